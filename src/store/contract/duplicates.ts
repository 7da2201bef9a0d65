import { expect, test } from 'vitest';
import type { Fingerprint } from '../../core/fingerprint.ts';
import type { Handles } from '../contract.ts';
import { all, at, fingerprint, noon, write } from './rows.ts';

const day = 24 * 60;

/** Fingerprints, and which of them are near one another. */
export function duplicateContract({ store }: Handles): void {
  const keep = (...rows: readonly Fingerprint[]) => write(store(), ...rows.map((row) => ({ table: 'fingerprints', row }) as const));
  const near = async (of: Fingerprint, options: { days?: number; limit?: number } = {}) =>
    (await store().duplicates.candidates(of, { days: 3, limit: 9, ...options })).map((found) => `${found.id} ${found.revision}`);

  test('a fingerprint comes back as it was written, for its revision', async () => {
    await keep(fingerprint('a'), fingerprint('a', { revision: 2, shingles: 9 }));
    expect(await store().duplicates.fingerprint('a', 1)).toEqual(fingerprint('a'));
    expect(await store().duplicates.fingerprint('a', 2)).toEqual(fingerprint('a', { revision: 2, shingles: 9 }));
    expect(await store().duplicates.fingerprint('a', 3)).toBeUndefined();
  });

  test('finds other articles that share a band, the nearest in time first', async () => {
    const of = fingerprint('a', { bands: ['b1', 'b2', 'b1'] });
    await keep(
      of,
      fingerprint('early', { at: at(-60), bands: ['b2'] }),
      fingerprint('late', { at: at(50), bands: ['b1', 'b2'] }),
      fingerprint('same', { bands: ['b1'] }),
      fingerprint('other', { bands: ['b3'] }),
    );
    expect(await near(of)).toEqual(['same 1', 'late 1', 'early 1']);
    expect(await near(of, { limit: 2 })).toEqual(['same 1', 'late 1']);
    expect(await near(of, { limit: 0 })).toEqual([]);
    expect(await near(fingerprint('new', { bands: [] }))).toEqual([]);
    expect(await store().duplicates.candidates(fingerprint('other', { bands: ['b3', 'b2'] }), { days: 3, limit: 1 })).toEqual([of]);
  });

  test('looks no more days away than asked, both ways, the last instant included', async () => {
    await keep(
      fingerprint('before', { at: at(-2 * day) }),
      fingerprint('too-early', { at: at(-2 * day - 1) }),
      fingerprint('after', { at: at(2 * day) }),
      fingerprint('too-late', { at: at(2 * day + 1) }),
    );
    expect((await near(fingerprint('a'), { days: 2 })).sort()).toEqual(['after 1', 'before 1']);
    expect(await near(fingerprint('a'), { days: 1 })).toEqual([]);
  });

  test('tells which of some articles share bands enough', async () => {
    await keep(
      fingerprint('a', { bands: ['b1', 'b2', 'b3', 'b3'] }),
      fingerprint('b', { bands: ['b1', 'b2', 'x'] }),
      fingerprint('c', { bands: ['b3'] }),
      fingerprint('d', { bands: ['b1', 'b2'] }),
    );
    const alike = (ids: readonly string[], bands: number) => store().duplicates.alike(ids, bands);
    expect(await alike(['c', 'b', 'a', 'a'], 1)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(await alike(['a', 'b', 'c'], 2)).toEqual([['a', 'b']]);
    expect(await alike(['b', 'c'], 1)).toEqual([]);
    expect(await alike(['a'], 1)).toEqual([]);
    expect(await alike(['a', 'b', 'unknown', "o'clock", '"'], 2)).toEqual([['a', 'b']]);
  });

  test('a newer revision replaces the bands of the older; an older one written again does not come back', async () => {
    await keep(fingerprint('a', { bands: ['old'] }));
    await keep(fingerprint('a', { revision: 2, bands: ['new'], at: at(5) }));
    const dump = await all(store().admin.dump());
    await keep(fingerprint('a', { bands: ['old'] }));
    await keep(fingerprint('a', { revision: 2, bands: ['new'], at: at(5) }));
    expect(await near(fingerprint('x', { bands: ['old'] }))).toEqual([]);
    expect(await near(fingerprint('x', { bands: ['new'] }))).toEqual(['a 2']);
    expect(await all(store().admin.dump())).toEqual(dump);
  });

  test('a band that very many share gives the nearest, and any number of bands may be asked for', async () => {
    await keep(...Array.from({ length: 300 }, (_, i) => fingerprint(`m${i}`, { at: at(i + 1), bands: ['crowd', `own${i}`] })));
    expect(await near(fingerprint('a', { bands: ['crowd'], at: noon }), { limit: 3 })).toEqual(['m0 1', 'm1 1', 'm2 1']);
    const bands = Array.from({ length: 700 }, (_, i) => `own${i}`);
    const found = await store().duplicates.candidates(fingerprint('a', { bands }), { days: 3, limit: 999 });
    expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, i) => `m${i}`));
  });
}
