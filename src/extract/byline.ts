import { leadsToNames } from './authors.ts';
import { datesApart, squash } from './wording.ts';

/** What a byline is judged by besides its words. */
export interface Placement {
  readonly authors: readonly string[];
  /** Position among the pieces, 0 … 1. */
  readonly at: number;
  /** Pieces of prose before this one. */
  readonly before: number;
}

/** True for a line that says who wrote: a known author and little else, or names after a word such as "Von". */
export function isByline(text: string, { authors, at, before }: Placement): boolean {
  if (text.length > 140 || (at > 0.15 && at < 0.85 && before > 3)) return false;
  const plain = squash(text);
  const found = namesIn(plain, authors);
  const rest = found.reduce((left, name) => left.replaceAll(name, ''), plain);
  if (found.length > 0 && rest.length <= Math.max(24, found.join('').length) && !endsSentence(text)) return true;
  return (
    /^(?:von|by|par|por|di|de|av|af|door|tekst|text|texte|autor(?:in)?|author|yazan|автор)\s*:?\s+(?:\p{Lu}[\p{L}.'’-]+[\s,&/]*|(?:und|and|et|y|e|og|och|de|van|von|der|den)\s+){1,7}$/iu.test(
      text,
    ) &&
    /\s\p{Lu}/u.test(text) &&
    text.split(/\s+/).length <= 8 &&
    !/[.!?]$/.test(text)
  );
}

// A name of four words, an agency's sign and the word before them.
const mostOtherWords = 7;

/** True for a line near the top, or the very last, that says when and by whom in one: "Erstellt: 3. Mai 2026 um 07:00 / Von Anna Muster". */
export function isDatedByline(text: string, { authors, at, before }: Placement): boolean {
  if (text.length > 160 || (before > 3 && at < 1) || endsSentence(text)) return false;
  const apart = datesApart(text);
  if (!apart || apart.others.length > mostOtherWords) return false;
  return namesIn(squash(text), authors).length > 0 || text.split(/\s*[/|·•,;–—]\s*|\s+-\s+|\s{2,}/u).some(leadsToNames);
}

const namesIn = (plain: string, authors: readonly string[]): readonly string[] =>
  authors.map(squash).filter((name) => name.length > 2 && plain.includes(name));

const endsSentence = (text: string): boolean => /[.!?。]["”»」]?$/u.test(text.replace(/\b\p{Lu}\./gu, ''));
