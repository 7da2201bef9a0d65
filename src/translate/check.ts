import type { LanguageTag } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import type { Flag, Segment, Translated } from '../core/translation.ts';
import { empty } from './checks/empty.ts';

/** A sentence, its English, and the ledger's names whose source form occurs in it. */
export interface Checked {
  readonly source: Segment;
  readonly english: Pick<Translated, 'text' | 'marks' | 'unplaced'>;
  readonly from: LanguageTag;
  readonly names: readonly Name[];
}

/** What is doubtful about a sentence's English, one flag a kind at most, each with a clause for readers. Pure; never throws. */
export function check(pair: Checked): readonly Flag[] {
  return empty(pair.source.text, pair.english.text);
}

/** How much a set of flags weighs: 0 without a doubt. Of two answers for one sentence, the lighter is the better. */
export function gravity(flags: readonly Flag[]): number {
  return flags.length;
}
