import { sql } from 'kysely';
import type { Instant } from '../../core/provenance.ts';
import type { BudgetStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { transact } from './transaction.ts';

/**
 * What engines were sent, by UTC day. The ceilings hold whatever happens: amounts given back never make a day's count negative, so that
 * what was sent before midnight and given back after it does not raise the new day's limit.
 */
export function budgetStore({ write }: Database): BudgetStore {
  return {
    spend: (engine, amount, { perDay = Infinity, perMonth = Infinity }, now) =>
      transact(write, async (trx) => {
        await holdMonth(trx, engine, now);
        const { day, month } = await spent(trx, engine, now);
        const fits = (sum: number, limit: number): boolean => amount <= 0 || sum + amount <= limit;
        if (!fits(day, perDay)) return 'day';
        if (!fits(month, perMonth)) return 'month';
        const total = Math.max(0, day + amount);
        await trx
          .insertInto('budgets')
          .values({ engine, day: dayOf(now), amount: total })
          .onConflict((conflict) => conflict.columns(['engine', 'day']).doUpdateSet({ amount: total }))
          .execute();
        return 'spent';
      }),
    // On the writing lane, so that it counts what this process has just spent.
    spent: (engine, now) => spent(write, engine, now),
  };
}

const dayOf = (now: Instant): string => now.slice(0, 10);
const firstOf = (now: Instant): string => `${now.slice(0, 7)}-01`;

/** Every spender of a month writes the row of its first day first, and so waits for the one before. */
async function holdMonth(db: Connection, engine: string, now: Instant): Promise<void> {
  await db
    .insertInto('budgets')
    .values({ engine, day: firstOf(now), amount: 0 })
    .onConflict((conflict) => conflict.columns(['engine', 'day']).doUpdateSet({ amount: sql<number>`budgets.amount` }))
    .execute();
}

async function spent(db: Connection, engine: string, now: Instant): Promise<{ day: number; month: number }> {
  const rows = await db
    .selectFrom('budgets')
    .select(['day', 'amount'])
    .where('engine', '=', engine)
    .where('day', '>=', firstOf(now))
    .where('day', '<=', `${now.slice(0, 7)}-31`)
    .execute();
  const day = rows.find((row) => row.day === dayOf(now))?.amount ?? 0;
  return { day, month: rows.reduce((sum, row) => sum + row.amount, 0) };
}
