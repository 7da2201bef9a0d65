import { expect, test } from 'vitest';
import type { FeedItem } from '../core/article.ts';
import { policyOf, sentenceOf, type Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import type { FeedState, Source } from '../core/source.ts';
import type { Claim, Store } from '../core/store.ts';
import { sha256 } from '../lib/hash.ts';
import { localFeedParser, startFeedParser } from './parser.ts';
import { fixtures } from './press.fixture.ts';
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

function poll(answer: Partial<FetchResponse> | Failure, given: { state?: Partial<FeedState>; known?: string[] } = {}) {
  const asked: FetchRequest[] = [];
  const fetcher: Fetcher = {
    id: 'test',
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve('kind' in answer ? err(answer) : ok({ url: request.url, status: 200, headers: {}, body: rss, ...answer }));
    },
  };
  const stage = feedsStage({ fetcher, clock, parse: localFeedParser });
  const input: FeedInput = { state: { ...state, ...given.state }, source, known: () => Promise.resolve(new Set(given.known)) };
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
    row: { ...state, etag: '"2"', lastModified: 'today', bodyHash: sha256(rss), checkedAt: now },
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
  const { settlement } = await poll({}, { known: [before[0]!.id] });
  expect(items(settlement.outputs).map(({ id }) => id)).toEqual([before[1]!.id]);
  expect(settlement.next.map(({ subject }) => subject)).toEqual([before[1]!.id]);
});

test('validators are sent back as received, and kept on 304', async () => {
  const memory = { etag: 'W/"1"', lastModified: 'x', bodyHash: 'h', failures: 3 };
  const { asked, settlement } = await poll({ status: 304, body: new Uint8Array() }, { state: memory });
  expect(asked).toEqual([{ url: state.url, kind: 'feed', etag: 'W/"1"', lastModified: 'x' }]);
  expect(settlement).toMatchObject({
    outcome: { kind: 'again' },
    outputs: [{ table: 'feeds', row: { ...memory, failures: 0, checkedAt: now } }],
    next: [],
  });
});

test('an equal body is unchanged, and validators the server dropped are forgotten', async () => {
  const { settlement } = await poll({}, { state: { etag: '"old"', bodyHash: sha256(rss) } });
  expect(settlement.outputs).toEqual([{ table: 'feeds', row: { ...state, bodyHash: sha256(rss), checkedAt: now } }]);
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

test('a page instead of a feed is a failure that keeps what was remembered', async () => {
  const { settlement } = await poll({ body: Buffer.from('<!doctype html><p>Moment') }, { state: { bodyHash: 'h' } });
  expect(settlement).toMatchObject({ failure: { kind: 'malformed' }, outputs: [{ row: { bodyHash: 'h', failures: 1 } }] });
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
    sources: { feed: (id: string) => Promise.resolve(id === 'f1' ? state : undefined), get: () => Promise.resolve(source) },
    articles: { item: (id: string) => Promise.resolve(id === 'known' ? stored : undefined) },
  } as unknown as Store;
  const stage = feedsStage({ fetcher: { id: 't', fetch: () => Promise.reject(new Error('unused')) }, clock, parse: localFeedParser });
  const input = await stage.input(store, 'f1');
  expect(input).toMatchObject({ state, source });
  expect(await input?.known(['known', 'new'])).toEqual(new Set(['known']));
  expect(await stage.input(store, 'gone')).toBeUndefined();
});

test('feeds are read in a worker thread', async () => {
  const parser = startFeedParser();
  expect(await parser.parse(rss, { now })).toMatchObject({ ok: true, value: { title: 'Seepost' } });
  expect(await parser.parse(Buffer.from('<html>'), { now })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  await parser.close();
});
