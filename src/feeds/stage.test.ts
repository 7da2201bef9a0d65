import { expect, test } from 'vitest';
import type { FeedItem } from '../core/article.ts';
import { policyOf, sentenceOf, type Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { later } from '../core/provenance.ts';
import { err, ok } from '../core/result.ts';
import type { FeedState, Source } from '../core/source.ts';
import type { Claim, Store } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';
import { localFeedParser, startFeedParser } from './parser.ts';
import { fixtures } from './press.fixture.ts';
import { newRhythm } from './profile.ts';
import { feedsStage, type FeedInput } from './stage.ts';

const now = '2026-03-12T07:10:00.000Z';
const clock = { now: () => now };
const source: Source = {
  id: 'seepost',
  name: 'Die Seepost',
  country: 'ch',
  languages: ['de'],
  homepage: 'https://seepost.example/',
  feeds: [],
  rights: 'private',
  timeZone: 'Europe/Zurich',
};
const state: FeedState = { id: 'f1', sourceId: 'seepost', url: 'https://seepost.example/rss', section: 'Region', failures: 0 };
const claim: Claim = { stage: 'feeds', subject: 'f1', priority: 0, attempts: 0, losses: 0, token: 't' };
const rss = fixtures[0]!.bytes;

const polls = { pollsPerDay: 1000, newMinutes: 60 };
const pace = { c: 47, newMinutes: 60 };

function poll(answer: Partial<FetchResponse> | Failure, given: { state?: Partial<FeedState>; stored?: readonly FeedItem[] } = {}) {
  const asked: FetchRequest[] = [];
  const fetcher: Fetcher = {
    id: 'test',
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve('kind' in answer ? err(answer) : ok({ url: request.url, status: 200, headers: {}, body: rss, ...answer }));
    },
  };
  const stage = feedsStage({ fetcher, clock, parse: localFeedParser, polls });
  const stored = (): Promise<readonly FeedItem[]> => Promise.resolve(given.stored ?? []);
  const input: FeedInput = { state: { ...state, ...given.state }, source, pace, stored, keepSubscription: () => Promise.resolve(false) };
  return stage
    .run(input, new AbortController().signal)
    .then((result) => ({ asked, result, settlement: stage.settle(input, result, claim)! }));
}
const items = (outputs: readonly { table: string; row: unknown }[]): FeedItem[] =>
  outputs.flatMap((output) => (output.table === 'items' ? [output.row as FeedItem] : []));

test('new entries become items, the newest first to be fetched, and the feed is due again', async () => {
  const { settlement, asked } = await poll({ headers: { etag: '"2"', 'last-modified': 'today' } });
  expect(asked).toEqual([{ url: state.url, kind: 'feed' }]);
  const [first] = items(settlement.outputs);
  expect(first).toMatchObject({
    sourceId: 'seepost',
    feedId: 'f1',
    url: 'https://seepost.example/faehre',
    title: 'Fähre wieder im Dienst',
    section: 'Region',
    language: 'de-CH',
    publishedAt: '2026-03-05T09:20:00.000Z',
    firstSeenAt: now,
    provenance: { stage: 'feeds', inputHash: sha256(rss), at: now },
  });
  expect(settlement.outputs[0]).toEqual({
    table: 'feeds',
    row: {
      ...state,
      etag: '"2"',
      lastModified: 'today',
      bodyHash: sha256(rss),
      checkedAt: now,
      receivedAt: now,
      newAt: now,
      rhythm: newRhythm(now),
    },
  });
  expect(settlement.next).toHaveLength(2);
  expect(settlement.next[0]).toEqual({
    stage: 'fetch',
    subject: first!.id,
    priority: Date.parse('2026-03-05T09:20:00Z') / 1000,
    mode: 'once',
  });
  expect(settlement.outcome.kind).toBe('again');
  expect(settlement.failure).toBeUndefined();
});

test('known items are not written again', async () => {
  const before = items((await poll({})).settlement.outputs);
  const { settlement } = await poll({}, { stored: [before[0]!] });
  expect(items(settlement.outputs).map(({ id }) => id)).toEqual([before[1]!.id]);
  expect(settlement.next.map(({ subject }) => subject)).toEqual([before[1]!.id]);
});

test('validators are sent back as received, and kept on 304', async () => {
  const memory = { etag: 'W/"1"', lastModified: 'x', bodyHash: 'h', failures: 3 };
  const { asked, settlement } = await poll({ status: 304, body: new Uint8Array() }, { state: memory });
  expect(asked).toEqual([{ url: state.url, kind: 'feed', etag: 'W/"1"', lastModified: 'x' }]);
  expect(settlement).toMatchObject({
    outcome: { kind: 'again' },
    outputs: [{ table: 'feeds', row: { ...memory, failures: 0, checkedAt: now, conditional: 1 } }],
    next: [],
  });
});

test('an equal body is unchanged, and validators the server dropped are forgotten', async () => {
  const { settlement } = await poll({}, { state: { etag: '"old"', bodyHash: sha256(rss) } });
  expect(settlement.outputs).toEqual([
    {
      table: 'feeds',
      row: { ...state, bodyHash: sha256(rss), checkedAt: now, receivedAt: now, conditional: 1, rhythm: newRhythm(now) },
    },
  ]);
});

