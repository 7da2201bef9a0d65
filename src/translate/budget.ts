import type { Failure } from '../core/failure.ts';
import type { Budget, Clock } from '../core/ports.ts';
import type { Instant } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { BudgetLimits } from '../core/routing.ts';
import type { BudgetStore } from '../core/store.ts';

/** A budget without a ceiling. */
export const noLimit: Budget = {
  spend: () => Promise.resolve(ok(undefined)),
  giveBack: () => Promise.resolve(),
};

/** Where an engine's spending is counted and how far it may go. */
export interface StoreBudgetOptions {
  readonly budgets: Pick<BudgetStore, 'spend'>;
  /** Engine id. */
  readonly engine: string;
  readonly limits: BudgetLimits;
  readonly clock: Clock;
}

/** A budget counted in the store by UTC day and month, so that its ceiling holds for all processes and after a crash. */
export function storeBudget({ budgets, engine, limits, clock }: StoreBudgetOptions): Budget {
  return {
    async spend(amount) {
      if (amount <= 0) return ok(undefined);
      const now = clock.now();
      const broken = await budgets.spend(engine, amount, limits, now);
      return broken === 'spent' ? ok(undefined) : err({ kind: 'over-budget', engine, until: startOfNext(broken, now) });
    },
    async giveBack(amount) {
      // What was used beyond a reservation is used, whatever the ceiling.
      if (amount !== 0) await budgets.spend(engine, -amount, amount > 0 ? limits : {}, clock.now());
    },
  };
}

function startOfNext(unit: 'day' | 'month', now: Instant): Instant {
  const at = new Date(now);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return new Date(unit === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1)).toISOString();
}

/** An amount counted before its request is sent. */
export interface Reservation {
  readonly amount: number;
  /** Corrects the count to what was used; above the ceiling too, so that the next reservation finds it full. */
  settle(used: number): Promise<void>;
}

/**
 * Counts an amount before sending. What is settled after midnight UTC gives nothing back: the store would take it off the new day, whose
 * ceiling would then be too high by as much.
 */
export async function reserve(budget: Budget, amount: number, clock: Clock): Promise<Result<Reservation, Failure>> {
  const day = clock.now().slice(0, 10);
  const spent = await budget.spend(amount);
  if (!spent.ok) return spent;
  return ok({
    amount,
    async settle(used) {
      if (used > amount || clock.now().slice(0, 10) === day) await budget.giveBack(amount - used);
    },
  });
}
