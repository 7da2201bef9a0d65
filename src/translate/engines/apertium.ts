import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { primaryLanguage, TARGET } from '../../core/language.ts';
import type { Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair, Segment, Translated } from '../../core/translation.ts';
import { apertiumPipeline, type Pipeline } from './apertium/pipeline.ts';
import { apertiumRoutes } from './apertium/routes.data.ts';
import { fromStream, toStream } from './apertium/stream.ts';

/** Where modes lie, and limits. */
export interface ApertiumOptions {
  readonly modesDir?: string;
  /** Longest time for one sentence, the start of the programs included. */
  readonly answerSeconds?: number;
  readonly idleSeconds?: number;
}

// Sentences handed to the programs before the first answer: they work side by side, and a death costs no more than these a second try.
const ahead = 50;

/** Apertium as Debian installs it: rule-based, for languages near Spanish; a rough gist. Modes chain through Spanish where they must. */
export function apertiumTranslator({
  modesDir = '/usr/share/apertium/modes',
  answerSeconds = 30,
  idleSeconds = 60,
}: ApertiumOptions = {}): Translator {
  const pipelines = new Map<string, Pipeline>();

  function routeOf(pair: Pair): readonly string[] | undefined {
    if (pair.to !== TARGET || !installed('apertium-wblank-mode')) return undefined;
    const routes = apertiumRoutes[primaryLanguage(pair.from)] ?? [];
    return routes.find((modes) => modes.every((mode) => existsSync(join(modesDir, `${mode}.mode`))));
  }

  function pipelineOf(mode: string): Pipeline {
    let pipeline = pipelines.get(mode);
    if (!pipeline) pipelines.set(mode, (pipeline = apertiumPipeline(modesDir, mode, { answerSeconds, idleSeconds })));
    return pipeline;
  }

  async function one(segment: Segment, modes: readonly string[], signal: AbortSignal): Promise<Result<Translated, Failure>> {
    let stream = toStream(segment);
    for (const mode of modes) {
      if (signal.aborted) return err({ kind: 'timeout', what: 'The translation (it was stopped)', seconds: 0 });
      const answer = await pipelineOf(mode).ask(stream);
      if (!answer.ok) return err({ kind: 'engine', engine: 'apertium', detail: answer.error });
      stream = answer.value;
    }
    const read = fromStream(stream, segment);
    if (read.text === '' && segment.text.trim() !== '') return err({ kind: 'engine', engine: 'apertium', detail: 'it gave no text' });
    return ok({ ...read, model: modes.join('+') });
  }

  const pairs = (): Promise<readonly Pair[]> =>
    Promise.resolve(
      Object.keys(apertiumRoutes)
        .map((from) => ({ from, to: TARGET }))
        .filter(routeOf),
    );
  return {
    id: 'apertium',
    version: 'of the system',
    pairs,
    obtainable: pairs,
    model: (pair) => Promise.resolve(routeOf(pair)?.join('+') ?? ''),
    async translate(segments, pair, signal) {
      const modes = routeOf(pair);
      if (!modes) return segments.map(() => err({ kind: 'pair-unsupported', from: pair.from, to: pair.to }));
      const answers: Result<Translated, Failure>[] = [];
      for (let at = 0; at < segments.length; at += ahead)
        answers.push(...(await Promise.all(segments.slice(at, at + ahead).map((segment) => one(segment, modes, signal)))));
      // A sentence that ends the programs takes those behind it along: each gets a second try alone.
      for (const [i, answer] of answers.entries())
        if (!answer.ok && answer.error.kind === 'engine') answers[i] = await one(segments[i]!, modes, signal);
      return answers;
    },
    close() {
      for (const pipeline of pipelines.values()) pipeline.close();
      return Promise.resolve();
    },
  };
}

function installed(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
