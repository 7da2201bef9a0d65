import { primaryLanguage, type LanguageTag } from '../core/language.ts';
import { sha256 } from './hash.ts';
import { goesOn } from './text-boundary.ts';
import { clauses } from './text-cut.ts';
import { sentenceEnds } from './text-ends.ts';
import { openQuotes } from './text-quotes.ts';

/** A sentence with its UTF-16 offsets in the text it was found in; without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Cuts a text into sentences that cover it: only white space lies between them.
 * Unicode's rules (UAX 29, by `Intl.Segmenter`) find the ends; abbreviations, initials, ordinals and quoted speech that goes on are joined
 * again; closing quotes and brackets stay with their sentence; what is too long for an engine is cut at a clause.
 */
export function sentences(text: string, language: LanguageTag): readonly Sentence[] {
  const primary = primaryLanguage(language);
  const quotes = openQuotes();
  const found: Sentence[] = [];
  let start = 0;
  let seen = 0;
  for (const end of sentenceEnds(text, primary)) {
    if (end <= seen) continue;
    quotes.read(text.slice(seen, end));
    seen = end + quotes.readClosing(text.slice(end, end + 20));
    const last = seen >= text.length;
    if (!last && goesOn(text.slice(Math.max(start, seen - 80), seen), text.slice(seen, seen + 40), primary)) continue;
    for (const [from, to] of clauses(text, start, seen)) {
      const piece = text.slice(from, to).trim();
      const at = text.indexOf(piece, from);
      if (piece !== '') found.push({ start: at, end: at + piece.length, text: piece });
    }
    start = seen;
  }
  return found;
}

/** Text without what turns or hides it: soft hyphens, zero-width spaces, direction marks, embeddings, overrides and isolates (UAX 9). */
export const withoutUnseen = (text: string): string =>
  text.replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');

/**
 * The form by which equal sentences are found again: NFC, every space a plain one and single, no soft hyphens, zero-width spaces or
 * direction marks, trimmed. Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji mean something by them.
 */
export function normaliseSentence(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Key of a sentence in the memory: SHA-256 (hex) of its normalised form. */
export function sentenceKey(text: string): string {
  return sha256(normaliseSentence(text));
}
