import { expect, test } from 'vitest';
import { checkNames, type Flag } from '../core/translation.ts';
import { doubtWords } from './doubts.data.ts';
import { doubtsOf, reasonView } from './doubts.ts';
import { segment } from './store.fixture.ts';

const doubted = (kind: Flag['kind'], detail?: string) =>
  segment(0, 5, 'One.', { flags: [{ kind, ...(detail !== undefined && { detail }) }] });

test('every check and every other flag has a name and a clause that a full stop or a detail may follow', () => {
  for (const kind of [...checkNames, 'rough-gist', 'marks-unplaced', 'unknown-words'] as const) {
    const { name, clause } = doubtWords[kind];
    expect(name).toMatch(/^[A-Z]/);
    expect(clause).toMatch(/^[a-z].*[a-z]$/);
    expect(clause).not.toContain(':');
  }
});

test.each([
  ['the original says 3.', 'the original says 3'],
  [' so on; ', 'so on'],
  ['', undefined],
  [' . ', undefined],
])('the detail %j is told as %j', (detail, told) => {
  expect(reasonView({ kind: 'numbers', detail }).detail).toBe(told);
});

test('doubts are numbered through title, summary and body; a rough gist alone is none', () => {
  const [title, rough, body] = [doubted('names'), doubted('rough-gist'), doubted('numbers', 'x')];
  const both = segment(0, 5, 'One.', { flags: [{ kind: 'rough-gist' }, { kind: 'dates' }] });
  const failed = { ...doubted('length'), state: 'failed' as const };
  const doubts = doubtsOf({ title: [title], summary: [rough], blocks: [[[body, failed]], [[both]]] });
  expect([title, rough, body, failed, both].map((one) => doubts(one)?.number)).toEqual([1, undefined, 2, undefined, 3]);
  expect(doubts(both)?.reasons.map(({ kind }) => kind)).toEqual(['dates']);
});
