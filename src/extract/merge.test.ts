import { describe, expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import type { Piece, Pieces } from './blocks.ts';
import { merged, overlap } from './merge.ts';

const column = '<div> text <p> body';
const words = (i: number): string =>
  `Paragraph ${i}: the council spoke for hours about the bridge, the river, the mill and the money that it will cost them all.`;
const piece = (block: Block, place = column): Piece => ({ block, place });
const paragraph = (text: string, place = column): Piece => piece({ kind: 'paragraph', text, marks: [] }, place);
const heading = (text: string): Piece => piece({ kind: 'heading', level: 2, text, marks: [] }, '<div> text <h2>');
const pieces = (...all: readonly Piece[]): Pieces => ({ pieces: all, reasons: [] });
const texts = ({ pieces: all }: Pieces): readonly string[] => all.map(({ block }) => ('text' in block ? block.text : block.kind));

const five = [1, 2, 3, 4, 5].map((i) => paragraph(words(i)));
const [one, two, three, four, last] = five as [Piece, Piece, Piece, Piece, Piece];

describe('put back', () => {
  test('paragraphs of the same column, in their place', () => {
    const both = merged(pieces(one, two, last), pieces(...five), '');
    expect(texts(both)).toEqual([1, 2, 3, 4, 5].map(words));
    expect(both.reasons.map((reason) => reason.rule)).toEqual(['put-back', 'put-back']);
  });

  test('what stood before the first and behind the last', () => {
    expect(texts(merged(pieces(two, three, four), pieces(...five), ''))).toEqual([1, 2, 3, 4, 5].map(words));
  });

  test('a subheading and a list beside the column', () => {
    const list = piece({ kind: 'list', ordered: false, items: [{ text: 'Cost: 4', marks: [] }] }, '<div> text <ul>');
    const both = merged(pieces(one, two, three, four), pieces(one, heading('Why'), two, list, three, four), '');
    expect(texts(both)).toEqual([words(1), 'Why', words(2), 'list', words(3), words(4)]);
  });

  test('what the JSON-LD has as well, wherever it stands', () => {
    const odd = paragraph(words(9), '<div> odd <p>');
    expect(texts(merged(pieces(one, two), pieces(one, odd, two), 'paragraph9thecouncilspokeforhours'))).toHaveLength(2);
    const witness = words(9)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    expect(texts(merged(pieces(one, two), pieces(one, odd, two), witness))).toEqual([words(1), words(9), words(2)]);
  });
});

describe('not put back', () => {
  test('paragraphs in other boxes', () => {
    const other = paragraph(words(9), '<div> side <p> body');
    expect(merged(pieces(one, two), pieces(one, other, two), '')).toEqual(pieces(one, two));
  });

  test('what was left out for a reason', () => {
    const found: Pieces = { pieces: [one, two], reasons: [{ rule: 'source-line', detail: words(3).slice(0, 60) }] };
    expect(merged(found, pieces(one, two, three), '')).toEqual(found);
  });

  test('a heading that ends the article', () => {
    expect(texts(merged(pieces(one, two), pieces(one, two, heading('Most read')), ''))).toEqual([words(1), words(2)]);
  });

  test('anything of a reading of another part of the page', () => {
    expect(merged(pieces(one, two, three), pieces(three, four, last), '')).toEqual(pieces(one, two, three));
  });
});

test('how much two readings share', () => {
  expect(overlap(pieces(one, two), pieces(...five))).toBe(1);
  expect(overlap(pieces(one, two), pieces(two, three))).toBeCloseTo(0.5);
  expect(overlap(pieces(one), pieces(two))).toBe(0);
  expect(overlap(pieces(), pieces(two))).toBe(1);
});

test('paragraphs that one reading has as one and the other as two are not said twice', () => {
  const together = paragraph(`${words(1)} ${words(2)}`);
  expect(texts(merged(pieces(together, three), pieces(one, two, three), ''))).toEqual([`${words(1)} ${words(2)}`, words(3)]);
});
