import { join } from 'node:path';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { Store } from '../core/store.ts';
import { openPostgres } from './postgres/open.ts';
import { openSqlite } from './sqlite/open.ts';

export { openPostgres } from './postgres/open.ts';
export { openSqlite } from './sqlite/open.ts';

/** The store's file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'desk.sqlite');

/** Opens the store: PostgreSQL where an address is given, else SQLite in the data folder. Brings it up to date first. */
export function openStore(options: { dataDir: string; databaseUrl?: string }): Promise<Result<Store, Failure>> {
  return options.databaseUrl ? openPostgres(options.databaseUrl) : openSqlite(databaseFile(options.dataDir));
}
