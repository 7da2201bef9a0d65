import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bleu, tokens13a } from './bleu.ts';

test.each([
  ['Hello, "world"!', ['Hello', ',', '"', 'world', '"', '!']],
  ['It rose 1,234.5 points.', ['It', 'rose', '1,234.5', 'points', '.']],
  ['a well-known 5-year plan', ['a', 'well-known', '5', '-', 'year', 'plan']],
  ["don't (really)", ["don't", '(', 'really', ')']],
  ['&quot;A &amp; B&quot; &lt;', ['"', 'A', '&', 'B', '"', '<']],
  ['50% of $3 a/b', ['50', '%', 'of', '$', '3', 'a', '/', 'b']],
  ['“Größe”', ['“Größe”']],
])('13a cuts %s', (line, tokens) => {
  expect(tokens13a(line)).toEqual(tokens);
});

test('a perfect line is 100, and one without its words 0', () => {
  expect(bleu(['the cat sat on the mat'], ['the cat sat on the mat'])).toBeCloseTo(100, 10);
  expect(bleu(['a dog'], ['the cat sat on the mat'])).toBe(0);
  expect(bleu([''], ['the cat'])).toBe(0);
  expect(bleu([], [])).toBe(0);
});

test('by hand: shares of runs, clipped to the reference, and the brevity penalty', () => {
  // 5 of 6 words, 3 of 5 pairs, 2 of 4 triples, 1 of 3 fours; as long as its reference.
  expect(bleu(['the cat sat on a mat'], ['the cat sat on the mat'])).toBeCloseTo(
    100 * ((5 / 6) * (3 / 5) * (2 / 4) * (1 / 3)) ** (1 / 4),
    10,
  );
  // All of it is there, but 4 words stand against 6.
  expect(bleu(['the cat sat on'], ['the cat sat on the mat'])).toBeCloseTo(100 * Math.exp(1 - 6 / 4), 10);
  // “the” counts twice, as often as the reference has it.
  expect(bleu(['the the the the'], ['the cat the dog'])).toBeCloseTo(100 * ((2 / 4) * (1 / 6) * (1 / 8) * (1 / 8)) ** (1 / 4), 10);
});

test('smoothing halves once more at each order without a match', () => {
  // 2 of 4 words, 1 of 3 pairs, no triple of 2 (1/2 of a match), no four of 1 (1/4 of a match).
  expect(bleu(['the cat a b'], ['the cat sat on'])).toBeCloseTo(100 * ((2 / 4) * (1 / 3) * (1 / 4) * (1 / 4)) ** (1 / 4), 10);
});

test('a corpus is counted as a whole, in any order of its lines', () => {
  const line = fc.array(fc.constantFrom('the', 'cat', 'sat', 'on', '1.5'), { minLength: 4, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 6 }), (pairs) => {
      const score = (of: readonly (readonly [string, string])[]): number =>
        bleu(
          of.map(([hyp]) => hyp),
          of.map(([, ref]) => ref),
        );
      expect(score(pairs)).toBeCloseTo(score(pairs.toReversed()), 8);
      expect(score(pairs)).toBeGreaterThanOrEqual(0);
      expect(score(pairs)).toBeLessThanOrEqual(100 + 1e-9);
    }),
    { numRuns: 50 },
  );
});