test.each<Failure>([
  { kind: 'offline', host: 'seepost.example' },
  { kind: 'http', status: 404, host: 'seepost.example' },
  { kind: 'robots', host: 'seepost.example' },
  { kind: 'bug', detail: 'x' },
])('$kind is recorded, and the feed is due again whatever its policy', async (failure) => {
  const { settlement } = await poll(failure, { state: { failures: 4, etag: '"1"' } });
  expect(policyOf(failure)).toBeDefined();
  expect(settlement).toMatchObject({
    outcome: { kind: 'again' },
    failure,
    outputs: [{ table: 'feeds', row: { failures: 5, etag: '"1"', checkedAt: now } }],
    next: [],
  });
});

test('what changed is written and read again, under the time it was first seen', async () => {
  const before = items((await poll({})).settlement.outputs);
  const yesterday = later(now, -86_400_000);
  const old = before.map((item) => ({ ...item, firstSeenAt: yesterday, provenance: { ...item.provenance, at: yesterday } }));
  const { settlement } = await poll({}, { stored: [{ ...old[0]!, title: 'Fähre ausser Dienst' }, old[1]!] });
  expect(items(settlement.outputs)).toEqual([{ ...before[0]!, firstSeenAt: yesterday }]);
  expect(settlement.next).toEqual([expect.objectContaining({ stage: 'fetch', subject: before[0]!.id, mode: 'again' })]);
});

test('the rhythm is learned from poll to poll', async () => {
  const hourAgo = later(now, -3_600_000);
  const { settlement } = await poll({}, { state: { rhythm: newRhythm(hourAgo), checkedAt: hourAgo } });
  const row = settlement.outputs[0]!.row as FeedState;
  expect(row.rhythm!.hours.reduce((sum, hours) => sum + hours)).toBeCloseTo(1, 2);
  expect(row.rhythm!.perHour.reduce((sum, rate, slot) => sum + rate * row.rhythm!.hours[slot]!, 0)).toBeCloseTo(2, 2);
});

test('entries that all are new since the last poll call for the next one in half the time', async () => {
  const body = Buffer.from(
    `<rss><channel>${[1, 2, 3].map((n) => `<item><title>${n}</title><link>https://x.example/${n}</link></item>`).join('')}</channel></rss>`,
  );
  const dueAfter = async (checkedAt: string | undefined): Promise<number> => {
    const { settlement } = await poll({ body }, { state: checkedAt === undefined ? {} : { checkedAt } });
    return settlement.outcome.kind === 'again' ? (Date.parse(settlement.outcome.due) - Date.parse(now)) / 60_000 : NaN;
  };
  expect(await dueAfter(later(now, -50 * 60_000))).toBeLessThan(27);
  expect(await dueAfter(undefined)).toBeGreaterThan(55);
});

test('what a feed asks for and the hub it names are remembered while it does', async () => {
  const channel = (inside: string): Buffer =>
    Buffer.from(
      `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><title>T</title>${inside}<item><title>A</title><link>https://x.example/a</link></item></channel></rss>`,
    );
  const asking =
    '<ttl>90</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays><a:link rel="hub" href="https://hub.example/"/>';
  const first = await poll({ body: channel(asking) });
  const wishes = {
    asks: { minutes: 90, skipHours: [3], skipDays: [0] },
    offeredHub: { hub: 'https://hub.example/', topic: 'https://seepost.example/rss' },
  };
  expect(first.settlement.outputs[0]).toMatchObject({ row: wishes });
  expect((await poll({ status: 304 }, { state: { ...wishes, etag: '1' } })).settlement.outputs[0]).toMatchObject({ row: wishes });
  const last = (await poll({ body: channel('') }, { state: wishes })).settlement.outputs[0]!;
  expect(last.row).not.toHaveProperty('asks');
  expect(last.row).not.toHaveProperty('offeredHub');
});

test('a feed moves within its site once it was read there, whole, two days on', async () => {
  const to = 'https://seepost.example/neu.xml';
  const moving = { to, times: 2, since: later(now, -48 * 3_600_000) };
  const { asked, settlement } = await poll({ url: to, movedTo: to }, { state: { etag: '"1"', bodyHash: sha256(rss), moving } });
  expect(asked).toEqual([{ url: state.url, kind: 'feed' }]);
  expect(settlement.outputs[0]).toMatchObject({ row: { url: state.url, movedTo: to } });
  const then = await poll({}, { state: { movedTo: to } });
  expect(then.asked[0]!.url).toBe(to);
});

test('a move to another site is told and its entries are read', async () => {
  const { settlement } = await poll({ movedTo: 'https://other.example/rss' });
  expect(settlement.failure).toMatchObject({ kind: 'moved', to: 'https://other.example/rss' });
  expect(items(settlement.outputs)).toHaveLength(2);
  expect(settlement.outputs[0]!.row).not.toHaveProperty('moving');
});

