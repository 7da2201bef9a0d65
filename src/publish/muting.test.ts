import { expect, test } from 'vitest';
import type { Wish } from '../core/reader.ts';
import type { Publication } from '../core/publication.ts';
import type { ListQuery, Store } from '../core/store.ts';
import { fixtureStore, NOW } from './store.fixture.ts';
import { heard, mutesOf } from './muting.ts';

const some = [...(await fixtureStore()).publications.values()][0]!;
const wish = (kind: Wish['kind'], value: string, forms?: string[]): Wish => ({ kind, value, at: NOW, ...(forms && { forms }) });
const hides = (one: Wish, more: Partial<Publication>): boolean =>
  mutesOf([one]).hides({ ...some, sourceId: 's', title: '', originalTitle: '', dek: '', originalDek: '', ...more });

test.each<[Wish['kind'], string, Partial<Publication>, boolean]>([
  ['mute-source', 's', {}, true],
  ['mute-source', 't', { title: 't' }, false],
  ['mute-word', 'FOOTBALL', { title: 'Football is back' }, true],
  ['mute-word', 'art', { title: 'A party starts' }, false],
  ['mute-word', 'art', { title: 'A party of art' }, true],
  ['mute-word', 'Muller', { originalDek: 'Herr Müller geht' }, true],
  ['mute-word', 'cup final', { dek: 'The cup final, again' }, true],
  ['mute-word', '足球', { originalTitle: '今晚足球比赛' }, true],
  ['mute-word', 'c++', { title: 'On C++, once more' }, true],
  ['mute-word', '.*', { title: 'Anything' }, false],
  ['mute-word', 'привет', { title: 'приветы' }, false],
  ['mute-name', 'Bush', { title: 'A bush burns' }, false],
  ['mute-name', 'Bush', { title: 'Bush speaks' }, true],
  ['mute-name', 'Bush', { title: 'Bushel of corn' }, false],
  ['follow-section', 's', { title: 's' }, false],
])('%s “%s” of %j: %s', (kind, value, more, is) => {
  expect(hides(wish(kind, value), more)).toBe(is);
});

test('a name is muted in all its forms', () => {
  expect(hides(wish('mute-name', 'Ana Lu', ['Анна Лу']), { originalTitle: 'Приехала Анна Лу' })).toBe(true);
});

/** A list of so many articles, of which `muted` tells which are by the muted paper; counts the rows read. */
function listOf(count: number, muted: (i: number) => boolean) {
  const rows = Array.from({ length: count }, (_, i) => ({
    ...some,
    id: `a${String(i).padStart(6, '0')}`,
    sortAt: new Date(Date.parse(NOW) - i * 60_000).toISOString(),
    sourceId: muted(i) ? 'loud' : 'calm',
  }));
  let read = 0;
  const list = ({ before, limit }: ListQuery) => {
    const from = before ? rows.findIndex(({ id }) => id === before.id) + 1 : 0;
    const part = rows.slice(from, from + limit);
    read += part.length;
    return Promise.resolve(part);
  };
  return { store: { articles: { list } } as unknown as Store, read: () => read };
}
const mutes = mutesOf([wish('mute-source', 'loud')]);

test('a page is filled with what is not muted, and the pages follow one another without loss, doubles or hidden articles counted twice', async () => {
  const { store } = listOf(95, (i) => i % 3 === 0);
  const [seen, counts]: [string[], number[]] = [[], []];
  let before: ListQuery['before'];
  do {
    const page = await heard(store, { limit: 20, ...(before && { before }) }, mutes);
    seen.push(...page.publications.map(({ id }) => id));
    counts.push(page.hidden);
    before = page.rest;
  } while (before);
  expect(seen).toEqual(
    Array.from({ length: 95 }, (_, i) => i)
      .filter((i) => i % 3 !== 0)
      .map((i) => `a${String(i).padStart(6, '0')}`),
  );
  expect(counts.reduce((sum, n) => sum + n)).toBe(32);
});

test('who muted everything gets a short page and a way on, after a bounded look', async () => {
  const { store, read } = listOf(5000, () => true);
  const page = await heard(store, { limit: 40 }, mutes);
  expect([page.publications, page.hidden >= 1000, page.rest !== undefined]).toEqual([[], true, true]);
  expect(read()).toBeLessThanOrEqual(1100);
});

test('without mutes a list is read once, and its end is its end', async () => {
  const { store, read } = listOf(40, () => true);
  expect(await heard(store, { limit: 40 }, undefined)).toMatchObject({ hidden: 0, publications: { length: 40 } });
  expect(await heard(store, { limit: 40 }, undefined)).not.toHaveProperty('rest');
  expect(read()).toBe(80);
});
