import type { Connection } from '../database.ts';

/** Migration 005: subscriptions at hubs, beside what polls write. No version before this step had any. */
export async function createSubscriptions(db: Connection): Promise<void> {
  await db.schema.alterTable('feeds').addColumn('subscription', 'text').execute();
}
