import { sql, type CreateTableBuilder } from 'kysely';
import { sentenceKey } from '../../../lib/text.ts';
import type { Connection, Dialect } from '../database.ts';

const page = 500;

/** Migration 004: the rights desk, revisions that changed a text, and what of the memory an article's sentences are found by. */
export async function createRights(db: Connection, dialect: Dialect): Promise<void> {
  const { key } = dialect.types;
  await db.insertInto('meta').values({ name: 'scrub-due', value: 0 }).execute();
  await records(db, 'rights_overrides')
    .addColumn('source_id', key, (c) => c.notNull().primaryKey())
    .execute();
  await records(db, 'takedowns')
    .addColumn('id', key, (c) => c.notNull().primaryKey())
    .addColumn('at', key, (c) => c.notNull())
    .execute();
  await numbered(db, dialect, 'takedown_requests')
    .addColumn('state', key, (c) => c.notNull())
    .execute();
  await numbered(db, dialect, 'audit').execute();
  await createChanges(db, dialect);
  await fillSources(db, dialect);
  await fillSentences(db, dialect);
  await createEditions(db, dialect);
}

/** What was published before this step was for its owner. The index serves a public edition's lists and counts alone. */
async function createEditions(db: Connection, dialect: Dialect): Promise<void> {
  await addKey(db, dialect, 'publications', 'edition');
  await db.schema
    .createIndex('publications_by_edition')
    .on('publications')
    .columns(['edition', 'sort_at', 'id', 'day', 'language_primary', 'country', 'source_id', 'section'])
    .execute();
}

/** No revision before this step says how it changed. */
async function createChanges(db: Connection, { types }: Dialect): Promise<void> {
  for (const column of ['source_id', 'changed_at', 'change_kind']) {
    await db.schema.alterTable('articles').addColumn(column, types.key).execute();
  }
  await db.schema
    .createIndex('articles_by_change')
    .on('articles')
    .columns(['changed_at', 'id', 'revision', 'source_id', 'change_kind'])
    .where(sql.ref('changed_at'), 'is not', null)
    .execute();
}

/** Items by source: an override puts back the newest. */
async function fillSources(db: Connection, dialect: Dialect): Promise<void> {
  await addKey(db, dialect, 'items', 'source_id');
  let last = '';
  for (;;) {
    const rows = await db.selectFrom('items').select(['id', 'record']).where('id', '>', last).orderBy('id').limit(page).execute();
    for (const { id, record } of rows) {
      const { sourceId } = JSON.parse(record) as { readonly sourceId: string };
      await db.updateTable('items').set({ source_id: sourceId }).where('id', '=', id).execute();
    }
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
  }
  await db.schema.createIndex('items_by_source').on('items').columns(['source_id', 'first_seen_at', 'id']).execute();
}

/** Sentences of the memory by their words: the first 16 digits of their key, as every version from this one on writes them. */
async function fillSentences(db: Connection, dialect: Dialect): Promise<void> {
  await addKey(db, dialect, 'memory', 'sentence');
  const key = ['from_tag', 'to_tag', 'key', 'engine', 'model'] as const;
  let last: Record<(typeof key)[number], string> | undefined;
  for (;;) {
    const after = last;
    let query = db
      .selectFrom('memory')
      .select([...key, 'record'])
      .limit(page);
    for (const column of key) query = query.orderBy(column);
    if (after) {
      const place = [after.from_tag, after.to_tag, after.key, after.engine, after.model] as const;
      query = query.where((eb) => eb(eb.refTuple('from_tag', 'to_tag', 'key', 'engine', 'model'), '>', eb.tuple(...place)));
    }
    const rows = await query.execute();
    for (const { record, ...place } of rows) {
      const { source } = JSON.parse(record) as { readonly source: string };
      let update = db.updateTable('memory').set({ sentence: sentenceKey(source).slice(0, 16) });
      for (const column of key) update = update.where(column, '=', place[column]);
      await update.execute();
    }
    last = rows.at(-1);
    if (!last) break;
  }
  await db.schema.createIndex('memory_by_sentence').on('memory').column('sentence').execute();
}

function addKey(db: Connection, { types }: Dialect, table: string, column: string): Promise<void> {
  return db.schema
    .alterTable(table)
    .addColumn(column, types.key, (c) => c.notNull().defaultTo(sql.lit('')))
    .execute();
}

function records(db: Connection, name: string): CreateTableBuilder<string, string> {
  return db.schema.createTable(name).addColumn('record', 'text', (c) => c.notNull());
}

function numbered(db: Connection, dialect: Dialect, name: string): CreateTableBuilder<string, string> {
  return records(db, name)
    .addColumn('number', dialect.types.numbered)
    .addColumn('at', dialect.types.key, (c) => c.notNull());
}
