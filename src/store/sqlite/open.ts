import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { storageFailure } from '../failure.ts';
import type { Database } from '../shared/database.ts';
import { migrate } from '../shared/migrations.ts';
import type { Tables } from '../shared/schema.ts';
import { storeOver } from '../shared/store.ts';
import { sqlite } from './dialect.ts';
import { wireDialect } from './driver.ts';
import { configure } from './pragmas.ts';
import { searchIndex } from './search.ts';
import { statementsOf } from './statements.ts';
import { startWire, type ThreadOptions } from './wire.ts';

/** Opens (or makes) a SQLite file, brings it up to date and answers its store. */
export async function openSqlite(file: string, options: Omit<ThreadOptions, 'file'> = {}): Promise<Result<Store, Failure>> {
  let database: Database | undefined;
  try {
    await mkdir(dirname(file), { recursive: true });
    database = connectSqlite(file, options);
    const migrated = await migrate(database.write, database.dialect);
    if (migrated.ok) return ok(storeOver(database));
    await database.close();
    return migrated;
  } catch (error) {
    await database?.close();
    const detail = error instanceof Error ? error.message : String(error);
    return err(storageFailure(error) ?? { kind: 'malformed', what: `The database ${file}`, detail });
  }
}

/** The lanes to a SQLite file, not yet migrated. The reading connection in process opens at its first statement. */
export function connectSqlite(file: string, options: Omit<ThreadOptions, 'file'> = {}): Database {
  const wire = startWire({ file, ...options });
  const write = new Kysely<Tables>({ dialect: wireDialect(wire, 'write') });
  const aside = new Kysely<Tables>({ dialect: wireDialect(wire, 'aside') });
  const read = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: () => {
        const db = new BetterSqlite(file, { readonly: true });
        configure(db, 'read');
        return Promise.resolve({ prepare: statementsOf(db), close: () => void db.close() });
      },
    }),
  });
  return {
    dialect: sqlite,
    write,
    read,
    aside,
    index: searchIndex(aside),
    async close() {
      // The writer goes last: SQLite then folds the write-ahead log into the file.
      await Promise.all([read.destroy(), aside.destroy(), write.destroy()]);
      await wire.close();
    },
  };
}
