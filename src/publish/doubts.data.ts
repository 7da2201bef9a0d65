import type { Flag } from '../core/translation.ts';

/** How readers are told of a kind of doubt: a name for lists, and a clause that a detail may follow. */
export interface DoubtWords {
  readonly name: string;
  readonly clause: string;
}

export const doubtWords: Readonly<Record<Flag['kind'], DoubtWords>> = {
  numbers: { name: 'Numbers', clause: 'the English may not hold the numbers of the original' },
  dates: { name: 'Dates', clause: 'the English may not hold the dates of the original' },
  units: { name: 'Units', clause: 'a unit or a currency may not be the one of the original' },
  links: { name: 'Links', clause: 'a link of the original may be lost' },
  names: { name: 'Names', clause: 'a name may be lost or wrong' },
  negation: { name: 'Negation', clause: 'a “not” may be lost or added, so the sentence may say the opposite' },
  length: { name: 'Length', clause: 'the English is so much shorter or longer that something may be lost or added' },
  repetition: { name: 'Repetition', clause: 'the English repeats itself, as engines do when they lose the thread' },
  untranslated: { name: 'Untranslated', clause: 'words of the original stand in the English' },
  empty: { name: 'Empty', clause: 'the engine gave no English words' },
  'rough-gist': { name: 'Rough gist', clause: 'written by a rule-based engine, so expect wrong words and broken grammar' },
  'marks-unplaced': { name: 'Links without words', clause: 'links that found no words in the English stand in brackets after the sentence' },
  'unknown-words': { name: 'Unknown words', clause: 'the engine did not know every word' },
};
