import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { FetchRequest } from '../core/ports.ts';
import { createLimiter } from './limiter.ts';
import { politeHttpFetcher } from './polite.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Answer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

const reserving = (location: string): Answer => ({ body: JSON.stringify([{ location, 'tdm-reservation': 1 }]) });

/** A host that answers as given, 404 elsewhere, and what it was asked. */
async function host(answers: Readonly<Record<string, Answer>>): Promise<{ readonly origin: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers[request.url!] ?? { status: 404 };
    response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? 'text');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function fetcherFor(...origins: readonly string[]) {
  const allowPrivate = origins.map((origin) => new URL(origin).host);
  const fetcher = politeHttpFetcher({ contactUrl: 'https://desk.example/bot', allowPrivate, limiter: createLimiter(), pauseSeconds: 0 });
  closing.push(() => fetcher.close());
  return async (url: string, more: Partial<FetchRequest> = {}) => {
    const answer = await fetcher.fetch({ url, kind: 'page', ...more }, new AbortController().signal);
    if (!answer.ok) return answer.error;
    return {
      body: Buffer.from(answer.value.body).toString(),
      signals: answer.value.signals?.map(({ words, rights }) => `${rights}: ${words}`),
    };
  };
}

/** What comes of a page of a host. */
async function reading(answers: Readonly<Record<string, Answer>>, more: Partial<FetchRequest> = {}) {
  const { origin, asked } = await host({ '/a': {}, ...answers });
  return { result: await fetcherFor(origin)(`${origin}/a`, more), asked };
}

const tdmrep = '/.well-known/tdmrep.json';

test('what a host reserves is not asked for', async () => {
  const { result, asked } = await reading({ [tdmrep]: reserving('/') });
  expect(result).toEqual({
    kind: 'reserved',
    by: 'tdmrep.json: tdm-reservation: 1',
    signals: [{ witness: 'tdmrep', words: 'tdm-reservation: 1', rights: 'link' }],
  });
  expect(asked).toEqual(['/robots.txt', tdmrep]);
});

test('what it reserves elsewhere, and feeds, are asked for; its file is asked for once', async () => {
  const { origin, asked } = await host({ '/a': {}, '/b': {}, '/feed': {}, [tdmrep]: reserving('/archiv') });
  const get = fetcherFor(origin);
  expect(await get(`${origin}/feed`, { kind: 'feed' })).toEqual({ body: 'text', signals: undefined });
  expect(asked).not.toContain(tdmrep);
  expect(await get(`${origin}/a`)).toEqual({ body: 'text', signals: [] });
  expect(await get(`${origin}/b`)).toEqual({ body: 'text', signals: [] });
  expect(await get(`${origin}/archiv`)).toMatchObject({ kind: 'reserved' });
  expect(asked.filter((path) => path === tdmrep)).toHaveLength(1);
});

test.each<[string, Answer]>([
  ['404', { status: 404 }],
  ['403', { status: 403 }],
  ['a page in its place', { body: '<html>' }],
  ['no end of redirects', { status: 302, headers: { location: tdmrep } }],
])('%s for a tdmrep.json reserves nothing', async (_name, answer) => {
  expect((await reading({ [tdmrep]: answer })).result).toEqual({ body: 'text', signals: [] });
});

test('while nobody knows what a host reserves its pages wait, unless they are permitted', async () => {
  const { result, asked } = await reading({ [tdmrep]: { status: 500 } });
  expect(result).toMatchObject({ kind: 'offline', detail: 'its tdmrep.json, which may reserve its texts, answers with HTTP status 500' });
  expect(asked).not.toContain('/a');
  expect((await reading({ [tdmrep]: { status: 500 } }, { permitted: true })).result).toEqual({ body: 'text', signals: [] });
});

test.each<[string, OutgoingHttpHeaders, string]>([
  ['tdm-reservation', { 'tdm-reservation': '1' }, 'header: tdm-reservation: 1'],
  ['noai', { 'x-robots-tag': 'noai, noindex' }, 'X-Robots-Tag: noai'],
  ['noai in a line after one for somebody else', { 'x-robots-tag': ['otherbot: noarchive', 'noai'] }, 'X-Robots-Tag: noai'],
])('a page whose headers say %s is thrown away', async (_name, headers, by) => {
  const { result } = await reading({ '/a': { headers } });
  expect(result).toMatchObject({ kind: 'reserved', by });
  expect(result).not.toHaveProperty('body');
});

test('what narrows an edition is told with the page', async () => {
  const { result } = await reading({
    '/robots.txt': { body: 'User-agent: GPTBot\nDisallow: /' },
    '/a': { headers: { 'x-robots-tag': 'noarchive' } },
  });
  expect(result).toEqual({ body: 'text', signals: ['excerpt: closed to gptbot', 'excerpt: noarchive'] });
});

test('Content-Signal ai-input=no keeps a page from being asked for', async () => {
  const { result, asked } = await reading({ '/robots.txt': { body: 'User-agent: *\nContent-Signal: ai-input=no\nAllow: /' } });
  expect(result).toMatchObject({ kind: 'reserved', by: 'robots.txt: Content-Signal: ai-input=no' });
  expect(asked).toEqual(['/robots.txt']);
});

test('a permitted page is read, and what is reserved is told; robots.txt is obeyed even so', async () => {
  const { result } = await reading({ [tdmrep]: reserving('/'), '/a': { headers: { 'x-robots-tag': 'noai' } } }, { permitted: true });
  expect(result).toEqual({ body: 'text', signals: ['link: tdm-reservation: 1', 'link: noai'] });
  const forbidden = await reading({ '/robots.txt': { body: 'User-agent: *\nDisallow: /a' } }, { permitted: true });
  expect(forbidden.result).toMatchObject({ kind: 'robots' });
  expect(forbidden.asked).toEqual(['/robots.txt']);
});

test('each host on the way to a page is heard', async () => {
  const end = await host({ '/b': {}, '/robots.txt': { body: 'User-agent: CCBot\nDisallow: /' } });
  const start = (headers: OutgoingHttpHeaders): Promise<{ origin: string }> =>
    host({ '/a': { status: 302, headers: { location: `${end.origin}/b`, ...headers } } });
  const [plain, tagged, reserved] = await Promise.all([
    start({}),
    start({ 'x-robots-tag': 'noarchive' }),
    start({ 'tdm-reservation': '1' }),
  ]);
  const get = fetcherFor(end.origin, plain.origin, tagged.origin, reserved.origin);
  expect(await get(`${plain.origin}/a`)).toMatchObject({ signals: ['excerpt: closed to ccbot'] });
  expect(await get(`${tagged.origin}/a`)).toMatchObject({ signals: ['excerpt: noarchive', 'excerpt: closed to ccbot'] });
  const before = end.asked.length;
  expect(await get(`${reserved.origin}/a`)).toMatchObject({ kind: 'reserved', by: 'header: tdm-reservation: 1' });
  expect(end.asked).toHaveLength(before);
  const closed = await host({ '/b': {}, [tdmrep]: reserving('/') });
  const leading = await host({ '/a': { status: 301, headers: { location: `${closed.origin}/b` } } });
  expect(await fetcherFor(closed.origin, leading.origin)(`${leading.origin}/a`)).toMatchObject({ kind: 'reserved' });
  expect(closed.asked).not.toContain('/b');
});
