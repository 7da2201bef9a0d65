import { expect, test } from 'vitest';
import type { Page } from '../core/article.ts';
import type { Rights, RightsOverride } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { decideRights } from '../rights/decide.ts';
import { permissionOf } from './permission.ts';

const sourceWith = (rights: Rights) => ({ rights }) as Source;
const override = (rights: Rights, note = 'By letter.'): RightsOverride => ({
  sourceId: 'seepost',
  rights,
  note,
  by: 'Ada',
  at: '2026-03-12T00:00:00.000Z',
});

test('a newspaper whose file says link is not asked', () => {
  expect(permissionOf({ source: sourceWith('link') })).toEqual({
    refused: {
      kind: 'reserved',
      by: 'our file on the newspaper: rights: link',
      signals: [{ witness: 'source', words: 'rights: link', rights: 'link' }],
    },
  });
  for (const rights of ['full', 'excerpt', 'private'] as const) expect(permissionOf({ source: sourceWith(rights) })).toEqual({});
});

test('the operator’s word outweighs the file', () => {
  expect(permissionOf({ source: sourceWith('full'), override: override('link') })).toMatchObject({
    refused: { kind: 'reserved', by: 'the operator of this copy: By letter.' },
  });
  for (const rights of ['full', 'excerpt', 'private'] as const)
    expect(permissionOf({ source: sourceWith('link'), override: override(rights) })).toEqual({ permitted: true });
});

test('an article that follows another word of the operator is judged anew', () => {
  const page = { kind: 'withheld' } as Page;
  const source = sourceWith('full');
  const under = (given?: RightsOverride) => ({ rights: decideRights({ source, signals: [], override: given }) });
  const judged = (before?: RightsOverride, now?: RightsOverride): boolean =>
    permissionOf({ source, page, article: under(before), override: now }).judgedAnew ?? false;
  expect([judged(), judged(override('full'), override('full'))]).toEqual([false, false]);
  expect([judged(undefined, override('full')), judged(override('full')), judged(override('full'), override('excerpt'))]).toEqual([
    true,
    true,
    true,
  ]);
  expect(permissionOf({ source, page, override: override('full') })).toEqual({ permitted: true });
});
