import { randomBytes } from 'node:crypto';
import { later, type Instant } from '../core/provenance.ts';
import type { FeedState, HubSubscription } from '../core/source.ts';
import { sha256 } from '../lib/hash.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What is asked of a hub; it may grant less. */
export const leaseSeconds = 10 * 24 * 3600;
// A subscribed feed is polled daily, and one of its polls shall fall into this time before the end of its lease.
const renewMs = 1.5 * dayMs;
// Hubs that go silent are not believed: so many polls in a row found news of which the hub had not told.
const patience = 2;

/** Whether a subscription goes on, be it while it is asked for again. */
function isLive(hub: HubSubscription | undefined, now: Instant): hub is HubSubscription {
  return hub !== undefined && hub.state !== 'refused' && hub.leaseUntil !== undefined && hub.leaseUntil > now;
}

/** Whether a hub can be relied on to tell of a feed's news. */
export const isTold = ({ hub, untold = 0 }: FeedState, now: Instant): boolean => isLive(hub, now) && untold < patience;

/** Whether the hub spoke since the last poll. */
export const wasTold = ({ hub, checkedAt }: FeedState): boolean =>
  hub?.toldAt !== undefined && checkedAt !== undefined && hub.toldAt > checkedAt;

/** Polls in a row that found news of which the hub had not told, after one that found so many new entries; 0 is left out. */
export function untoldAfter(state: FeedState, fresh: number, now: Instant): Pick<FeedState, 'untold'> {
  const { hub, checkedAt, untold = 0 } = state;
  if (wasTold(state) || !isLive(hub, now)) return {};
  // What was there before the hub knew of us it could not tell.
  const missed = fresh > 0 && checkedAt !== undefined && hub.at <= checkedAt ? untold + 1 : untold;
  return missed > 0 ? { untold: missed } : {};
}

/** Whether it is time to ask the hub that a feed offers. */
export function isToAsk({ offeredHub, hub }: FeedState, now: Instant): boolean {
  if (!offeredHub) return false;
  if (!hub) return true;
  if (now < later(hub.at, hourMs)) return false;
  return !isOf(hub, offeredHub) || now >= nextAsk(hub);
}

const isOf = (hub: HubSubscription, offered: NonNullable<FeedState['offeredHub']>): boolean =>
  hub.hub === offered.hub && hub.topic === offered.topic;

/** Unanswered asks are repeated after 1, 2, 4 … hours up to a week, refused ones after 1, 2, 4 … days up to a month. */
function nextAsk({ state, at, leaseUntil, tries = 1 }: HubSubscription): Instant {
  if (state === 'confirmed') return later(leaseUntil ?? at, -renewMs);
  const doubled = 2 ** Math.min(tries - 1, 10);
  return later(at, state === 'refused' ? Math.min(dayMs * doubled, 30 * dayMs) : Math.min(hourMs * doubled, 7 * dayMs));
}

/** The subscription to ask for. At the same hub for the same topic it stays the one that is there, under the same address and secret. */
export function askedFor(
  offered: NonNullable<FeedState['offeredHub']>,
  before: HubSubscription | undefined,
  now: Instant,
): HubSubscription {
  const same = before && isOf(before, offered) ? before : undefined;
  return {
    ...offered,
    secret: same?.secret ?? randomBytes(24).toString('base64url'),
    state: 'asked',
    at: now,
    tries: (same?.tries ?? 0) + 1,
    ...(same?.leaseUntil !== undefined && { leaseUntil: same.leaseUntil }),
    ...(same?.toldAt !== undefined && { toldAt: same.toldAt }),
  };
}

/** A subscription the hub does not give, and why. */
export function refused({ hub, topic, secret, tries = 1 }: HubSubscription, why: string, now: Instant): HubSubscription {
  return { hub, topic, secret, tries, state: 'refused', at: now, why };
}

/** The part of a callback's address that nobody guesses: it tells nothing of the secret it is made of. */
export const callbackKey = ({ secret }: HubSubscription): string => sha256(`callback ${secret}`).slice(0, 32);

/** Where a hub reaches this desk on a feed. */
export const callbackOf = (base: string, feedId: string, hub: HubSubscription): string =>
  `${base.replace(/\/+$/, '')}/websub/${feedId}/${callbackKey(hub)}`;
