import { beforeAll, expect, test } from 'vitest';
import { articlePath } from '../core/publication.ts';
import { fixtureStore, stopped, variant } from '../publish/store.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

const rows = [
  variant({ english: 'Flood in Corrow takes bridges', paper: 'hafen', language: 'de' }, 0),
  variant({ english: 'Villages near Corrow wait after flood', paper: 'sahil' }, 1),
  variant({ english: 'Chess club opens', paper: 'rivage', language: 'fr' }, 2),
];
let web: Web;
let path: string;

beforeAll(async () => {
  const store = await fixtureStore(rows);
  path = articlePath((await store.articles.publication(rows[0]!.article.id))!);
  web = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
});

const get = (where: string): Promise<Response> => web.fetch(new Request(`http://localhost${where}`, { headers: { host: 'localhost' } }));

test('a small desk says that it has read too little, and shows what two papers write about', async () => {
  const body = await (await get('/trends')).text();
  expect(body).toContain('This desk has read too little to tell what rises: 3 articles of the last seven days');
  expect(body).toContain('<h1>What several papers write about</h1>');
  expect(body).toContain('<a href="/search?q=Corrow">Corrow</a>');
  expect(body).toContain('2 reports in 2 papers, 2 languages');
  expect(body).toMatch(/<svg role="img" aria-label="Articles a day over 8 days: (\d+, ){7}\d+"/);
  expect(body).toContain('Villages near Corrow wait after flood');
  expect(body).not.toContain('Chess');
});

test('an empty desk says so', async () => {
  const empty = createWeb({ store: await fixtureStore([]), clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  const response = await empty.fetch(new Request('http://localhost/trends', { headers: { host: 'localhost' } }));
  expect(await response.text()).toContain('No two papers write about the same yet.');
});

test.each(['rss', 'atom', 'json'])('/trends.%s holds the headlines', async (format) => {
  const response = await get(`/trends.${format}`);
  expect(response.status).toBe(200);
  const body = await response.text();
  expect(body).toContain('Flood in Corrow takes bridges');
  expect(body).not.toContain('Chess');
});

test('an article ends with what is like it, its original under it, its section in both levels, and the trends', async () => {
  const body = await (await get(path)).text();
  const related = /<h2>You may like<\/h2>.*?<\/section>/s.exec(body)![0];
  expect(related).toContain('Villages near Corrow wait after flood');
  expect(related).toMatch(/<p class="orig" lang="ar" dir="rtl"/);
  expect(related).toContain('News / World');
  expect(related).not.toContain('Chess');
  expect(body).toContain('<a href="/trends">What several papers write about</a>');
});
