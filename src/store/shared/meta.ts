import { sql } from 'kysely';
import type { Connection } from './database.ts';

/** `data-version`: what readers can see. `names-version`: the ledgers of names. `scrub-due`: takedowns since the files were last clean. `wishes-version`: what readers mute and follow. */
export type Counter = 'data-version' | 'names-version' | 'scrub-due' | 'wishes-version';

/** Raises a counter by one. */
export async function raise(db: Connection, counter: Counter): Promise<void> {
  await db
    .updateTable('meta')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', counter)
    .execute();
}

/** Makes other transactions that raise or hold this counter wait until this one ends. */
export async function hold(db: Connection, counter: Counter): Promise<void> {
  await db
    .updateTable('meta')
    .set({ value: sql<number>`value` })
    .where('name', '=', counter)
    .execute();
}

/** What reads a counter, 0 in a new database; its query is built once, as some are asked for with every page. */
export function reading(db: Connection, counter: Counter): () => Promise<number> {
  const query = db.selectFrom('meta').select('value').where('name', '=', counter).compile();
  return async () => (await db.executeQuery(query)).rows[0]?.value ?? 0;
}
