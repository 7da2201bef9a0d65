import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Connection } from './database.ts';
import type { Tables } from './schema.ts';

/** A row as the database takes it. */
export type Loose = Readonly<Record<string, unknown>>;

/** Rows written by one statement: far below both databases' limits on parameters (32766 and 65535). */
const batchSize = 200;

/** Cuts a list into lists of at most `size`. */
export function batches<T>(list: readonly T[], size = batchSize): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/**
 * Inserts rows under their natural key, or replaces what is there except the `frozen` columns; answers how many rows were written.
 * With `changedBy`, rows equal in that column are left alone. Rows are sorted by key, so that two writers never deadlock.
 */
export async function upsert<T extends keyof Tables>(
  db: Connection,
  table: T,
  rows: readonly Loose[],
  options: { key: readonly (keyof Tables[T] & string)[]; frozen?: readonly string[]; changedBy?: string },
): Promise<number> {
  const keyOf = (row: Loose): string => options.key.map((column) => String(row[column])).join('\n');
  // PostgreSQL refuses one statement that writes a row twice; the last one wins.
  const unique = [...new Map(rows.map((row) => [keyOf(row), row])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  let written = 0;
  for (const batch of batches(unique)) {
    const columns = Object.keys(batch[0]!).filter((c) => !options.key.some((k) => k === c) && !options.frozen?.includes(c));
    const by = options.changedBy;
    const result = await (db as unknown as Kysely<Record<string, Loose>>)
      .insertInto(table)
      .values(batch)
      .onConflict((conflict) => {
        const update = conflict.columns([...options.key]).doUpdateSet(excluded(columns) as never);
        return by ? update.where(sql.ref(`${table}.${by}`), '<>', sql.ref(`excluded.${by}`)) : update;
      })
      .executeTakeFirst();
    written += Number(result.numInsertedOrUpdatedRows ?? 0);
  }
  return written;
}

/** Each column as the refused insert had it. */
const excluded = (columns: readonly string[]): Record<string, RawBuilder<unknown>> =>
  Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]));
