import type { Failure } from '../core/failure.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { FeedState, PollingWishes, Rhythm } from '../core/source.ts';
import { sha256 } from '../lib/hash.ts';
import { ease, type Pace } from './pace.ts';
import { hoursAhead, isWatchedFor, ratesOf } from './profile.ts';
import { isTold } from './subscription.ts';

/** What decides when a feed is asked for again. */
export interface Poll {
  /** What is remembered of the feed after this poll. */
  readonly state: FeedState;
  readonly now: Instant;
  readonly timeZone: string;
  readonly pace: Pace;
  /** Headers of the answer, names in lower case; absent where there was none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Minutes since the poll before, where entries may have come and gone between the two. */
  readonly crowdedMinutes?: number | undefined;
  /** Minutes in which half of what the feed shows was replaced, as far as its entries tell. */
  readonly turnoverMinutes?: number | undefined;
  /** The hub told of news and the feed had none yet. */
  readonly toldInVain?: boolean | undefined;
  /** How this poll failed. */
  readonly failure?: Failure;
}

/** Limits of the interval, in minutes. A feed is silent that brought nothing for `silentDays`. */
export const limits = { shortest: 10, longest: 12 * 60, silent: 24 * 60, silentDays: 14, newDays: 7 } as const;

const day = 24 * 60;
const week = 7 * day;
/** How often a suspended feed is looked at, in case it came back. */
const month = 30 * day;
const patience = 30;
const jitter = 0.05;

/**
 * When to poll next. A healthy feed: after its interval ±5 %, never sooner than feed or server ask (up to a day) nor than ten minutes; a
 * feed that was subscribed to at its hub, daily. A failing one: ever later, up to daily, and weekly after 30 failures. A suspended one:
 * monthly.
 */
export function nextPoll(poll: Poll): Instant {
  const { state, now, failure } = poll;
  const spread = 1 + jitter * (2 * share(`${state.id} ${now}`) - 1);
  if (failure) return later(now, waitAfter(poll, failure) * Math.max(1, spread) * 60_000);
  const wished = Math.min(Math.max(state.asks?.minutes ?? 0, freshMinutes(poll)), day);
  const minutes = Math.max(healthyMinutes(poll) * spread, limits.shortest, wished);
  const due = afterRest(later(now, minutes * 60_000), state.asks ?? {}, later(now, Math.max(minutes, day) * 60_000));
  // A hub that spoke too soon after its last word was promised a poll a little later.
  const promised = state.hub?.toldAt;
  return promised !== undefined && promised > now && promised < due ? promised : due;
}

/**
 * Minutes until the square-root law says that it is time: interval = C/√λ for a rate of λ entries an hour, integrated over the coming
 * hours of the profile. Under a budget of requests this spread of polls makes the mean delay of an entry least.
 */
export function lawfulMinutes(rhythm: Rhythm, c: number, options: { now: Instant; timeZone: string; longest: number }): number {
  const rates = ratesOf(rhythm);
  let left = 1;
  let passed = 0;
  for (const { slot, minutes } of hoursAhead(options.now, options.timeZone, options.longest)) {
    const speed = Math.sqrt(rates[slot]!) / c;
    if (speed * minutes >= left) return Math.max(passed + left / speed, limits.shortest);
    left -= speed * minutes;
    passed += minutes;
  }
  return options.longest;
}

/** Minutes between polls of a feed in good health, before anybody's wishes. */
function healthyMinutes(poll: Poll): number {
  const { state, now, toldInVain } = poll;
  if (!isTold(state, now)) return ownMinutes(poll);
  const leaseMinutes = (Date.parse(state.hub?.leaseUntil ?? now) - Date.parse(now)) / 60_000;
  // Its server may show later what it told the hub before, as where a cache stands before it.
  return toldInVain ? limits.shortest : Math.max(Math.min(day, leaseMinutes), limits.shortest);
}

