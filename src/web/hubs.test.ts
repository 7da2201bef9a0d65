import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetch, type Response } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sentenceOf } from '../core/failure.ts';
import { later } from '../core/provenance.ts';
import type { FeedState, Source } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { localFeedParser } from '../feeds/parser.ts';
import { feedsStage } from '../feeds/stage.ts';
import { httpFetcher } from '../fetch/http.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import { startWeb, type RunningWeb } from './listen.ts';
import { silent } from './web.fixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let now: string;
const clock = { now: () => now };
const wait = (ms: number): string => (now = later(now, ms));

/** What a hub was sent. */
interface Asked {
  readonly topic: string;
  readonly callback: string;
  readonly secret: string;
}

let press: Server;
let root: string;
let web: RunningWeb;
let store: Store;
let folder: string;
let entries: number;
let asked: Asked[];
/** What the hub does when it is asked. */
let hubAnswers: (asked: Asked) => Promise<number> | number;
let polls: number;

beforeAll(async () => {
  press = createServer((incoming, answer) => {
    if (incoming.method === 'GET') {
      polls++;
      const items = Array.from({ length: entries }, (_, n) => `<item><title>Meldung ${n}</title><link>${root}/${n}</link></item>`);
      const links = `<a:link rel="hub" href="${root}/hub"/><a:link rel="self" href="${root}/feed?x=1&amp;y=2"/>`;
      answer.end(
        `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>Seepost</title>${links}${items.join('')}</channel></rss>`,
      );
      return;
    }
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const one = { topic: form.get('hub.topic')!, callback: form.get('hub.callback')!, secret: form.get('hub.secret')! };
      expect([form.get('hub.mode'), form.get('hub.lease_seconds')]).toEqual(['subscribe', '864000']);
      asked.push(one);
      void Promise.resolve(hubAnswers(one)).then((status) => answer.writeHead(status).end());
    });
  });
  await new Promise<void>((ready) => press.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${(press.address() as AddressInfo).port}`;
});
afterAll(async () => {
  press.closeAllConnections();
  await new Promise((closed) => press.close(closed));
});

beforeEach(async () => {
  now = '2026-03-12T12:00:00.000Z';
  [entries, asked, polls, hubAnswers] = [1, [], 0, () => 202];
  folder = await mkdtemp(join(tmpdir(), 'desk-hubs-'));
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(sentenceOf(opened.error));
  store = opened.value;
  const started = await startWeb({
    store,
    clock,
    log: silent,
    settings: { host: '127.0.0.1', port: 0, callbackUrl: 'https://desk.example/' },
  });
  if (!started.ok) throw new Error(sentenceOf(started.error));
  web = started.value;
  const source: Source = {
    id: 'seepost',
    name: 'Seepost',
    country: 'ch',
    languages: ['de'],
    homepage: root,
    feeds: [{ url: `${root}/rss` }],
    rights: 'private',
    timeZone: 'Europe/Zurich',
  };
  await store.sources.sync([source], now);
  return async () => {
    await web.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
});

const feed = async (): Promise<FeedState> => (await store.sources.feeds())[0]!;

/** Polls the feed if it is due; answers when it is due next and what its operator is told. */
async function poll(given: { callbackUrl?: string | undefined; allowed?: readonly string[] } = {}) {
  const fetcher = httpFetcher({ contactUrl: 'https://desk.example/', allowPrivate: given.allowed ?? [new URL(root).host] });
  const callbackUrl = 'callbackUrl' in given ? given.callbackUrl : `${web.url}/`;
  const stage = feedsStage({ fetcher, clock, parse: localFeedParser, polls: { pollsPerDay: 10_000, newMinutes: 60 }, callbackUrl });
  const [claim] = await store.work.claim('feeds', { limit: 1, leaseSeconds: 60, now });
  if (!claim) return undefined;
  const input = (await stage.input(store, claim.subject))!;
  const settlement = stage.settle(input, await stage.run(input, new AbortController().signal), claim)!;
  expect(await store.work.settle(claim, stage.version, settlement, now)).toBe(true);
  await fetcher.close();
  const due = 'due' in settlement.outcome ? settlement.outcome.due : now;
  return { minutes: (Date.parse(due) - Date.parse(now)) / minute, complaint: settlement.failure && sentenceOf(settlement.failure) };
}

const question = (one: Asked, more: Record<string, string> = {}): string => {
  const query = { 'hub.mode': 'subscribe', 'hub.topic': one.topic, 'hub.challenge': '<b>x</b>', 'hub.lease_seconds': '864000', ...more };
  return `${one.callback}?${new URLSearchParams(query).toString()}`;
};
const verify = (one: Asked, more?: Record<string, string>): Promise<Response> => fetch(question(one, more));
const sign = (one: Asked, body: string): string => `sha256=${createHmac('sha256', one.secret).update(body).digest('hex')}`;
const tell = (one: Asked, body = 'neu', signature = sign(one, body)): Promise<Response> =>
  fetch(one.callback, { method: 'POST', body, headers: { 'x-hub-signature': signature, 'content-type': 'application/rss+xml' } });

/** A feed whose hub has confirmed. */
async function subscribed(days = 10): Promise<Asked> {
  await poll();
  expect((await verify(asked[0]!, { 'hub.lease_seconds': String(days * 86_400) })).status).toBe(200);
  wait(70 * minute);
  expect(await poll()).toBeDefined();
  return asked[0]!;
}

test('a hub is asked after a good poll, verified, and then the feed is polled daily', async () => {
  expect((await poll())!.minutes).toBeLessThan(70);
  expect(asked).toHaveLength(1);
  const [one] = asked;
  expect(one!.topic).toBe(`${root}/feed?x=1&y=2`);
  expect(one!.callback).toMatch(new RegExp(`^${web.url}/websub/${(await feed()).id}/[0-9a-f]{32}$`));
  expect((await feed()).hub).toMatchObject({ state: 'asked', tries: 1 });

  const answer = await verify(one!);
  expect([answer.status, await answer.text()]).toEqual([200, '<b>x</b>']);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await feed()).hub).toMatchObject({ state: 'confirmed', leaseUntil: later(now, 10 * day) });

  wait(70 * minute);
  expect((await poll())!.minutes).toBeGreaterThan(1360);
  expect(asked).toHaveLength(1);
});

test('a hub that calls back before it answers is heard', async () => {
  hubAnswers = async (one) => ((await verify(one)).ok ? 202 : 400);
  expect(await poll()).toMatchObject({ complaint: undefined });
  expect((await feed()).hub).toMatchObject({ state: 'confirmed' });
});

test('its word makes the feed due at once, once a minute at most', async () => {
  const one = await subscribed();
  expect(await poll()).toBeUndefined();
  wait(5 * minute);
  entries = 2;
  expect((await tell(one)).status).toBe(202);
  expect((await poll())!.minutes).toBeGreaterThan(1360);
  expect((await store.work.counts()).find(({ stage }) => stage === 'fetch')!.count).toBe(2);

  const before = polls;
  for (let second = 0; second < 180; second += 4) {
    expect((await tell(one)).status).toBe(202);
    await poll();
    wait(4000);
  }
  expect(polls - before).toBe(2);
  // What was said after the last of them is not lost.
  wait(minute);
  expect(await poll()).toBeDefined();
  expect(await poll()).toBeUndefined();
});

test('what it tells of that is not there yet is looked for again soon', async () => {
  const one = await subscribed();
  wait(minute);
  await tell(one);
  expect((await poll())!.minutes).toBeCloseTo(10, 0);
  wait(11 * minute);
  expect((await poll())!.minutes).toBeGreaterThan(1360);
});

test('a wrong signature, or none, is answered like a right one and changes nothing', async () => {
  const one = await subscribed();
  wait(5 * minute);
  const before = await feed();
  for (const signature of ['', 'sha256=00', sign(one, 'other'), sign({ ...one, secret: 'guess' }, 'neu')])
    expect((await tell(one, 'neu', signature)).status).toBe(202);
  expect(await feed()).toEqual(before);
  expect(await poll()).toBeUndefined();
});

test('a body larger than any form is taken, one larger than any feed is not', async () => {
  const one = await subscribed();
  wait(5 * minute);
  expect((await tell(one, 'x'.repeat(17 * 1024 * 1024))).status).toBe(413);
  expect(await poll()).toBeUndefined();
  expect((await tell(one, 'x'.repeat(300_000))).status).toBe(202);
  expect(await poll()).toBeDefined();
});

test('nothing is confirmed that was not asked for', async () => {
  await poll();
  const [one] = asked;
  const elsewhere = { ...one!, callback: one!.callback.slice(0, -4) + 'ffff' };
  const stranger = { ...one!, callback: one!.callback.replace(/websub\/[^/]*/, 'websub/nobody') };
  for (const answer of [
    await verify(one!, { 'hub.topic': `${root}/rss` }),
    await verify(one!, { 'hub.mode': 'unsubscribe' }),
    await verify(elsewhere),
    await verify(stranger),
    await fetch(one!.callback),
    await tell(elsewhere),
  ]) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('<b>');
  }
  expect((await feed()).hub).toMatchObject({ state: 'asked' });
});

test('a hub that denies is asked again a day later, and its feed polled as if it had none', async () => {
  const one = await subscribed();
  wait(day / 2);
  expect((await verify(one, { 'hub.mode': 'denied', 'hub.reason': 'Nein.' })).status).toBe(200);
  expect((await verify(one)).status).toBe(404);
  expect((await tell(one)).status).toBe(404);
  wait(day * 0.6);
  const denied = await poll();
  expect(denied!.minutes).toBeLessThan(70);
  expect(denied!.complaint).toMatch(/^The hub 127\.0\.0\.1:\d+ will not tell of .*: it denies the subscription \(Nein\.\)\.$/);
  expect(asked).toHaveLength(1);
  wait(day / 2);
  await poll();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual(one);
});

test('a hub that refuses or fails costs the poll nothing and is asked ever less often', async () => {
  for (const status of [400, 500]) {
    hubAnswers = () => status;
    const polled = await poll();
    expect(polled!.complaint).toContain(`HTTP status ${status}`);
    expect(polled!.minutes).toBeLessThan(70);
    expect((await feed()).hub).toMatchObject({ state: status === 400 ? 'refused' : 'asked' });
    wait(2 * day);
  }
  expect((await store.work.counts()).find(({ stage }) => stage === 'fetch')!.count).toBe(1);
  const before = asked.length;
  for (let hour = 0; hour < 48; hour++) {
    await poll();
    wait(70 * minute);
  }
  expect(asked.length - before).toBeGreaterThan(2);
  expect(asked.length - before).toBeLessThan(7);
});

test('a hub on a private address is not asked', async () => {
  // The feed is on a name that the configuration lists, the hub on the same machine under another.
  const allowed = [new URL(root).host];
  root = root.replace('127.0.0.1', 'localhost');
  try {
    const polled = await poll({ allowed });
    expect(asked).toHaveLength(0);
    expect(polled!.complaint).toContain('private address');
    expect((await feed()).hub).toMatchObject({ state: 'refused' });
  } finally {
    root = root.replace('localhost', '127.0.0.1');
  }
});

test('without an address of its own the desk asks nobody', async () => {
  await poll({ callbackUrl: undefined });
  expect(asked).toHaveLength(0);
  expect(await feed()).toMatchObject({ offeredHub: { hub: `${root}/hub` } });
});

test('a subscription is renewed before its lease ends, under the same address, and goes on meanwhile', async () => {
  const one = await subscribed();
  for (let polled = 0; polled < 9; polled++) {
    wait(day + 80 * minute);
    await poll();
  }
  expect(asked).toEqual([one, one]);
  expect((await feed()).hub).toMatchObject({ state: 'asked' });
  wait(minute);
  entries = 2;
  await tell(one);
  expect((await poll())!.minutes).toBeGreaterThan(60);
  expect((await verify(one)).status).toBe(200);
  expect((await feed()).hub).toMatchObject({ state: 'confirmed', leaseUntil: later(now, 10 * day) });
});

test('a lease that ends without a new one leaves the feed to its own rhythm', async () => {
  const one = await subscribed(2);
  hubAnswers = () => 500;
  const intervals: number[] = [];
  wait(1.06 * day);
  for (let left = 1.5 * day; left > 0;) {
    const polled = await poll();
    const ms = polled ? polled.minutes * minute + 1 : minute;
    if (polled) intervals.push(polled.minutes);
    wait(ms);
    left -= ms;
  }
  expect(asked.length).toBeGreaterThan(2);
  expect(intervals[0]).toBeGreaterThan(600);
  expect(Math.max(...intervals.slice(-5))).toBeLessThan(70);
  expect(asked.every(({ callback }) => callback === one.callback)).toBe(true);
});

test('a hub that tells nothing of what the polls find is not relied on any more', async () => {
  await subscribed();
  const minutes: number[] = [];
  for (entries = 2; entries < 5; entries++) {
    wait(day + 80 * minute);
    const polled = (await poll())!;
    minutes.push(polled.minutes);
    if (entries > 2) expect(polled.complaint).toContain('it did not tell of what the last polls found');
  }
  expect(minutes[0]).toBeGreaterThan(1360);
  expect(minutes[1]).toBeLessThan(70);
  wait(minute);
  await tell(asked[0]!);
  entries = 9;
  expect((await poll())!.minutes).toBeGreaterThan(1360);
});

test('under the name hubs know only they are answered, and nothing but at their address', async () => {
  await poll();
  const { pathname, search } = new URL(question(asked[0]!));
  const status = (path: string, host: string, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) =>
      send(`${web.url}${path}`, { method, headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      })
        .on('error', reject)
        .end(),
    );
  for (const path of ['/', '/latest', '/websub/', `${pathname}/x`, `/x${pathname}`, '/healthz', pathname.replace(/.$/, '')])
    expect(await status(path, 'desk.example')).toBe(421);
  for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS']) expect(await status(pathname + search, 'desk.example', method)).toBe(421);
  expect(await status(pathname + search, 'other.example')).toBe(421);
  expect((await feed()).hub).toMatchObject({ state: 'asked' });
  expect(await status(pathname + search, 'desk.example')).toBe(200);
  expect((await feed()).hub).toMatchObject({ state: 'confirmed' });
});
