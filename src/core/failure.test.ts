import { expect, test } from 'vitest';
import { policyOf, sentenceOf, type Failure } from './failure.ts';

const every: readonly Failure[] = [
  { kind: 'offline', host: 'paper.example', detail: 'no such host' },
  { kind: 'timeout', what: 'The answer of paper.example', seconds: 20 },
  { kind: 'http', status: 503, host: 'paper.example' },
  { kind: 'http', status: 403, host: 'paper.example', wall: 'Cloudflare' },
  { kind: 'busy', host: 'paper.example', retryAfterSeconds: 60 },
  { kind: 'blocked-address', host: 'paper.example', address: '169.254.169.254' },
  { kind: 'robots', host: 'paper.example' },
  { kind: 'reserved', by: 'tdm-reservation' },
  { kind: 'too-large', what: 'The feed', limitBytes: 16 * 1048576 },
  { kind: 'malformed', what: 'The feed', detail: 'it is an HTML page' },
  { kind: 'not-article', why: 'it is a list of links' },
  { kind: 'paywalled' },
  { kind: 'language-unknown' },
  { kind: 'pair-unsupported', from: 'zu', to: 'en' },
  { kind: 'model-missing', from: 'uk', to: 'en' },
  { kind: 'over-budget', engine: 'deepl' },
  { kind: 'storage-full' },
  { kind: 'moved', what: 'The feed of paper.example', to: 'https://other.example/rss' },
  { kind: 'suspended', what: 'The feed of paper.example', why: 'it is gone' },
  { kind: 'hub', host: 'hub.example', why: 'it answers with HTTP status 400' },
  { kind: 'in-use', what: 'The data folder /data', by: 'process 7' },
  { kind: 'engine', engine: 'bergamot', detail: 'it aborted' },
  { kind: 'check', detail: 'a number is missing' },
  { kind: 'bug', detail: 'something impossible happened' },
];

test.each(every)('$kind has one sentence and a policy', (failure) => {
  expect(sentenceOf(failure)).toMatch(/^\S.*[^.]\.$/);
  expect(sentenceOf(failure)).not.toMatch(/undefined|\[object|\n/);
  expect(policyOf(failure)).toBeTruthy();
});

test('a server error is retried, a gone page dropped, a refusal leaves headline and link', () => {
  const http = (status: number) => policyOf({ kind: 'http', status, host: 'h' });
  expect([http(500), http(408), http(404), http(410), http(403), http(451)]).toEqual([
    'retry',
    'retry',
    'drop',
    'drop',
    'publish-headline',
    'publish-headline',
  ]);
});

test('a wall against programs is not tried again like a broken server', () => {
  expect(policyOf({ kind: 'http', status: 503, host: 'h', wall: 'Cloudflare' })).toBe('publish-headline');
});

test('a missing model waits where readers see it and says how to get it', () => {
  expect(policyOf({ kind: 'model-missing', from: 'uk', to: 'en' })).toBe('wait');
  expect(sentenceOf({ kind: 'model-missing', from: 'uk', to: 'en' })).toContain('desk models pull uk');
});

test('sizes below a megabyte and addresses in brackets are told as people write them', () => {
  expect(sentenceOf({ kind: 'too-large', what: 'The hub’s answer', limitBytes: 64 * 1024 })).toContain('the limit of 64 KB');
  expect(sentenceOf({ kind: 'blocked-address', host: '[::1]', address: '::1' })).toMatch(/^\[::1\] is a private address/);
});
