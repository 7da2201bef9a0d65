import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

// deadlock_detected and serialization_failure: PostgreSQL, Appendix A.
const passing = new Set(['40P01', '40001']);
const tries = 5;

/** Runs a transaction, again when PostgreSQL ended it to resolve a deadlock. */
export async function transact<T>(db: Kysely<Tables>, body: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await db.transaction().execute(body);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (left === 0 || !passing.has(code)) throw error;
    }
  }
}
