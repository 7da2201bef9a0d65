import { sql, type CreateTableBuilder } from 'kysely';
import type { Connection, Dialect } from '../database.ts';
import { rewriteTranslations } from './003-translations.ts';

/** Migration 003: near-duplicates, names, budgets, what readers say, and what each translation cost. */
export async function createTrust(db: Connection, dialect: Dialect): Promise<void> {
  const { key, whole, float, numbered } = dialect.types;
  await db.insertInto('meta').values({ name: 'names-version', value: 0 }).execute();
  await table(db, dialect, 'fingerprints', ['id'])
    .addColumn('revision', whole, (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('fingerprints_key', ['id', 'revision'])
    .execute();
  // By time within a band: the nearest of many that share one are read without the others.
  await table(db, dialect, 'bands', ['band', 'at', 'id'])
    .addColumn('revision', whole, (c) => c.notNull())
    .addPrimaryKeyConstraint('bands_key', ['band', 'at', 'id'])
    .execute();
  await db.schema.createIndex('bands_by_article').on('bands').column('id').execute();
  await table(db, dialect, 'names', ['language', 'source', 'state', 'folded'])
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('names_key', ['language', 'source'])
    .execute();
  await table(db, dialect, 'sightings', ['language', 'source', 'english', 'article_id'])
    .addPrimaryKeyConstraint('sightings_key', ['language', 'source', 'english', 'article_id'])
    .execute();
  await table(db, dialect, 'forms', ['language', 'source', 'english'])
    .addColumn('articles', whole, (c) => c.notNull())
    .addPrimaryKeyConstraint('forms_key', ['language', 'source', 'english'])
    .execute();
  await table(db, dialect, 'budgets', ['engine', 'day'])
    .addColumn('amount', float, (c) => c.notNull())
    .addPrimaryKeyConstraint('budgets_key', ['engine', 'day'])
    .execute();
  await table(db, dialect, 'stars', ['id', 'at']).addPrimaryKeyConstraint('stars_key', ['id']).execute();
  await db.schema
    .createTable('reports')
    .addColumn('number', numbered)
    .addColumn('article_id', key, (c) => c.notNull())
    .addColumn('state', key, (c) => c.notNull())
    .addColumn('at', key, (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .execute();
  await createTallies(db, dialect);
  await rewriteTranslations(db);
}

/** Columns for what a translation cost, with an index over them: they stand behind long records, which no sum must read. */
async function createTallies(db: Connection, { types }: Dialect): Promise<void> {
  const columns = ['engine_sentences', 'memory_sentences', 'engine_characters', 'memory_characters'];
  for (const column of columns) {
    await db.schema
      .alterTable('translations')
      .addColumn(column, types.whole, (c) => c.notNull().defaultTo(sql.lit(0)))
      .execute();
  }
  await db.schema.createIndex('translations_by_tally').on('translations').columns(columns).execute();
}

function table(db: Connection, { types }: Dialect, name: string, columns: readonly string[]): CreateTableBuilder<string, string> {
  let create: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns) create = create.addColumn(column, types.key, (c) => c.notNull());
  return create;
}
