import { beforeAll, describe, expect, test } from 'vitest';
import { sentenceOf } from '../core/failure.ts';
import type { Publication } from '../core/publication.ts';
import { articlePath } from '../core/publication.ts';
import { fixtureStore, stopped } from '../publish/store.fixture.ts';
import { startWeb } from './listen.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

let web: Web;
let store: Awaited<ReturnType<typeof fixtureStore>>;
let publications: readonly Publication[];

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  web.fetch(new Request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers }, redirect: 'manual' }));
const find = (text: string): Publication => publications.find(({ title }) => title.includes(text))!;

beforeAll(async () => {
  store = await fixtureStore();
  publications = [...store.publications.values()];
  web = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
});

describe('addresses', () => {
  test.each([
    '/',
    '/latest',
    '/section/world',
    '/2026/03/12',
    '/archive',
    '/atlas',
    '/sources',
    '/source/sahil',
    '/country/jp',
    '/language/ar',
    '/search?q=water',
    '/search',
    '/feeds',
    '/about',
    '/translation',
    '/privacy',
    '/preferences',
    '/admin/translation',
    '/admin/names',
  ])('%s is a page with one h1, a title and a main', async (path) => {
    const response = await get(path);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(body).toMatch(/^<!doctype html><html lang="en"/);
    expect(body).not.toContain('<script');
    expect(Buffer.byteLength(body)).toBeLessThan(50_000);
  });

  test.each(['/latest', '/section/politics', '/2026/03/12', '/source/sahil', '/country/jp', '/language/ar'])(
    '%s has its feeds',
    async (path) => {
      for (const [suffix, type] of [
        ['rss', 'application/rss+xml; charset=utf-8'],
        ['atom', 'application/atom+xml; charset=utf-8'],
        ['json', 'application/feed+json; charset=utf-8'],
      ]) {
        const response = await get(`${path}.${suffix}`);
        expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type]);
        expect(response.headers.get('last-modified')).toMatch(/GMT$/);
      }
      expect((await get('/search.json?q=water')).status).toBe(200);
    },
  );

  test.each([
    '/nothing',
    '/section/weather',
    '/source/nobody',
    '/country/zzz',
    '/2026/02/31',
    '/language/xxx',
    '/a/2026-03-12/x-000000000000',
    '/a/2026-03-12/short',
    '/assets/none.css',
    '/%E0%A4%A',
  ])('%s is not found, and says so', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing at this address');
  });

  test('an address cut from its end is a part of the archive', async () => {
    for (const path of ['/2026/03', '/2026', '/archive']) {
      const page = await (await get(path)).text();
      expect(page).toContain('href="/2026/03/12" aria-label="12 March 2026: ');
    }
    for (const path of ['/2025', '/2026/04', '/2026/99']) expect((await get(path)).status).toBe(404);
  });

  test('the id alone resolves an article; anything else in its address is put right', async () => {
    const article = find('Water returns');
    const right = articlePath(article);
    expect((await get(right)).status).toBe(200);
    const wrong = await get(`/a/1999-01-01/old-slug-${article.id}?view=original`);
    expect(wrong.status).toBe(301);
    expect(wrong.headers.get('location')).toBe(`${right}?view=original`);
    expect((await get(`/a/x/${article.id}`)).headers.get('location')).toBe(right);
    expect((await get(`${right}?rev=7`)).status).toBe(404);
  });

  test('an article that waits says which model is missing and how to get it', async () => {
    const body = await (await get(articlePath(find('노조')))).text();
    expect(body).toContain('<code>desk models pull ko</code>');
    expect(body).not.toContain('Reading view');
  });

  test.each([
    ['Lithium', 'English from memory, an imported translation (3 sentences)'],
    ['Survey finds', 'Rough gist by machine from French.'],
    ['River city', 'its words are not a translation'],
    ['Mgomo', 'No translation engine here knows Swahili.'],
    ['Harbour council', 'Written in English, not translated.'],
    ['Fire brigades', 'undated, first seen'],
    ['Rowers', 'From the newspaper’s feed only.'],
    ['Water returns', '1 sentence is not translated, as the engine failed, and shown in the original.'],
  ])('the article %s tells its reader: %s', async (title, told) => {
    expect(await (await get(articlePath(find(title)))).text()).toContain(told);
  });

  test('JSON-LD names the work it translates', async () => {
    const response = await get(`${articlePath(find('Water returns'))}.jsonld`);
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'en', translationOfWork: { inLanguage: 'ar' } });
  });

  test('machines find robots.txt and a health check', async () => {
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /');
    expect(await (await get('/healthz')).text()).toBe('ok\n');
  });
});

