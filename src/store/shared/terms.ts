import { cleanText } from './record.ts';

/** A word or a quoted phrase, without double quotes; always with a letter or a digit. */
export interface Term {
  readonly text: string;
  readonly phrase: boolean;
}

/** What must all match, and what must not. `all` is never empty: a search for everything but a word is no search. */
export interface Alternative {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/** A query as typed: alternatives (`or`) of words, "phrases" and -exclusions. Empty when there is nothing to look for. */
export type Terms = readonly Alternative[];

const longestQuery = 400;
const mostTerms = 24;
const token = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g;

/** Reads what a person typed. Any text is a query; what no index could find is left out. */
export function parseTerms(typed: string): Terms {
  const text = cleanText(typed.slice(0, longestQuery))
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ');
  const alternatives: { all: Term[]; none: Term[] }[] = [{ all: [], none: [] }];
  for (const match of [...text.matchAll(token)].slice(0, mostTerms)) {
    const phrase = match[2] !== undefined;
    const term = { text: (match[2] ?? match[4] ?? '').trim(), phrase };
    const alternative = alternatives.at(-1)!;
    if (!phrase && term.text.toLowerCase() === 'or') alternatives.push({ all: [], none: [] });
    else if (/[\p{L}\p{N}]/u.test(term.text)) alternative[(match[1] ?? match[3]) === '-' ? 'none' : 'all'].push(term);
  }
  return alternatives.filter(({ all }) => all.length > 0);
}
