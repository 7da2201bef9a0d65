import { describe, expect, test } from 'vitest';
import type { Reason } from '../core/provenance.ts';
import type { Block } from '../core/article.ts';
import type { Piece } from './blocks.ts';
import { boxOf, columnOf, isApart, withoutTail } from './column.ts';

const place = '<main> <div> text <p> body';
const words = (i: number): string =>
  `Paragraph ${i}: the council spoke for hours about the bridge, the river, the mill and the money that it will cost them all.`;
const piece = (block: Block, where = place): Piece => ({ block, place: where });
const paragraph = (text: string, where = place): Piece => piece({ kind: 'paragraph', text, marks: [] }, where);
const text = [1, 2, 3, 4].map((i) => paragraph(words(i)));

function tail(...behind: readonly Piece[]) {
  const reasons: Reason[] = [];
  const kept = withoutTail([...text, ...behind], reasons);
  return { kept: kept.slice(text.length), details: reasons.map((reason) => reason.detail) };
}

test('the column is where at least two long paragraphs stand, numbers in names aside', () => {
  const numbered = [7, 8].map((i) => paragraph(words(i), `<div> part-${i} <p> id-${i}`));
  expect([...columnOf(numbered).places]).toEqual(['<div> <p> ']);
  expect(columnOf([...text, paragraph(words(9), '<aside> <p>')]).share).toBeCloseTo(0.8);
  expect(columnOf([paragraph('Short.'), paragraph('Short as well.')]).share).toBe(0);
  expect(boxOf('<main> <div> text <p> body')).toBe('<main> <div> text');
});

test('the main place has half of the prose', () => {
  expect(columnOf(text).main).toBe(place);
  const others = ['a', 'b', 'c'].flatMap((name) => [6, 7].map((i) => paragraph(words(i), `<div> ${name} <p>`)));
  expect(columnOf(others).main).toBeUndefined();
});

test('apart is what stands in another box, where there is a column', () => {
  const column = columnOf(text);
  expect(isApart(paragraph('Beside', '<main> <div> text <h2>'), column)).toBe(false);
  expect(isApart(paragraph('Elsewhere', '<main> <div> picture <p>'), column)).toBe(true);
  expect(isApart(paragraph('Elsewhere', '<main> <div> picture <p>'), columnOf([]))).toBe(false);
});

describe('behind the column', () => {
  test('notes, lists and headings in other boxes go, each with a reason', () => {
    const heading = piece({ kind: 'heading', level: 2, text: 'Support us', marks: [] }, '<main> <div> plea <h2>');
    const list = piece({ kind: 'list', ordered: false, items: [{ text: 'Why do I see this?', marks: [] }] }, '<main> <section> <ul>');
    expect(tail(heading, paragraph('Be the first to comment.', '<main> <div> row <p>'), list)).toEqual({
      kept: [],
      details: ['Support us', 'Be the first to comment.', 'Why do I see this?'],
    });
  });

  test('figures, lists beside the paragraphs and long prose parted by line breaks stay', () => {
    const figure = piece({ kind: 'figure', src: 'https://x.example/a.jpg', alt: '' }, '<main> <figure>');
    const list = piece({ kind: 'list', ordered: false, items: [{ text: 'Cost: 4', marks: [] }] }, '<main> <div> text <ul>');
    const parted = paragraph(words(5), '<main> <div> text <div> body <p>');
    expect(tail(figure, list, parted)).toEqual({ kept: [figure, list, parted], details: [] });
  });

  test('a second part of the text in a box of its own stays', () => {
    const second = paragraph(words(5), '<main> <div> after-advertisement <p> body');
    expect(tail(second)).toEqual({ kept: [second], details: [] });
  });

  test('nothing goes where as much follows as an article has', () => {
    const others = [6, 7, 8].map((i) => paragraph(words(i), `<section> <div> ${'abc'[i - 6]!} <p>`));
    expect(tail(...others).kept).toEqual(others);
  });
});
