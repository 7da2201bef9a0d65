import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../core/article.ts';
import { articlePath } from '../core/publication.ts';
import type { RightsSignal } from '../core/rights.ts';
import { publicStore } from '../publish/public-edition.ts';
import { fixtureStore, stopped, variant, type Rows } from '../publish/store.fixture.ts';
import { papers } from '../publish/stories.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

const edition = { words: 4 };
const levels = { sahil: 'full', minato: 'excerpt', hafen: 'link', ural: 'private' } as const;
type Level = (typeof levels)[keyof typeof levels];

/** One story in four papers, each word of it marked by how much of it may be shown. */
function storyOf(paper: keyof typeof levels, rank: number): Rows {
  const level = levels[paper];
  const rows = variant(
    {
      paper,
      language: 'de',
      original: `Titel${level}`,
      english: `Headline${level}`,
      originalDek: `Vorspann${level} eins zwei drei geheim${level}`,
      dek: `Standfirst${level} one two three secret${level}`,
      blocks: [{ block: { kind: 'paragraph', text: `Rumpf${level} steht hier.`, marks: [] }, english: [[`Body${level} stands here.`]] }],
    },
    rank,
  );
  const because: readonly RightsSignal[] = [{ witness: 'source', words: `rights: ${level}`, rights: level }];
  const article: Article = { ...rows.article, rights: { rights: level, because } };
  return { ...rows, article, item: { ...rows.item, summary: `Zusammenfassung${level}`, contentHtml: `<p>Feedtext${level}</p>` } };
}

const rows = (Object.keys(levels) as (keyof typeof levels)[]).map(storyOf);
const sources = papers.map((paper) => (paper.id in levels ? { ...paper, rights: levels[paper.id as keyof typeof levels] } : paper));

