import type { Failure } from '../core/failure.ts';
import type { Translator } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Pair, Translated } from '../core/translation.ts';
import { cutsOf, readersMarks } from './marks.ts';
import { inlineOf, richFrom } from './inline.ts';
import { routeFor } from './route.ts';

// Lines translated at once: bounds memory on endless input.
const batch = 200;

/**
 * Translates lines of text, or with `html` of inline HTML (links, bold, italics): as many lines, in the same order; an empty line stays
 * empty. Ends with the first failure, after the lines before it.
 */
export async function* translateLines(
  lines: AsyncIterable<string> | Iterable<string>,
  options: { readonly pair: Pair; readonly translators: readonly Translator[]; readonly html?: boolean; readonly signal: AbortSignal },
): AsyncGenerator<Result<string, Failure>> {
  let waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length < batch) continue;
    yield* await translateBatch(waiting, options);
    waiting = [];
  }
  yield* await translateBatch(waiting, options);
}

async function translateBatch(
  lines: readonly string[],
  options: Parameters<typeof translateLines>[1],
): Promise<readonly Result<string, Failure>[]> {
  if (lines.every((line) => line.trim() === '')) return lines.map((line) => ok(line));
  const route = await routeFor(options.pair, options.translators);
  if (!route.ok) return [route];
  const texts = lines.map((line) =>
    cutsOf(options.html ? richFrom(line) : { text: line, marks: [] }, options.pair.from).map((cut) => cut.segment),
  );
  const answers = (await route.value.translator.translate(texts.flat(), route.value.pair, options.signal)).values();
  return texts.map((segments) =>
    joinLine(
      segments.map(() => answers.next().value!),
      options.html ?? false,
    ),
  );
}

function joinLine(answers: readonly Result<Translated, Failure>[], html: boolean): Result<string, Failure> {
  const texts: string[] = [];
  for (const answer of answers) {
    if (!answer.ok) return err(answer.error);
    const oneLine = { marks: readersMarks(answer.value.marks), text: answer.value.text.replace(/[\r\n]/g, ' ') };
    texts.push(html ? inlineOf(oneLine, answer.value.unplaced) : oneLine.text);
  }
  return ok(texts.join(' '));
}