/** The same without a hub: it would not tell a second time of what could not be had. */
function ownMinutes({ state, now, timeZone, pace, crowdedMinutes = Infinity, turnoverMinutes = Infinity }: Poll): number {
  const { rhythm } = state;
  const longest = isSilent(state, now) ? limits.silent : limits.longest;
  const minutes =
    rhythm && isWatchedFor(rhythm, limits.newDays)
      ? lawfulMinutes(rhythm, pace.c, { now, timeZone, longest })
      : Math.min(Math.max(pace.newMinutes * ease(pace), limits.shortest), longest);
  const eased = state.easedUntil !== undefined && state.easedUntil > now ? Math.min(2 * minutes, Math.max(day, minutes)) : minutes;
  return Math.max(Math.min(eased, turnoverMinutes, crowdedMinutes / 2), limits.shortest);
}

/**
 * Minutes since the middle one of a feed's entries was published; undefined where fewer than ten tell, and where fewer than three were new:
 * some feeds give all entries the time at which they are asked.
 */
export function turnoverOf(published: readonly (Instant | undefined)[], fresh: number, now: Instant): number | undefined {
  if (fresh < 3) return undefined;
  const dated = published.filter((at) => at !== undefined).sort();
  const middle = dated[dated.length >> 1];
  return middle === undefined || dated.length < 10 || middle > now ? undefined : (Date.parse(now) - Date.parse(middle)) / 60_000;
}

/** Whether so few of a feed's entries were known that others may have come and gone unseen. */
export function isCrowded(fresh: number, known: number): boolean {
  return fresh >= 3 && known < (fresh + known) / 3;
}

/** Whether a feed brought nothing new for two weeks of watching. */
export function isSilent({ newAt, rhythm }: FeedState, now: Instant): boolean {
  return newAt === undefined ? isWatchedFor(rhythm, limits.silentDays) : newAt <= later(now, -limits.silentDays * day * 60_000);
}

function waitAfter(poll: Poll, failure: Failure): number {
  const { state, now } = poll;
  if (state.suspended) return month;
  if (state.goneSince === now) return day;
  if (failure.kind === 'busy') {
    const asked = failure.retryAfterSeconds === undefined ? 60 * 2 ** Math.min(state.failures - 1, 10) : failure.retryAfterSeconds / 60;
    return Math.max(Math.min(asked, day), ownMinutes(poll));
  }
  return state.failures >= patience ? week : Math.min(ownMinutes(poll) * state.failures, day);
}

/** Minutes for which the server says that its answer stays fresh (RFC 9111 §4.2.1). */
function freshMinutes({ headers = {}, now }: Poll): number {
  const control = headers['cache-control'] ?? '';
  const maxAge = Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1] ?? 0);
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  return maxAge > 0 ? maxAge / 60 : expiresMinutes(headers, now);
}

function expiresMinutes(headers: Readonly<Record<string, string>>, now: Instant): number {
  const expires = Date.parse(headers['expires'] ?? '');
  const sent = Date.parse(headers['date'] ?? now);
  return Number.isNaN(expires) || Number.isNaN(sent) ? 0 : Math.max(0, (expires - sent) / 60_000);
}

/** The first moment from `due` on that is not among the hours and days of rest (RSS `skipHours`, `skipDays`), at most until `latest`. */
function afterRest(due: Instant, { skipHours = [], skipDays = [] }: PollingWishes, latest: Instant): Instant {
  const hour = 3_600_000;
  for (let at = Date.parse(due); at <= Date.parse(latest); at = (Math.floor(at / hour) + 1) * hour) {
    const moment = new Date(at);
    if (!skipHours.includes(moment.getUTCHours()) && !skipDays.includes(moment.getUTCDay())) return moment.toISOString();
  }
  return skipHours.length + skipDays.length > 0 ? latest : due;
}

/** A number from 0 to 1 that is always the same for a text. */
function share(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16) / 0xffffffff;
}
