import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleId } from '../../src/lib/article-id.ts';
import { openSqlite } from '../../src/store/open.ts';
import { desk, scratch, type Ended } from './desk.fixture.ts';
import { article, dated, deadPort, nestedDivs, packedHuge, rss, sendHuge, serve, writeSource, type LocalPress } from './press.fixture.ts';

// One round over a press in which nearly everything is wrong, by a process with 300 MB of heap.

interface Told {
  readonly stage: string;
  readonly subject: string;
  readonly outcome: string;
  readonly sentence: string;
}

const cwd = scratch();
let [press, secret] = [undefined, undefined] as unknown as [LocalPress, LocalPress];
let round: Ended;
let dead: number;
const told = new Map<string, Told>();
const published = new Map<string, { state: string; extent: string; dated: boolean }>();
let count: number;

const summary = 'Das Schiff fährt seit Montag wieder zwischen den beiden Ufern, nachdem es neue Motoren bekommen hat.';
const entries = (): Parameters<typeof rss>[0] => [
  { title: 'Fähre fährt', url: `${press.url}/good` },
  { title: 'Ein fremdes Haus', url: `${secret.url}/page` },
  { title: 'Ein Umweg', url: `${press.url}/to-secret` },
  { title: 'Ein Umweg zur Wolke', url: `${press.url}/to-metadata` },
  { title: 'Fort', url: `${press.url}/missing`, summary },
  { title: 'Verboten', url: `${press.url}/forbidden/a`, summary },
  { title: 'Verboten ohne Worte', url: `${press.url}/forbidden/b` },
  { title: 'Tief', url: `${press.url}/deep` },
  { title: 'Tief mit Worten', url: `${press.url}/deep-told`, summary },
  { title: 'Papier', url: `${press.url}/pdf` },
  { title: 'Nichts', url: `${press.url}/empty` },
  { title: 'Ferry runs', url: `${press.url}/english` },
  { title: 'Ohne Tag', url: `${press.url}/undated`, date: false },
  { title: 'Riesig', url: `${press.url}/huge`, summary },
  { title: 'Kaputt', url: `${press.url}/broken`, summary },
  { title: 'Im Kreis', url: `${press.url}/round`, summary },
  { title: 'Ohne Adresse' },
  { title: 'Nur ein Skript', url: 'javascript:alert(1)' },
];

const pages: Readonly<Record<string, string>> = {
  '/good': article('Fähre fährt', 'german', dated),
  '/deep': nestedDivs,
  '/deep-told': nestedDivs,
  '/empty': '',
  '/english': article('Ferry runs', 'english', dated),
  '/undated': article('Ohne Tag'),
};
const redirects = (): Readonly<Record<string, string>> => ({
  '/feed/to-metadata': 'http://169.254.169.254/',
  '/to-metadata': 'http://169.254.169.254/latest/meta-data/',
  '/to-secret': `${secret.url}/page`,
  '/round': '/round',
});