describe('a public edition', () => {
  let web: Web;
  const paths = new Map<Level, string>();
  const ids = new Map<Level, string>();
  const get = async (path: string): Promise<{ status: number; body: string }> => {
    const response = await web.fetch(new Request(`http://localhost${path}`, { headers: { host: 'localhost' } }));
    return { status: response.status, body: await response.text() };
  };

  beforeAll(async () => {
    const store = await fixtureStore(rows, sources, edition);
    for (const publication of store.publications.values()) {
      const level = levels[publication.sourceId as keyof typeof levels];
      paths.set(level, articlePath(publication));
      ids.set(level, publication.id);
    }
    web = createWeb({ store: publicStore(store, edition), clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  });

  test('shows whole what may be shown whole', async () => {
    const { status, body } = await get(paths.get('full')!);
    expect(status).toBe(200);
    for (const words of ['Headlinefull', 'Standfirstfull', 'secretfull', 'Bodyfull', 'Rumpffull']) expect(body).toContain(words);
    expect(body).not.toContain('is shown here.');
  });

  test('shows headline, excerpt and link of an excerpt, in both languages', async () => {
    for (const view of ['translation', 'both', 'original']) {
      const { status, body } = await get(`${paths.get('excerpt')!}?view=${view}`);
      expect(status).toBe(200);
      expect(body).toContain(view === 'original' ? 'Vorspannexcerpt eins zwei drei …' : 'Standfirstexcerpt one two three …');
      expect(body).toMatch(/href="https:\/\/minato\.example\/\d"/);
      expect(body).toContain('Only an excerpt is shown here.');
      for (const words of ['secretexcerpt', 'geheimexcerpt', 'Bodyexcerpt', 'Rumpfexcerpt']) expect(body).not.toContain(words);
    }
  });

  test('shows headline and link of a link', async () => {
    const { status, body } = await get(paths.get('link')!);
    expect(status).toBe(200);
    expect(body).toContain('Headlinelink');
    expect(body).toMatch(/href="https:\/\/hafen\.example\/\d"/);
    expect(body).toContain('Only the headline is shown here.');
    for (const words of ['Standfirstlink', 'Vorspannlink', 'Bodylink', 'Rumpflink']) expect(body).not.toContain(words);
  });

  test('has nothing of what is its owner’s alone, under any address', async () => {
    const path = paths.get('private')!;
    const id = ids.get('private')!;
    for (const address of [
      path,
      `${path}.jsonld`,
      `${path}?rev=1`,
      `${path}/sentence/p1s1`,
      `/admin/inspect/${id}`,
      `/admin/inspect/${id}/raw`,
    ])
      expect([address, (await get(address)).status]).toEqual([address, 404]);
  });

  test.each([
    '/',
    '/latest',
    '/latest.rss',
    '/latest.atom',
    '/latest.json',
    '/section/world',
    '/section/world.json',
    '/source/ural',
    '/source/ural.rss',
    '/source/minato.json',
    '/source/hafen.atom',
    '/country/ru',
    '/language/de',
    '/search?q=Headline',
    '/search?q=Titel',
    '/search.json?q=Headline',
  ])('%s hides what it must', async (address) => {
    const { status, body } = await get(address);
    expect(status).toBe(200);
    for (const words of [
      'Headlineprivate',
      'Titelprivate',
      'Standfirstprivate',
      'Standfirstlink',
      'Vorspannlink',
      'secretexcerpt',
      'geheimexcerpt',
    ])
      expect(body).not.toContain(words);
    for (const level of ['excerpt', 'link', 'private'])
      for (const words of ['Body', 'Rumpf', 'Zusammenfassung', 'Feedtext']) expect(body).not.toContain(`${words}${level}`);
    if (address.startsWith('/latest')) for (const level of ['full', 'excerpt', 'link']) expect(body).toContain(`Headline${level}`);
  });

  test.each(['Bodyexcerpt', 'secretexcerpt', 'Rumpflink', 'Standfirstlink', 'Headlineprivate', 'Bodyprivate'])(
    'a search for %s finds nothing',
    async (words) => {
      expect((await get(`/search.json?q=${words}`)).body).not.toContain('"items"');
    },
  );

  test('a search finds what is shown', async () => {
    expect((await get('/search.json?q=Bodyfull')).body).toContain('Headlinefull');
    expect((await get('/search.json?q=Headlinelink')).body).toContain('Headlinelink');
  });

  test.each(['excerpt', 'link'] as const)('neither the inspector nor a sentence’s page tells more of a %s', async (level) => {
    for (const address of [
      `/admin/inspect/${ids.get(level)!}`,
      `/admin/inspect/${ids.get(level)!}/raw`,
      `${paths.get(level)!}.jsonld`,
      `${paths.get(level)!}/sentence/p1s1`,
    ]) {
      const { body } = await get(address);
      for (const words of ['secret', 'geheim', 'Body', 'Rumpf', 'Zusammenfassung', 'Feedtext'])
        expect(body).not.toContain(`${words}${level}`);
    }
  });

  test('has nothing of what was published for a private one, until it is published anew', async () => {
    const before = publicStore(await fixtureStore(rows, sources), edition);
    expect(await before.articles.list({ limit: 9 })).toEqual([]);
    expect(await before.articles.countBy('day')).toEqual([]);
    expect(await before.articles.publication(ids.get('full')!)).toBeUndefined();
    expect(await before.articles.article(ids.get('full')!)).toBeUndefined();
    expect(await before.search.search({ text: 'Bodyfull', limit: 9 })).toEqual([]);
  });
});

test('a private edition shows its owner everything, and why', async () => {
  const store = await fixtureStore(rows, sources);
  const web = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  for (const publication of store.publications.values()) {
    const response = await web.fetch(new Request(`http://localhost${articlePath(publication)}`, { headers: { host: 'localhost' } }));
    const level = levels[publication.sourceId as keyof typeof levels];
    const body = await response.text();
    for (const words of [`Body${level}`, `secret${level}`, `because our file on the newspaper: rights: ${level}`])
      expect(body).toContain(words);
    expect(body).not.toContain('is shown here.');
  }
});
