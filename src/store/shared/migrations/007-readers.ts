import { sql, type CreateTableBuilder } from 'kysely';
import type { Connection, Dialect } from '../database.ts';

/**
 * Migration 006: what a reader keeps to read later, mutes and follows, what the owner chose to read, and whose stars they are. There is
 * one reader so far, the owner; every row names its reader all the same, so that more of them need no other tables.
 */
export async function createReaders(db: Connection, dialect: Dialect): Promise<void> {
  await db.insertInto('meta').values({ name: 'wishes-version', value: 0 }).execute();
  // A primary key cannot be altered on SQLite.
  await db.schema.alterTable('stars').renameTo('stars_before').execute();
  await table(db, dialect, 'stars', ['reader', 'id', 'at']).addPrimaryKeyConstraint('stars_of_readers', ['reader', 'id']).execute();
  await sql`insert into stars (reader, id, at) select 'owner', id, at from stars_before`.execute(db);
  await db.schema.dropTable('stars_before').execute();
  await table(db, dialect, 'kept', ['reader', 'id', 'at']).addPrimaryKeyConstraint('kept_key', ['reader', 'id']).execute();
  await db.schema.createIndex('kept_by_time').on('kept').columns(['reader', 'at', 'id']).execute();
  for (const name of ['stars', 'kept']) await db.schema.createIndex(`${name}_by_article`).on(name).column('id').execute();
  await table(db, dialect, 'wishes', ['reader', 'kind', 'value', 'at'])
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('wishes_key', ['reader', 'kind', 'value'])
    .execute();
  await table(db, dialect, 'choices', ['name'])
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('choices_key', ['name'])
    .execute();
}

function table(db: Connection, { types }: Dialect, name: string, columns: readonly string[]): CreateTableBuilder<string, string> {
  let create: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns) create = create.addColumn(column, types.key, (c) => c.notNull());
  return create;
}
