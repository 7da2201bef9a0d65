import type { Name } from '../../core/name.ts';
import type { NameMark, Segment } from '../../core/translation.ts';
import { cross, sortMarks } from '../marks.ts';
import { occurrencesOf } from './occurrences.ts';

/** Where names of the ledger stand in a source sentence, in order; none over another. */
export function nameMarks(text: string, names: readonly Name[]): readonly NameMark[] {
  return occurrencesOf(text, names).map(({ name, start, end }) => ({ kind: 'name', start, end, english: name.english }));
}

/** The names of the ledger that stand in a source sentence, each once. */
export function namesIn(text: string, names: readonly Name[]): readonly Name[] {
  return [...new Set(occurrencesOf(text, names).map(({ name }) => name))];
}

/** A segment with marks for its names; a name that would cross a mark of the text is left out. */
export function withNames(segment: Segment, names: readonly Name[]): Segment {
  const added = nameMarks(segment.text, names).filter((mark) => !segment.marks.some((other) => cross([mark, other])));
  return added.length === 0 ? segment : { ...segment, marks: sortMarks([...segment.marks, ...added]) };
}
