import type { Piece } from './sentencepiece.ts';

/** One word and its translation; `N` and `A` mark the nouns and adjectives that change places (`maison blanche` → `white house`). */
export type DictionaryEntry = readonly [source: string, english: string, flag?: 'N' | 'A'];

/** One side's pieces. Pieces of both sides with the same concept translate each other. */
export interface Side {
  readonly pieces: Piece[];
  readonly concepts: number[];
  readonly flags: ('N' | 'A' | undefined)[];
  /** Added to a piece's score at the output: words win over the same letters one by one. */
  readonly bias: number[];
}

/** Source and target vocabulary of a dictionary. Single characters and bytes are concepts too, so whatever is not in it is copied. */
export interface Vocabularies {
  readonly source: Side;
  readonly target: Side;
  readonly concepts: number;
}

// Printable ASCII, Latin-1 and Latin Extended-A, Greek, Cyrillic, typographic dashes and quotes.
const characterRanges = [
  [0x21, 0x7e],
  [0xa1, 0x17f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x2010, 0x2027],
] as const;
const wordStart = '▁';

/**
 * Builds both vocabularies; entries in small letters get a capitalised twin. The first translation of a word stands. As `one` vocabulary
 * for both sides, they are the same, and a word of the source is never written: the languages must have no word in common.
 */
export function vocabulariesOf(dictionary: readonly DictionaryEntry[], one = false): Vocabularies {
  const source = emptySide();
  const target = one ? source : emptySide();
  let concepts = source.concepts.length;
  const index = new Map<string, number>();
  const both = [
    [source, index],
    [target, one ? index : new Map<string, number>()],
  ] as const;
  const shared = (text: string): void => {
    for (const [side, index] of both) add(side, index, text, -12, concepts, 0);
    concepts++;
  };
  shared(wordStart);
  for (const [first, last] of characterRanges) for (let code = first; code <= last; code++) shared(String.fromCodePoint(code));
  const [[, sourceIndex], [, targetIndex]] = both;
  for (const [word, english, flag] of dictionary.flatMap(withCapitals)) {
    const piece = wordStart + english.replaceAll(' ', wordStart);
    const known = targetIndex.get(piece);
    const concept = known === undefined ? concepts++ : target.concepts[known]!;
    add(target, targetIndex, piece, -7, concept, 4);
    add(source, sourceIndex, wordStart + word.replaceAll(' ', wordStart), -6, concept, one ? -1000 : 4, flag);
  }
  // The engine's matrix code takes multiples of eight.
  for (const [side, index] of both)
    while (side.pieces.length % 8 > 0) add(side, index, `${wordStart}unused${side.pieces.length}`, -50, concepts++, -1000);
  return { source, target, concepts };
}

function emptySide(): Side {
  const bytes = Array.from({ length: 256 }, (_, i) => `<0x${i.toString(16).toUpperCase().padStart(2, '0')}>`);
  return {
    pieces: [
      { text: '</s>', score: 0, type: 3 },
      { text: '<unk>', score: 0, type: 2 },
      ...bytes.map((text): Piece => ({ text, score: 0, type: 6 })),
    ],
    concepts: Array.from({ length: 258 }, (_, i) => i),
    flags: [],
    bias: [0, -1000, ...bytes.map(() => 0)],
  };
}

function add(side: Side, index: Map<string, number>, text: string, score: number, concept: number, bias: number, flag?: 'N' | 'A'): void {
  if (index.has(text)) return;
  index.set(text, side.pieces.length);
  if (flag) side.flags[side.pieces.length] = flag;
  side.pieces.push({ text, score, type: 1 });
  side.concepts.push(concept);
  side.bias.push(bias);
}

function withCapitals([source, english, flag]: DictionaryEntry): readonly DictionaryEntry[] {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  if (capital(source) === source) return [[source, english, flag]];
  return [
    [source, english, flag],
    [capital(source), capital(english), flag],
  ];
}
