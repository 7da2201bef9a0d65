import { expect, test } from 'vitest';
import { limitsOf } from './fleet-limits.ts';
import { retryAfterSeconds, type FleetFeed, type Seen } from './fleet-press.ts';
import { runFleet } from './fleet-run.ts';

const feed: FleetFeed = {
  url: 'http://paper.example:1/feed/0',
  host: 'paper.example',
  path: '/feed/0',
  kind: 'daily',
  model: { name: '0', perDay: 80, window: 30 },
  habit: 'crawl-delay',
  validator: 'etag',
  published: [],
};
const requests = (...seen: readonly (readonly [seconds: number, status?: number, host?: string])[]): readonly Seen[] =>
  seen.map(([seconds, status = 200, host = 'paper.example']) => ({ host, at: seconds * 1000, path: feed.path, feed, status }));

test.each<[string, readonly Seen[], string | undefined]>([
  ['a host’s pause', requests([0, 200, 'a.example'], [4.9, 200, 'a.example']), 'the pause of a domain'],
  ['a domain’s pause', requests([0, 200, 'a.other.example'], [4.9, 200, 'b.other.example']), 'the pause of a domain'],
  ['a crawl-delay', requests([0], [19]), 'the crawl-delay of a host'],
  ['Retry-After', requests([0, 429, 'a.example'], [retryAfterSeconds - 60, 200, 'a.example']), 'Retry-After'],
  ['nothing', requests([0], [20], [40, 200, 'other.example'], [45.1, 200, 'other.example']), undefined],
])('%s is seen to be broken', (_name, seen, told) => {
  const { broken } = limitsOf(seen, [feed]);
  if (told === undefined) expect(broken).toEqual([]);
  else expect(broken.join()).toContain(told);
});

test('a few feeds, polled for a day of simulated time, break no limit and miss nothing', async () => {
  const { limits, classes, requests: count, unchanged } = await runFleet({ feeds: 6, days: 1, seed: 3, pollsPerDay: 10_000 });
  expect(limits.broken).toEqual([]);
  expect(limits.leastPause).toBeGreaterThanOrEqual(5 - 0.001);
  expect(classes.map(({ missed }) => missed)).toEqual(classes.map(() => 0));
  // Every hour in the first week, and robots.txt once a host.
  expect(count).toBeGreaterThan(6 * 20);
  expect(count).toBeLessThan(6 * 30);
  expect(unchanged).toBeGreaterThan(0.3);
});
