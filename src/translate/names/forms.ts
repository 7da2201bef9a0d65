import { endings, prefixes } from './endings.data.ts';
import { foldLatin, foldSource } from './fold.ts';
import { soundDistance } from './sounds.ts';
import { wordsOf } from './words.ts';

// A shorter stem is as often another word.
const leastStem = 3;
const leastWholeStem = 4;

interface Rules {
  readonly cases: ReadonlySet<string>;
  readonly base: readonly string[];
  readonly soft: readonly (readonly [hard: string, soft: string])[];
  readonly fleeting: boolean;
}

const known = new Map<string, Rules | undefined>();

function rulesOf(language: string): Rules | undefined {
  if (known.has(language)) return known.get(language);
  const row = Object.hasOwn(endings, language) ? endings[language] : undefined;
  const list = (text: string): readonly string[] => [...new Set(text.split(' ').filter((ending) => ending !== ''))];
  const fold = (text: string): string => foldSource(text, language);
  const rules = row && {
    cases: new Set(list(row.cases).map(fold)),
    base: list(row.base)
      .map(fold)
      .toSorted((a, b) => b.length - a.length),
    soft: list(row.soft ?? '').map((pair) => pair.split('>') as [string, string]),
    fleeting: row.fleeting ?? false,
  };
  known.set(language, rules);
  return rules;
}

/**
 * Whether a word is a form of a name's word: the same, or its stem with a case ending of the language. Cautious: the stem has three letters
 * (four where the nominative has no ending), a name in capitals does not change, and a capital stays one.
 */
export function isFormOf(word: string, name: string, language: string): boolean {
  if (word === name) return true;
  if (isAcronym(name) || (/^\p{Lu}/u.test(name) && !/^\p{Lu}/u.test(word))) return false;
  const [form, base] = [foldSource(word, language), foldSource(name, language)];
  if (form === base) return true;
  const rules = rulesOf(language);
  if (!rules) return false;
  return stemsOf(base, rules).some(({ stem, soft }) => {
    if (!form.startsWith(stem)) return false;
    const ending = form.slice(stem.length);
    return rules.cases.has(ending) && (!soft || /^[eěiіїєеиэ]/u.test(ending) || ending.length > 1 || /^[áéó]$/u.test(stem.slice(-1)));
  });
}

const isAcronym = (word: string): boolean => /^[\p{Lu}\p{N}]{2,5}$/u.test(word);

function stemsOf(base: string, rules: Rules): readonly { readonly stem: string; readonly soft: boolean }[] {
  // A syllable of Hangul is a letter here.
  const [least, leastWhole] = /\p{sc=Hangul}/u.test(base) ? [2, 2] : [leastStem, leastWholeStem];
  const whole = base.length >= leastWhole ? [base] : [];
  const cut = rules.base.filter((ending) => base.endsWith(ending)).map((ending) => base.slice(0, -ending.length));
  const fleeting = rules.fleeting ? [base.replace(/[еоeoѐё](?=[^аеёиоуыэюяіїєaeiouyý]$)/u, '')].filter((stem) => stem !== base) : [];
  const hard = [...whole, ...cut, ...fleeting].filter((stem) => stem.length >= least);
  const soft = [...cut, ...whole].flatMap((stem) =>
    rules.soft.flatMap(([from, to]) => (stem.endsWith(from) ? [stem.slice(0, -from.length) + to] : [])),
  );
  return [
    ...hard.map((stem) => ({ stem, soft: false })),
    ...soft.filter((stem) => stem.length >= least).map((stem) => ({ stem, soft: true })),
  ];
}

/** Lengths of the particles that may stand before a name in its word; 0 is always one of them. */
export function prefixLengths(word: string, language: string): readonly number[] {
  const particles = Object.hasOwn(prefixes, language) ? prefixes[language]!.split(' ') : [];
  return [
    0,
    ...new Set(
      particles.filter((particle) => word.startsWith(particle) && word.length - particle.length >= leastStem).map((p) => p.length),
    ),
  ];
}

// A nominative that sounds less like the English by more than this is another word.
const notWorse = 0.05;

/** The nominative of a name's word, as far as its English tells: as seen, or with its case ending taken off. */
export function baseFormOf(word: string, english: string, language: string): { readonly form: string; readonly distance: number } {
  const seen = { form: word, distance: soundDistance(word, english) };
  // A final e is silent, as in Singapore, and a final h after a too.
  const last =
    foldLatin(english)
      .replace(/(?<=[^aeiou])e$|(?<=a)h$/, '')
      .at(-1) ?? '';
  const rule = nominativesOf(language).find(
    ({ ending, after }) =>
      word.endsWith(ending) &&
      word.length - ending.length >= leastStem &&
      (after === '' || after.includes(last) || (after.includes('*') && !/[aiouy]/.test(last))),
  );
  if (!rule || isAcronym(word)) return seen;
  const form = word.slice(0, word.length - rule.ending.length) + rule.base;
  const distance = soundDistance(form, english);
  return distance <= seen.distance + notWorse ? { form, distance: Math.min(distance, seen.distance) } : seen;
}

interface Nominative {
  readonly ending: string;
  readonly base: string;
  /** Letters the English may end in; empty for any. */
  readonly after: string;
}

const nominatives = new Map<string, readonly Nominative[]>();

function nominativesOf(language: string): readonly Nominative[] {
  let list = nominatives.get(language);
  if (!list) {
    const text = Object.hasOwn(endings, language) ? (endings[language]!.nominative ?? '') : '';
    list = text
      .split(' ')
      .filter((rule) => rule !== '')
      .map((rule) => {
        const [change = '', after = ''] = rule.split('/');
        const [ending = '', base = ''] = change.split('>');
        return { ending, base, after };
      });
    nominatives.set(language, list);
  }
  return list;
}

/** What all forms of a name hold: the stem of its longest word, for finding the articles that may name it. */
export function stemOf(name: string, language: string): string {
  const longest = wordsOf(name).reduce((best, { text }) => (text.length > best.length ? text : best), '');
  const rules = rulesOf(language);
  if (longest === '' || !rules || isAcronym(longest)) return longest === '' ? name : longest;
  const base = foldSource(longest, language);
  const lengths = stemsOf(base, rules).map(({ stem }) => commonLength(stem, base));
  const shortest = Math.min(...lengths.filter((length) => length >= leastStem), longest.length);
  return base.length === longest.length ? longest.slice(0, shortest) : longest;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
