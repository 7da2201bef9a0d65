import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { storageFailure } from '../failure.ts';
import type { Database } from '../shared/database.ts';
import { migrate } from '../shared/migrations.ts';
import type { Tables } from '../shared/schema.ts';
import { storeOver } from '../shared/store.ts';
import { postgres } from './dialect.ts';
import { startPool } from './pool.ts';
import { searchIndex } from './search.ts';

const oldestVersion = 150000;

/** Opens a PostgreSQL database (15 or later) by its address, brings it up to date and answers its store. */
export async function openPostgres(url: string, options: { connections?: number } = {}): Promise<Result<Store, Failure>> {
  let database: Database | undefined;
  try {
    database = connectPostgres(url, options);
    const refused = (await tooOld(database)) ?? (await migrate(database.write, database.dialect));
    if (refused.ok) return ok(storeOver(database));
    await database.close();
    return refused;
  } catch (error) {
    await database?.close();
    const detail = messageOf(error);
    // A server that answered has a code of its own (SQLSTATE); anything else never reached one.
    const reached = error instanceof pg.DatabaseError;
    return err(
      storageFailure(error) ??
        (reached ? { kind: 'malformed', what: 'The database', detail } : { kind: 'offline', host: 'The database server', detail }),
    );
  }
}

/** A PostgreSQL database, not yet migrated. */
export function connectPostgres(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: startPool(url, connections) }) });
  return { dialect: postgres, write: db, read: db, aside: db, index: searchIndex(db), close: () => db.destroy() };
}

async function tooOld({ write }: Database): Promise<Result<never, Failure> | undefined> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(write);
  if (Number(rows[0]?.server_version_num) >= oldestVersion) return undefined;
  return err({ kind: 'malformed', what: 'The database', detail: `its server is older than PostgreSQL ${oldestVersion / 10000}` });
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
