import { expect, test } from 'vitest';
import type { SegmentMark } from '../../core/translation.ts';
import { replaceWords } from './replace.ts';

const link = (start: number, end: number): SegmentMark => ({ kind: 'link', start, end, href: 'https://x.example/' });
const bold = (start: number, end: number): SegmentMark => ({ kind: 'bold', start, end });

//           0123456789012345
const text = 'aa bb cc dd ee';
const marked = (marks: readonly SegmentMark[]) =>
  replaceWords({ text, marks }, 3, 8, 'longer words')?.marks.map(({ start, end }) => [start, end]);

test('marks before stay, marks after and around move, marks within take the new words', () => {
  expect(replaceWords({ text, marks: [] }, 3, 8, 'longer words')?.text).toBe('aa longer words dd ee');
  expect(marked([bold(0, 2), bold(9, 11), bold(0, 14), bold(3, 5)])).toEqual([
    [0, 2],
    [16, 18],
    [0, 21],
    [3, 15],
  ]);
});

test('of two marks that meet within the words, the left one takes them', () => {
  expect(marked([bold(0, 5), bold(6, 11)])).toEqual([
    [0, 15],
    [15, 18],
  ]);
  expect(marked([bold(6, 11)])).toEqual([[3, 18]]);
});

test('two links never come to share words', () => {
  expect(marked([link(3, 5), link(6, 8)])).toBeUndefined();
  expect(marked([link(0, 5), link(6, 11)])).toBeUndefined();
  expect(marked([link(3, 5), bold(6, 8)])).toEqual([
    [3, 15],
    [3, 15],
  ]);
});

test('scores follow their words; new words have the mean of the old', () => {
  const scored = (start: number, end: number, words: string, wordScores = [-1, -2, -4, -8, -16]) =>
    replaceWords({ text, marks: [], wordScores }, start, end, words)?.wordScores;
  expect(scored(3, 8, 'one')).toEqual([-1, -3, -8, -16]);
  expect(scored(3, 8, 'one two three')).toEqual([-1, -3, -3, -3, -8, -16]);
  expect(scored(4, 5, 'x')).toEqual([-1, -2, -4, -8, -16]);
  expect(scored(0, 14, 'all')).toEqual([-31 / 5]);
  expect(scored(3, 8, 'one', [-1])).toBeUndefined();
});
