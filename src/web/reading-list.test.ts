import { beforeEach, expect, test } from 'vitest';
import { articlePath, type Publication } from '../core/publication.ts';
import { fixtureStore, NOW, stopped } from '../publish/store.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

const LIST = '/reading-list';
let store: Awaited<ReturnType<typeof fixtureStore>>;
let web: Web;
let reader: Visitor;
let lists: number;
let all: readonly Publication[];

beforeEach(async () => {
  const fixture = await fixtureStore();
  lists = 0;
  const { list } = fixture.articles;
  store = {
    ...fixture,
    articles: {
      ...fixture.articles,
      list: (query) => {
        lists += 1;
        return list(query);
      },
    },
  };
  all = await list({ limit: 99 });
  web = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  reader = visitor(web);
});

const links = (body: string): readonly string[] => all.map(articlePath).filter((path) => body.includes(`href="${path}"`));

test('a muted newspaper is gone from the front and every list but its own, is counted there, can be shown, and is still found and read', async () => {
  const of = all.filter(({ sourceId }) => sourceId === 'hafen');
  const others = all.filter(({ sourceId }) => sourceId !== 'hafen').map(articlePath);
  expect(of.length).toBeGreaterThan(1);
  const answer = await reader.send(LIST, { act: 'add', kind: 'mute-source', value: 'Hafenbote', back: '/latest' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/latest']);
  const latest = await reader.body('/latest');
  expect(links(latest)).toEqual(others);
  expect(latest).toContain('2 articles that you muted are hidden here.');
  for (const path of ['/', '/country/de', '/language/de', `/section/${of[0]!.section}`])
    expect([path, links(await reader.body(path)).filter((one) => of.some((p) => articlePath(p) === one))]).toEqual([path, []]);
  expect(links(await reader.body('/latest?muted=show'))).toHaveLength(all.length);
  expect(links(await reader.body('/source/hafen'))).toHaveLength(of.length);
  expect(links(await reader.body('/search?source=hafen'))).toHaveLength(of.length);
  expect((await reader.get(articlePath(of[0]!))).status).toBe(200);
  const feed = await reader.body('/latest.json');
  expect(feed).toContain('2 articles that its reader muted are left out.');
  expect(of.filter(({ id }) => feed.includes(id))).toEqual([]);
  await reader.send(LIST, { act: 'remove', kind: 'mute-source', value: 'hafen' });
  expect(links(await reader.body('/latest'))).toHaveLength(all.length);
});

test('a star or an article kept renews that article’s page and no other; a mute renews the lists', async () => {
  const [first, second] = all.map(articlePath);
  await reader.body('/latest');
  expect(await reader.body(first!)).toContain('Read later');
  await reader.body(second!);
  const before = lists;
  await store.readers.star(all[0]!.id, true, NOW);
  await store.readers.keep(all[0]!.id, true, NOW);
  await reader.body('/latest');
  await reader.body(second!);
  expect(lists).toBe(before);
  const body = await reader.body(first!);
  expect(body).toContain('★ Starred');
  expect(body).toContain('Take off the list');
  const then = lists;
  await store.readers.wish({ kind: 'mute-word', value: 'nothing at all', at: NOW });
  await reader.body('/latest');
  expect(lists).toBeGreaterThan(then);
});

test('what is kept is on the list, newest kept first, until it is taken off', async () => {
  for (const [i, { id }] of all.slice(0, 3).entries()) await store.readers.keep(id, true, `2026-03-12T10:0${i}:00.000Z`);
  const order = (body: string): number[] => all.slice(0, 3).map((one) => body.indexOf(`href="${articlePath(one)}"`));
  const [a, b, c] = order(await reader.body('/later'));
  expect(c! < b! && b! < a!).toBe(true);
  const answer = await reader.send(LIST, { act: 'keep', article: all[1]!.id, on: 'no', back: '/later' });
  expect(answer.headers.get('location')).toBe('/later');
  expect(order(await reader.body('/later'))[1]).toBe(-1);
});

test('what is followed is merged, newest first, once each, with every reason for it', async () => {
  await reader.send(LIST, { act: 'add', kind: 'follow-country', value: 'de' });
  await reader.send(LIST, { act: 'add', kind: 'follow-search', value: 'language=de&page=3&x=y' });
  await reader.send(LIST, { act: 'add', kind: 'follow-section', value: 'economy' });
  expect((await store.readers.wishes()).map(({ value }) => value).sort()).toEqual(['de', 'economy', 'language=de']);
  const body = await reader.body('/following');
  const wanted = all.filter(({ country, section }) => country === 'de' || section === 'economy');
  expect(links(body)).toEqual(wanted.map(articlePath));
  const places = wanted.map((one) => body.indexOf(`href="${articlePath(one)}"`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const german = wanted.find(({ country }) => country === 'de')!;
  const entry = body.slice(body.indexOf(articlePath(german)));
  expect(entry.slice(0, entry.indexOf('</li>'))).toMatch(/because of.*(Germany|in German).*(Germany|in German)/s);
  expect(await reader.body(LIST)).toContain('href="/search.atom?language=de"');
});

test.each<[Record<string, string>, string]>([
  [{ act: 'add', kind: 'mute-word', value: ' \u200b ' }, 'The word is empty.'],
  [{ act: 'add', kind: 'mute-word', value: 'x'.repeat(81) }, 'The word is longer than 80 characters.'],
  [{ act: 'add', kind: 'mute-source', value: 'nobody' }, 'No newspaper here is called “nobody”'],
  [{ act: 'add', kind: 'follow-section', value: 'toString' }, 'There is no such section.'],
  [{ act: 'add', kind: 'follow-country', value: 'xx' }, 'There is no such country.'],
  [{ act: 'add', kind: 'follow-search', value: 'sort=newest' }, 'The search asks for nothing'],
  [{ act: 'add', kind: 'follow-search', value: 'source=nobody' }, 'No newspaper here is called “nobody”: it was left out.'],
  [{ act: 'add', kind: 'follow-mars', value: 'x' }, 'does not say what to mute or follow'],
  [{ act: 'keep', article: 'none', on: 'yes' }, 'There is no such article here.'],
  [{ act: 'remove', kind: 'mute-word', value: 'x' }, 'It is not on this list'],
  [{ act: 'toString' }, 'does not say what to do'],
])('%j is refused in one sentence and changes nothing', async (fields, sentence) => {
  const answer = await reader.send(LIST, fields);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(sentence);
  expect([await store.readers.wishes(), await store.readers.countKept()]).toEqual([[], 0]);
});

test('no more than 500 mutes are kept', async () => {
  for (let i = 0; i < 500; i++) await store.readers.wish({ kind: 'mute-word', value: `word ${i}`, at: NOW });
  expect(await (await reader.send(LIST, { act: 'add', kind: 'mute-name', value: 'One' })).text()).toContain('500 things are muted already');
  expect((await reader.send(LIST, { act: 'add', kind: 'follow-country', value: 'fr' })).status).toBe(303);
});

test.each(['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example', '/a\r\nSet-Cookie: x=y', 'latest'])(
  'a form leads back to no other site: %j',
  async (back) => {
    const answer = await reader.send(LIST, { act: 'add', kind: 'mute-word', value: 'x', back });
    expect(answer.headers.get('location')).toBe('/reading-list?done=muted');
  },
);

test('a button without a form token leads to the one form that does it', async () => {
  const page = await reader.body('/section/economy');
  const href = /href="(\/reading-list\?[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
  const body = await reader.body(href);
  expect(body).toContain('Follow the section Economy');
  expect(await store.readers.wishes()).toEqual([]);
});

test('a public edition has none of it: no pages, no forms, no buttons, and nothing hidden', async () => {
  await store.readers.wish({ kind: 'mute-source', value: 'hafen', at: NOW });
  const shown = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0, edition: 'public' } });
  const stranger = visitor(shown);
  const path = articlePath(all[0]!);
  const desk = ['translation', 'names', 'rights', 'newspapers', `inspect/${all[0]!.id}`].map((page) => `/admin/${page}`);
  for (const address of [LIST, '/later', '/following', `${path}/star`, ...desk])
    expect([address, (await stranger.get(address)).status]).toEqual([address, 404]);
  const sentence = `${path}/sentence/p1s1`;
  expect(await stranger.body(sentence)).not.toContain('Correct the English');
  const corrected = await stranger.send(sentence, { what: 'correct', revision: '1', english: 'Nonsense.', editor: 'Nobody' });
  expect(await corrected.text()).toContain('Only the owner of this paper corrects its sentences');
  for (const address of ['/', '/latest', path, '/section/economy', '/search?q=water']) {
    const body = await stranger.body(address);
    expect(body).not.toMatch(/reading-list|\/star|Read later|muted|\/admin\//);
  }
  expect(links(await stranger.body('/latest'))).toHaveLength(all.length);
  const token = await stranger.get('/preferences');
  const cookie = token.headers.get('set-cookie')!.split(';')[0]!;
  const csrf = /name="csrf" value="([^"]+)"/.exec(await token.text())![1]!;
  const body = new URLSearchParams({ csrf, act: 'add', kind: 'mute-word', value: 'x' });
  const sent = await shown.fetch(new Request(`http://localhost${LIST}`, { method: 'POST', headers: { host: 'localhost', cookie }, body }));
  expect(sent.status).toBe(404);
  expect(await store.readers.wishes()).toHaveLength(1);
});
