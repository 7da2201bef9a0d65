import type { Mark, RichText } from '../core/article.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Segment, SegmentMark } from '../core/translation.ts';
import { sentences } from '../lib/text.ts';

/** The marks that readers see: those of names are for engines. */
export const readersMarks = (marks: readonly SegmentMark[]): readonly Mark[] => marks.filter((mark) => mark.kind !== 'name');

/** A sentence of a text as engines get it, with its UTF-16 offsets in that text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
}

/** Cuts a text into sentences; a mark over two of them becomes one in each. Marks over nothing but white space are left out. */
export function cutsOf(text: RichText, language: LanguageTag): readonly Cut[] {
  return sentences(text.text, language).map(({ start, end, text: sentence }) => ({
    start,
    end,
    segment: { text: sentence, marks: sortMarks(text.marks.flatMap((mark) => clip(mark, start, end, sentence))) },
  }));
}

function clip(mark: Mark, start: number, end: number, sentence: string): readonly Mark[] {
  const range = trimRange(sentence, Math.max(mark.start, start) - start, Math.min(mark.end, end) - start);
  return range ? [{ ...mark, ...range }] : [];
}

/** The range without the white space at its ends; undefined when nothing is left. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const piece = text.slice(Math.max(0, start), Math.max(0, end));
  if (piece.trim() === '') return undefined;
  const from = Math.max(0, start) + piece.length - piece.trimStart().length;
  return { start: from, end: from + piece.trim().length };
}

/** Marks sorted by start, outermost first; equal ranges keep their order. */
export function sortMarks<M extends { readonly start: number; readonly end: number }>(marks: readonly M[]): readonly M[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether two of these ranges overlap without one holding the other. */
export function cross(ranges: readonly { readonly start: number; readonly end: number }[]): boolean {
  const open: number[] = [];
  for (const { start, end } of sortMarks(ranges)) {
    while (open.length > 0 && open.at(-1)! <= start) open.pop();
    if (open.length > 0 && end > open.at(-1)!) return true;
    open.push(end);
  }
  return false;
}
