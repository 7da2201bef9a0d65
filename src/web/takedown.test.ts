import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlePath, type Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { NOW, rowsOf, stopped } from '../publish/store.fixture.ts';
import { stories } from '../publish/stories.fixture.ts';
import { sentenceKey } from '../lib/text.ts';
import { newspaper } from './newspaper.fixture.ts';
import { createWeb } from './server.ts';
import { everything, visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

let store: Store;
let reader: Visitor;
let water: Publication;
let gone: Publication;

beforeAll(async () => {
  const rows = [rowsOf(stories[0]!, 0), rowsOf(stories[1]!, 1)];
  store = await newspaper(rows);
  [water, gone] = (await Promise.all(rows.map(({ article }) => store.articles.publication(article.id)))) as [Publication, Publication];
  reader = visitor(createWeb({ clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, store }));
});
afterAll(() => store.close());

const request = { address: 'https://almadar.example/0', name: 'Ada', contact: 'ada@rights.example', reason: 'It is mine.' };

describe('who asks for a takedown', () => {
  test('finds the form from the footer of every page, from About, Privacy and the list of newspapers', async () => {
    for (const [path, links] of [
      ['/', 1],
      ['/about', 2],
      ['/privacy', 2],
      ['/sources', 2],
    ] as const)
      expect([path, (await reader.body(path)).split('href="/takedown"').length - 1]).toEqual([path, links]);
  });

  test('is thanked with a number and told what happens next; the desk has every word of it', async () => {
    const sent = await reader.send('/takedown', { ...request, address: ` ${articlePath(water)} `, reason: 'It is\r\nmine.\u202E' });
    const [kept] = await store.rights.requests({ limit: 9 });
    expect(kept).toEqual({ ...request, address: articlePath(water), id: kept!.id, at: NOW, state: 'open' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/takedown?sent=${kept!.id}`]);
    const thanks = await reader.body(`/takedown?sent=${kept!.id}`);
    expect(thanks).toContain(`Your request is kept under the number ${kept!.id}.`);
    expect(thanks).toContain('What happens next');
    expect(thanks).not.toContain('<form');
    expect(await reader.body('/takedown?sent=<script>')).not.toContain('script');
    expect((await reader.get(articlePath(water))).status).toBe(200);
  });

  test.each(['https://elsewhere.example/not-here', 'elsewhere.example/not-here', 'http://desk.example/a/2026-03-12/x-000000000000'])(
    'may name what is not found by its address, such as %s',
    async (address) => {
      expect((await reader.send('/takedown', { ...request, address })).status).toBe(303);
      expect(await store.rights.requests({ limit: 1 })).toMatchObject([{ address }]);
    },
  );

  test.each<[Record<string, string>, string]>([
    [{ address: '' }, 'The address is empty.'],
    [{ address: 'the bridge' }, 'The address is no web address'],
    [{ address: 'javascript:alert(1)' }, 'The address is no web address'],
    [{ address: `https://x.example/${'x'.repeat(2000)}` }, 'The address is longer than 2,000 characters.'],
    [{ address: '/a/2026-03-12/x-000000000000' }, 'There is no article at this address here'],
    [{ address: 'http://localhost/a/2026-03-12/x-000000000000' }, 'There is no article at this address here'],
    [{ address: '000000000000' }, 'There is no article at this address here'],
    [{ name: '\u202E' }, 'Your name is empty.'],
    [{ name: 'x'.repeat(121) }, 'Your name is longer than 120 characters.'],
    [{ contact: ' ' }, 'The contact is empty.'],
    [{ contact: 'x'.repeat(201) }, 'The contact is longer than 200 characters.'],
    [{ reason: '' }, 'The reason is empty.'],
    [{ reason: 'x'.repeat(4001) }, 'The reason is longer than 4,000 characters.'],
  ])('gets one sentence for a bad form, which changes nothing: %j', async (fields, told) => {
    const before = await everything(store);
    const sent = await reader.send('/takedown', { ...request, ...fields });
    const page = await sent.text();
    expect(sent.status).toBe(400);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).toContain(told);
    if (fields['name'] === undefined) expect(page).toContain('value="Ada"');
    expect(await everything(store)).toBe(before);
  });

  test('writes nothing without the form’s token, and what was typed comes back as text only', async () => {
    const before = await everything(store);
    const web = createWeb({ clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, store });
    const bare = new Request('http://localhost/takedown', {
      method: 'POST',
      headers: { host: 'localhost' },
      body: new URLSearchParams(request),
    });
    expect((await web.fetch(bare)).status).toBe(403);
    const page = await (await reader.send('/takedown', { ...request, name: '', reason: '</textarea><script>' })).text();
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
    expect(await reader.body('/takedown?address=%22%3E%3Cscript%3E')).not.toContain('<script');
    expect(await everything(store)).toBe(before);
  });
});

describe('an article that was taken down', () => {
  const lists = (): string[] => [
    '/latest',
    '/',
    `/section/${gone.section}`,
    `/source/${gone.sourceId}`,
    `/country/${gone.country}`,
    `/${gone.day.replaceAll('-', '/')}`,
  ];
  const feeds = (): string[] => ['rss', 'atom', 'json'].flatMap((format) => [`/latest.${format}`, `/source/${gone.sourceId}.${format}`]);
  const traces = (): string[] => [gone.id, gone.title, gone.originalTitle];

  beforeAll(async () => {
    const sentence = { key: sentenceKey(gone.originalTitle), pair: { from: gone.language, to: 'en' }, spans: [] };
    await store.memory.put([{ ...sentence, source: gone.originalTitle, text: gone.title, engine: 'editor', model: 'Ana' }], NOW);
  });

  test('is gone from lists, feeds, search, the memory and the archive’s counts, and its address tells why', async () => {
    const there = async (path: string): Promise<boolean> => {
      const page = await reader.body(path);
      return traces().some((trace) => page.includes(trace));
    };
    const search = `/search?q=${encodeURIComponent(gone.title.split(' ').at(-1)!)}`;
    const everywhere = [...lists(), ...feeds(), search];
    for (const path of everywhere) expect([path, await there(path)]).toEqual([path, true]);
    expect(await reader.body('/archive')).toContain('2 articles');

    await store.rights.takeDown({ id: gone.id, reason: 'A court <b>asked</b> for it.', by: 'Mara', at: '2026-03-13T09:00:00.000Z' });

    for (const path of everywhere) expect([path, await there(path)]).toEqual([path, false]);
    const archive = await reader.body('/archive');
    expect(archive).toContain('1 article');
    expect(archive).not.toContain('2 articles');
    expect(await everything(store)).not.toContain(gone.originalTitle);
    for await (const entry of store.memory.entries()) expect(entry.source).not.toBe(gone.originalTitle);

    const { name } = (await store.sources.get(gone.sourceId))!;
    for (const path of [
      articlePath(gone),
      `/a/x/${gone.id}`,
      `/a/1999-01-01/any-slug-${gone.id}`,
      `${articlePath(gone)}?rev=1&view=original`,
    ]) {
      const answer = await reader.get(path);
      const page = await answer.text();
      expect([path, answer.status]).toEqual([path, 410]);
      for (const told of ['A court &lt;b&gt;asked&lt;/b&gt; for it.', name, '13 March 2026', 'href="https://'])
        expect([told, page.includes(told)]).toEqual([told, true]);
      for (const trace of [gone.title, gone.originalTitle, 'Mara']) expect([trace, page.includes(trace)]).toEqual([trace, false]);
    }
    for (const below of ['/star', '/sentence/p1s1']) expect((await reader.get(articlePath(gone) + below)).status).toBe(410);
    expect((await reader.get(`${articlePath(gone)}.jsonld`)).status).toBe(410);
    expect((await reader.get(articlePath(water))).status).toBe(200);
    expect((await reader.get(`/a/x/000000000000`)).status).toBe(404);
  });

  test('is not asked for a second time', async () => {
    const sent = await reader.send('/takedown', { ...request, address: gone.id });
    expect([sent.status, await sent.text()]).toEqual([
      400,
      expect.stringContaining('This article was already taken down, on 13 March 2026.'),
    ]);
  });
});
