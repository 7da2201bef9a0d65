import { later, type Instant } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { isWatchedFor, rootOf } from './profile.ts';
import { isTold } from './subscription.ts';

/** How fast the desk polls as a whole. */
export interface Pace {
  /** The constant of the square-root law: minutes × √(entries an hour), the interval of a feed that brings an entry an hour. */
  readonly c: number;
  /** Minutes between polls of a feed in its first week, as long as there is budget for it. */
  readonly newMinutes: number;
}

/** What the press is asked for. */
export interface PollBudget {
  /** Polls a day, all feeds together. */
  readonly pollsPerDay: number;
  readonly newMinutes: number;
}

/** A feed that brings an entry an hour is asked every 47 minutes, however large the budget: a small desk does not poll needlessly. */
export const leastC = 47;

/** How much slower than it might be the desk polls because of its budget; 1 or more. */
export const ease = ({ c }: Pace): number => c / leastC;

const day = 24 * 60;
// Polls a day of one feed: at most every 10 minutes, at least every 12 hours; see the limits of the schedule.
const most = 144;
const least = 2;
const newDays = 7;

/**
 * The pace that keeps all feeds together within the budget, and the polls a day it will come to. As frequency is √λ/C, the budget is
 * C = Σ√λ / budget but for what the limits of intervals hold up, which is found by halving. More polls than the budget are answered where
 * even the longest intervals need them.
 */
export function paceFor(feeds: readonly FeedState[], budget: PollBudget, now: Instant): Pace & { readonly pollsPerDay: number } {
  const polled = feeds.filter((feed) => !feed.suspended);
  const watched = polled.filter((feed) => !isTold(feed, now));
  const subscribed = polled.length - watched.length;
  // Polls a day of each feed at a C of 1.
  const shares = watched.map(({ rhythm }) =>
    rhythm && isWatchedFor(rhythm, newDays) ? day * rootOf(rhythm) : (day * leastC) / budget.newMinutes,
  );
  const pollsAt = (c: number): number => subscribed + shares.reduce((sum, share) => sum + Math.min(Math.max(share / c, least), most), 0);
  let [low, high] = [leastC, leastC];
  while (pollsAt(high) > budget.pollsPerDay && high < slowest(shares)) high *= 2;
  for (let step = 0; step < 40 && high > leastC; step++) {
    const middle = (low + high) / 2;
    if (pollsAt(middle) > budget.pollsPerDay) low = middle;
    else high = middle;
  }
  return { c: high, newMinutes: budget.newMinutes, pollsPerDay: Math.round(pollsAt(high)) };
}

/** Beyond this C every feed is at its longest interval. */
const slowest = (shares: readonly number[]): number => shares.reduce((most, share) => Math.max(most, share / least), leastC);

const freshMs = 3_600_000;

/** The pace for the feeds of a store, worked out anew once an hour. */
export function keepPace(budget: PollBudget): (store: Store, now: Instant) => Promise<Pace> {
  let until = '';
  let pace: Promise<Pace> | undefined;
  return (store, now) => {
    if (!pace || now >= until) {
      until = later(now, freshMs);
      const asked = store.sources.feeds().then((feeds) => paceFor(feeds, budget, now));
      // What the store could not answer is asked again at the next poll.
      asked.catch(() => (until = ''));
      pace = asked;
    }
    return pace;
  };
}
