import { expect, test } from 'vitest';
import { archiveView } from './archive.ts';
import { fixtureStore } from './store.fixture.ts';

async function viewOf(days: Readonly<Record<string, number>>, period?: string): ReturnType<typeof archiveView> {
  const store = await fixtureStore([]);
  const countBy = (): Promise<{ key: string; count: number }[]> =>
    Promise.resolve(Object.entries(days).map(([key, count]) => ({ key, count })));
  return archiveView({ ...store, articles: { ...store.articles, countBy } }, period);
}
const datesOf = (weeks: NonNullable<Awaited<ReturnType<typeof viewOf>>>['months'][number]['weeks']) =>
  weeks.map((week) => week.map((cell) => cell?.date ?? 0));

test('a month is a leaf of a calendar from Monday to Sunday', async () => {
  const view = await viewOf({ '2026-03-12': 5, '2026-03-01': 1 }, '2026-03');
  expect(view).toMatchObject({ name: 'March 2026', count: 6, months: [{ name: 'March 2026', path: '/2026/03', count: 6 }] });
  const { weeks } = view!.months[0]!;
  // 1 March 2026 is a Sunday.
  expect(datesOf(weeks)).toEqual([
    [0, 0, 0, 0, 0, 0, 1],
    [2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20, 21, 22],
    [23, 24, 25, 26, 27, 28, 29],
    [30, 31, 0, 0, 0, 0, 0],
  ]);
  const linked = weeks.flat().flatMap((cell) => cell?.link ?? []);
  expect(linked).toEqual([
    { day: '2026-03-01', path: '/2026/03/01', count: 1 },
    { day: '2026-03-12', path: '/2026/03/12', count: 5 },
  ]);
});

test.each([
  ['2024-02', 29],
  ['2025-02', 28],
  ['2026-12', 31],
])('%s has %i days', async (month, length) => {
  const view = await viewOf({ [`${month}-10`]: 1 }, month);
  expect(Math.max(...datesOf(view!.months[0]!.weeks).flat())).toBe(length);
});

test('a year leads to the nearest years with articles, a month to the nearest months', async () => {
  const days = { '2026-03-12': 1, '2024-05-01': 2, '2024-03-02': 4, '2021-12-31': 8 };
  expect(await viewOf(days, '2024')).toMatchObject({
    name: '2024',
    count: 6,
    months: [{ name: 'May 2024' }, { name: 'March 2024' }],
    earlier: { name: '2021', path: '/2021', count: 8 },
    later: { name: '2026', path: '/2026', count: 1 },
  });
  expect(await viewOf(days, '2024-03')).toMatchObject({ earlier: { path: '/2021/12' }, later: { path: '/2024/05' } });
  expect(await viewOf(days, '2026')).not.toHaveProperty('later');
});

test('the whole shows its newest twelve months and names every year', async () => {
  const days = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [new Date(Date.UTC(2024, i, 5)).toISOString().slice(0, 10), 1]));
  const view = await viewOf(days);
  expect(view!.months.map(({ path }) => path).slice(0, 2)).toEqual(['/2026/06', '/2026/05']);
  expect(view!.months).toHaveLength(12);
  expect(view!.years.map(({ name, count }) => [name, count])).toEqual([
    ['2026', 6],
    ['2025', 12],
    ['2024', 12],
  ]);
});

test('a time without articles is not there; an empty archive is', async () => {
  expect(await viewOf({ '2026-03-12': 1 }, '2025')).toBeUndefined();
  expect(await viewOf({ '2026-03-12': 1 }, '2026-02')).toBeUndefined();
  expect(await viewOf({})).toEqual({ count: 0, months: [], years: [] });
});
