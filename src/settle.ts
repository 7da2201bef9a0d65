import { backoffMs, maxAttempts, policyOf, type Failure } from './core/failure.ts';
import { later, type Instant } from './core/provenance.ts';
import type { Claim, Settlement } from './core/store.ts';

const minute = 60_000;

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
