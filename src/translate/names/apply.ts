import type { Mark } from '../../core/article.ts';
import type { Name } from '../../core/name.ts';
import { readersMarks } from '../marks.ts';
import { occurrencesOf } from './occurrences.ts';
import { missingIn, settleNames, wantedOf } from './settle.ts';

/** A finished English sentence with its source. */
export interface Finished {
  readonly source: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** One for each word of `text` split at white space. */
  readonly wordScores?: readonly number[];
}

/** The sentence with its names as the ledger has them. */
export interface Applied {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly wordScores?: readonly number[];
  /** Names of the source of which no English form was found: the words were left as they are. */
  readonly missing: readonly Name[];
}

/** Renders a ledger's names in a finished sentence, asking no engine: for the memory's sentences, and when a name changes. */
export function applyNames({ source, ...english }: Finished, names: readonly Name[]): Applied {
  const occurrences = occurrencesOf(source, names);
  if (occurrences.length === 0) return { ...english, missing: [] };
  const wanted = wantedOf(
    occurrences.map(({ name }) => ({ english: name.english, source: name.source })),
    names,
  );
  const { marks, ...settled } = settleNames(english, wanted);
  const missing = new Set(missingIn(settled.text, wanted));
  const standing = [...new Set(occurrences.map(({ name }) => name))];
  return { ...settled, marks: readersMarks(marks), missing: standing.filter((name) => missing.has(name.english)) };
}
