import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Publication } from '../../src/core/publication.ts';
import type { Store } from '../../src/core/store.ts';
import { relatedTo } from '../../src/publish/related.ts';
import { deskOf, published, write } from './desk.ts';
import { headlines } from './topics.ts';

const all = headlines.map(({ title, lead }, i) => published(`a${i}`, title, lead, i, i % 7));
const topicOf = ({ id }: Publication): string | undefined => headlines[Number(id.slice(1))]?.topic;
let desk: { store: Store; close: () => Promise<void> };

beforeAll(async () => {
  desk = await deskOf(all);
});
afterAll(() => desk.close());

test('of forty headlines on eight things, nearly all that is related is on the same thing, and most of it is found', async () => {
  let [right, wrong, first] = [0, 0, 0];
  for (const one of all) {
    const related = await relatedTo(desk.store, one);
    right += related.filter((other) => topicOf(other) === topicOf(one)).length;
    wrong += related.filter((other) => topicOf(other) !== topicOf(one)).length;
    if (related[0] && topicOf(related[0]) === topicOf(one)) first += 1;
  }
  // 160 pairs there are.
  expect(right).toBeGreaterThanOrEqual(140);
  expect(wrong).toBeLessThanOrEqual(4);
  expect(first).toBeGreaterThanOrEqual(38);
});

test('an article is not related to itself, to a copy of itself or to one report twice, and a paper has two at most', async () => {
  const { title, lead } = headlines[0]!;
  const copies = [1, 2, 3].map((n) => published(`copy${n}`, `${title} again`, lead, n, n));
  const own = [1, 2, 3, 4].map((n) =>
    published(
      `own${n}`,
      ['Corrow dam gates fail', 'Corrow flood reaches town', 'Corrow rain ends', 'Corrow bridges fall'][n - 1]!,
      lead,
      n,
      9,
    ),
  );
  const fingerprint = (id: string, bands: readonly string[]) =>
    ({ table: 'fingerprints', row: { id, revision: 1, sourceId: 'p', at: all[0]!.sortAt, signature: [], bands, shingles: 40 } }) as const;
  await write(
    desk.store,
    [...copies, ...own].map((row) => ({ table: 'publications', row }) as const),
  );
  // The third is a translation of the first's text under another headline.
  await write(desk.store, [fingerprint('own1', ['x', 'y', 'z']), fingerprint('own3', ['x', 'y', 'z', 'u'])]);
  // A desk of its own: what is like an article is kept for a while.
  const ids = (await relatedTo({ ...desk.store }, all[0]!)).map(({ id }) => id);
  expect(ids).toHaveLength(6);
  expect(ids.filter((id) => id.startsWith('copy') || id === 'a0')).toEqual([]);
  expect(ids.filter((id) => id.startsWith('own')).length).toBeLessThanOrEqual(2);
  expect(ids.includes('own1') && ids.includes('own3')).toBe(false);
});

test('nothing is related to what has no English, and to what nobody else writes about', async () => {
  const mute = { ...published('mute', '', '', 1, 1), terms: [] };
  const alone = published('alone', 'Glassblower of Quendel retires', 'He leaves no apprentice.', 1, 1);
  await write(
    desk.store,
    [mute, alone].map((row) => ({ table: 'publications', row }) as const),
  );
  expect(await relatedTo(desk.store, mute)).toEqual([]);
  expect(await relatedTo(desk.store, alone)).toEqual([]);
});
