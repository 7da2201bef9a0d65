import { expect, test } from 'vitest';
import { sentenceOf, type Failure } from '../core/failure.ts';
import type { FetchResponse } from '../core/ports.ts';
import { later } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import { addressOf, answered, complaintOf, failed, requestOf } from './health.ts';

const now = '2026-03-12T07:00:00.000Z';
const hours = (count: number): string => later(now, count * 3_600_000);
const url = 'https://paper.example/rss';
const state: FeedState = { id: 'f', sourceId: 's', url, failures: 0 };
const known: FeedState = { ...state, etag: 'W/"1"', lastModified: 'Thu', receivedAt: now, conditional: 3 };
const answer = (more: Partial<FetchResponse> = {}): FetchResponse => ({ url, status: 200, headers: {}, body: new Uint8Array(), ...more });
const conditional = { url, kind: 'feed', etag: 'W/"1"', lastModified: 'Thu' } as const;
const offline: Failure = { kind: 'offline', host: 'paper.example' };
const gone: Failure = { kind: 'http', status: 410, host: 'paper.example' };

test('validators are sent back as they came', () => {
  expect(requestOf(known, now, false)).toEqual(conditional);
  expect(requestOf(state, now, false)).toEqual({ url, kind: 'feed' });
});

test.each<[string, FeedState, boolean]>([
  ['every fiftieth time', { ...known, conditional: 49 }, false],
  ['after thirty days', { ...known, receivedAt: hours(-30 * 24) }, false],
  ['when it is about to move', known, true],
])('a feed is asked for whole %s', (_name, memory, whole) => {
  expect(requestOf(memory, now, whole)).toEqual({ url, kind: 'feed' });
});

test('polls with a condition are counted, and from the start after one without', () => {
  const unchanged = answered(known, conditional, answer({ status: 304 }), hours(1));
  expect(unchanged).toEqual({ ...known, conditional: 4, checkedAt: hours(1) });
  const whole = answered({ ...known, conditional: 49 }, { url, kind: 'feed' }, answer({ headers: { etag: '"2"' } }), hours(1));
  expect(whole).toEqual({ ...state, etag: '"2"', receivedAt: hours(1), checkedAt: hours(1) });
});

test('an answer ends every trouble', () => {
  const troubled: FeedState = {
    ...state,
    failures: 31,
    failingSince: now,
    goneSince: now,
    suspended: { at: now, why: 'x' },
    easedUntil: hours(9),
  };
  expect(answered(troubled, { url, kind: 'feed' }, answer(), hours(1))).toEqual({
    ...state,
    checkedAt: hours(1),
    receivedAt: hours(1),
    easedUntil: hours(9),
  });
});

test('failures are counted since the first of them', () => {
  const once = failed(known, offline, now);
  expect(once).toEqual({ ...known, checkedAt: now, failures: 1, failingSince: now });
  expect(failed(once, offline, hours(2))).toEqual({ ...known, checkedAt: hours(2), failures: 2, failingSince: now });
});

test('after ninety days of failures a feed is suspended, with the reason, and kept', () => {
  const failing: FeedState = { ...known, failures: 40, failingSince: hours(-90 * 24) };
  expect(failed({ ...failing, failingSince: hours(-90 * 24 + 1) }, offline, now).suspended).toBeUndefined();
  const suspended = failed(failing, offline, now);
  expect(suspended).toMatchObject({ etag: 'W/"1"', failures: 41, suspended: { at: now } });
  expect(sentenceOf(complaintOf(suspended, offline))).toBe(
    'The feed https://paper.example/rss is asked only once a month now: it has failed since 2025-12-12 (paper.example could not be reached).',
  );
  expect(failed(suspended, gone, hours(720)).suspended).toEqual(suspended.suspended);
  expect(complaintOf({ ...state, failures: 1 }, offline)).toBe(offline);
});

test('a mistake of our own stays one, so that the stage stops', () => {
  const bug: Failure = { kind: 'bug', detail: 'x' };
  expect(complaintOf({ ...state, suspended: { at: now, why: 'x' } }, bug)).toBe(bug);
});

test('gone for good is believed when it is said again a day later', () => {
  const first = failed(state, gone, now);
  expect(first).toMatchObject({ goneSince: now });
  expect(first.suspended).toBeUndefined();
  expect(failed(first, gone, hours(12)).suspended).toBeUndefined();
  expect(failed(first, gone, hours(24)).suspended).toEqual({ at: hours(24), why: 'it says that it is gone for good' });
  expect(failed(answered(first, { url, kind: 'feed' }, answer(), hours(12)), gone, hours(24)).suspended).toBeUndefined();
});

test('a server that asks for fewer requests gets fewer for three days', () => {
  expect(failed(state, { kind: 'busy', host: 'paper.example' }, now)).toMatchObject({ failures: 1, easedUntil: hours(72) });
});

test('a feed that moved and is not there is looked for at its old address', () => {
  const away: FeedState = { ...state, movedTo: 'https://paper.example/neu' };
  expect(addressOf(away)).toBe('https://paper.example/neu');
  expect(failed(away, gone, now)).toEqual({ ...state, checkedAt: now, failures: 1, failingSince: now });
  expect(failed(away, offline, now)).toMatchObject({ movedTo: 'https://paper.example/neu', failures: 1 });
  expect(addressOf(failed({ ...away, failures: 2, failingSince: now }, offline, hours(3)))).toBe(url);
});
