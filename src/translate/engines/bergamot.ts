import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { TARGET } from '../../core/language.ts';
import type { Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair, Segment, Translated } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { fromHtml, toHtml } from '../markup.ts';
import { localModels, type LocalModel } from '../models/folder.ts';
import { knownLanguages } from '../models/known-pairs.data.ts';
import { modelName, pairOf } from '../models/manifest.ts';
import { place } from '../spans.ts';
import { engineThreads, type ModelPaths, type ThreadLimits } from './bergamot/threads.ts';
import { engineVersion } from './bergamot/wasm.ts';

/** Where models lie, and limits that differ from the defaults. */
export interface BergamotOptions extends Partial<ThreadLimits> {
  readonly modelDir: string;
}

type Answer = Result<Translated, Failure>;

// Small enough that a stop or a crash costs little, large enough that a call's own cost (1 ms) does not count.
const segmentsPerCall = 32;

/** Bergamot (Marian) in WebAssembly, in worker threads, with models from local folders. */
export function bergamotTranslator(options: BergamotOptions): Translator & { threadsStarted(): number } {
  const { modelDir, ...limits } = options;
  const threads = engineThreads({ threads: 1, modelsPerThread: 2, heapMb: 900, loads: 12, callSeconds: 120, idleSeconds: 60, ...limits });

  async function modelFor(pair: Pair): Promise<LocalModel | undefined> {
    const models = await localModels(modelDir);
    const closest = closestPair(
      pair,
      models.map((model) => pairOf(model.manifest)),
    );
    return models.find((model) => model.manifest.from === closest?.from && model.manifest.to === closest.to);
  }

  async function call(model: LocalModel, segments: readonly Segment[], html: boolean, signal: AbortSignal): Promise<readonly Answer[]> {
    const texts = segments.map((segment) => (html ? toHtml(segment) : plain(segment)));
    const answer = await threads.call({ model: pathsOf(model), texts, html }, signal);
    if (answer.ok) return segments.map((segment, i) => read(segment, answer.value[i] ?? '', html, model));
    if (signal.aborted) return segments.map(() => err({ kind: 'timeout', what: 'The translation (it was stopped)', seconds: 0 }));
    const [first] = segments;
    if (segments.length === 1 && first && !html) return [err({ kind: 'engine', engine: 'bergamot', detail: answer.error })];
    const alone: Answer[] = [];
    for (const segment of segments) alone.push(...(await call(model, [segment], html && segments.length > 1, signal)));
    return alone;
  }

  return {
    id: 'bergamot',
    version: engineVersion,
    pairs: async () => (await localModels(modelDir)).map((model) => pairOf(model.manifest)),
    async obtainable() {
      const known = knownLanguages.map((from) => ({ from, to: TARGET }));
      const local = (await localModels(modelDir)).map((model) => pairOf(model.manifest));
      return [...local, ...known.filter((pair) => !local.some((other) => other.from === pair.from && other.to === pair.to))];
    },
    async model(pair) {
      const model = await modelFor(pair);
      return model ? modelName(model.manifest) : '';
    },
    async translate(segments, pair, signal) {
      const model = await modelFor(pair);
      if (!model) {
        const obtainable = closestPair(
          pair,
          knownLanguages.map((from) => ({ from, to: TARGET })),
        );
        const kind = obtainable ? 'model-missing' : 'pair-unsupported';
        return segments.map(() => err({ kind, from: pair.from, to: pair.to }));
      }
      const answers = new Array<Answer>(segments.length);
      const calls = [true, false].flatMap((html) => {
        const indexes = [...segments.keys()].filter((i) => segments[i]!.marks.length > 0 === html);
        return chunks(indexes).map(async (chunk) => {
          const results = await call(
            model,
            chunk.map((i) => segments[i]!),
            html,
            signal,
          );
          for (const [k, i] of chunk.entries()) answers[i] = results[k]!;
        });
      });
      await Promise.all(calls);
      return answers;
    },
    close: () => threads.close(),
    threadsStarted: () => threads.started(),
  };
}

// The engine takes a line for a sentence.
const plain = (segment: Segment): string => segment.text.replace(/[\0-\x1f\u2028\u2029]/g, ' ');

function read(segment: Segment, output: string, html: boolean, model: LocalModel): Answer {
  const text = output.trim();
  const answer = html ? fromHtml(output, segment) : { text, ...place(segment, text, []) };
  if (answer.text === '' && segment.text.trim() !== '') return err({ kind: 'engine', engine: 'bergamot', detail: 'it gave no text' });
  return ok({ ...answer, model: modelName(model.manifest) });
}

function pathsOf({ folder, manifest: { files }, manifest }: LocalModel): ModelPaths {
  return {
    name: `${folder} ${modelName(manifest)}`,
    model: join(folder, files.model.name),
    vocabs: [files.sourceVocab, ...(files.targetVocab ? [files.targetVocab] : [])].map((file) => join(folder, file.name)),
    ...(files.shortlist ? { shortlist: join(folder, files.shortlist.name) } : {}),
    // Older models carry no multipliers for activations (`intgemm8.bin`); newer ones do (`intgemm.alphas.bin`).
    gemmPrecision: files.model.name.includes('intgemm8.bin') ? 'int8shiftAll' : 'int8shiftAlphaAll',
  };
}

function chunks(indexes: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(indexes.length / segmentsPerCall) }, (_, i) =>
    indexes.slice(i * segmentsPerCall, (i + 1) * segmentsPerCall),
  );
}
