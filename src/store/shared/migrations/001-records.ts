import { sql, type CreateTableBuilder } from 'kysely';
import type { Connection, Dialect } from '../database.ts';

/** Migration 001: every record and the queue. */
export async function createRecords(db: Connection, dialect: Dialect): Promise<void> {
  const { key, whole } = dialect.types;
  await table(db, dialect, 'meta', ['name'])
    .addColumn('value', whole, (c) => c.notNull())
    .execute();
  await db.insertInto('meta').values({ name: 'data-version', value: 0 }).execute();

  await records(db, dialect, 'sources', ['id'])
    .addColumn('listed', whole, (c) => c.notNull())
    .execute();
  await records(db, dialect, 'feeds', ['id'])
    .addColumn('source_id', key, (c) => c.notNull())
    .addColumn('listed', whole, (c) => c.notNull())
    .execute();
  await records(db, dialect, 'items', ['id'])
    .addColumn('first_seen_at', key, (c) => c.notNull())
    .execute();
  await records(db, dialect, 'pages', ['id']).addColumn('body', dialect.types.bytes).execute();
  for (const name of ['articles', 'identifications', 'translations', 'facts']) {
    await db.schema
      .createTable(name)
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('revision', whole, (c) => c.notNull().check(sql`revision >= 1`))
      .addColumn('record', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ['id', 'revision'])
      .execute();
  }
  await records(db, dialect, 'memory', ['from_tag', 'to_tag', 'key', 'engine', 'model'])
    .addColumn('put_at', key, (c) => c.notNull())
    .execute();
  await createPublications(db, dialect);
  await createWork(db, dialect);
}

/** The columns before `record` come first on a row's pages: lists never read the long texts at the end. */
async function createPublications(db: Connection, { types }: Dialect): Promise<void> {
  let create = db.schema
    .createTable('publications')
    .addColumn('number', types.numbered)
    .addColumn('id', types.key, (c) => c.notNull().unique());
  for (const name of ['slug', 'day', 'sort_at', 'source_id', 'country', 'language_primary', 'section', 'digest']) {
    create = create.addColumn(name, types.key, (c) => c.notNull());
  }
  for (const name of ['record', 'title', 'dek', 'original_title', 'original_dek', 'english_text', 'original_text']) {
    create = create.addColumn(name, 'text', (c) => c.notNull());
  }
  await create.execute();
  for (const name of ['', 'section', 'source_id', 'country', 'language_primary', 'day']) {
    await db.schema
      .createIndex(`publications_by_${name || 'time'}`)
      .on('publications')
      .columns([...(name ? [name] : []), 'sort_at', 'id'])
      .execute();
  }
}

/** Finished rows have no `due`: the indexes the queue lives by hold open work only. */
async function createWork(db: Connection, dialect: Dialect): Promise<void> {
  const { key, whole, float } = dialect.types;
  await table(db, dialect, 'work', ['stage', 'subject'])
    .addColumn('priority', float, (c) => c.notNull())
    .addColumn('state', key, (c) => c.notNull())
    .addColumn('due', key)
    .addColumn('attempts', whole, (c) => c.notNull())
    .addColumn('losses', whole, (c) => c.notNull())
    .addColumn('generation', whole, (c) => c.notNull())
    .addColumn('claimed_generation', whole)
    .addColumn('lease_token', key)
    .addColumn('version', whole)
    .addColumn('settled_at', key)
    .addColumn('outcome', key)
    .addColumn('failure', 'text')
    .addColumn('failure_kind', key)
    .execute();
  await db.schema
    .createIndex('work_by_priority')
    .on('work')
    .columns(['stage', 'priority desc', 'due', 'subject'])
    .where(sql.ref('due'), 'is not', null)
    .execute();
  await db.schema.createIndex('work_by_due').on('work').columns(['stage', 'due']).where(sql.ref('due'), 'is not', null).execute();
  await db.schema.createIndex('work_by_state').on('work').columns(['stage', 'state']).execute();
  await db.schema.createIndex('work_with_failure').on('work').columns(['settled_at']).where(sql.ref('failure'), 'is not', null).execute();
}

function records(db: Connection, dialect: Dialect, name: string, key: readonly string[]): CreateTableBuilder<string, string> {
  return table(db, dialect, name, key).addColumn('record', 'text', (c) => c.notNull());
}

function table(db: Connection, { types }: Dialect, name: string, key: readonly string[]): CreateTableBuilder<string, string> {
  let create: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of key) create = create.addColumn(column, types.key, (c) => c.notNull());
  return create.addPrimaryKeyConstraint(`${name}_key`, [...key]);
}
