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
import { leftUnknown, withArticles, withoutSigns } from './apertium/unknown.ts';
import { stopped } from '../stopped.ts';

/** Where modes lie, and limits. */
export interface ApertiumOptions {
  readonly modesDir?: string;
  /** Longest time for one sentence, the start of the programs included. */
  readonly answerSeconds?: number;
  readonly idleSeconds?: number;
}

// Sentences handed to the programs before the first answer: they work side by side, and a death costs no more than these a second try.
const ahead = 50;

type Answer = Result<Translated, Failure>;

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

  async function one(segment: Segment, modes: readonly string[], signal: AbortSignal): Promise<Answer> {
    let stream = toStream(segment);
    const unknown: string[] = [];
    for (const mode of modes) {
      if (signal.aborted) return err(stopped);
      const answer = await pipelineOf(mode).ask(stream);
      if (!answer.ok) return err({ kind: 'engine', engine: 'apertium', detail: answer.error });
      const bare = withoutSigns(mode === modes.at(-1) ? withArticles(answer.value) : answer.value, segment.text);
      stream = bare.stream;
      unknown.push(...bare.unknown);
    }
    const read = fromStream(stream, segment);
    if (read.text === '' && segment.text.trim() !== '') return err({ kind: 'engine', engine: 'apertium', detail: 'it gave no text' });
    const left = leftUnknown(unknown, read.text);
    return ok({ ...read, model: modes.join('+'), ...(left.length > 0 ? { unknown: left } : {}) });
  }

  async function fill(answers: Answer[], segments: readonly Segment[], modes: readonly string[], signal: AbortSignal): Promise<void> {
    const put = async (i: number): Promise<void> => {
      answers[i] = await one(segments[i]!, modes, signal);
    };
    for (let at = 0; at < segments.length && !signal.aborted; at += ahead)
      await Promise.all([...segments.keys()].slice(at, at + ahead).map(put));
    // A sentence that ends the programs takes those behind it along: each gets a second try alone.
    for (const [i, answer] of answers.entries()) if (!answer.ok && answer.error.kind === 'engine') await put(i);
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
      const answers = segments.map((): Answer => err(stopped));
      await untilStopped(fill(answers, segments, modes, signal), signal);
      return [...answers];
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

/** Waits for work, or for the signal, whichever is first: what the programs still answer is then nobody's. */
function untilStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
