import { expect, test } from 'vitest';
import { searchView, snippetOf } from './search.ts';
import { fixtureStore, rowsOf } from './store.fixture.ts';
import { stories } from './stories.fixture.ts';

const asked = (query: string): URLSearchParams => new URLSearchParams(query);

test('snippets are split at their marks, stray ones too', () => {
  expect(snippetOf('a \u0002b\u0003 c')).toEqual([
    { text: 'a ', hit: false },
    { text: 'b', hit: true },
    { text: ' c', hit: false },
  ]);
  expect(snippetOf('\u0003x\u0002\u0002y')).toEqual([
    { text: 'x', hit: false },
    { text: 'y', hit: true },
  ]);
});

test('words are found in both languages; nothing asked finds nothing', async () => {
  const store = await fixtureStore();
  expect((await searchView(store, asked('q=drought'))).hits).toMatchObject([{ card: { tag: 'ar' } }]);
  const [train] = (await searchView(store, asked('q=列車'))).hits;
  expect(train?.original?.some(({ text, hit }) => hit && text === '列車')).toBe(true);
  expect(await searchView(store, asked('q=+++'))).toMatchObject({ any: false, hits: [] });
  expect((await searchView(store, asked('q=a%26b%3Dc'))).list.query).toBe('q=a%26b%3Dc');
});

test('filters alone list the newest they leave, typed or chosen', async () => {
  const store = await fixtureStore();
  for (const query of ['language=ja', 'q=language:japanese', 'language=de&q=language:ja'])
    expect(await searchView(store, asked(query))).toMatchObject({
      any: true,
      within: 'in Japanese',
      asked: { text: '', sort: 'newest' },
      list: { query: 'language=ja', title: 'Search: in Japanese' },
      hits: [{ card: { tag: 'ja' } }],
    });
  const none = await searchView(store, asked('language=is'));
  expect([none.hits, none.within, none.asked.leftOut]).toEqual([[], 'in Icelandic', []]);
});

test('what nobody knows is left out on a page; a feed of it is empty and says why', async () => {
  const store = await fixtureStore();
  const page = await searchView(store, asked('q=the&source=nobody&from=2026-02-30&sort=odd'));
  expect(page.asked.leftOut).toHaveLength(3);
  expect(page.hits.length).toBeGreaterThan(0);
  const feed = await searchView(store, asked('q=the&source=nobody'), 'feed');
  expect(feed.list).toMatchObject({ cards: [], note: 'No newspaper here is called “nobody”: it was left out.' });
});

test('pages follow one another in both orders, and a feed is the newest whatever its address says of pages', async () => {
  const store = await fixtureStore(Array.from({ length: 55 }, (_, i) => rowsOf(stories[i % stories.length]!, i)));
  for (const start of ['language=ar', 'q=the', 'q=the&sort=newest', 'q=the&language=de']) {
    const seen: string[] = [];
    let next: string | undefined = start;
    let turns = 0;
    let back: string | undefined;
    while (next !== undefined && turns++ < 9) {
      const view = await searchView(store, asked(next));
      expect(view.newer === undefined).toBe(turns === 1);
      if (turns === 2) back = view.newer;
      seen.push(...view.hits.map(({ card }) => card.id));
      next = view.older;
    }
    const whole = await store.search.search({ text: start.startsWith('q') ? 'the' : '', limit: 99, filter: filterOf(start) });
    expect([start, seen]).toEqual([start, whole.map(({ publication }) => publication.id)]);
    if (back !== undefined) expect([start, back]).toEqual([start, start]);
    const feeds = await Promise.all(
      ['', '&page=2', '&before=2026-01-01T00:00:00.000Z_a'].map((more) => searchView(store, asked(start + more), 'feed')),
    );
    for (const feed of feeds) expect(feed.list.cards.map(({ id }) => id)).toEqual(seen.slice(0, 20));
  }
});

const filterOf = (query: string): { language?: string } => {
  const language = asked(query).get('language');
  return language === null ? {} : { language };
};

test('the form offers what there is with its counts', async () => {
  const { choices } = await searchView(await fixtureStore(), asked(''));
  expect(choices.languages.find(({ value }) => value === 'zh')).toEqual({ value: 'zh', name: 'Chinese', count: 1 });
  expect(choices.sources.find(({ value }) => value === 'hafen')?.count).toBe(2);
  expect(choices.sections).toHaveLength(7);
  expect(choices.sections.reduce((sum, { count }) => sum + count, 0)).toBe(stories.length);
});
