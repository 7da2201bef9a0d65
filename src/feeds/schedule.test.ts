import { expect, test } from 'vitest';
import { nextPoll, type Poll } from './schedule.ts';

const now = '2026-03-12T07:00:00.000Z';
const minutesOf = (poll: Partial<Poll>): number => {
  const due = nextPoll({ feedId: 'f', now, minutes: 60, failures: 0, headers: {}, ...poll });
  return (Date.parse(due) - Date.parse(now)) / 60_000;
};

test('a healthy feed is asked at its interval, spread by 5 % and always alike', () => {
  const all = Array.from({ length: 200 }, (_, n) => minutesOf({ feedId: `feed ${n}` }));
  expect(Math.min(...all)).toBeGreaterThanOrEqual(57);
  expect(Math.max(...all)).toBeLessThanOrEqual(63);
  expect(new Set(all).size).toBeGreaterThan(150);
  expect(minutesOf({})).toBe(minutesOf({}));
});

test('never sooner than about ten minutes', () => {
  expect(minutesOf({ minutes: 1 })).toBeGreaterThanOrEqual(9.5);
});

test.each<[string, Partial<Poll>, number]>([
  ['max-age', { headers: { 'cache-control': 'public, max-age=7200' } }, 120],
  ['Expires', { headers: { expires: 'Thu, 12 Mar 2026 10:00:00 GMT', date: 'Thu, 12 Mar 2026 07:00:00 GMT' } }, 180],
  ['ttl', { ttlMinutes: 240 }, 240],
  ['Retry-After', { retryAfterSeconds: 4 * 3600, failures: 1 }, 240],
  ['a day at most', { headers: { 'cache-control': 'max-age=31536000' } }, 1440],
])('a server asks for more with %s', (_name, poll, minutes) => {
  expect(minutesOf(poll)).toBeGreaterThanOrEqual(minutes);
  expect(minutesOf(poll)).toBeLessThanOrEqual(minutes * 1.05);
});

test('hints that ask for less, or for nothing, change nothing', () => {
  const hints: Poll['headers'][] = [
    { 'cache-control': 'max-age=60' },
    { 'cache-control': 'no-cache, max-age=99999' },
    { expires: '0' },
    { expires: '-1' },
  ];
  for (const headers of hints) expect(minutesOf({ headers })).toBe(minutesOf({}));
});

test('failures slow a feed down to daily, and to weekly after thirty', () => {
  const near = (poll: Partial<Poll>, minutes: number): void => {
    expect(minutesOf(poll) / minutes).toBeGreaterThan(0.94);
    expect(minutesOf(poll) / minutes).toBeLessThan(1.06);
  };
  near({ failures: 1 }, 60);
  near({ failures: 5 }, 300);
  near({ failures: 29 }, 1440);
  near({ failures: 30 }, 7 * 1440);
  near({ failures: 1000 }, 7 * 1440);
});
