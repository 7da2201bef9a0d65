import { sql } from 'kysely';
import type { Connection, Dialect } from '../database.ts';

/**
 * Migration 006: what published articles are about. Nothing is filled in: terms come from the enrich stage, whose raised version puts its
 * work back. The key is in the order that an article's neighbours in time are read in; SQLite keeps the rows in it.
 */
export async function createTerms(db: Connection, { name, types }: Dialect): Promise<void> {
  const { key, whole } = types;
  const table = db.schema
    .createTable('terms')
    .addColumn('term', key, (c) => c.notNull())
    .addColumn('at', key, (c) => c.notNull())
    .addColumn('id', key, (c) => c.notNull())
    .addColumn('edition', key, (c) => c.notNull())
    .addColumn('source_id', key, (c) => c.notNull())
    .addColumn('country', key, (c) => c.notNull())
    .addColumn('language', key, (c) => c.notNull())
    .addColumn('weight', whole, (c) => c.notNull())
    .addColumn('name', whole, (c) => c.notNull())
    .addColumn('shown', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('terms_key', ['term', 'at', 'id']);
  await (name === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).execute();
  await db.schema.createIndex('terms_by_article').on('terms').column('id').execute();
  // Whole in itself: what is new of a day is counted without the rows.
  await db.schema
    .createIndex('terms_by_time')
    .on('terms')
    .columns(['at', 'term', 'id', 'edition', 'source_id', 'country', 'language'])
    .execute();
}
