import { expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import type { FetchRequest } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import { followRedirects, type Hop, type Redirect } from './hop.ts';
import { createLimiter } from './limiter.ts';
import { politeHop } from './polite.ts';

type Answer = string | Failure | Redirect;

/** A web of given answers by address; addresses not given are 404. Records what was asked and when (seconds of a clock that only sleep moves). */
function web(answers: Record<string, Answer>, pauseSeconds = 5) {
  let now = 0;
  const asked: [string, number][] = [];
  const pacing = { now: () => now, sleep: (ms: number) => Promise.resolve(void (now += ms)) };
  const hop: Hop = (request: FetchRequest) => {
    asked.push([request.url, now / 1000]);
    const answer = answers[request.url];
    if (answer === undefined) return Promise.resolve(err({ kind: 'http', status: 404, host: new URL(request.url).hostname }));
    if (typeof answer === 'string') return Promise.resolve(ok({ url: request.url, status: 200, headers: {}, body: Buffer.from(answer) }));
    return Promise.resolve('location' in answer ? ok(answer) : err(answer));
  };
  const fetcher = followRedirects('test', politeHop(hop, { limiter: createLimiter(pacing), pauseSeconds, pacing }));
  const get = (url: string, kind: FetchRequest['kind'] = 'page') => fetcher.fetch({ url, kind }, new AbortController().signal);
  return { get, asked, urls: () => asked.map(([url]) => url), pass: (seconds: number) => (now += seconds * 1000) };
}

const robots = (text: string): Record<string, Answer> => ({
  'https://a.example/robots.txt': text,
  'https://a.example/1': 'one',
  'https://a.example/2': 'two',
});

test('robots.txt and tdmrep.json are asked once, and each request keeps the pause', async () => {
  const { get, asked } = web(robots(''));
  expect(await get('https://a.example/1')).toMatchObject({ ok: true });
  expect(await get('https://a.example/2')).toMatchObject({ ok: true });
  expect(asked).toEqual([
    ['https://a.example/robots.txt', 0],
    ['https://a.example/.well-known/tdmrep.json', 5],
    ['https://a.example/1', 10],
    ['https://a.example/2', 15],
  ]);
});

test('a robots.txt is asked for again after a day; one that nobody could reach after ten minutes', async () => {
  const { get, urls, pass } = web(robots(''));
  const lost = web({ ...robots(''), 'https://a.example/robots.txt': { kind: 'offline', host: 'a.example' } });
  const count = (all: readonly string[]): number => all.filter((url) => url.endsWith('robots.txt')).length;
  await get('https://a.example/1');
  pass(23 * 3600);
  await get('https://a.example/1');
  expect(count(urls())).toBe(1);
  pass(3600);
  await get('https://a.example/1');
  expect(count(urls())).toBe(2);

  await lost.get('https://a.example/1');
  lost.pass(500);
  await lost.get('https://a.example/1');
  expect(count(lost.urls())).toBe(1);
  lost.pass(101);
  await lost.get('https://a.example/1');
  expect(count(lost.urls())).toBe(2);
});

test('five redirects are followed to a robots.txt, to other hosts too', async () => {
  const far = (n: number): string => `https://r${n}.example/robots.txt`;
  const chain = Object.fromEntries([1, 2, 3, 4].map((n) => [far(n), { status: 302, location: far(n + 1) }] as const));
  const { get } = web({
    ...robots(''),
    ...chain,
    'https://a.example/robots.txt': { status: 301, location: far(1) },
    [far(5)]: 'User-agent: *\nDisallow: /1',
  });
  expect(await get('https://a.example/1')).toMatchObject({ ok: false, error: { kind: 'robots', host: 'a.example' } });
  expect(await get('https://a.example/2')).toMatchObject({ ok: true });
});

test('two requests at once ask for robots.txt once', async () => {
  const { get, urls } = web(robots(''));
  await Promise.all([get('https://a.example/1'), get('https://a.example/2')]);
  expect(urls().filter((url) => url.endsWith('robots.txt'))).toHaveLength(1);
});

test('who is stopped while asking for robots.txt stops nobody else', async () => {
  const stop = new AbortController();
  let asked = 0;
  const hop: Hop = (request, signal) => {
    if (!request.url.endsWith('/robots.txt'))
      return Promise.resolve(ok({ url: request.url, status: 200, headers: {}, body: Buffer.from('page') }));
    asked++;
    if (asked === 1) stop.abort();
    if (signal.aborted) return Promise.resolve(err({ kind: 'offline', host: 'a.example' }));
    return Promise.resolve(ok({ url: request.url, status: 200, headers: {}, body: Buffer.from('') }));
  };
  const fetcher = followRedirects('test', politeHop(hop, { limiter: createLimiter(), pauseSeconds: 0 }));
  const request = { url: 'https://a.example/1', kind: 'page' } as const;
  const answers = await Promise.all(
    [stop.signal, ...[1, 2].map(() => new AbortController().signal)].map((signal) => fetcher.fetch(request, signal)),
  );
  expect(answers.map((answer) => answer.ok)).toEqual([false, true, true]);
  expect(asked).toBe(2);
});

test.each(['page', 'feed'] as const)('a disallowed %s is not asked for', async (kind) => {
  const { get, urls } = web(robots('User-agent: ForeignDesk\nDisallow: /1'));
  expect(await get('https://a.example/1', kind)).toEqual({
    ok: false,
    error: { kind: 'robots', host: 'a.example', rule: 'Disallow: /1' },
  });
  expect(urls()).toEqual(['https://a.example/robots.txt']);
});

test.each(['rights', 'hub'] as const)('no robots.txt is asked for %s, but the pace is kept', async (kind) => {
  const { get, asked } = web(robots('User-agent: *\nDisallow: /'));
  await get('https://a.example/1', kind);
  await get('https://a.example/2', kind);
  expect(asked).toEqual([
    ['https://a.example/1', 0],
    ['https://a.example/2', 5],
  ]);
});

test('a longer crawl-delay replaces the pause', async () => {
  const { get, asked } = web(robots('User-agent: *\nCrawl-delay: 20'));
  await get('https://a.example/1');
  await get('https://a.example/2');
  expect(asked.map(([, at]) => at)).toEqual([0, 5, 10, 30]);
});

test('of a robots.txt that was cut, the last line does not count', async () => {
  const text = `User-agent: *\nDisallow: /secret\n${'#'.repeat(512 * 1024)}`.slice(0, 512 * 1024 - 14) + '\nDisallow: /pr';
  expect(Buffer.byteLength(text)).toBe(512 * 1024);
  const { get } = web({ ...robots(''), 'https://a.example/robots.txt': text, 'https://a.example/press': 'read' });
  expect(await get('https://a.example/press')).toMatchObject({ ok: true });
  expect(await get('https://a.example/secret')).toMatchObject({ ok: false, error: { kind: 'robots' } });
});

test.each<[string, Answer, string]>([
  ['404', { kind: 'http', status: 404, host: 'a.example' }, 'ok'],
  ['410', { kind: 'http', status: 410, host: 'a.example' }, 'ok'],
  ['401', { kind: 'http', status: 401, host: 'a.example' }, 'robots'],
  ['403', { kind: 'http', status: 403, host: 'a.example' }, 'robots'],
  ['500', { kind: 'http', status: 500, host: 'a.example' }, 'http'],
  ['an unreachable host', { kind: 'offline', host: 'a.example' }, 'offline'],
  ['a slow host', { kind: 'timeout', what: 'x', seconds: 1 }, 'timeout'],
  ['a private address', { kind: 'blocked-address', host: 'a.example', address: '10.0.0.1' }, 'blocked-address'],
  ['endless redirects', { status: 302, location: '/robots.txt' }, 'ok'],
  ['a damaged file', { kind: 'malformed', what: 'x', detail: 'y' }, 'offline'],
  ['a wall against programs', { kind: 'http', status: 503, host: 'a.example', wall: 'Cloudflare' }, 'robots'],
])('robots.txt: %s', async (_name, answer, outcome) => {
  const { get } = web({ ...robots(''), 'https://a.example/robots.txt': answer });
  const result = await get('https://a.example/1');
  expect(result.ok ? 'ok' : result.error.kind).toBe(outcome);
});

test('Retry-After holds the whole domain', async () => {
  const { get, urls } = web({ ...robots(''), 'https://a.example/1': { kind: 'busy', host: 'a.example', retryAfterSeconds: 3600 } });
  expect(await get('https://a.example/1')).toMatchObject({ ok: false, error: { kind: 'busy', retryAfterSeconds: 3600 } });
  expect(await get('https://a.example/2')).toMatchObject({
    ok: false,
    error: { kind: 'busy', host: 'a.example', retryAfterSeconds: 3595 },
  });
  expect(await get('https://www.a.example/3')).toMatchObject({ ok: false, error: { kind: 'busy' } });
  expect(await get('https://b.example/')).toMatchObject({ ok: false, error: { kind: 'http' } });
  expect(urls()).not.toContain('https://a.example/2');
});

test('every hop of a redirect is checked against its own host’s robots.txt', async () => {
  const { get, urls } = web({
    'https://a.example/1': { status: 301, location: 'https://b.example/1' },
    'https://b.example/robots.txt': 'User-agent: *\nDisallow: /',
    'https://b.example/1': 'private',
  });
  expect(await get('https://a.example/1')).toMatchObject({ ok: false, error: { kind: 'robots', host: 'b.example' } });
  expect(urls()).not.toContain('https://b.example/1');
});

test('two redirects across each other do not lock', async () => {
  const { get } = web({
    'https://a.example/1': { status: 302, location: 'https://b.example/2' },
    'https://b.example/1': { status: 302, location: 'https://a.example/2' },
    'https://a.example/2': 'a',
    'https://b.example/2': 'b',
  });
  const results = await Promise.all([get('https://a.example/1'), get('https://b.example/1')]);
  expect(results.map(({ ok: good }) => good)).toEqual([true, true]);
});
