import { expect, test } from 'vitest';
import { later } from '../core/provenance.ts';
import { atlasView } from './atlas.ts';
import { rhythmView } from './rhythm.ts';
import { fixtureStore, NOW, variant, rowsOf } from './store.fixture.ts';
import { papers, stories } from './stories.fixture.ts';

const day = 86_400_000;
const arabic = stories.find(({ paper }) => paper === 'sahil')!;
const sahil = papers.find(({ id }) => id === 'sahil')!;

test('the last 24 hours are counted, and what is older is in the days', async () => {
  const old = variant({ english: 'Long ago' }, (30 * 60) / 37 + 10);
  const store = await fixtureStore([rowsOf(arabic, 0), rowsOf(arabic, 1), old]);
  const view = (await atlasView(store, NOW))!;
  expect(view).toMatchObject({ current: true, total: 2, until: NOW });
  expect(view.languages).toEqual([{ key: 'ar', name: 'Arabic', path: '/language/ar', count: 2 }]);
  expect(view.countries[0]).toMatchObject({ key: sahil.country, count: 2 });
  expect(view.days).toHaveLength(60);
  expect(view.days.at(-1)).toMatchObject({ day: NOW.slice(0, 10) });
  expect(view.days.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test('where nothing came of late, the last day that brought something is shown as that', async () => {
  const store = await fixtureStore([rowsOf(arabic, 0)]);
  const view = (await atlasView(store, later(NOW, 10 * day)))!;
  expect(view).toMatchObject({ current: false, total: 1 });
  expect(view.until < NOW).toBe(true);
});

test('an empty paper has no atlas', async () => {
  expect(await atlasView(await fixtureStore([]), NOW)).toBeUndefined();
});

test('a newspaper’s week is told by its own clock, from enough articles', async () => {
  const rows = Array.from({ length: 30 }, (_, rank) => rowsOf(arabic, rank));
  const rhythm = (await rhythmView(await fixtureStore(rows), { ...sahil, timeZone: 'Asia/Tokyo' }, NOW))!;
  expect(rhythm.articles).toBe(30);
  expect(rhythm.hours.flat().reduce((sum, count) => sum + count, 0)).toBe(30);
  const newest = new Date(Date.parse(rows[0]!.article.firstSeenAt) + 9 * 3_600_000);
  expect(rhythm.hours[(newest.getUTCDay() + 6) % 7]![newest.getUTCHours()]).toBeGreaterThan(0);
  expect(await rhythmView(await fixtureStore(rows.slice(0, 19)), sahil, NOW)).toBeUndefined();
});
