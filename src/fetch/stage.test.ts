import { expect, test } from 'vitest';
import type { FeedItem, FetchedPage, Page, WithheldPage } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { later, type Instant } from '../core/provenance.ts';
import { err, ok } from '../core/result.ts';
import type { Claim, Settlement } from '../core/store.ts';
import type { ReadingInput } from './reading.ts';
import { fetchStage } from './stage.ts';

const firstSeenAt = '2026-03-12T07:10:00.000Z';
const provenance = { stage: 'feeds', version: 1, tool: 't', inputHash: 'h', reasons: [], at: firstSeenAt } as const;
const item: FeedItem = {
  id: '0123456789ab',
  sourceId: 'seepost',
  feedId: 'f',
  url: 'https://seepost.example/a',
  title: 'Fähre wieder im Dienst',
  authors: [],
  categories: [],
  firstSeenAt,
  provenance,
};
const told: FeedItem = { ...item, summary: 'Sie fährt wieder.' };
const recency = Date.parse(firstSeenAt) / 1000;
const at = (hours: number): Instant => later(firstSeenAt, hours * 3_600_000);
const second = 'https://seepost.example/b?seite=2';
const extraction = { stage: 'extract', subject: item.id, priority: recency, mode: 'again' };

const page: FetchedPage = {
  kind: 'fetched',
  id: item.id,
  url: 'https://seepost.example/b',
  contentType: 'text/html',
  body: Buffer.from('<p>Fähre'),
  etag: '"1"',
  lastModified: 'gestern',
  readings: 1,
  provenance: { ...provenance, stage: 'fetch' },
};
const withheld = (failure: Failure): WithheldPage => ({
  kind: 'withheld',
  id: item.id,
  url: item.url,
  failure,
  provenance: page.provenance,
});
const answer = (body: string, more: Partial<FetchResponse> = {}): FetchResponse => ({
  url: 'https://seepost.example/b',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(body),
  ...more,
});
const http = (status: number): Failure => ({ kind: 'http', status, host: 'seepost.example' });

interface Case extends Partial<ReadingInput> {
  readonly hours?: number;
  readonly attempts?: number;
  readonly rereadHours?: readonly number[];
}

async function settled(answered: FetchResponse | Failure, { hours = 0, attempts = 0, rereadHours = [2, 12], ...given }: Case = {}) {
  const asked: FetchRequest[] = [];
  const fetcher: Fetcher = {
    id: 'test 1',
    fetch(request) {
      asked.push(request);
      return Promise.resolve('kind' in answered ? err(answered) : ok(answered));
    },
  };
  const stage = fetchStage({ fetcher, clock: { now: () => at(hours) }, rereadHours });
  const claim: Claim = { stage: 'fetch', subject: item.id, priority: 7, attempts, losses: 0, token: 't' };
  const input: ReadingInput = { item, ...given };
  const settlement = stage.settle(input, await stage.run(input, new AbortController().signal), claim);
  return { asked, settlement, row: settlement?.outputs[0]?.row as Page | undefined };
}
const again = (hours: number): Settlement['outcome'] => ({ kind: 'again', due: at(hours), priority: Math.floor(recency / 2) });

test('a page is kept as received with its validators and goes on to extraction', async () => {
  const headers = { 'content-type': 'text/html', etag: 'W/"ä"', 'last-modified': 'irgendwann' };
  const { settlement, asked } = await settled(answer('<p>Fähre', { headers, signals: [] }));
  expect(asked).toEqual([{ url: item.url, kind: 'page' }]);
  expect(settlement).toEqual({
    outcome: again(2),
    outputs: [
      {
        table: 'pages',
        row: {
          kind: 'fetched',
          id: item.id,
          url: 'https://seepost.example/b',
          contentType: 'text/html',
          body: Buffer.from('<p>Fähre'),
          etag: 'W/"ä"',
          lastModified: 'irgendwann',
          readings: 1,
          signals: [],
          provenance: { stage: 'fetch', version: 1, tool: 'test 1', inputHash: expect.any(String) as string, reasons: [], at: firstSeenAt },
        },
      },
    ],
    next: [extraction],
  });
});

