import { later, type Instant } from '../core/provenance.ts';
import { sha256 } from '../lib/hash.ts';

/** What decides when a feed is asked for again. */
export interface Poll {
  readonly feedId: string;
  readonly now: Instant;
  /** Minutes between polls of a feed in good health. */
  readonly minutes: number;
  /** Polls in a row that failed, this one included. */
  readonly failures: number;
  /** Headers of the answer, names in lower case; empty where there was none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Minutes the feed itself asks for. */
  readonly ttlMinutes?: number | undefined;
  /** Seconds a server asked to be left alone. */
  readonly retryAfterSeconds?: number | undefined;
}

const shortest = 10;
const day = 24 * 60;
const week = 7 * day;
const patience = 30;
const jitter = 0.05;

/**
 * When to poll next: after the interval ±5 % (by feed, so that feeds spread), never sooner than a server asks (up to a day) nor than ten
 * minutes. Failing feeds are asked ever less often, up to daily, and weekly after 30 failures: never given up.
 */
export function nextPoll(poll: Poll): Instant {
  const hinted = Math.min(hintedMinutes(poll), day);
  const minutes = Math.max(poll.failures > 0 ? slowed(poll) : poll.minutes, shortest);
  const spread = 1 + jitter * (2 * share(poll.feedId) - 1);
  return later(poll.now, Math.max(minutes * spread, hinted) * 60_000);
}

function slowed({ failures, minutes }: Poll): number {
  return failures >= patience ? week : Math.min(minutes * failures, day);
}

function hintedMinutes({ headers, now, ttlMinutes = 0, retryAfterSeconds = 0 }: Poll): number {
  const control = headers['cache-control'] ?? '';
  const maxAge = Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1] ?? 0);
  const fresh = /\bno-(?:cache|store)\b/i.test(control) ? 0 : maxAge > 0 ? maxAge / 60 : expiresMinutes(headers, now);
  return Math.max(fresh, ttlMinutes, retryAfterSeconds / 60);
}

function expiresMinutes(headers: Readonly<Record<string, string>>, now: Instant): number {
  const expires = Date.parse(headers['expires'] ?? '');
  const sent = Date.parse(headers['date'] ?? now);
  return Number.isNaN(expires) || Number.isNaN(sent) ? 0 : Math.max(0, (expires - sent) / 60_000);
}

/** A number from 0 to 1 that is always the same for a feed. */
function share(feedId: string): number {
  return Number.parseInt(sha256(feedId).slice(0, 8), 16) / 0xffffffff;
}
