/** A word or a name that tells what an article is about. */
export interface Term {
  /** The form by which equal terms are found again: a word's English stem, or a name's words in lower case. */
  readonly key: string;
  /** As printed. */
  readonly shown: string;
  /** Written with a capital where words are not. */
  readonly name: boolean;
  readonly place: 'title' | 'lead';
}

/** Most terms kept of one article. */
export const mostTerms = 12;
