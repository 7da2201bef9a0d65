import { sentenceOf, type Failure } from '../core/failure.ts';
import type { FetchRequest, FetchResponse } from '../core/ports.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { FeedState } from '../core/source.ts';
import { without } from '../lib/without.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Some servers answer 304 for ever: now and then a feed is asked for whole. */
const conditionalPolls = 49;
const wholeAfterMs = 30 * dayMs;
/** A feed that fails for this long is suspended. */
const failingMs = 90 * dayMs;
/** How long a feed is eased whose server asked for fewer requests. */
const easedMs = 3 * dayMs;
/** A moved feed whose new address fails this often in a row is looked for at its old one again. */
const lostAfter = 3;

/** The address a feed is polled at. */
export const addressOf = ({ url, movedTo }: FeedState): string => movedTo ?? url;

/** The request of a poll: with the validators as they came, or without where the feed is to be had whole. */
export function requestOf(state: FeedState, now: Instant, whole: boolean): FetchRequest {
  const { etag, lastModified, conditional = 0, receivedAt } = state;
  const bare = { url: addressOf(state), kind: 'feed' } as const;
  if (whole || conditional >= conditionalPolls || (receivedAt !== undefined && receivedAt <= later(now, -wholeAfterMs))) return bare;
  return { ...bare, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** The memory of a feed that answered: it is in good health, whatever it was before. Validators of a 200 without them are forgotten. */
export function answered(state: FeedState, request: FetchRequest, { status, headers }: FetchResponse, now: Instant): FeedState {
  const etag = headers['etag'] ?? (status === 304 ? state.etag : undefined);
  const lastModified = headers['last-modified'] ?? (status === 304 ? state.lastModified : undefined);
  const isConditional = request.etag !== undefined || request.lastModified !== undefined;
  return {
    ...without(state, 'etag', 'lastModified', 'conditional', 'failingSince', 'goneSince', 'suspended'),
    checkedAt: now,
    failures: 0,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(isConditional && { conditional: (state.conditional ?? 0) + 1 }),
    ...(status === 200 && { receivedAt: now }),
  };
}

/**
 * The memory of a feed that failed. A 410 that is repeated a day later, or failing for 90 days, suspends it. A server that asks for fewer
 * requests gets half of them for three days.
 */
export function failed(state: FeedState, failure: Failure, now: Instant): FeedState {
  const failures = state.failures + 1;
  const failing: FeedState = { ...state, checkedAt: now, failures, failingSince: state.failingSince ?? now };
  if (state.movedTo !== undefined && (isGone(failure) || failures >= lostAfter)) {
    return { ...without(failing, 'movedTo'), failures: 1 };
  }
  if (state.suspended) return failing;
  if (failure.kind === 'busy') return { ...failing, easedUntil: later(now, easedMs) };
  if (isGone(failure)) {
    const goneSince = state.goneSince ?? now;
    // Less an hour, as no clock of ours or theirs is that exact.
    if (now >= later(goneSince, dayMs - hourMs))
      return { ...failing, goneSince, suspended: { at: now, why: 'it says that it is gone for good' } };
    return { ...failing, goneSince };
  }
  if (now < later(failing.failingSince!, failingMs)) return failing;
  const lately = sentenceOf(failure).replace(/\.$/, '');
  return { ...failing, suspended: { at: now, why: `it has failed since ${failing.failingSince!.slice(0, 10)} (${lately})` } };
}

/** What to show of a failing feed: the failure, or that it is suspended. */
export function complaintOf({ suspended, url }: FeedState, failure: Failure): Failure {
  // Mistakes of our own stay what they are: they stop the stage.
  return suspended && failure.kind !== 'bug' ? { kind: 'suspended', what: `The feed ${url}`, why: suspended.why } : failure;
}

const isGone = (failure: Failure): boolean => failure.kind === 'http' && failure.status === 410;
