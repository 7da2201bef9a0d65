import { expect, test } from 'vitest';
import { chrf2 } from './chrf.ts';

test('equal lines are 100 whatever their spaces, strangers 0', () => {
  expect(chrf2(['ab cd'], ['abc d'])).toBeCloseTo(100, 10);
  expect(chrf2(['xyz'], ['abc'])).toBe(0);
  expect(chrf2([''], ['abc'])).toBe(0);
  expect(chrf2([], [])).toBe(0);
});

test('by hand: recall weighs four times as much as precision', () => {
  // “ab” of “abc”: precision 2/2 and 1/1, recall 2/3 and 1/2; the orders that one side lacks do not count.
  const recall = (2 / 3 + 1 / 2) / 2;
  expect(chrf2(['ab'], ['abc'])).toBeCloseTo((100 * 5 * recall) / (4 + recall), 10);
  // The other way round: precision 7/12, recall 1.
  expect(chrf2(['abc'], ['ab'])).toBeCloseTo((100 * 5 * recall) / (4 * recall + 1), 10);
});

test('characters are code points', () => {
  expect(chrf2(['🦊🐻'], ['🦊🐼'])).toBeCloseTo(25, 10);
});
