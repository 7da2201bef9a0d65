import fc from 'fast-check';
import type { Mark, RichText } from '../core/article.ts';
import { sortMarks } from './marks.ts';

/** A word of a language and the English it becomes, whatever stands around it; nouns and adjectives may be told apart. */
export type Gloss = readonly [source: string, english: string, flag?: 'N' | 'A'];

/** What must come through any engine as it is: entities, brackets, both directions, emoji with joiners, scripts without spaces, numbers. */
const strangers = [
  '&eacute;',
  '&',
  '<b>',
  '</a>',
  '>',
  '"so"',
  'שלום',
  'مرحبا',
  '漢字',
  '👩‍👩‍👧',
  '1.234,5',
  '[[7]]',
  '^a/b$',
  '*x*',
  '…',
  'a\u00a0b',
];

const addresses = [
  'https://example.org/?a=1&b=2',
  'https://example.org/"><script>alert(1)</script>',
  "javascript:alert('x')",
  '#0',
  '</a>',
  'https://пример.example/漢字?q=<>&amp;',
];

interface Range {
  readonly kind: Mark['kind'];
  readonly from: number;
  readonly length: number;
  readonly address: number;
}

const range: fc.Arbitrary<Range> = fc.record({
  kind: fc.constantFrom('link', 'link', 'bold', 'italic'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 99, 0),
  address: fc.nat(addresses.length - 1),
});

const ends = ['.', '!', '?', '.', '.', ' …', '.”', ''];

/**
 * Paragraphs of one to three sentences in these words, each at most once a sentence, with marks over words and signs: nested, adjacent, over the whole
 * sentence, over a sign alone, over nothing. Links never lie in links, as HTML has it; every link of a paragraph has its own address.
 */
export function paragraphs(words: readonly Gloss[]): fc.Arbitrary<RichText> {
  const sources = [...new Map(words.map((gloss) => [gloss[1], gloss[0]])).values()];
  const flagged = (flag: 'N' | 'A'): ReadonlySet<string> => new Set(words.flatMap((gloss) => (gloss[2] === flag ? [gloss[0]] : [])));
  const [nouns, adjectives] = [flagged('N'), flagged('A')];
  const sentence = fc.record({
    words: fc.shuffledSubarray(sources, { minLength: 2, maxLength: 9 }),
    strange: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...strangers)), { maxLength: 2 }),
    commas: fc.array(fc.nat(9), { maxLength: 2 }),
    end: fc.constantFrom(...ends),
    marks: fc.array(range, { minLength: 1, maxLength: 4 }),
  });
  return fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => {
    let text = '';
    const marks: Mark[] = [];
    for (const { words: chosen, strange, commas, end, marks: wanted } of sentences) {
      const pieces = [...pairedUp(chosen, nouns, adjectives)];
      for (const [at, what] of strange) pieces.splice(Math.min(at, pieces.length), 0, what);
      const places: { start: number; end: number }[] = [];
      if (text !== '') text += ' ';
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) text += ' ';
        const word = i === 0 ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece;
        places.push({ start: text.length, end: text.length + word.length });
        text += word;
        if (commas.includes(i) && i < pieces.length - 1) {
          places.push({ start: text.length, end: text.length + 1 });
          text += ',';
        }
      }
      if (end !== '') places.push({ start: text.length, end: text.length + end.length });
      text += end;
      for (const each of wanted) {
        const mark = markOver(each, places, marks.length);
        if (fits(mark, marks)) marks.push(mark);
      }
    }
    return { text, marks: sortMarks(marks) };
  });
}

/** The words with an adjective behind every noun, as long as there are some: these change places in English. */
function pairedUp(words: readonly string[], nouns: ReadonlySet<string>, adjectives: ReadonlySet<string>): readonly string[] {
  const free = words.filter((word) => adjectives.has(word));
  return words
    .filter((word) => !adjectives.has(word))
    .flatMap((word) => (nouns.has(word) ? [word, ...free.splice(0, 1)] : [word]))
    .concat(free);
}

function markOver({ kind, from, length, address }: Range, places: readonly { start: number; end: number }[], turn: number): Mark {
  const first = length === 99 ? 0 : Math.min(Math.floor(from * places.length), places.length - 1);
  const start = places[first]!.start;
  const end = length === 0 ? start : places[Math.min(first + length, places.length) - 1]!.end;
  return kind === 'link' ? { kind, start, end, href: `${addresses[address]!}#${turn}` } : { kind, start, end };
}

const overlap = (a: Mark, b: Mark): boolean => a.start < b.end && b.start < a.end;
const within = (a: Mark, b: Mark): boolean => b.start <= a.start && a.end <= b.end;

function fits(mark: Mark, marks: readonly Mark[]): boolean {
  return marks.every(
    (other) => !overlap(mark, other) || (!(mark.kind === 'link' && other.kind === 'link') && (within(mark, other) || within(other, mark))),
  );
}

/** For a mark of a sentence and its English: whether every word whose place is certain in both lies in the mark in both or in neither; undefined where none is certain. */
export function onRightWords(
  mark: { readonly start: number; readonly end: number },
  source: string,
  english: string,
  covered: readonly { readonly start: number; readonly end: number }[],
  words: readonly Gloss[],
): boolean | undefined {
  let certain = 0;
  for (const [word, gloss] of [
    ...words,
    ...strangers.filter((each) => /[\p{L}\p{N}\p{S}]/u.test(each)).map((each) => [each, each] as const),
  ]) {
    const before = only(source, word);
    const after = only(english, gloss);
    if (before === undefined || after === undefined) continue;
    const inSource = mark.start <= before && before < mark.end;
    const inEnglish = covered.some(({ start, end }) => start < after + gloss.length && after < end);
    if (inSource) certain++;
    if (inSource !== inEnglish) return false;
  }
  return certain > 0 ? true : undefined;
}

/** Where the only occurrence of a word begins; undefined for none or several. */
function only(text: string, word: string): number | undefined {
  const found: number[] = [];
  const [hay, needle] = [text.toLowerCase(), word.toLowerCase()];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const glued = /^\p{L}/u.test(needle) && (/\p{L}$/u.test(hay.slice(0, at)) || /^\p{L}/u.test(hay.slice(at + needle.length)));
    if (!glued) found.push(at);
  }
  return found.length === 1 ? found[0] : undefined;
}