test('an article is read again after each of the hours, and then no more', async () => {
  expect((await settled(answer('x'), { hours: 2 })).settlement?.outcome).toEqual(again(12));
  expect((await settled(answer('x'), { hours: 12 })).settlement?.outcome).toEqual({ kind: 'done' });
  expect((await settled(answer('x'), { rereadHours: [] })).settlement?.outcome).toEqual({ kind: 'done' });
});

test('what was older than two days when it was first seen is read once', async () => {
  const old = { ...item, publishedAt: at(-49) };
  expect((await settled(answer('x'), { item: old })).settlement?.outcome).toEqual({ kind: 'done' });
  expect((await settled(answer('x'), { item: { ...item, publishedAt: at(-47) } })).settlement?.outcome).toMatchObject({ kind: 'again' });
});

test.each([
  ['304', { status: 304, body: new Uint8Array() }],
  ['an equal body', {}],
] as const)('%s ends a second reading', async (_name, more) => {
  const { settlement, asked, row } = await settled(answer('<p>Fähre', { headers: { etag: '"2"' }, ...more }), { page, hours: 2 });
  expect(asked).toEqual([{ url: item.url, kind: 'page', etag: '"1"', lastModified: 'gestern' }]);
  expect(settlement).toMatchObject({ outcome: again(12), next: [] });
  expect(row).toEqual({ ...page, etag: '"2"', readings: 2 });
});

test('an equal body under other rights is extracted again', async () => {
  const signals = [{ witness: 'tdm-header', words: 'tdm-reservation: 1', rights: 'excerpt' }] as const;
  const { settlement, row } = await settled(answer('<p>Fähre', { signals }), { page, hours: 2 });
  expect(settlement?.next).toEqual([extraction]);
  expect(row).toMatchObject({ signals });
});

test('an answer without a body need not repeat what its headers said', async () => {
  const noarchive = { witness: 'robots-header', words: 'noarchive', rights: 'excerpt' } as const;
  const closed = { witness: 'robots-groups', words: 'closed to gptbot', rights: 'excerpt' } as const;
  const before = { ...page, signals: [closed, noarchive] };
  const unchanged = await settled(answer('', { status: 304, signals: [closed] }), { page: before, hours: 2 });
  expect([unchanged.settlement?.next, unchanged.row]).toMatchObject([[], { signals: [closed, noarchive] }]);
  expect((await settled(answer('', { status: 304, signals: [] }), { page: before, hours: 2 })).row).toMatchObject({ signals: [noarchive] });
  expect((await settled(answer('<p>Fähre', { signals: [closed] }), { page: before, hours: 2 })).row).toMatchObject({ signals: [closed] });
});

test('a page that may not be asked for is not, and what was read of it is thrown away', async () => {
  const refused: Failure = { kind: 'reserved', by: 'our file on the newspaper: rights: link' };
  for (const before of [undefined, page]) {
    const { settlement, asked, row } = await settled(answer('x'), { refused, page: before, nextPage: second, hours: 2 });
    expect(asked).toEqual([]);
    expect(row).toMatchObject({ kind: 'withheld', failure: refused });
    expect(row).not.toHaveProperty('body');
    expect(settlement).toMatchObject({ outcome: { kind: 'done' }, next: [extraction] });
  }
});

test('a reservation that came later throws away what was read', async () => {
  const { row, settlement } = await settled({ kind: 'reserved', by: 'tdmrep.json' }, { page, hours: 2 });
  expect(row).toMatchObject({ kind: 'withheld', failure: { kind: 'reserved' } });
  expect(settlement?.next).toEqual([extraction]);
});

test('the operator’s permission goes with every request', async () => {
  const { asked } = await settled(answer('x'), { permitted: true });
  expect(asked).toEqual([{ url: item.url, kind: 'page', permitted: true }]);
  const further = await settled(answer('zwei', { url: second }), { page, nextPage: second, permitted: true });
  expect(further.asked).toEqual([{ url: second, kind: 'page', permitted: true }]);
});

test('what is withheld as before is told again where it is judged anew', async () => {
  const robots: Failure = { kind: 'robots', host: 'seepost.example' };
  const before = withheld(robots);
  expect((await settled(robots, { page: before, hours: 2 })).settlement?.next).toEqual([]);
  expect((await settled(robots, { page: before, hours: 2, judgedAnew: true })).settlement?.next).toEqual([extraction]);
});

