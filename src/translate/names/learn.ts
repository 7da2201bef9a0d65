import { primaryLanguage, type LanguageTag } from '../../core/language.ts';
import { baseFormOf, prefixLengths } from './forms.ts';
import { loanwords } from './loanwords.data.ts';
import { spellingsOf } from './sounds.ts';
import { joins, wordsOf, type Word } from './words.ts';

/** A source-script form with the English form it was seen with. */
export interface Seen {
  readonly source: string;
  readonly english: string;
}

/** A source word and an English word that sound alike. */
interface Match {
  readonly at: number;
  readonly to: number;
  readonly form: string;
  readonly distance: number;
  /** English consonants that agree. */
  readonly consonants: number;
}

/** Names in a row on both sides. */
interface Chain {
  readonly matches: readonly Match[];
  readonly consonants: number;
  readonly distance: number;
}

// Set on sentence pairs of eight languages, read by eye.
const soundsAlike = 0.11;
const soundsAlikeInRun = 0.13;
const leastConsonants = { cased: 2, uncased: 3 };
const leastLetters = 4;

/**
 * Names that one sentence pair shows for sure: words that sound alike in another script, capitalised in English and, where the script has
 * capitals, in the source; at the start of a sentence only together with a second word. Source forms are in the nominative as far as the
 * English tells. Nothing for sources in Latin script.
 */
export function sightingsIn(source: string, text: string, language: LanguageTag): readonly Seen[] {
  const [from, to] = [wordsOf(source), wordsOf(text)];
  const chains = chainsOf({ source, from, text, to }, matchesOf(from, to, primaryLanguage(language)));
  const seen = new Map<string, Seen>();
  const taken = { from: new Set<number>(), to: new Set<number>() };
  for (const { matches } of chains) {
    if (matches.some(({ at, to: other }) => taken.from.has(at) || taken.to.has(other))) continue;
    for (const match of matches) {
      taken.from.add(match.at);
      taken.to.add(match.to);
    }
    if (!isSure(matches, chains, { source, from, text, to })) continue;
    const sighting = sightingOf(matches, { source, from, text, to });
    seen.set(`${sighting.source}\n${sighting.english}`, sighting);
  }
  return [...seen.values()];
}

interface Sentences {
  readonly source: string;
  readonly from: readonly Word[];
  readonly text: string;
  readonly to: readonly Word[];
}

function matchesOf(from: readonly Word[], to: readonly Word[], language: string): readonly Match[] {
  const candidates = [...to.entries()].filter(([, word]) => /^\p{Lu}.*\p{Ll}/u.test(word.text) && !loanwords.has(word.text.toLowerCase()));
  const matches: Match[] = [];
  for (const [at, word] of from.entries()) {
    const spellings = spellingsOf(word.text);
    if (!spellings || word.text.length < 2 || (spellings.cased && !/^\p{Lu}/u.test(word.text))) continue;
    for (const [index, english] of candidates) {
      const best = bestForm(word.text, english.text, language);
      if (best.distance > soundsAlikeInRun) continue;
      matches.push({ at, to: index, ...best, consonants: consonantsIn(english.text) });
    }
  }
  return matches;
}

/** The likest form of a word, without a particle written before it. */
function bestForm(word: string, english: string, language: string): { readonly form: string; readonly distance: number } {
  return prefixLengths(word, language)
    .map((length) => baseFormOf(word.slice(length), english, language))
    .reduce((best, next) => (next.distance < best.distance - 0.005 ? next : best));
}

const consonantsIn = (word: string): number => word.toLowerCase().match(/[^aeiouyhw]/g)?.length ?? 0;

/** Chains of matches that stand side by side in both sentences; longest first, then the likest. */
function chainsOf({ source, from, text, to }: Sentences, matches: readonly Match[]): readonly Chain[] {
  const byPlace = new Map(matches.map((match) => [`${match.at} ${match.to}`, match]));
  const chains = matches
    .filter(({ at, to: other }) => !continues(byPlace.get(`${at - 1} ${other - 1}`), at, other))
    .map((first) => {
      const chain = [first];
      for (let next = after(first); next && continues(chain.at(-1), next.at, next.to); next = after(next)) chain.push(next);
      return chainOf(chain);
    });
  function after({ at, to: other }: Match): Match | undefined {
    return byPlace.get(`${at + 1} ${other + 1}`);
  }
  function continues(before: Match | undefined, at: number, other: number): boolean {
    if (!before) return false;
    const [a, b] = [from[at - 1]!, to[other - 1]!];
    return joins(a.text, source.slice(a.end, from[at]!.start)) && joins(b.text, text.slice(b.end, to[other]!.start));
  }
  return chains.toSorted((a, b) => b.matches.length - a.matches.length || a.distance - b.distance);
}

const chainOf = (matches: readonly Match[]): Chain => ({
  matches,
  consonants: matches.reduce((sum, { consonants }) => sum + consonants, 0),
  distance: matches.reduce((sum, { distance }) => sum + distance, 0) / matches.length,
});

function isSure(matches: readonly Match[], chains: readonly Chain[], { source, from, text, to }: Sentences): boolean {
  const { consonants, distance } = chainOf(matches);
  const [first] = matches as [Match];
  const word = from[first.at]!;
  const { cased } = spellingsOf(word.text)!;
  if (matches.length > 1) return consonants >= 4 && distance <= soundsAlike;
  const english = to[first.to]!;
  if (distance > soundsAlike || english.text.length < leastLetters) return false;
  if (consonants < (cased ? leastConsonants.cased : leastConsonants.uncased)) return false;
  if (cased ? startsSentence(source, word.start) : startsSentence(text, english.start)) return false;
  // Another word that fits as well leaves it open which of them it is.
  return !chains.some(({ matches: others }) =>
    others.some(
      (other) =>
        (other.at === first.at && to[other.to]!.text !== english.text && other.distance < distance + 0.05) ||
        (other.to === first.to &&
          other.at !== first.at &&
          from[other.at]!.text !== word.text &&
          other.form !== first.form &&
          other.distance < distance + 0.05),
    ),
  );
}

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?:;…«„“"(])[\s\p{P}\p{S}]*$/u.test(text.slice(0, at));

function sightingOf(matches: readonly Match[], { source, from, text, to }: Sentences): Seen {
  const form = matches.map(({ at, form: word }, i) => {
    const written = from[at]!.text;
    // Particles are left off before a name, not within it.
    return i === 0 ? word : gapOf(source.slice(from[at - 1]!.end, from[at]!.start)) + (written.endsWith(word) ? written : word);
  });
  return { source: form.join('').normalize('NFC'), english: text.slice(to[matches[0]!.to]!.start, to[matches.at(-1)!.to]!.end) };
}

const gapOf = (gap: string): string => (/^\s+$/u.test(gap) ? ' ' : gap);
