// The rules of politeness, and where each is tested:
//  1 who asks: here. 2 validators, equal bodies, whole fetches: here (over HTTP), src/feeds/health.test.ts, src/feeds/stage.test.ts.
//  3 encodings, caps, time limits: src/fetch/http.test.ts, test/hostile; one connection, the pause, domain and address: here,
//    src/fetch/limiter.test.ts, bench/fleet.test.ts.
//  4 robots.txt: src/rights/robots.test.ts (groups, matches), src/fetch/polite.test.ts (age, redirects, statuses, cut at its limit),
//    test/hostile (5xx, 401, 403, endless); feeds and sitemaps: here. 5 hints and intervals: src/feeds/hints.test.ts, src/feeds/schedule.test.ts.
//  6 429 and 503: here, src/fetch/http.test.ts (seconds, dates), src/fetch/limiter.test.ts (doubling), src/fetch/holds.test.ts (restarts).
//  7 failing and gone feeds: src/feeds/health.test.ts, src/feeds/schedule.test.ts. 8 moves: src/feeds/move.test.ts, src/feeds/stage.test.ts.
//  9 walls: src/fetch/http.test.ts, src/feeds/stage.test.ts, test/hostile. 10 reservations: src/rights.
import { afterEach, expect, test } from 'vitest';
import type { FetchRequest } from '../src/core/ports.ts';
import { createLimiter } from '../src/fetch/limiter.ts';
import { politeHttpFetcher } from '../src/fetch/polite.ts';
import { http, serve, type Answer, type Server } from './hostile/server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A site and a reader of it whose pauses take no time but count as seconds. */
async function site(answer: Answer, contactMail?: string) {
  let now = 1000;
  const at: number[] = [];
  let mostOpen = 0;
  const server: Server = await serve((socket, path, head) => {
    at.push(now / 1000);
    mostOpen = Math.max(mostOpen, server.open());
    answer(socket, path, head);
  });
  const pacing = { now: () => now, sleep: (ms: number) => Promise.resolve(void (now += ms)) };
  const hosts = ['seepost.example', 'www.seepost.example', 'blatt.example'];
  const fetcher = politeHttpFetcher({
    contactUrl: 'https://desk.example/bot',
    contactMail,
    allowPrivate: hosts.map((host) => `${host}:${server.port}`),
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    limiter: createLimiter(pacing),
    pauseSeconds: 5,
    pacing,
  });
  closing.push(
    () => server.close(),
    () => fetcher.close(),
  );
  const get = (path: string, more: Partial<FetchRequest> & { host?: string } = {}) => {
    const { host = 'seepost.example', ...request } = more;
    return fetcher.fetch({ url: `http://${host}:${server.port}${path}`, kind: 'feed', ...request }, new AbortController().signal);
  };
  return { get, server, at, mostOpen: () => mostOpen };
}

const open: Answer = (socket, path) => void socket.write(http(path === '/robots.txt' ? 404 : 200, { 'set-cookie': 'seen=1' }, path));

test('1: every request says who asks and how to reach them, and neither keeps cookies nor says where it comes from', async () => {
  const { get, server } = await site(open, 'desk@desk.example');
  await get('/rss');
  await get('/page', { kind: 'page' });
  // The two, robots.txt and tdmrep.json.
  expect(server.heads).toHaveLength(4);
  for (const head of server.heads) {
    expect(head).toMatch(/^user-agent: ForeignDesk\/\d+\.\d+\.\d+ \(\+https:\/\/desk\.example\/bot; desk@desk\.example\)$/im);
    expect(head).toMatch(/^from: desk@desk\.example$/im);
    expect(head).not.toMatch(/^(?:cookie|referer|origin|sec-[a-z-]+|accept-language):|mozilla/im);
  }
});

test('2: validators go back as they came, and what they were sent for is not sent again', async () => {
  const answer: Answer = (socket, path, head) => {
    const known = /^if-none-match: W\/"a, b"$/im.test(head) && /^if-modified-since: gestern$/im.test(head);
    socket.write(path === '/robots.txt' ? http(404) : known ? http(304) : http(200, {}, 'whole'));
  };
  const { get } = await site(answer);
  expect(await get('/rss', { etag: 'W/"a, b"', lastModified: 'gestern' })).toMatchObject({ ok: true, value: { status: 304 } });
});

test('3: a host sees one connection, and five seconds between requests of its domain, however many want something', async () => {
  const { get, server, at, mostOpen } = await site(open);
  await Promise.all(['/1', '/2', '/3'].map((path) => get(path)));
  await get('/4', { host: 'www.seepost.example' });
  expect(server.heads.filter((head) => /^accept-encoding: .*gzip.*br/im.test(head))).toHaveLength(server.heads.length);
  expect(at).toHaveLength(6);
  expect(Math.min(...at.slice(1).map((moment, n) => moment - at[n]!))).toBeGreaterThanOrEqual(5);
  // One a host: seepost.example and www.seepost.example.
  expect(mostOpen()).toBeLessThanOrEqual(2);
});

test.each(['/rss', '/sitemap-news.xml', '/sitemap.xml.gz'])('4: robots.txt holds for %s as for pages', async (path) => {
  const answer: Answer = (socket, asked) =>
    void socket.write(http(200, {}, asked === '/robots.txt' ? `User-agent: *\nDisallow: ${path}\n` : 'x'));
  const { get, server } = await site(answer);
  expect(await get(path)).toMatchObject({ ok: false, error: { kind: 'robots', rule: `Disallow: ${path}` } });
  expect(server.heads.map((head) => head.split(' ')[1])).toEqual(['/robots.txt']);
});

test.each([
  ['seconds', '7200'],
  ['a date', 'Thu, 12 Mar 2026 10:00:00 GMT'],
])('6: Retry-After in %s keeps us from all hosts of the domain, and from no other', async (_name, value) => {
  const answer: Answer = (socket, path) =>
    void socket.write(path === '/rss' ? http(503, { 'retry-after': value, date: 'Thu, 12 Mar 2026 08:00:00 GMT' }) : http(404));
  const { get, server } = await site(answer);
  expect(await get('/rss')).toMatchObject({ ok: false, error: { kind: 'busy', retryAfterSeconds: 7200 } });
  const before = server.heads.length;
  expect(await get('/other', { host: 'www.seepost.example' })).toMatchObject({ ok: false, error: { kind: 'busy' } });
  expect(server.heads).toHaveLength(before);
  expect(await get('/other', { host: 'blatt.example' })).toMatchObject({ ok: false, error: { kind: 'http', status: 404 } });
});