test('another body is extracted; the further pages stay', async () => {
  const more = [{ url: 'https://seepost.example/b?p=2', body: Buffer.from('zwei') }];
  const { settlement, row } = await settled(answer('<p>Fährt', { url: 'https://seepost.example/c' }), {
    page: { ...page, more },
    hours: 2,
  });
  expect(settlement?.next).toEqual([extraction]);
  expect(row).toMatchObject({ url: 'https://seepost.example/c', body: Buffer.from('<p>Fährt'), readings: 2, more });
  expect(row).not.toHaveProperty('etag');
});

test('a page that was read just now is not asked for', async () => {
  const { settlement, asked } = await settled(answer('x'), { page, hours: 0.1 });
  expect(asked).toEqual([]);
  expect(settlement).toEqual({ outcome: again(1 / 6), outputs: [], next: [] });
});

test.each<[Failure, 'again' | 'done']>([
  [{ kind: 'robots', host: 'seepost.example' }, 'again'],
  [{ kind: 'reserved', by: 'tdm-reservation', signals: [] }, 'done'],
  [{ kind: 'too-large', what: 'The page', limitBytes: 10 }, 'done'],
  [http(403), 'done'],
  [{ kind: 'http', status: 503, host: 'seepost.example', wall: 'Cloudflare' }, 'done'],
])('%j leaves headline, summary and link', async (failure, outcome) => {
  const { settlement } = await settled(failure);
  expect(settlement).toMatchObject({
    outcome: { kind: outcome },
    failure,
    outputs: [{ table: 'pages', row: { kind: 'withheld', url: item.url, failure } }],
    next: [extraction],
  });
});

test('what a reservation was found by is kept with the page', async () => {
  const signals = [{ witness: 'tdmrep', words: 'tdm-reservation: 1', rights: 'link' }] as const;
  expect((await settled({ kind: 'reserved', by: 'x', signals })).row).toMatchObject({ signals });
});

test('what may pass is left to the runner to retry, three times; then the feed’s words are published and it is tried again hours later', async () => {
  const failure: Failure = { kind: 'timeout', what: 'x', seconds: 1 };
  expect((await settled(failure, { attempts: 0 })).settlement).toBeUndefined();
  expect((await settled(failure, { attempts: 2 })).settlement).toBeUndefined();
  expect((await settled(failure, { attempts: 3, hours: 0.2 })).settlement).toMatchObject({
    outcome: again(2),
    failure,
    outputs: [{ row: { kind: 'withheld', failure } }],
    next: [extraction],
  });
});

test('what is withheld still tells nobody again, unless the reason or the feed’s words changed', async () => {
  const before = withheld(http(500));
  expect((await settled(http(502), { page: before, hours: 2 })).settlement).toMatchObject({ outcome: again(12), next: [] });
  expect((await settled(http(502), { page: before, hours: 12 })).settlement).toMatchObject({ outcome: { kind: 'done' }, next: [] });
  expect((await settled({ kind: 'robots', host: 'h' }, { page: before, hours: 2 })).settlement?.next).toEqual([extraction]);
  const changed = { ...item, provenance: { ...provenance, at: at(1) } };
  expect((await settled(http(502), { item: changed, page: before, hours: 2 })).settlement?.next).toEqual([extraction]);
});

test('what was withheld and can be read is an article', async () => {
  const { settlement, asked, row } = await settled(answer('da'), { page: withheld(http(500)), hours: 2 });
  expect(asked).toEqual([{ url: item.url, kind: 'page' }]);
  expect(settlement?.next).toEqual([extraction]);
  expect(row).toMatchObject({ kind: 'fetched', readings: 1 });
});

test.each([
  [404, told, again(2)],
  [410, told, { kind: 'done' }],
  [404, { ...item, contentHtml: '<p>Sie fährt' }, again(2)],
] as const)('HTTP %i at first leaves what the feed said', async (status, given, outcome) => {
  expect((await settled(http(status), { item: given })).settlement).toMatchObject({
    outcome,
    failure: { status },
    outputs: [{ row: { kind: 'withheld' } }],
    next: [extraction],
  });
});

