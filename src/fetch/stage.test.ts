import { expect, test } from 'vitest';
import type { FeedItem } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchResponse } from '../core/ports.ts';
import { err, ok } from '../core/result.ts';
import type { Claim } from '../core/store.ts';
import { fetchStage } from './stage.ts';

const now = '2026-03-12T07:10:00.000Z';
const clock = { now: () => now };
const item: FeedItem = {
  id: '0123456789ab',
  sourceId: 'seepost',
  feedId: 'f',
  url: 'https://seepost.example/a',
  title: 'Fähre wieder im Dienst',
  authors: [],
  categories: [],
  firstSeenAt: now,
  provenance: { stage: 'feeds', version: 1, tool: 't', inputHash: 'h', reasons: [], at: now },
};
const claim: Claim = { stage: 'fetch', subject: item.id, priority: 7, attempts: 0, losses: 0, token: 't' };

const fetcher = (answer: FetchResponse | Failure): Fetcher => ({
  id: 'test 1',
  fetch: () => Promise.resolve('kind' in answer ? err(answer) : ok(answer)),
});

async function settled(answer: FetchResponse | Failure, attempts = 0) {
  const stage = fetchStage({ fetcher: fetcher(answer), clock });
  const result = await stage.run(item, new AbortController().signal);
  return stage.settle(item, result, { ...claim, attempts });
}

test('a page is kept as received and goes on to extraction', async () => {
  const body = Buffer.from('<p>Fähre');
  const headers = { 'content-type': 'text/html' };
  const settlement = await settled({ url: 'https://seepost.example/b', status: 200, headers, body });
  expect(settlement).toMatchObject({
    outcome: { kind: 'done' },
    outputs: [
      {
        table: 'pages',
        row: {
          kind: 'fetched',
          id: item.id,
          url: 'https://seepost.example/b',
          contentType: 'text/html',
          body,
          provenance: { tool: 'test 1', at: now },
        },
      },
    ],
    next: [{ stage: 'extract', subject: item.id, priority: 7, mode: 'again' }],
  });
  expect(settlement).not.toHaveProperty('failure');
});

test.each<Failure>([
  { kind: 'robots', host: 'seepost.example' },
  { kind: 'reserved', by: 'tdm-reservation' },
  { kind: 'too-large', what: 'The page', limitBytes: 10 },
  { kind: 'http', status: 403, host: 'seepost.example' },
])('$kind leaves headline, summary and link', async (failure) => {
  expect(await settled(failure)).toMatchObject({
    outcome: { kind: 'done' },
    failure,
    outputs: [{ table: 'pages', row: { kind: 'withheld', url: item.url, failure } }],
    next: [{ stage: 'extract' }],
  });
});

test('what may pass is left to the runner to retry, eight times; then the feed’s words are published', async () => {
  const failure: Failure = { kind: 'timeout', what: 'x', seconds: 1 };
  expect(await settled(failure, 0)).toBeUndefined();
  expect(await settled(failure, 7)).toBeUndefined();
  expect(await settled(failure, 8)).toMatchObject({ outcome: { kind: 'done' }, outputs: [{ row: { kind: 'withheld', failure } }] });
});

test.each<Failure>([
  { kind: 'http', status: 404, host: 'seepost.example' },
  { kind: 'blocked-address', host: 'seepost.example', address: '10.0.0.1' },
])('$kind is dropped with its reason', async (failure) => {
  expect(await settled(failure, 8)).toEqual({ outcome: { kind: 'drop' }, failure, outputs: [], next: [] });
});

test('a bug is the runner’s', async () => {
  expect(await settled({ kind: 'bug', detail: 'x' })).toBeUndefined();
});
