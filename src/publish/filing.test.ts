import { expect, test } from 'vitest';
import { filingOf } from './filing.ts';

const now = '2026-03-12T14:20:00.000Z';
const seen = '2026-03-11T23:59:00.000Z';

test.each([
  ['2026-03-10T01:00:00.000Z', '2026-03-10', true],
  ['2026-03-12T15:20:00.000Z', '2026-03-12', true],
  ['2026-03-12T15:20:00.001Z', '2026-03-11', false],
  ['1989-12-31T23:59:59.999Z', '2026-03-11', false],
  ['1990-01-01T00:00:00.000Z', '1990-01-01', true],
  ['next Tuesday', '2026-03-11', false],
  [undefined, '2026-03-11', false],
])('a date of %s is filed under %s', (published, day, dated) => {
  const filing = filingOf(published, seen, now);
  expect(filing).toMatchObject({ day, dated });
  expect(filing.sortAt).toBe(dated ? published : seen);
});
