import type { Connection } from './database.ts';

/** Raises the data version by one. */
export async function bumpDataVersion(db: Connection): Promise<void> {
  await db
    .updateTable('meta')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'data-version')
    .execute();
}

/** The data version; 0 in a new database. */
export async function dataVersion(db: Connection): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', 'data-version').executeTakeFirst();
  return row?.value ?? 0;
}
