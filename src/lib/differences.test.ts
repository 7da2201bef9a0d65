import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsBetween, type Step } from './differences.ts';

const words = (text: string): string[] => text.split('');
const told = (before: readonly string[], after: readonly string[]): string =>
  stepsBetween(before, after)
    .map((step) => (step.kind === 'same' ? before[step.before] : step.kind === 'out' ? `-${before[step.before]}` : `+${after[step.after]}`))
    .join(' ');

/** Both lists, as the steps tell them. */
function rebuilt(steps: readonly Step[]): [number[], number[]] {
  return [steps.flatMap((step) => ('before' in step ? [step.before] : [])), steps.flatMap((step) => ('after' in step ? [step.after] : []))];
}

/** Length of the longest common subsequence, the slow and sure way. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const row = Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    let corner = 0;
    for (const [j, other] of b.entries()) {
      const above = row[j + 1]!;
      row[j + 1] = one === other ? corner + 1 : Math.max(above, row[j]!);
      corner = above;
    }
  }
  return row.at(-1)!;
}

test.each([
  ['', '', ''],
  ['abc', 'abc', 'a b c'],
  ['abc', '', '-a -b -c'],
  ['', 'ab', '+a +b'],
  ['abcd', 'abxd', 'a b -c +x d'],
  ['abc', 'bca', '-a b c +a'],
  ['aab', 'ab', 'a -a b'],
])('%s to %s', (before, after, steps) => {
  expect(told(words(before), words(after))).toBe(steps);
});

describe('whatever the lists', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

  test('every entry of both is told once and in order, and what is the same is the same', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const steps = stepsBetween(before, after);
        expect(rebuilt(steps)).toEqual([[...before.keys()], [...after.keys()]]);
        for (const step of steps) if (step.kind === 'same') expect(before[step.before]).toBe(after[step.after]);
      }),
    );
  });

  test('as much stays as can', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(stepsBetween(before, after).filter(({ kind }) => kind === 'same')).toHaveLength(commonLength(before, after));
      }),
    );
  });
});

describe('lists too long for a table', () => {
  const long = Array.from({ length: 3000 }, (_, i) => `s${i}`);

  test('stay where they are the same around what changed', () => {
    const after = long.flatMap((one, i) => (i % 10 === 3 ? [] : i % 10 === 7 ? [`new ${i}`, 'again'] : [one]));
    const steps = stepsBetween(long, after);
    expect(rebuilt(steps)).toEqual([[...long.keys()], [...after.keys()]]);
    expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(2400);
  });

  test.each([
    ['turned round', [...long].reverse()],
    ['nothing in common', long.map((one) => `${one}!`)],
    ['two words over and over', long.map((_, i) => (i % 3 === 0 ? 'x' : 'y'))],
  ])('%s: every entry is told once', (_, after) => {
    expect(rebuilt(stepsBetween(long, after))).toEqual([[...long.keys()], [...after.keys()]]);
  });
});
