import { expect, test } from 'vitest';
import { articleView } from './article-view.ts';
import { countryList, cursorFrom, dayList, languageList, latestList, sectionList, sourceList } from './lists.ts';
import { articleLinkedData, linkRelations } from './linked-data.ts';
import { stories } from './stories.fixture.ts';
import { fixtureStore, rowsOf } from './store.fixture.ts';
import { localTimeText } from './times.ts';

test('pages of a list continue where the last one ended, without loss or doubles', async () => {
  const store = await fixtureStore(Array.from({ length: 95 }, (_, i) => rowsOf(stories[i % stories.length]!, i)));
  const seen: string[] = [];
  let query: string | undefined;
  for (let page = 0; page < 5; page++) {
    const list = await latestList(store, cursorFrom(new URLSearchParams(query).get('before') ?? undefined));
    seen.push(...list.cards.map(({ id }) => id));
    if (list.older === undefined) break;
    query = list.older;
  }
  expect(seen).toHaveLength(95);
  expect(new Set(seen).size).toBe(95);
});

test.each(['', 'x', '2026-03-12_abc', '2026-03-12T00:00:00.000Z_', "2026-03-12T00:00:00.000Z_a' OR 1", undefined])(
  'cursor %s is none',
  (raw) => {
    expect(cursorFrom(raw)).toBeUndefined();
  },
);

test('lists hold what their name says', async () => {
  const store = await fixtureStore();
  expect((await sectionList(store, 'economy'))?.cards.map(({ section }) => section.slug)).toEqual(['economy', 'economy', 'economy']);
  expect((await sourceList(store, 'hafen'))?.cards).toHaveLength(2);
  expect((await countryList(store, 'de'))?.title).toBe('Germany');
  expect((await languageList(store, 'zh'))?.cards).toMatchObject([{ tag: 'zh-Hans', language: 'zh' }]);
  expect((await languageList(store, 'de'))?.note).toBe('Written in German (Deutsch).');
  expect((await dayList(store, '2026-03-12'))?.cards).toHaveLength(stories.length);
  expect(await dayList(store, '2026-03-12')).toMatchObject({ title: 'All articles on 12 March 2026', neighbours: {} });
  expect(await dayList(store, '2026-03-11')).toMatchObject({
    cards: [],
    neighbours: { later: { path: '/2026/03/12', count: stories.length } },
  });
});

test.each(['2026-02-30', '2026-13-01', '9999-99-99', 'x'])('%s is no day', async (day) => {
  expect(await dayList(await fixtureStore([]), day)).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'weather', ''])('%j is no section', async (slug) => {
  expect(await sectionList(await fixtureStore([]), slug)).toBeUndefined();
});

test('an article’s view says who made its English, what is left, and where more is', async () => {
  const store = await fixtureStore();
  const publication = [...store.publications.values()][0]!;
  const view = (await articleView(store, publication))!;
  expect(view.authorship).toMatchObject({ remembered: 1, failed: 1, rough: 0, test: false });
  expect(view.authorship?.flags).toContainEqual({ flag: 'unknown-words', count: 1 });
  expect(view.more.map(({ title }) => title)).toEqual(['More in World', 'Latest']);
  expect(view.more.flatMap(({ cards }) => cards.map(({ id }) => id))).not.toContain(publication.id);
  expect(linkRelations(view, 'http://x')).toContainEqual({ rel: 'alternate', href: 'https://sahil.example/0', hreflang: 'ar' });
  expect(linkRelations(view, 'http://x').filter(({ rel }) => rel === 'canonical')).toEqual([
    { rel: 'canonical', href: `http://x${view.card.path}` },
  ]);
  expect(articleLinkedData(view, { origin: 'http://x', paper: 'P' })).toMatchObject({
    translator: { '@type': 'Organization', name: 'P' },
    translationOfWork: { inLanguage: 'ar', headline: publication.originalTitle, publisher: { name: 'As-Sahil' } },
    creativeWorkStatus: 'Machine translation, unreviewed',
  });
  expect(await articleView(store, publication, 2)).toBeUndefined();
});

test('an article without English claims no translator', async () => {
  const store = await fixtureStore();
  const korean = [...store.publications.values()].find(({ language }) => language === 'ko')!;
  const view = (await articleView(store, korean))!;
  expect(view).toMatchObject({ hasEnglish: false, why: expect.stringContaining('desk models pull ko') as string });
  const data = articleLinkedData(view, { origin: 'http://x', paper: 'P' });
  expect(data).not.toHaveProperty('translator');
  expect(data).toMatchObject({ inLanguage: 'ko' });
});

test.each([
  ['Asia/Tehran', '12 March 2026, 10:40 Tehran (07:10 UTC)'],
  ['America/Santiago', '12 March 2026, 04:10 Santiago (07:10 UTC)'],
  ['Pacific/Honolulu', '11 March 2026, 21:10 Honolulu (12 March 2026, 07:10 UTC)'],
  ['UTC', '12 March 2026, 07:10 UTC'],
  ['nonsense', '12 March 2026, 07:10 UTC'],
])('times in %s', (zone, told) => {
  expect(localTimeText('2026-03-12T07:10:00.000Z', zone)).toBe(told);
});
