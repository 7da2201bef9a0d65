import type { LanguageTag } from '../../core/language.ts';
import type { Segment, Translated } from '../../core/translation.ts';
import { check } from '../check.ts';

/** How often the checks doubt a translation. */
export interface Doubts {
  /** Sentences with at least one flag, of a hundred. */
  readonly per100: number;
  /** Sentences with a flag of this kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** A sentence and its English. */
export interface Answered {
  readonly source: Segment;
  readonly english: Pick<Translated, 'text' | 'marks' | 'unplaced'>;
}

/** Runs the checks over sentences, without names of the ledger. */
export function doubtsOf(answered: readonly Answered[], from: LanguageTag): Doubts {
  const kinds: Record<string, number> = {};
  let flagged = 0;
  for (const { source, english } of answered) {
    const found = new Set(check({ source, english, from, names: [] }).map(({ kind }) => kind));
    if (found.size > 0) flagged++;
    for (const kind of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return { per100: answered.length > 0 ? (100 * flagged) / answered.length : 0, kinds };
}
