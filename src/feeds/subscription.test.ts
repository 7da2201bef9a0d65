import { expect, test } from 'vitest';
import { later } from '../core/provenance.ts';
import type { FeedState, HubSubscription } from '../core/source.ts';
import { askedFor, callbackOf, isToAsk, isTold, refused, untoldAfter, wasTold } from './subscription.ts';

const now = '2026-03-12T12:00:00.000Z';
const hours = (count: number): string => later(now, count * 3_600_000);
const offeredHub = { hub: 'https://hub.example/', topic: 'https://seepost.example/rss' };
const hub: HubSubscription = { ...offeredHub, secret: 's', state: 'confirmed', at: hours(-50), leaseUntil: hours(100) };
const state: FeedState = { id: 'f1', sourceId: 'seepost', url: offeredHub.topic, failures: 0, offeredHub };
const of = (more: Partial<HubSubscription>): FeedState => ({ ...state, hub: { ...hub, ...more } });

test('a hub is asked once, and again before its lease ends', () => {
  expect(isToAsk(state, now)).toBe(true);
  expect(isToAsk({ ...of({}), offeredHub: undefined }, now)).toBe(false);
  expect(isToAsk(of({}), now)).toBe(false);
  expect(isToAsk(of({ leaseUntil: hours(37) }), now)).toBe(false);
  expect(isToAsk(of({ leaseUntil: hours(36) }), now)).toBe(true);
  expect(isToAsk(of({ leaseUntil: hours(1), at: hours(-0.9) }), now)).toBe(false);
});

test.each([
  ['asked', 1, 1],
  ['asked', 3, 4],
  ['asked', 40, 7 * 24],
  ['refused', 1, 24],
  ['refused', 2, 48],
  ['refused', 40, 30 * 24],
] as const)('%s %i times, it is asked again after %i hours', (was, tries, wait) => {
  const at = (age: number) => of({ state: was, tries, at: hours(-age), leaseUntil: undefined });
  expect(isToAsk(at(wait - 0.1), now)).toBe(false);
  expect(isToAsk(at(wait), now)).toBe(true);
});

test('another hub or topic is asked, though not more than once an hour', () => {
  const elsewhere = (at: string): FeedState => ({ ...of({ at }), offeredHub: { ...offeredHub, hub: 'https://other.example/' } });
  expect(isToAsk(elsewhere(hours(-2)), now)).toBe(true);
  expect(isToAsk(elsewhere(hours(-0.5)), now)).toBe(false);
});

test('asking again keeps address, secret and lease; another hub gets others', () => {
  const again = askedFor(offeredHub, { ...hub, tries: 1, toldAt: hours(-3), why: 'x' }, now);
  expect(again).toEqual({ ...hub, state: 'asked', at: now, tries: 2, toldAt: hours(-3) });
  const other = askedFor({ ...offeredHub, hub: 'https://other.example/' }, hub, now);
  expect(other).toMatchObject({ state: 'asked', tries: 1 });
  expect(other).not.toHaveProperty('leaseUntil');
  expect(other.secret).toMatch(/^[\w-]{32}$/);
  expect(askedFor(offeredHub, undefined, now).secret).not.toBe(other.secret);
  expect(refused(again, 'it says no', now)).toEqual({ ...offeredHub, secret: 's', state: 'refused', at: now, tries: 2, why: 'it says no' });
});

test('the callback is under the address of this desk and gives no secret away', () => {
  const address = callbackOf('https://desk.example/press/', 'f1', hub);
  expect(address).toMatch(/^https:\/\/desk\.example\/press\/websub\/f1\/[0-9a-f]{32}$/);
  expect(callbackOf('https://desk.example/press', 'f1', { ...hub, secret: 't' })).not.toBe(address);
});

test('a hub is relied on while its lease lasts, also while it is asked again, until two polls found what it did not tell', () => {
  expect(isTold(of({}), now)).toBe(true);
  expect(isTold(of({ state: 'asked' }), now)).toBe(true);
  expect(isTold(of({ state: 'refused' }), now)).toBe(false);
  expect(isTold(of({ leaseUntil: now }), now)).toBe(false);
  expect(isTold({ ...of({}), untold: 1 }, now)).toBe(true);
  expect(isTold({ ...of({}), untold: 2 }, now)).toBe(false);
});

test('polls that find news the hub did not tell of are counted, until it tells', () => {
  const checked = (more: Partial<HubSubscription>, untold?: number): FeedState => ({
    ...of(more),
    checkedAt: hours(-24),
    ...(untold !== undefined && { untold }),
  });
  expect(untoldAfter(checked({}), 3, now)).toEqual({ untold: 1 });
  expect(untoldAfter(checked({}, 1), 1, now)).toEqual({ untold: 2 });
  expect(untoldAfter(checked({}, 1), 0, now)).toEqual({ untold: 1 });
  expect(untoldAfter(checked({ toldAt: hours(-1) }, 2), 1, now)).toEqual({});
  expect(untoldAfter(checked({ toldAt: hours(-25) }, 2), 1, now)).toEqual({ untold: 3 });
  expect(untoldAfter(checked({ at: hours(-2) }), 1, now)).toEqual({});
  expect(untoldAfter(checked({ leaseUntil: now }, 2), 1, now)).toEqual({});
  expect(wasTold(checked({ toldAt: hours(-1) }))).toBe(true);
  expect(wasTold(checked({ toldAt: hours(-24) }))).toBe(false);
  expect(wasTold(of({ toldAt: hours(-1) }))).toBe(false);
});
