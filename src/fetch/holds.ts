import type { Instant } from '../core/provenance.ts';
import type { FailureRecord } from '../core/store.ts';
import { registrableDomain } from '../lib/url.ts';
import type { Limiter } from './limiter.ts';

/** Failures looked through, newest first: holds end after a day. */
export const mostRecords = 2000;

/** Holds the domains that had asked for fewer requests before this process began, as the failures of work tell; answers how many. */
export function restoreHolds(limiter: Limiter, records: readonly FailureRecord[], now: Instant): number {
  const held = new Set<string>();
  for (const { failure, at } of records) {
    if (failure.kind !== 'busy' || failure.retryAfterSeconds === undefined) continue;
    const seconds = failure.retryAfterSeconds - (Date.parse(now) - Date.parse(at)) / 1000;
    if (seconds <= 0) continue;
    const domain = registrableDomain(failure.host);
    limiter.hold(domain, seconds);
    held.add(domain);
  }
  return held.size;
}