beforeAll(async () => {
  secret = await serve((_request, response) => response.end(article('Geheim')));
  press = await serve((request, response) => {
    const path = request.url!;
    const [target, page] = [redirects()[path], pages[path]];
    if (target !== undefined) response.writeHead(302, { location: target }).end();
    else if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /forbidden/\n');
    else if (path === '/feed/good') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(entries()));
    else if (path === '/feed/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Einen Moment bitte');
    else if (path === '/feed/huge') sendHuge(response, 'text/xml', true);
    else if (path === '/feed/chunked') sendHuge(response, 'text/xml', false);
    else if (path === '/feed/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(packedHuge);
    else if (path === '/feed/empty') response.end();
    else if (path === '/feed/gone') response.writeHead(410).end();
    else if (path === '/huge') sendHuge(response, 'text/html', false);
    else if (path === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\n');
    else if (path === '/feed/broken' || path === '/broken') response.writeHead(500).end();
    else response.writeHead(404).end();
  });
  dead = await deadPort();
  writeSource(cwd, 'seepost', [`${press.url}/feed/good`]);
  writeSource(
    cwd,
    'broken',
    ['to-metadata', 'page', 'huge', 'chunked', 'packed', 'empty', 'gone', 'broken'].map((name) => `${press.url}/feed/${name}`),
  );
  writeSource(cwd, 'private', [
    'http://169.254.169.254/latest',
    `http://localhost:${secret.host.split(':')[1]!}/feed`,
    `${secret.url}/feed`,
  ]);
  writeSource(cwd, 'dead', [`http://127.0.0.1:${dead}/feed`]);

  const env = { DESK_ALLOW_PRIVATE: `${press.host},127.0.0.1:${dead}` };
  round = await desk(['run', '--once'], { cwd, env });
  const listed = await desk(['failures', '--limit', '1000'], { cwd });
  const opened = await openSqlite(join(cwd, 'data', 'desk.sqlite'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  count = (await store.admin.tables())['items']!;
  const names = new Map([
    ...entries().flatMap(({ url }) => (url ? [[articleId(url), url.replace(press.url, '').replace(secret.url, 'secret')] as const] : [])),
    ...(await store.sources.feeds()).map(({ id, url }) => [id, url.replace(press.url, '')] as const),
  ]);
  for (const line of listed.out.trimEnd().split('\n')) {
    const one = JSON.parse(line) as Told;
    told.set(names.get(one.subject)!, one);
  }
  for (const publication of await store.articles.list({ limit: 100 })) published.set(names.get(publication.id)!, publication);
  await store.close();
}, 60_000);
afterAll(() => Promise.all([press.close(), secret.close()]));

test('the round ends well, and nobody private was asked', () => {
  expect(round).toMatchObject({ code: 0, signal: null, complaints: '' });
  expect(secret.asked).toEqual([]);
});

test.each([
  ['http://169.254.169.254/latest', /^169\.254\.169\.254 is a private address/],
  ['/feed/to-metadata', /^169\.254\.169\.254 is a private address/],
  ['/feed/page', 'The feed could not be read: a web page came in its place, perhaps a bot wall, which is left in peace.'],
  ['/feed/huge', 'The feed at 127.0.0.1 is larger than the limit of 16 MB.'],
  ['/feed/chunked', 'The feed at 127.0.0.1 is larger than the limit of 16 MB.'],
  ['/feed/packed', 'The feed at 127.0.0.1 is larger than the limit of 16 MB.'],
  ['/feed/empty', 'The feed could not be read: it is empty.'],
  ['/feed/gone', '127.0.0.1 answered with HTTP status 410.'],
  ['/feed/broken', '127.0.0.1 answered with HTTP status 500.'],
  ['/feed/good', '2 entries of the feed could not be read: they have no web address.'],
])('the feed %s says so and is asked again: %s', (name, sentence) => {
  expect(told.get(name)).toMatchObject({ stage: 'feeds', outcome: 'again' });
  expect(told.get(name)!.sentence).toMatch(sentence);
});

test('names of private addresses and dead ports are told apart', () => {
  const sentenceAt = (host: string): string | undefined => told.get(`http://${host}/feed`)?.sentence;
  expect(sentenceAt(`localhost:${secret.host.split(':')[1]!}`)).toMatch(
    /^localhost leads to the private address (127\.0\.0\.1|::1), which/,
  );
  expect(sentenceAt(secret.host)).toMatch(/^127\.0\.0\.1 is a private address, which/);
  expect(sentenceAt(`127.0.0.1:${dead}`)).toBe('127.0.0.1 could not be reached (it refuses connections).');
});

test.each([
  ['secret/page', 'fetch', 'drop', /^127\.0\.0\.1 is a private address/],
  ['/to-secret', 'fetch', 'drop', /^127\.0\.0\.1 is a private address/],
  ['/to-metadata', 'fetch', 'drop', /^169\.254\.169\.254 is a private address/],
  ['/missing', 'fetch', 'done', '127.0.0.1 answered with HTTP status 404.'],
  ['/round', 'fetch', 'drop', /it redirects more than 5 times\.$/],
  ['/broken', 'fetch', 'retry', '127.0.0.1 answered with HTTP status 500.'],
  ['/forbidden/a', 'fetch', 'done', 'The robots.txt of 127.0.0.1 does not allow this page to be read by a program.'],
  ['/huge', 'fetch', 'done', 'The page at 127.0.0.1 is larger than the limit of 10 MB.'],
  ['/deep', 'extract', 'drop', 'The page could not be read: its elements are nested more than 512 deep.'],
  ['/deep-told', 'extract', 'done', 'The page could not be read: its elements are nested more than 512 deep.'],
  ['/pdf', 'extract', 'drop', 'The page is not an article: it is of the type application/pdf.'],
  ['/empty', 'extract', 'drop', 'The page is not an article: it holds no running text.'],
])('the article %s: %s says %s, %s', (name, stage, outcome, sentence) => {
  expect(told.get(name)).toMatchObject({ stage, outcome });
  expect(told.get(name)!.sentence).toMatch(sentence);
  expect(published.has(name)).toBe(outcome === 'done');
});

test('what could be read is printed: in English beside its words, as it was where it is English, with what the feed said where no more may be', () => {
  const seen = Object.fromEntries([...published].map(([name, { state, extent, dated }]) => [name, [state, extent, dated]]));
  expect(seen).toEqual({
    '/good': ['translated', 'full', true],
    '/english': ['english', 'full', true],
    '/undated': ['translated', 'full', false],
    '/forbidden/a': ['translated', 'feed', true],
    '/forbidden/b': ['translated', 'feed', true],
    '/deep-told': ['translated', 'feed', true],
    '/huge': ['translated', 'feed', true],
    '/missing': ['translated', 'feed', true],
  });
});

test('no article is lost between the stages', () => {
  const ends = [...told.values()].filter(({ stage, outcome }) => stage !== 'feeds' && outcome !== 'done');
  expect(count).toBe(entries().filter(({ url }) => url?.startsWith('http')).length);
  expect(published.size + ends.length).toBe(count);
});