test.each<[Failure, FeedItem]>([
  [http(404), item],
  [http(410), item],
  [{ kind: 'blocked-address', host: 'seepost.example', address: '10.0.0.1' }, told],
  [{ kind: 'malformed', what: 'x', detail: 'y' }, told],
])('%j is dropped with its reason', async (failure, given) => {
  const { settlement } = await settled(failure, { item: given, attempts: 8 });
  expect(settlement).toEqual({ outcome: { kind: 'drop' }, failure, outputs: [], next: [] });
});

test.each<[number, Settlement['outcome']]>([
  [404, again(12)],
  [410, { kind: 'done' }],
])('HTTP %i later leaves what was read, with a note', async (status, outcome) => {
  const { settlement, row } = await settled(http(status), { page, hours: 2 });
  expect(settlement).toMatchObject({ outcome, failure: { status }, next: [] });
  expect(row).toMatchObject({ body: page.body, provenance: { reasons: [{ rule: 'page-gone', detail: `HTTP ${status}` }] } });
});

test('any other failure later leaves what was read', async () => {
  expect((await settled(http(403), { page, hours: 2 })).settlement).toEqual({
    outcome: again(12),
    failure: http(403),
    outputs: [],
    next: [],
  });
  expect((await settled(http(500), { page, hours: 2 })).settlement).toBeUndefined();
  expect((await settled(http(500), { page, hours: 2, attempts: 3 })).settlement).toMatchObject({
    outcome: again(12),
    outputs: [],
    next: [],
  });
});

test('a bug is the runner’s', async () => {
  expect((await settled({ kind: 'bug', detail: 'x' })).settlement).toBeUndefined();
  expect((await settled({ kind: 'bug', detail: 'x' }, { page, hours: 2 })).settlement).toBeUndefined();
});

test('304 to a first question is no answer', async () => {
  expect((await settled(answer('', { status: 304 }))).settlement).toMatchObject({ failure: { kind: 'http', status: 304 } });
});

test('the next page of an article is read, kept after the first, and extracted with it', async () => {
  const { settlement, asked, row } = await settled(answer('zwei', { url: second }), { page, nextPage: '/b?seite=2' });
  expect(asked).toEqual([{ url: second, kind: 'page' }]);
  expect(row).toEqual({ ...page, more: [{ url: second, contentType: 'text/html', body: Buffer.from('zwei') }] });
  expect(settlement).toMatchObject({ outcome: again(2), next: [extraction] });
});

test('what a further page says on rights holds for the article', async () => {
  const signals = [{ witness: 'robots-header', words: 'noarchive', rights: 'excerpt' }] as const;
  const { row } = await settled(answer('zwei', { url: second, signals }), { page: { ...page, signals: [] }, nextPage: second });
  expect(row).toMatchObject({ signals });
});

test.each([
  ['is the first', 'https://seepost.example/b#oben'],
  ['was read', second],
  ['is of another site', 'https://anzeigen.example/b?seite=3'],
  ['is no address', 'javascript:weiter()'],
])('a next page that %s is not asked for', async (_name, nextPage) => {
  const more = [{ url: second, body: Buffer.from('zwei') }];
  const { asked } = await settled(answer('x'), { page: { ...page, more }, nextPage, hours: 2 });
  expect(asked.map(({ url }) => url)).toEqual([item.url]);
});

test('ten pages are enough', async () => {
  const more = Array.from({ length: 9 }, (_, n) => ({ url: `https://seepost.example/b?seite=${n + 2}`, body: Buffer.from(`${n}`) }));
  const nextPage = 'https://seepost.example/b?seite=11';
  expect((await settled(answer('x'), { page: { ...page, more: more.slice(1) }, nextPage })).asked).toMatchObject([{ url: nextPage }]);
  expect((await settled(answer('x'), { page: { ...page, more }, nextPage })).asked).toEqual([]);
});

test.each([
  ['leads back', { url: page.url, body: Buffer.from('anders') }],
  ['leads elsewhere', { url: 'https://anzeigen.example/', body: Buffer.from('anders') }],
  ['has the same words', { url: second, body: page.body }],
])('a next page that %s is left out', async (_name, response) => {
  const { settlement } = await settled(answer('', response), { page, nextPage: second });
  expect(settlement).toMatchObject({ outcome: again(2), failure: { kind: 'malformed' }, outputs: [], next: [] });
});
