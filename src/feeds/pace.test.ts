import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { ease, keepPace, leastC, paceFor } from './pace.ts';

const now = '2026-03-12T07:00:00.000Z';
const rhythm = (perHour: number) => ({ perHour: Array<number>(48).fill(perHour), hours: Array<number>(48).fill(1000), at: now });
const feed = (id: string, more: Partial<FeedState> = {}): FeedState => ({
  id,
  sourceId: 's',
  url: `https://s.example/${id}`,
  failures: 0,
  ...more,
});
const feeds = (count: number, more?: Partial<FeedState>): FeedState[] => Array.from({ length: count }, (_, n) => feed(`f${n}`, more));
const budget = (pollsPerDay: number) => ({ pollsPerDay, newMinutes: 60 });

test('a small desk does not poll needlessly, however large its budget', () => {
  const pace = paceFor(feeds(10, { rhythm: rhythm(1) }), budget(1_000_000), now);
  expect(pace.c).toBe(leastC);
  expect(pace.pollsPerDay).toBeCloseTo((10 * 1440) / 47, -1);
  expect(ease(pace)).toBe(1);
});

test('half the budget is twice the interval', () => {
  const all = feeds(100, { rhythm: rhythm(1) });
  const whole = paceFor(all, budget(3000), now);
  const half = paceFor(all, budget(1500), now);
  expect(whole.c).toBeCloseTo(48, 0);
  expect(half.c / whole.c).toBeCloseTo(2, 2);
});

test('feeds in their first week count with their hour, and share what there is', () => {
  expect(paceFor(feeds(10), budget(240), now)).toMatchObject({ c: leastC, pollsPerDay: 240 });
  expect(ease(paceFor(feeds(10), budget(120), now))).toBeCloseTo(2, 2);
});

test('suspended feeds cost nothing, subscribed ones a poll a day', () => {
  const suspended = { suspended: { at: now, why: 'x' } };
  const hub = { hub: 'https://hub.example/', topic: 't', secret: 'x', state: 'confirmed', at: now, leaseUntil: later(now, 1) } as const;
  expect(paceFor([...feeds(3), ...feeds(50, suspended), ...feeds(7, { hub })], budget(1000), now).pollsPerDay).toBe(3 * 24 + 7);
});

test('where even the longest intervals need more, it says so', () => {
  const { c, pollsPerDay } = paceFor(feeds(1000, { rhythm: rhythm(5) }), budget(100), now);
  expect(pollsPerDay).toBe(2000);
  expect(Number.isFinite(c)).toBe(true);
  expect(paceFor([], budget(1), now)).toEqual({ c: leastC, newMinutes: 60, pollsPerDay: 0 });
});

test('the budget holds for any desk that can hold it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 20_000 }),
      (rates, polls) => {
        const all = rates.map((rate, n) => feed(`f${n}`, n % 5 === 0 ? {} : { rhythm: rhythm(rate) }));
        const pace = paceFor(all, budget(polls), now);
        expect(pace.c).toBeGreaterThanOrEqual(leastC);
        expect(pace.pollsPerDay).toBeLessThanOrEqual(Math.max(polls, 2 * all.length) + 1);
      },
    ),
  );
});

test('the feeds are counted once an hour, and again where that failed', async () => {
  let asked = 0;
  const store = {
    sources: { feeds: () => (asked++ === 0 ? Promise.reject(new Error('busy')) : Promise.resolve(feeds(asked))) },
  } as unknown as Store;
  const paceOf = keepPace(budget(1));
  await expect(paceOf(store, now)).rejects.toThrow('busy');
  const first = await paceOf(store, now);
  expect(await paceOf(store, later(now, 3_599_000))).toBe(first);
  expect(asked).toBe(2);
  await paceOf(store, later(now, 3_600_000));
  expect(asked).toBe(3);
});
