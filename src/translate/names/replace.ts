import type { SegmentMark } from '../../core/translation.ts';

/** An English sentence while its names are put right. */
export interface Draft {
  readonly text: string;
  readonly marks: readonly SegmentMark[];
  /** One for each word of `text` split at white space, where the engine told. */
  readonly wordScores?: readonly number[];
}

/**
 * Puts other words in place of text[start, end) and moves the marks along: those around grow or shrink, those within take the new words.
 * Undefined where two links would come to share them, since links cannot nest.
 */
export function replaceWords(draft: Draft, start: number, end: number, words: string): Draft | undefined {
  const touched = draft.marks.filter((mark) => mark.start < end && mark.end > start);
  const links = touched.filter((mark) => mark.kind === 'link');
  if (links.length > 1) return undefined;
  const to = start + words.length;
  const shift = to - end;
  const endsWithin = touched.some((mark) => mark.start < start && mark.end < end);
  const marks = draft.marks.map((mark) => {
    if (mark.end <= start) return mark;
    if (mark.start >= end) return { ...mark, start: mark.start + shift, end: mark.end + shift };
    // Of two marks that meet within the words, the left one takes them.
    const from = mark.start <= start ? mark.start : mark.end > end && endsWithin ? to : start;
    return { ...mark, start: from, end: mark.end >= end ? mark.end + shift : to };
  });
  const text = draft.text.slice(0, start) + words + draft.text.slice(end);
  const wordScores = draft.wordScores && scoresAfter(draft.text, draft.wordScores, start, end, text);
  return { text, marks, ...(wordScores ? { wordScores } : {}) };
}

/** Scores of the words left alone; the new words get the mean of those they replace. Undefined where the scores did not fit the text. */
function scoresAfter(before: string, scores: readonly number[], start: number, end: number, after: string): readonly number[] | undefined {
  const old = spaced(before);
  if (old.length !== scores.length) return undefined;
  const firstTouched = old.filter((word) => word.end <= start && !joined(before, word.end, start)).length;
  const untouchedAfter = old.filter((word) => word.start >= end && !joined(before, end, word.start)).length;
  const lost = scores.slice(firstTouched, scores.length - untouchedAfter);
  const mean = lost.length === 0 ? 0 : lost.reduce((sum, score) => sum + score, 0) / lost.length;
  const fresh = spaced(after).length - firstTouched - untouchedAfter;
  return fresh < 0
    ? undefined
    : [...scores.slice(0, firstTouched), ...Array.from({ length: fresh }, () => mean), ...scores.slice(scores.length - untouchedAfter)];
}

const joined = (text: string, from: number, to: number): boolean => !/\s/.test(text.slice(from, to));

const spaced = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
