import { stemmer } from 'stemmer';
import { mostTerms, type Term } from '../core/term.ts';
import { withoutUnseen } from '../lib/text.ts';
import { stopWords } from './stop-words.data.ts';

/** A word of a text with what its neighbourhood says of it. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** Begins a sentence, where a capital says nothing. */
  readonly first: boolean;
  /** Stands beside the word before, with nothing but a space between. */
  readonly joined: boolean;
}

const token = /[\p{L}\p{N}]+(?:['’.\-‐‑][\p{L}\p{N}]+)*/gu;
/** Lower-case words inside names: `Bank of England`, `Ursula van den Berg`. */
const particles = new Set([
  'of',
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'den',
  'der',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
]);
const longestName = 5;
const longestTerm = 60;
/** Words of this length have a capital in headlines that print every word with one; shorter ones may have none. */
const longWord = 4;

/** What an English headline and lead are about, most telling first: names and words of the headline, then those of the lead. */
export function termsOf(title: string, lead = ''): readonly Term[] {
  const texts = [
    { words: wordsOf(title), place: 'title' as const },
    { words: wordsOf(lead), place: 'lead' as const },
  ];
  const isName = nameTeller(texts.map(({ words }) => words));
  const found = new Map<string, Term & { readonly rank: number }>();
  for (const { words, place } of texts) {
    for (const { key, shown, name } of candidates(words, isName)) {
      const before = found.get(key);
      if (before) found.set(key, { ...before, name: before.name || name });
      else found.set(key, { key, shown, name, place, rank: (place === 'title' ? 0 : 2) + (name ? 0 : 1) });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostTerms)
    .map(({ key, shown, name, place }) => ({ key, shown, name, place }));
}

function wordsOf(text: string): readonly Word[] {
  const clean = withoutUnseen(text)
    .normalize('NFC')
    .replace(/[’‐‑]/g, (mark) => (mark === '’' ? "'" : '-'));
  let end = -1;
  return [...clean.matchAll(token)].map((match) => {
    const between = end < 0 ? '' : clean.slice(end, match.index);
    const first = end < 0 || /[.!?:;…"“”„«»(\n|–—]/.test(between);
    end = match.index + match[0].length;
    const text = match[0].replace(/'s$/i, '').slice(0, longestTerm);
    return { text, lower: text.toLowerCase(), capital: /^\p{Lu}/u.test(text), first, joined: between === ' ' };
  });
}

/** Whether a capital makes a word a name: not at the beginning of a sentence unless it has one elsewhere, and not where all words have one. */
function nameTeller(texts: readonly (readonly Word[])[]): (word: Word) => boolean {
  const spoken = texts.filter((words) => !isHeadlineCase(words));
  const proper = new Set(spoken.flatMap((words) => words.filter(({ capital, first }) => capital && !first).map(({ lower }) => lower)));
  return (word) => word.capital && !(stopWords.has(word.lower) && !isAcronym(word)) && (proper.has(word.lower) || isAcronym(word));
}

function isHeadlineCase(words: readonly Word[]): boolean {
  const long = words.filter(({ lower, first }) => !first && lower.length >= longWord);
  return long.length > 2 && long.every(({ capital }) => capital);
}

const isAcronym = ({ text }: Word): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text);

function* candidates(words: readonly Word[], isName: (word: Word) => boolean): Generator<Pick<Term, 'key' | 'shown' | 'name'>> {
  for (let i = 0; i < words.length;) {
    const span = nameAt(words, i, isName);
    if (span.length > 1) {
      const shown = span.map(({ text }) => text).join(' ');
      yield {
        key: span
          .map(({ lower }) => lower)
          .join(' ')
          .slice(0, longestTerm),
        shown: shown.slice(0, longestTerm),
        name: true,
      };
    }
    for (const word of span.length > 0 ? span : [words[i]!]) {
      const name = span.length > 0 && word.capital;
      if (isTelling(word, name)) yield { key: stemmer(word.lower), shown: word.text, name };
    }
    i += Math.max(1, span.length);
  }
}

/** The name that begins at a word: capitals side by side, particles between them; empty where none begins there. */
function nameAt(words: readonly Word[], start: number, isName: (word: Word) => boolean): readonly Word[] {
  const begins = words[start]!;
  const next = words[start + 1];
  // `Angela Merkel says`: what begins the sentence belongs to the name that follows it.
  const leads = begins.capital && begins.first && !stopWords.has(begins.lower) && next?.joined && !next.first && isName(next);
  if (!isName(begins) && !leads) return [];
  let end = start + 1;
  for (let at = end; at < words.length && at - start < longestName && words[at]!.joined && !words[at]!.first; at++) {
    if (isName(words[at]!)) end = at + 1;
    else if (!particles.has(words[at]!.lower)) break;
  }
  return words.slice(start, end);
}

function isTelling(word: Word, name: boolean): boolean {
  if (!/\p{L}/u.test(word.text)) return false;
  if (isAcronym(word)) return true;
  return word.lower.length > (name ? 1 : 2) && !stopWords.has(word.lower) && !particles.has(word.lower);
}
