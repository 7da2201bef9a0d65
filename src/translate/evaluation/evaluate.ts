import { sentenceOf, type Failure } from '../../core/failure.ts';
import type { LanguageTag } from '../../core/language.ts';
import type { Translator } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair, Segment } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { cutsOf } from '../marks.ts';
import { bleu } from './bleu.ts';
import { chrf2 } from './chrf.ts';
import type { TestSet } from './corpus.ts';
import { cpuSeconds } from './cpu.ts';
import { doubtsOf, type Doubts } from './doubts.ts';
import { addMarks, countMarks, markWords, noMarks, type MarkCounts } from './marking.ts';

/** The figures of lines that were translated elsewhere. */
export interface Scored {
  /** `de-en`. */
  readonly direction: string;
  readonly set: string;
  readonly lines: number;
  /** sacreBLEU's `case:mixed|tok:13a|smooth:exp`, 0 … 100. */
  readonly bleu: number;
  /** 0 … 100. */
  readonly chrf2: number;
  /** What the checks say; per sentence for engines, per line for stored output. */
  readonly doubts: Doubts;
}

/** The figures of an engine on a test set. */
export interface Evaluation extends Scored {
  readonly engine: string;
  readonly model: string;
  readonly sentences: number;
  /** Sentences without an answer; their lines are scored without them. */
  readonly failed: number;
  /** One sentence on the first of them. */
  readonly failure?: string;
  /** Until the first answer: the engine's start. Not part of the two rates. */
  readonly startSeconds: number;
  readonly sentencesPerSecond: number;
  /** Source words a second of processor time on this machine; servers elsewhere are not in it. */
  readonly wordsPerCpuSecond: number;
  readonly marks: MarkCounts;
}

// Marks are tried on the first lines only: enough for a share, and remote engines are paid by the letter.
const markedLines = 100;

/** Translates a test set with an engine as articles are, sentence by sentence, then again with marks, and measures both. */
export async function evaluate(testSet: TestSet, translator: Translator, signal: AbortSignal): Promise<Result<Evaluation, Failure>> {
  const { direction, set, sources, references } = testSet;
  const { from } = testSet.pair;
  const pair = closestPair(testSet.pair, await translator.pairs());
  if (!pair) return err({ kind: 'pair-unsupported', ...testSet.pair });
  const cut = sources.map((text) => segmentsOf({ text, marks: [] }, from));
  const segments = cut.flat();

  const began = performance.now();
  await translator.translate(segments.slice(0, 1), pair, signal);
  const started = performance.now();
  const cpuStarted = cpuSeconds();
  const answers = await translator.translate(segments, pair, signal);
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuSeconds() - cpuStarted;

  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  if (failures[0] && failures.length === answers.length) return err(failures[0]);
  const texts = answers.map((answer) => (answer.ok ? answer.value.text : ''));
  const each = texts.values();
  const lines = cut.map((sentences) =>
    sentences
      .map(() => each.next().value ?? '')
      .join(' ')
      .trim(),
  );
  const words = segments.reduce((sum, { text }) => sum + wordsIn(text, from), 0);
  const answered = segments.flatMap((source, i) => {
    const answer = answers[i];
    return answer?.ok ? [{ source, english: answer.value }] : [];
  });
  return ok({
    engine: translator.id,
    model: await translator.model(pair),
    direction,
    set,
    lines: sources.length,
    sentences: segments.length,
    failed: failures.length,
    ...(failures[0] ? { failure: sentenceOf(failures[0]) } : {}),
    bleu: bleu(lines, references),
    chrf2: chrf2(lines, references),
    startSeconds: (started - began) / 1000,
    sentencesPerSecond: segments.length / seconds,
    wordsPerCpuSecond: words / cpu,
    marks: await measureMarks(sources.slice(0, markedLines), translator, { pair, from, signal }),
    doubts: doubtsOf(answered, from),
  });
}

/** Scores lines that were translated elsewhere, one for each line of the set. */
export function score({ direction, set, pair, sources, references }: TestSet, lines: readonly string[]): Result<Scored, Failure> {
  if (lines.length !== sources.length)
    return err({ kind: 'malformed', what: 'The output', detail: `it has ${lines.length} lines, the set ${sources.length}` });
  const pairs = lines.map((text, i) => ({ source: { text: sources[i]!, marks: [] }, english: { text, marks: [], unplaced: [] } }));
  return ok({
    direction,
    set,
    lines: lines.length,
    bleu: bleu(lines, references),
    chrf2: chrf2(lines, references),
    doubts: doubtsOf(pairs, pair.from),
  });
}

async function measureMarks(
  lines: readonly string[],
  translator: Translator,
  { pair, from, signal }: { pair: Pair; from: LanguageTag; signal: AbortSignal },
): Promise<MarkCounts> {
  const marked = lines.flatMap((text, i) => segmentsOf(markWords(text, from, i), from)).filter(({ marks }) => marks.length > 0);
  const answers = await translator.translate(marked, pair, signal);
  return marked.reduce((sum, source, i) => {
    const answer = answers[i];
    return answer?.ok ? addMarks(sum, countMarks(source, answer.value)) : sum;
  }, noMarks);
}

const segmentsOf = (rich: Parameters<typeof cutsOf>[0], from: LanguageTag): readonly Segment[] =>
  cutsOf(rich, from).map(({ segment }) => segment);

function wordsIn(text: string, language: LanguageTag): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) if (isWordLike) words++;
  return words;
}
