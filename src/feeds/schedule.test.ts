import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import { later } from '../core/provenance.ts';
import type { FeedState, Rhythm } from '../core/source.ts';
import { newRhythm } from './profile.ts';
import { isCrowded, isSilent, lawfulMinutes, nextPoll, turnoverOf, type Poll } from './schedule.ts';

// A Thursday.
const now = '2026-03-12T07:00:00.000Z';
const day = 1440;
const state: FeedState = { id: 'f', sourceId: 's', url: 'https://s.example/rss', failures: 0, newAt: now };
const even = (perHour: number, hours = 10): Rhythm => ({
  perHour: Array<number>(48).fill(perHour),
  hours: Array<number>(48).fill(hours),
  at: now,
});
const minutesOf = ({ state: more, ...poll }: Partial<Omit<Poll, 'state'>> & { state?: Partial<FeedState> } = {}): number => {
  const due = nextPoll({ state: { ...state, ...more }, now, timeZone: 'UTC', pace: { c: 47, newMinutes: 60 }, ...poll });
  return (Date.parse(due) - Date.parse(now)) / 60_000;
};
const near = (minutes: number, expected: number): void => {
  expect(minutes).toBeGreaterThanOrEqual(expected * 0.9499);
  expect(minutes).toBeLessThanOrEqual(expected * 1.0501);
};

test('a new feed is asked once an hour, spread by 5 % and by poll', () => {
  const all = Array.from({ length: 200 }, (_, n) => minutesOf({ state: { id: `feed ${n}`, rhythm: newRhythm(now) } }));
  for (const minutes of all) near(minutes, 60);
  expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(4);
  expect(minutesOf()).toBe(minutesOf());
});

test('a scarce budget makes new feeds wait like all others', () => {
  near(minutesOf({ pace: { c: 94, newMinutes: 60 } }), 120);
  near(minutesOf({ pace: { c: 47e6, newMinutes: 60 } }), 720);
});

test('the interval falls with the root of the rate', () => {
  near(minutesOf({ state: { rhythm: even(1) } }), 47);
  near(minutesOf({ state: { rhythm: even(4) } }), 23.5);
  near(minutesOf({ state: { rhythm: even(0.25) } }), 94);
  near(minutesOf({ state: { rhythm: even(1) }, pace: { c: 70, newMinutes: 60 } }), 70);
});

test('a busy morning ahead calls sooner than the quiet hour it is', () => {
  const morning: Rhythm = { ...even(0.01), perHour: Array.from({ length: 48 }, (_, hour) => (hour === 8 ? 30 : 0.01)) };
  const minutes = lawfulMinutes(morning, 47, { now, timeZone: 'UTC', longest: 720 });
  expect(minutes).toBeGreaterThan(60);
  expect(minutes).toBeLessThan(80);
  expect(lawfulMinutes(morning, 47, { now, timeZone: 'Asia/Kolkata', longest: 720 })).toBeGreaterThan(120);
});

test('never sooner than ten minutes, never later than half a day, a day for the silent', () => {
  expect(minutesOf({ state: { rhythm: even(10_000) } })).toBeGreaterThanOrEqual(10);
  near(minutesOf({ state: { rhythm: even(0, 300) } }), 720);
  near(minutesOf({ state: { rhythm: even(0, 300), newAt: later(now, -15 * day * 60_000) } }), day);
});

test('the law holds at any rate: never outside the limits, never longer for more news', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 48, maxLength: 48 }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: 10, max: 500, noNaN: true }),
      fc.integer({ min: 0, max: 10_000_000 }),
      (perHour, more, c, second) => {
        const options = { now: later(now, second * 1000), timeZone: 'Europe/Zurich', longest: 720 };
        const rhythm = { ...even(0), perHour };
        const minutes = lawfulMinutes(rhythm, c, options);
        expect(minutes >= 10 && minutes <= 720).toBe(true);
        const busier = lawfulMinutes({ ...rhythm, perHour: perHour.map((rate) => rate * more) }, c, options);
        expect(busier).toBeLessThanOrEqual(minutes + 1e-6);
        expect(lawfulMinutes(rhythm, c * more, options)).toBeGreaterThanOrEqual(minutes - 1e-6);
      },
    ),
  );
});

test('a feed whose window was outrun is asked again in half the time', () => {
  near(minutesOf({ state: { rhythm: even(1) }, crowdedMinutes: 50 }), 25);
  near(minutesOf({ crowdedMinutes: 60 }), 30);
  near(minutesOf({ state: { rhythm: even(1) }, crowdedMinutes: 500 }), 47);
  expect(minutesOf({ crowdedMinutes: 12 })).toBeGreaterThanOrEqual(10);
});

test('a feed is asked again before half of what it shows is replaced', () => {
  near(minutesOf({ pace: { c: 470, newMinutes: 60 }, turnoverMinutes: 90 }), 90);
  near(minutesOf({ turnoverMinutes: 90 }), 60);
  const published = Array.from({ length: 20 }, (_, n) => later(now, -n * 600_000));
  expect(turnoverOf([...published, undefined].reverse(), 3, now)).toBe(90);
  expect(turnoverOf(published, 2, now)).toBeUndefined();
  expect(turnoverOf(published.slice(0, 9), 3, now)).toBeUndefined();
  const ahead = published.map((at) => later(at, 86_400_000));
  expect(turnoverOf(ahead, 3, now)).toBeUndefined();
});

test.each([
  [20, 10, false],
  [21, 10, true],
  [30, 0, true],
  [2, 0, false],
  [0, 30, false],
])('%i new and %i known entries: outrun %s', (fresh, known, expected) => {
  expect(isCrowded(fresh, known)).toBe(expected);
});

