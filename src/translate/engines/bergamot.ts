import { availableParallelism, totalmem } from 'node:os';
import { sentenceOf, type Failure } from '../../core/failure.ts';
import { TARGET } from '../../core/language.ts';
import type { Obtaining, Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair, Segment, Translated } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { fromHtml, toHtml } from '../markup.ts';
import { knownLanguages } from '../models/known-pairs.data.ts';
import { place } from '../spans.ts';
import { chainOf, type ScoreChoice } from './bergamot/paths.ts';
import { enginePool, type PoolFigures, type PoolLimits } from './bergamot/pool.ts';
import type { Chain } from './bergamot/queue.ts';
import { scoresOf, withoutScores } from './bergamot/scores.ts';
import { modelShelf, type Way } from './bergamot/shelf.ts';
import { engineVersion, type EngineText } from './bergamot/wasm.ts';
import { stopped } from '../stopped.ts';

/** Gets models that are not here. */
export interface ModelSupply {
  obtain(pair: Pair): Obtaining;
  onModels(listener: () => void): void;
  close(): Promise<void>;
}

/** Where models lie and come from, and limits that differ from the defaults. */
export interface BergamotOptions extends Partial<PoolLimits> {
  readonly modelDir: string;
  readonly supply?: ModelSupply;
  /** Whether sentences and words carry scores; default `cheap`. */
  readonly scores?: ScoreChoice;
}

type Answer = Result<Translated, Failure>;

/** Bergamot (Marian) in WebAssembly, in worker threads, with models from local folders. Sentences of all callers share its calls. */
export function bergamotTranslator(options: BergamotOptions): Translator & { figures(): PoolFigures } {
  const { modelDir, supply, scores = 'cheap', ...limits } = options;
  const pool = enginePool({ ...defaultLimits(), ...definedOf(limits) });
  const shelf = modelShelf(modelDir);

  async function wayFor(pair: Pair): Promise<Way | undefined> {
    const ways = await shelf.ways();
    const closest = closestPair(
      pair,
      ways.map((way) => way.pair),
    );
    return ways.find((way) => way.pair === closest);
  }

  /** Why a pair without a model cannot be translated; where one can be fetched, it is asked for. */
  function missing(pair: Pair): Failure {
    const { from, to } = pair;
    const obtainable = closestPair(pair, knownPairs);
    if (!obtainable) return { kind: 'pair-unsupported', from, to };
    const obtaining = supply?.obtain(obtainable);
    if (obtaining?.kind === 'fetching') return { kind: 'model-missing', from, to, fetching: true };
    if (obtaining?.kind !== 'failed') return { kind: 'model-missing', from, to };
    return { kind: 'model-missing', from, to, detail: sentenceOf(obtaining.failure).replace(/\.$/, '') };
  }

  return {
    id: 'bergamot',
    version: engineVersion,
    pairs: async () => (await shelf.ways()).map((way) => way.pair),
    async obtainable() {
      const local = (await shelf.ways()).map((way) => way.pair);
      return [...local, ...knownPairs.filter((pair) => !local.some((other) => other.from === pair.from && other.to === pair.to))];
    },
    model: async (pair) => (await wayFor(pair))?.name ?? '',
    async translate(segments, pair, signal) {
      const way = await wayFor(pair);
      if (!way) {
        const failure = missing(pair);
        return segments.map(() => err(failure));
      }
      return translateSegments(segments, way, chainOf(way, scores), signal);
    },
    ...(supply ? { obtain: (pair) => supply.obtain(pair), onModels: (listener) => supply.onModels(listener) } : {}),
    async close() {
      await Promise.all([pool.close(), supply?.close()]);
    },
    figures: () => pool.figures(),
  };

  function translateSegments(segments: readonly Segment[], way: Way, chain: Chain, signal: AbortSignal): Promise<readonly Answer[]> {
    const answers = new Array<Answer>(segments.length).fill(err(stopped));
    if (segments.length === 0 || signal.aborted) return Promise.resolve(answers);
    const scored = chain.models.at(-1)!.scores;
    return new Promise((resolve) => {
      let left = segments.length;
      const caller = {
        get stopped() {
          return signal.aborted;
        },
      };
      const settle = (i: number, answer: Answer): void => {
        if (signal.aborted) return;
        answers[i] = answer;
        left -= 1;
        if (left > 0) return;
        signal.removeEventListener('abort', stop);
        resolve(answers);
      };
      const stop = (): void => {
        pool.stop(caller);
        resolve([...answers]);
      };
      signal.addEventListener('abort', stop, { once: true });
      pool.add(
        chain,
        segments.map((segment, i) => ({
          caller,
          words: wordsIn(segment.text),
          write: (plain) => (plain || (!scored && segment.marks.length === 0) ? { text: line(segment.text), html: false } : html(segment)),
          done: (answer) => settle(i, read(segment, answer, way.name)),
          failed: (detail) => settle(i, err({ kind: 'engine', engine: 'bergamot', detail })),
        })),
      );
    });
  }
}

const knownPairs: readonly Pair[] = knownLanguages.map((from) => ({ from, to: TARGET }));

/** Megabytes of memory for models: a quarter of what this process may have, but enough for one model of any kind. */
export function memoryShareMb(): number {
  const allowed = process.constrainedMemory() || Infinity;
  return Math.max(600, Math.floor(Math.min(totalmem(), allowed) / 4 / 1048576));
}

/** One core is left to everything else. */
function defaultLimits(): PoolLimits {
  return {
    threads: Math.max(1, availableParallelism() - 1),
    memoryMb: memoryShareMb(),
    loads: 60,
    callSeconds: 120,
    idleSeconds: 60,
  };
}

const definedOf = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;

// Scripts without spaces have about two characters a word.
const wordsIn = (text: string): number => Math.ceil(Math.max(text.split(/\s+/).length, text.length / 12));

// The engine takes a line for a sentence.
const line = (text: string): string => text.replace(/[\0-\x1f\u2028\u2029]/g, ' ');

const html = (segment: Segment): EngineText => ({ text: line(toHtml(segment)), html: true });

function read(segment: Segment, output: EngineText, model: string): Answer {
  const text = output.text.trim();
  const answer = output.html ? fromHtml(withoutScores(text), segment) : { text, ...place(segment, text, []) };
  if (answer.text === '' && segment.text.trim() !== '') return err({ kind: 'engine', engine: 'bergamot', detail: 'it gave no text' });
  return ok({ ...answer, model, ...(output.html ? scoresOf(text, answer.text) : {}) });
}
