import { maxAttempts, policyOf, type Failure } from './core/failure.ts';
import { later, type Instant } from './core/provenance.ts';
import type { Claim, Settlement } from './core/store.ts';

const minute = 60_000;
const day = 86_400_000;

/** How long to wait before the next attempt: 1 minute × 2^attempts up to a day, and at least what the server asked for. */
export function backoffMs(failure: Failure, attempts: number): number {
  const asked = failure.kind === 'busy' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.min(day, Math.max(asked, minute * 2 ** attempts));
}

/** What the policy table makes of a failure that its stage has no special treatment for. */
export function settleFailure(failure: Failure, claim: Claim, now: Instant): Settlement {
  const settled = (outcome: Settlement['outcome']): Settlement => ({ outcome, failure, outputs: [], next: [] });
  switch (policyOf(failure)) {
    case 'retry':
      return claim.attempts >= maxAttempts
        ? settled({ kind: 'park' })
        : settled({ kind: 'retry', due: later(now, backoffMs(failure, claim.attempts)) });
    case 'stop-work':
      return settled({ kind: 'wait', due: later(now, minute / 6) });
    case 'wait':
      return settled({ kind: 'wait', due: later(now, 10 * minute) });
    case 'drop':
      return settled({ kind: 'drop' });
    case 'publish-original':
    case 'publish-headline':
    case 'park':
    case 'stop-stage':
      return settled({ kind: 'park' });
  }
}
