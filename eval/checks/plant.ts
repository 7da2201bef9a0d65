import type { Segment, Translated } from '../../src/core/translation.ts';
import type { Sentence } from './corpus.ts';

/** A pair with an error put into it, and the kind of check that should see it. */
export interface Planted {
  readonly kind: string;
  readonly source: Segment;
  readonly english: Pick<Translated, 'text' | 'marks' | 'unplaced'>;
}

/** Numbers in [0, 1) from a fixed seed (mulberry32): the same errors in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Errors = Readonly<Record<string, (sentence: Sentence, random: () => number) => Planted | undefined>>;

const plain = (text: string): Planted['source'] => ({ text, marks: [] });
const written = (text: string): Planted['english'] => ({ text, marks: [], unplaced: [] });
const changed = (kind: string, { source, english }: Sentence, text: string | undefined): Planted | undefined =>
  text === undefined || text === english ? undefined : { kind, source: plain(source), english: written(text) };

/** The ways in which a reference is spoilt; each gives nothing where the reference has nothing of the kind. */
export const errors: Errors = {
  'digit dropped': (sentence, random) =>
    changed(
      'numbers',
      sentence,
      figure(sentence.english, random, (token, at) => token.slice(0, at) + token.slice(at + 1)),
    ),
  'digit changed': (sentence, random) =>
    changed(
      'numbers',
      sentence,
      figure(
        sentence.english,
        random,
        (token, at) => token.slice(0, at) + String((Number(token[at]) + 1 + Math.floor(random() * 8)) % 10) + token.slice(at + 1),
      ),
    ),
  'link lost': (sentence, random) => linked(sentence, random, undefined),
  'link swapped': (sentence, random) => linked(sentence, random, 'https://wrong.example/elsewhere'),
  'clause repeated': (sentence, random) => {
    const words = sentence.english.split(' ');
    if (words.length < 8) return undefined;
    const size = 4 + Math.floor(random() * Math.min(8, words.length - 6));
    const start = Math.floor(random() * (words.length - size));
    const clause = words.slice(start, start + size);
    return changed('repetition', sentence, [...words.slice(0, start + size), ...clause, ...words.slice(start + size)].join(' '));
  },
  'half untranslated': (sentence) => {
    const { source, english } = sentence;
    const spaced = / /.test(source);
    const tail = spaced
      ? source
          .split(' ')
          .slice(Math.floor(source.split(' ').length / 2))
          .join(' ')
      : source.slice(Math.floor(source.length / 2));
    const head = english.split(' ').slice(0, Math.ceil(english.split(' ').length / 2));
    return source.length < 20 ? undefined : changed('untranslated', sentence, `${head.join(' ')} ${tail}`);
  },
  'negation removed': (sentence) => {
    const { english } = sentence;
    if ((english.match(/\b(?:not|never|cannot)\b|n['’]t\b/g) ?? []).length !== 1 || /not only/.test(english)) return undefined;
    return changed(
      'negation',
      sentence,
      english
        .replace(/\bcan(?:not|['’]t)\b/, 'can')
        .replace(/\bwon['’]t\b/, 'will')
        .replace(/ (?:not|never)\b|n['’]t\b/, ''),
    );
  },
  'negation added': (sentence) => {
    const { english } = sentence;
    if (/\b(?:not|no|never|none|nor|neither|cannot|without)\b|n['’]t\b/i.test(english)) return undefined;
    return changed('negation', sentence, english.replace(/\b(is|are|was|were|will|can|could|would|has|have|had)\b/, '$1 not'));
  },
};

function figure(english: string, random: () => number, edit: (token: string, at: number) => string): string | undefined {
  const tokens = [...english.matchAll(/\d[\d.,]*\d|\d\d/g)];
  const token = tokens[Math.floor(random() * tokens.length)];
  if (!token) return undefined;
  const places = Array.from(token[0]).flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const edited = edit(token[0], places[Math.floor(random() * places.length)]!);
  return english.slice(0, token.index) + edited + english.slice(token.index + token[0].length);
}

function linked({ source, english }: Sentence, random: () => number, href: string | undefined): Planted {
  const mark = (text: string, to: string): Segment['marks'][number] => {
    const start = Math.floor(random() * (text.length / 2));
    return { kind: 'link', start, end: start + 4, href: to };
  };
  const [first, second] = ['https://paper.example/one', 'https://paper.example/two'];
  const kept = mark(english, second);
  return {
    kind: 'links',
    source: { text: source, marks: [mark(source, first), mark(source, second)] },
    english: { text: english, marks: href === undefined ? [kept] : [mark(english, href), kept], unplaced: [] },
  };
}

// Names of nobody and of places, to stand where another name stood.
const others =
  'Tarvenko Mallory Ostrander Belinko Quastrel Havermole Dravinsky Pellgrave Zuberfeld Konstantia Nairobi Santiago Melbourne Casablanca Rotterdam Vancouver'.split(
    ' ',
  );

/**
 * Names replaced by others. A word counts as a name where it stands with a capital inside the reference and as it is in at least ten of the
 * corpus's languages, and nowhere in a reference in lower case (Street, Show, Bank): so no table of the checks decides what is planted.
 */
export function namesReplaced(sentences: readonly Sentence[], random: () => number): readonly (Planted & { readonly language: string })[] {
  const byLine = new Map<number, Sentence[]>();
  for (const sentence of sentences) byLine.set(sentence.line, [...(byLine.get(sentence.line) ?? []), sentence]);
  const small = new Set([...byLine.values()].flatMap(([first]) => first!.english.match(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu) ?? []));
  return [...byLine.values()].flatMap((group) => {
    const english = group[0]!.english;
    const names = [...english.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}(?!\p{L})/gu)]
      .map(([name]) => name)
      .filter((name) => !small.has(name.toLowerCase()))
      .filter((name) => group.filter(({ source }) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(source)).length >= 10);
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) return [];
    const other = others[Math.floor(random() * others.length)]!;
    return group
      .filter((sentence) => sentence.english === english)
      .map(({ source, language }) => ({
        kind: 'names',
        language,
        source: plain(source),
        english: written(english.replaceAll(name, other)),
      }));
  });
}
