import { afterEach, expect, test } from 'vitest';
import type { Publication } from '../../src/core/publication.ts';
import type { Store } from '../../src/core/store.ts';
import { trendsAt } from '../../src/publish/trends.ts';
import { seeded } from '../seeded.ts';
import { deskOf, NOW, published, write } from './desk.ts';
import { everyday, headlines } from './topics.ts';

let desk: { store: Store; close: () => Promise<void> } | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const random = seeded(7);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Eight days of ordinary news, every tenth headline on the same evergreen. */
const ordinary = (perDay: number): readonly Publication[] =>
  Array.from({ length: perDay * 8 }, (_, i) => {
    const { subjects, verbs, objects } = everyday;
    const told =
      i % 10 === 0 ? 'Weather in Brellow stays mild' : `${oneOf(subjects)} ${oneOf(verbs)} ${oneOf(objects)} and ${oneOf(objects)}`;
    return published(`o${i}`, told, `${oneOf(subjects)} of district ${i % 40}`, (i * 192) / (perDay * 8), i % 11);
  });

const burst = (hoursAgo: number, count = 8): readonly Publication[] =>
  Array.from({ length: count }, (_, i) => {
    const title = [
      'Earthquake shakes Port Selma',
      'Rescuers dig in Port Selma',
      'Port Selma counts its dead',
      'Aid ships reach Port Selma',
    ][i % 4]!;
    return published(
      `q${hoursAgo}x${i}`,
      `${title} ${'again '.repeat(i >> 2)}`.trim(),
      `The earthquake destroyed the harbour of Port Selma, report ${i}.`,
      hoursAgo + i / 10,
      i,
    );
  });

test('a planted burst is the first trend, its words joined under its name; what is constant is none', async () => {
  desk = await deskOf([...ordinary(60), ...burst(5)]);
  const { kind, trends } = await trendsAt(desk.store, NOW);
  expect(kind).toBe('rising');
  expect(trends[0]).toMatchObject({ label: 'Port Selma', outlets: 8, countries: 5, languages: 5, reports: 8 });
  expect(trends[0]?.also).toContain('earthquake');
  expect(trends[0]?.days).toEqual([0, 0, 0, 0, 0, 0, 0, 8]);
  expect(trends[0]?.headlines).toHaveLength(3);
  expect(trends.slice(1).filter(({ label }) => /Selma|Port|earthquake/i.test(label))).toEqual([]);
  expect(trends.filter(({ label, also }) => [label, ...also].some((word) => /Brellow|Weather/i.test(word)))).toEqual([]);
  expect(trends.length).toBeLessThanOrEqual(3);
});

test('a burst of two days ago, one of a single paper, and one report that many printed are no trends', async () => {
  const oneNote = burst(3).map((one) => ({ ...one, sourceId: 'paper1' }));
  for (const planted of [burst(40), oneNote]) {
    desk = await deskOf([...ordinary(60), ...planted]);
    expect((await trendsAt(desk.store, NOW)).trends.filter(({ label }) => label === 'Port Selma')).toEqual([]);
    await desk.close();
  }
  const wire = burst(3);
  desk = await deskOf([...ordinary(60), ...wire]);
  const bands = Array.from({ length: 5 }, (_, i) => `band${i}`);
  const of = { revision: 1, sourceId: 'p', at: NOW, signature: [], bands, shingles: 40 };
  await write(
    desk.store,
    wire.map(({ id }) => ({ table: 'fingerprints', row: { id, ...of } })),
  );
  expect((await trendsAt(desk.store, NOW)).trends.filter(({ label }) => label === 'Port Selma')).toEqual([]);
});

test('a small desk says what several papers write about', async () => {
  desk = await deskOf(headlines.map(({ title, lead }, i) => published(`a${i}`, title, lead, i / 2, i % 7)));
  const { kind, articles, before, trends } = await trendsAt(desk.store, NOW);
  expect({ kind, articles, before }).toEqual({ kind: 'shared', articles: 40, before: 0 });
  const labels = trends.map(({ label }) => label);
  for (const expected of ['Corrow', 'Lantar', 'Maravia', 'Halvard', 'Ostwick']) expect(labels.join(' ')).toContain(expected);
  expect(trends.every(({ outlets }) => outlets > 1)).toBe(true);
});

test('an empty desk has none, and one that was read days ago tells of its week', async () => {
  desk = await deskOf([]);
  expect(await trendsAt(desk.store, NOW)).toMatchObject({ kind: 'shared', articles: 0, trends: [] });
  await desk.close();
  desk = await deskOf(burst(80, 4));
  expect(await trendsAt(desk.store, NOW)).toMatchObject({ kind: 'shared', articles: 4, trends: [{ label: 'Port Selma' }] });
});
