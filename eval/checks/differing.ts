import type { CorpusSet, Sentence } from './corpus.ts';
import { dates } from './differing-dates.data.ts';
import { names } from './differing-names.data.ts';
import { negation } from './differing-negation.data.ts';
import { numbers } from './differing-numbers.data.ts';
import { units } from './differing-units.data.ts';

/** A reference that truly differs from its source, found by reading both. */
export interface Differing {
  readonly set: CorpusSet;
  /** Folder of the pair in the corpus, as `de-en`. */
  readonly pair: string;
  /** Line in its file, from 0. */
  readonly line: number;
  readonly why: string;
}

const kinds: Readonly<Record<string, readonly Differing[]>> = { dates, names, negation, numbers, units };

/** Keys of what `differingKey` gives for every listed reference and kind. */
export function readDiffering(): ReadonlySet<string> {
  return new Set(Object.entries(kinds).flatMap(([kind, entries]) => entries.map((entry) => differingKey(entry, kind))));
}

/** The key of a sentence whose reference is not clean for a kind of check. */
export function differingKey({ set, pair, line }: Pick<Sentence, 'set' | 'pair' | 'line'>, kind: string): string {
  return `${set} ${pair} ${line} ${kind}`;
}

/** Kinds of checks that references are listed for. */
export const differingKinds: readonly string[] = Object.keys(kinds);

/** How many references of a set are listed for a kind. */
export function listed(kind: string, set: CorpusSet): number {
  return (kinds[kind] ?? []).filter((entry) => entry.set === set).length;
}