describe('security', () => {
  test('every answer forbids scripts, frames and indexing', async () => {
    for (const path of ['/', '/nothing', '/latest.rss', '/preferences', '/robots.txt']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('content-security-policy')).not.toContain('script-src');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost:80:80', '[::2]', 'a b'])(
    'Host %s is not ours',
    async (host) => {
      const response = await get('/', { host });
      expect(response.status).toBe(421);
      expect(await response.text()).not.toContain('<');
    },
  );

  test.each(['localhost', 'LOCALHOST:8080', '127.0.0.1:1', '[::1]:8080'])('Host %s is ours', async (host) => {
    expect((await get('/', { host })).status).toBe(200);
  });

  test('a hostile headline is only ever text', async () => {
    const article = find('<script>');
    for (const path of ['/', '/latest', articlePath(article), '/search?q=%3Cscript%3E', '/section/sport']) {
      const body = await (await get(path)).text();
      expect(body).not.toMatch(/<script/i);
      expect(body).toContain('&lt;script&gt;');
      expect(body.match(/<\/title>/g)).toHaveLength(1);
    }
  });

  test.each(['%00', '%F0%9F%98', '%ED%A0%80', '"><img src=x onerror=alert(1)>', 'a'.repeat(5000), '%%%', '* OR "', '\u202E'])(
    'search survives %j',
    async (query) => {
      const response = await get(`/search?q=${query}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('<img');
    },
  );

  test('a form needs our token and our origin', async () => {
    const form = await get('/preferences');
    const cookie = form.headers.get('set-cookie')!.split(';')[0]!;
    const token = /name="csrf" value="([^"]+)"/.exec(await form.text())![1]!;
    expect(form.headers.get('set-cookie')).toContain('SameSite=Strict');
    const post = (body: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
      web.fetch(
        new Request('http://localhost/preferences', {
          method: 'POST',
          headers: { host: 'localhost', ...headers },
          body: new URLSearchParams(body),
        }),
      );
    const good = await post({ csrf: token, theme: 'dark' }, { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' });
    expect(good.status).toBe(303);
    expect(good.headers.get('set-cookie')).toMatch(/^reading=theme:dark;/);
    const bad: [Record<string, string>, Record<string, string>][] = [
      [{ theme: 'dark' }, { cookie }],
      [{ csrf: token, theme: 'dark' }, {}],
      [{ csrf: `${token.slice(0, -1)}é`, theme: 'dark' }, { cookie }],
      [{ csrf: `${token.slice(0, -1)}x`, theme: 'dark' }, { cookie: `${cookie.slice(0, -1)}x` }],
      [
        { csrf: token, theme: 'dark' },
        { cookie, origin: 'http://evil.example' },
      ],
      [
        { csrf: token, theme: 'dark' },
        { cookie, 'sec-fetch-site': 'cross-site' },
      ],
    ];
    for (const [body, headers] of bad) {
      const refused = await post(body, headers);
      expect(refused.status).toBe(403);
      expect(refused.headers.get('set-cookie')).toBeNull();
    }
    expect((await post({ csrf: 'x'.repeat(1_048_576) }, { cookie })).status).toBe(413);
  });

  test('a host that other machines could reach is refused with a reason', async () => {
    const store = await fixtureStore();
    for (const host of ['0.0.0.0', '192.168.1.4', '::', 'desk.example']) {
      const started = await startWeb({ store, clock: stopped(), log: silent, settings: { host, port: 0 } });
      expect(started).toMatchObject({ ok: false, error: { kind: 'malformed', what: `HOST ${host}` } });
    }
  });
});

describe('bytes', () => {
  test('a page has an entity tag for each encoding and is not sent twice', async () => {
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', '']) {
      const response = await get('/', { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding || null);
      expect(response.headers.get('vary')).toBe('Accept-Encoding, Cookie');
      const tag = response.headers.get('etag')!;
      tags.add(tag);
      const again = await get('/', { 'accept-encoding': encoding, 'if-none-match': `"other", W/${tag}` });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect((await get('/', { 'accept-encoding': encoding, cookie: 'reading=theme:dark', 'if-none-match': tag })).status).toBe(200);
    }
    expect(tags.size).toBe(3);
  });

  test('a kept page is never another address’s', async () => {
    const long = `/search?q=${'x'.repeat(150)}`;
    const addresses = [
      '/latest?before=',
      '/latest',
      `${long}a`,
      `${long}b`,
      '/search?q=a%00b',
      '/search?q=a&view=b',
      '/search?q=water&q=sea',
    ];
    const bare = createWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, cacheMegabytes: 0 });
    for (const cursor of ['', 'x']) {
      const before = `/latest?before=${'0'.repeat(300)}${cursor}`;
      addresses.push(before);
    }
    for (const address of addresses) {
      const request = (): Request => new Request(`http://localhost${address}`, { headers: { host: 'localhost' } });
      expect([address, await (await get(address)).text()]).toEqual([address, await (await bare.fetch(request())).text()]);
    }
  });

  test('HEAD has the headers of GET and no body', async () => {
    const response = await web.fetch(new Request('http://localhost/latest', { method: 'HEAD', headers: { host: 'localhost' } }));
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeTruthy();
    expect(await response.text()).toBe('');
  });

  test('assets are hashed, immutable and within budget', async () => {
    const body = await (await get(articlePath(find('Water returns')))).text();
    const [css, ...further] = [...body.matchAll(/href="(\/assets\/[a-z]+-[0-9a-f]{10}\.css)"/g)].map(([, address]) => address!);
    expect(further).toHaveLength(1);
    const response = await get(css!);
    const sheet = await response.text();
    expect(response.headers.get('cache-control')).toContain('immutable');
    const beside = await Promise.all(further.map(async (address) => (await get(address)).text()));
    expect([sheet, ...beside].join('').length).toBeLessThanOrEqual(20_000);
    const font = /url\((\/assets\/[^)]+)\)/.exec(sheet)![1]!;
    expect((await get(font)).headers.get('content-type')).toBe('font/woff2');
  });

  test('the reader’s cookie decides colours, type and width', async () => {
    const html = async (cookie: string): Promise<string> => (await get('/', { cookie })).text();
    expect(await html('reading=theme:dark')).toContain('<html lang="en" data-theme="dark">');
    expect(await html('reading=size:larger/measure:wide')).toContain('<html lang="en" data-size="larger" data-measure="wide">');
    expect(await html('reading=theme:evil')).toContain('<html lang="en">');
  });
});

test('a server on a free port answers and closes', async () => {
  const store = await fixtureStore();
  const started = await startWeb({ store, clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } });
  if (!started.ok) throw new Error(sentenceOf(started.error));
  const { request } = await import('undici');
  const response = await request(`${started.value.url}/healthz`);
  expect(await response.body.text()).toBe('ok\n');
  const taken = await startWeb({
    store,
    clock: stopped(),
    log: silent,
    settings: { host: '127.0.0.1', port: Number(new URL(started.value.url).port) },
  });
  expect(taken).toMatchObject({ ok: false, error: { kind: 'in-use', what: `Port ${new URL(started.value.url).port} on 127.0.0.1` } });
  await started.value.close();
});