test('silence is two weeks without news, or without any since the feed is watched', () => {
  expect(isSilent({ ...state, newAt: later(now, -13 * day * 60_000) }, now)).toBe(false);
  expect(isSilent({ ...state, newAt: later(now, -14 * day * 60_000) }, now)).toBe(true);
  const { newAt, ...never } = state;
  expect(newAt).toBe(now);
  expect(isSilent({ ...never, rhythm: even(0, 1) }, now)).toBe(false);
  expect(isSilent({ ...never, rhythm: even(0, 6) }, now)).toBe(true);
});

test.each<[string, Parameters<typeof minutesOf>[0], number]>([
  ['max-age', { headers: { 'cache-control': 'public, max-age=7200' } }, 120],
  ['Expires', { headers: { expires: 'Thu, 12 Mar 2026 10:00:00 GMT', date: 'Thu, 12 Mar 2026 07:00:00 GMT' } }, 180],
  ['ttl or sy:updatePeriod', { state: { asks: { minutes: 240 } } }, 240],
  ['a day at most', { headers: { 'cache-control': 'max-age=31536000' } }, 1440],
])('feed or server ask for more: %s', (_name, poll, minutes) => {
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
  for (const headers of hints) expect(minutesOf({ headers: headers! })).toBe(minutesOf());
});

test('hours and days of rest are kept, for a day at most', () => {
  const due = (asks: FeedState['asks']): string => later(now, minutesOf({ state: { asks: asks! } }) * 60_000).slice(0, 16);
  expect(due({ skipHours: [7, 8, 9] })).toBe('2026-03-12T10:00');
  expect(due({ skipHours: [3] })).toMatch(/^2026-03-12T0[78]/);
  expect(due({ skipDays: [4] })).toBe('2026-03-13T00:00');
  expect(due({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-03-13T07:00');
  expect(due({ skipHours: Array.from({ length: 24 }, (_, hour) => hour), minutes: 300 })).toBe('2026-03-13T07:00');
});

const offline: Failure = { kind: 'offline', host: 's.example' };

test('a feed that tells of its news at a hub is looked at daily, while the lease lasts', () => {
  const hub = { hub: 'https://hub.example/', topic: state.url, secret: 'x', state: 'confirmed', at: now } as const;
  const lease = (hours: number) => ({ ...hub, leaseUntil: later(now, hours * 3_600_000) });
  near(minutesOf({ state: { hub: lease(100) } }), day);
  near(minutesOf({ state: { hub: { ...lease(100), state: 'asked' } } }), day);
  near(minutesOf({ state: { hub: lease(3) } }), 180);
  near(minutesOf({ state: { hub: lease(0) } }), 60);
  near(minutesOf({ state: { hub: { ...hub, state: 'asked' } } }), 60);
  near(minutesOf({ state: { hub: lease(100), untold: 1 } }), day);
  near(minutesOf({ state: { hub: lease(100), untold: 2 } }), 60);
  near(minutesOf({ state: { hub: lease(100) }, toldInVain: true }), 10);
  near(minutesOf({ state: { hub: lease(100), failures: 1 }, failure: offline }), 60);
  near(minutesOf({ state: { hub: { ...lease(100), toldAt: later(now, 40_000) } } }), 40 / 60);
  near(minutesOf({ state: { hub: { ...hub, state: 'refused', leaseUntil: later(now, 1) } } }), 60);
});

test('a server that asked for fewer requests gets half as many for a while', () => {
  near(minutesOf({ state: { rhythm: even(1), easedUntil: later(now, 1) } }), 94);
  near(minutesOf({ state: { rhythm: even(1), easedUntil: now } }), 47);
  near(minutesOf({ state: { rhythm: even(0, 300), easedUntil: later(now, 1) } }), day);
});

test('failures slow a feed down to daily, and to weekly after thirty', () => {
  const after = (failures: number): number => minutesOf({ state: { failures }, failure: offline });
  const within = (failures: number, minutes: number): void => {
    expect(after(failures)).toBeGreaterThanOrEqual(minutes);
    expect(after(failures)).toBeLessThanOrEqual(minutes * 1.0501);
  };
  within(1, 60);
  within(5, 300);
  within(29, day);
  within(30, 7 * day);
  within(1000, 7 * day);
});

test.each<[string, number | undefined, number, number]>([
  ['four hours', 4 * 3600, 1, 240],
  ['a minute: its interval all the same', 60, 1, 60],
  ['a year: a day', 31_536_000, 1, day],
  ['not for how long: an hour', undefined, 1, 60],
  ['not for how long, the third time: four', undefined, 3, 240],
  ['not for how long, the hundredth time: a day', undefined, 100, day],
])('a server asks to be left alone, %s', (_name, retryAfterSeconds, failures, minutes) => {
  const failure: Failure = { kind: 'busy', host: 's.example', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  const waited = minutesOf({ state: { failures }, failure });
  expect(waited).toBeGreaterThanOrEqual(minutes);
  expect(waited).toBeLessThanOrEqual(minutes * 1.0501);
});

test('what is gone is asked again after a whole day, what is suspended after a month', () => {
  const gone: Failure = { kind: 'http', status: 410, host: 's.example' };
  expect(minutesOf({ state: { failures: 1, goneSince: now }, failure: gone })).toBeGreaterThanOrEqual(day);
  near(minutesOf({ state: { failures: 2, suspended: { at: now, why: 'x' } }, failure: gone }), 30 * day);
});
