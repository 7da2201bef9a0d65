import { Migrator, type Kysely, type Migration } from 'kysely';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Connection, Dialect } from './database.ts';
import { createRecords } from './migrations/001-records.ts';
import { createTrust } from './migrations/003-trust.ts';
import { createRights } from './migrations/004-rights.ts';
import { createSubscriptions } from './migrations/005-subscriptions.ts';
import { createTerms } from './migrations/006-terms.ts';
import { createReaders } from './migrations/007-readers.ts';
import type { Tables } from './schema.ts';

/** The steps from an empty database to the present one, in order. What was released is never changed, only added to. */
export const migrations = [
  '001-records',
  '002-search',
  '003-trust',
  '004-rights',
  '005-subscriptions',
  '006-terms',
  '007-readers',
] as const;

const steps: Readonly<Record<(typeof migrations)[number], (db: Connection, dialect: Dialect) => Promise<void>>> = {
  '001-records': createRecords,
  '002-search': (db, dialect) => dialect.createSearchIndex(db),
  '003-trust': createTrust,
  '004-rights': createRights,
  '005-subscriptions': createSubscriptions,
  '006-terms': createTerms,
  '007-readers': createReaders,
};

const table = 'migrations';

/**
 * Brings a database up to date (or up to `target`, for tests); harmless when it is. One made by a newer version is refused
 * untouched, since its rows may mean things this version does not know.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  target: (typeof migrations)[number] = migrations[migrations.length - 1]!,
): Promise<Result<void, Failure>> {
  const unknown = (await applied(db)).find((name) => !migrations.some((known) => known === name));
  if (unknown !== undefined) {
    const detail = `a newer version of Foreign Desk made it (step ${unknown}; this version knows those up to ${migrations.at(-1)!})`;
    return err({ kind: 'malformed', what: 'The database', detail });
  }
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(migrations.map((name) => [name, step(name, dialect)]))) };
  const migrator = new Migrator({ db, provider, migrationTableName: table, migrationLockTableName: `${table}_lock` });
  const { error } = await migrator.migrateTo(target);
  if (error !== undefined) throw error as Error;
  return ok(undefined);
}

function step(name: (typeof migrations)[number], dialect: Dialect): Migration {
  return { up: (db: Kysely<unknown>) => steps[name](db, dialect) };
}

async function applied(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === table)) return [];
  const rows = await (db as unknown as Kysely<Record<string, { name: string }>>).selectFrom(table).select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
