import type { Failure } from '../core/failure.ts';
import type { Name } from '../core/name.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Pair } from '../core/translation.ts';
import { createAsk, type Ask, type Asked } from './ask.ts';
import { inlineOf, richFrom } from './inline.ts';
import { cutsOf, readersMarks } from './marks.ts';
import { noEngine, routeFor, type Route, type Routing } from './route.ts';

/** How lines are translated. */
export interface LineOptions {
  readonly pair: Pair;
  readonly routing: Routing;
  readonly ledger?: readonly Name[];
  /** Lines are inline HTML: links, bold, italics. */
  readonly html?: boolean;
  readonly signal: AbortSignal;
}

/** A line's English, and how each of its sentences came about. */
export interface Line {
  readonly text: string;
  readonly sentences: readonly Asked[];
  readonly route?: Route;
}

// Lines translated at once: bounds memory on endless input.
const batch = 200;

/** Translates lines of text: as many, in the same order; an empty line stays empty. Ends with the first failure, after the lines before it. */
export async function* translateLines(
  lines: AsyncIterable<string> | Iterable<string>,
  options: LineOptions,
): AsyncGenerator<Result<Line, Failure>> {
  const ask = createAsk();
  let waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length < batch) continue;
    yield* await translateBatch(waiting, options, ask);
    waiting = [];
  }
  yield* await translateBatch(waiting, options, ask);
}

async function translateBatch(lines: readonly string[], options: LineOptions, ask: Ask): Promise<readonly Result<Line, Failure>[]> {
  const { pair, routing, ledger = [], html = false, signal } = options;
  if (lines.every((line) => line.trim() === '')) return lines.map((line) => ok({ text: line, sentences: [] }));
  const route = await routeFor({ pair }, routing);
  if (route.candidates.length === 0) return [err(noEngine(route, pair))];
  const read = lines.map((line) => (html ? richFrom(line) : ok({ text: line, marks: [] })));
  const bad = read.findIndex((one) => !one.ok);
  const sound = (bad < 0 ? read : read.slice(0, bad)).flatMap((one) => (one.ok ? [one.value] : []));
  const texts = sound.map((rich) => cutsOf(rich, pair.from).map((cut) => cut.segment));
  const answers = (await ask(texts.flat(), { route, from: pair.from, ledger, signal })).values();
  const english = texts.map((segments): Result<Line, Failure> => {
    const sentences = segments.map(() => answers.next().value!);
    const text = joined(sentences, html);
    return text.ok ? ok({ text: text.value, sentences, route }) : text;
  });
  return [...english, ...read.flatMap((one) => (one.ok ? [] : [one])).slice(0, 1)];
}

function joined(sentences: readonly Asked[], html: boolean): Result<string, Failure> {
  const texts: string[] = [];
  for (const { answer } of sentences) {
    if (!answer.ok) return err(answer.error);
    const { text, marks, unplaced } = answer.value;
    const oneLine = { text: text.replace(/[\r\n]/g, ' '), marks: readersMarks(marks) };
    texts.push(html ? inlineOf(oneLine, unplaced) : oneLine.text);
  }
  return ok(texts.join(' '));
}
