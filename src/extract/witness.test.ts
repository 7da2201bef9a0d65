import { expect, test } from 'vitest';
import type { Piece } from './blocks.ts';
import { endedBy, witnessOf } from './witness.ts';

const words = (i: number): string => `Paragraph ${i}: the council spoke for hours about the bridge & the river.`;
const paragraph = (text: string): Piece => ({ block: { kind: 'paragraph', text, marks: [] }, place: '' });
const figure: Piece = { block: { kind: 'figure', src: 'https://x.example/a.jpg', alt: '' }, place: '' };
const body = [1, 2, 3, 4].map((i) => paragraph(words(i)));
const note = paragraph('More of this on our pages.');

test('markup and entities in the JSON-LD are no words', () => {
  expect(witnessOf('<p>A &amp; B</p>')).toBe('ab');
  expect(witnessOf('&lt;p&gt;Only &lt;b&gt;text&lt;/b&gt;&lt;/p&gt;')).toBe('onlytext');
  expect(witnessOf(undefined)).toBe('');
});

test('what follows the end of the text in the JSON-LD goes, with a reason; figures stay', () => {
  const witness = witnessOf([1, 2, 3, 4].map(words).join(' '));
  expect(endedBy(witness, { pieces: [...body, note, figure], reasons: [] })).toEqual({
    pieces: [...body, figure],
    reasons: [{ rule: 'behind-json-ld-body', detail: 'More of this on our pages.' }],
  });
});

test('a teaser as articleBody ends nothing, nor does none', () => {
  const all = { pieces: [...body, note], reasons: [] };
  expect(endedBy(witnessOf(words(1)), all)).toEqual(all);
  expect(endedBy('', all)).toEqual(all);
});

test('what the JSON-LD leaves out further up stays', () => {
  const witness = witnessOf([2, 3, 4].map(words).join(' '));
  const all = { pieces: body, reasons: [] };
  expect(endedBy(witness, all)).toEqual(all);
});