test('a suspended feed says so until it answers', async () => {
  const suspended = { at: later(now, -86_400_000), why: 'it says that it is gone for good' };
  const gone = await poll({ kind: 'http', status: 410, host: 'seepost.example' }, { state: { suspended, failures: 3 } });
  expect(gone.settlement.failure).toMatchObject({ kind: 'suspended', why: suspended.why });
  expect(gone.settlement.outcome).toMatchObject({ kind: 'again' });
  expect((await poll({}, { state: { suspended } })).settlement.outputs[0]!.row).not.toHaveProperty('suspended');
});

test('a page instead of a feed is a failure that keeps what was remembered', async () => {
  const { settlement } = await poll({ body: Buffer.from('<!doctype html><p>Moment') }, { state: { bodyHash: 'h' } });
  expect(settlement).toMatchObject({ failure: { kind: 'malformed' }, outputs: [{ row: { bodyHash: 'h', failures: 1 } }] });
  expect(settlement.failure && sentenceOf(settlement.failure)).toBe(
    'The feed could not be read: a web page came in its place, perhaps a bot wall, which is left in peace.',
  );
});

test('Retry-After is waited for', async () => {
  const { settlement } = await poll({ kind: 'busy', host: 'seepost.example', retryAfterSeconds: 5 * 3600 });
  expect(settlement.outcome.kind === 'again' && Date.parse(settlement.outcome.due) - Date.parse(now)).toBeGreaterThanOrEqual(5 * 3_600_000);
});

test('entries without a web address are left out with a reason, and an address counts once', async () => {
  const body = Buffer.from(
    '<rss><channel><item><title>A</title><link>https://x.example/a?utm_source=rss</link></item><item><title>A again</title><link>https://x.example/a#top</link></item><item><title>B</title><guid isPermaLink="false">b</guid></item></channel></rss>',
  );
  const { settlement, result } = await poll({ body });
  expect(items(settlement.outputs).map(({ title, url }) => [title, url])).toEqual([['A', 'https://x.example/a']]);
  expect(result).toMatchObject({ ok: true, value: { skipped: [{ rule: 'no-web-address', detail: 'B' }] } });
  expect(settlement.outcome.kind).toBe('again');
  expect(settlement.outputs[0]).toMatchObject({ table: 'feeds', row: { failures: 0 } });
});

test.each([
  [1, '1 entry of the feed could not be read: it has no web address.'],
  [3, '3 entries of the feed could not be read: they have no web address.'],
])('%i left out: %s', async (count, sentence) => {
  const body = Buffer.from(`<rss><channel>${'<item><title>B</title></item>'.repeat(count)}</channel></rss>`);
  const { failure, outcome } = (await poll({ body })).settlement;
  expect(failure && sentenceOf(failure)).toBe(sentence);
  expect(outcome.kind).toBe('again');
});

test('its input is the feed, its newspaper and a look at the store', async () => {
  const stored = { id: 'known' } as FeedItem;
  const store = {
    sources: {
      feed: (id: string) => Promise.resolve(id === 'f1' ? state : undefined),
      feeds: () => Promise.resolve([state]),
      get: () => Promise.resolve(source),
    },
    articles: { items: (ids: readonly string[]) => Promise.resolve(ids.includes('known') ? [stored] : []) },
  } as unknown as Store;
  const stage = feedsStage({
    fetcher: { id: 't', fetch: () => Promise.reject(new Error('unused')) },
    clock,
    parse: localFeedParser,
    polls,
  });
  const input = await stage.input(store, 'f1');
  expect(input).toMatchObject({ state, source, pace });
  expect(await input?.stored(['known', 'new'])).toEqual([stored]);
  expect(await stage.input(store, 'gone')).toBeUndefined();
});

test('feeds are read in a worker thread', async () => {
  const parser = startFeedParser();
  expect(await parser.parse(rss, { now })).toMatchObject({ ok: true, value: { title: 'Seepost' } });
  expect(await parser.parse(Buffer.from('<html>'), { now })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  await parser.close();
});

test('an entry’s licence, else its feed’s, becomes a signal', async () => {
  const entry = (name: string, licence: string): string =>
    `<item><title>${name}</title><link>https://seepost.example/${name}</link>${licence && `<dc:rights>${licence}</dc:rights>`}</item>`;
  const entries = [entry('a', ''), entry('b', 'CC0'), entry('c', '© Agentur Nord')].join('');
  const channel = (licence: string): Buffer =>
    Buffer.from(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><copyright>${licence}</copyright>${entries}</channel></rss>`,
    );
  const said = async (licence: string) =>
    items((await poll({ body: channel(licence) })).settlement.outputs).map(({ signals }) => signals?.map(({ words }) => words));
  expect(await said('https://creativecommons.org/licenses/by/4.0/')).toEqual([
    ['https://creativecommons.org/licenses/by/4.0/'],
    ['CC0'],
    undefined,
  ]);
  expect(await said('Alle Rechte vorbehalten')).toEqual([undefined, ['CC0'], undefined]);
});
