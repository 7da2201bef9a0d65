import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tallyOf, type Tally, type Translation } from '../../../core/translation.ts';
import { all, translation } from '../../contract/rows.ts';
import { leftOut, startCluster } from '../../postgres/cluster.ts';
import { connectPostgres } from '../../postgres/open.ts';
import { connectSqlite } from '../../sqlite/open.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrations.ts';
import { storeOver } from '../store.ts';

const cluster = await startCluster();
if (!cluster) console.warn(leftOut);
afterAll(() => cluster?.stop());

const [one] = translation('a').title;
/** A translation as 003 should leave it: flagged, remembered, waiting and plain sentences. */
function after(i: number): Translation {
  const flagged = { ...one!, flags: [{ kind: 'rough-gist' }, { kind: 'numbers' }], origin: 'memory', end: 3 } as const;
  const waiting = { ...one!, state: 'waiting', text: 'says "rough-gist"' } as const;
  return {
    ...translation(`a${i >> 1}`, 1 + (i & 1)),
    title: [flagged],
    summary: i % 3 === 0 ? [waiting] : [],
    blocks: [[[one!, flagged]], []],
  };
}

/** The same as 002 wrote it: flags are words. */
function before(record: Translation): object {
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    key === 'flags' ? (value as { kind: string }[]).map(({ kind }) => kind) : value,
  ) as object;
}

describe.each([
  { name: 'SQLite', skip: false },
  { name: 'PostgreSQL', skip: !cluster },
])('migration 003: $name', ({ name, skip }) => {
  let folder = '';
  let where = '';
  let database: Database;
  beforeEach(async () => {
    if (skip) return;
    folder = await mkdtemp(join(tmpdir(), 'desk-trust-'));
    where = name === 'SQLite' ? join(folder, 'desk.sqlite') : await cluster!.database();
    database = name === 'SQLite' ? connectSqlite(where) : connectPostgres(where);
  });
  afterEach(async () => {
    if (skip) return;
    await database.close();
    await rm(folder, { recursive: true, force: true });
    if (name !== 'SQLite') await cluster!.drop(where);
  });
  const insert = (rows: readonly { id: string; revision: number; record: string }[]) =>
    (database.write as unknown as Kysely<{ translations: { id: string; revision: number; record: string } }>)
      .insertInto('translations')
      .values(rows)
      .execute();
  const rowOf = (record: Translation) => ({ id: record.id, revision: record.revision, record: JSON.stringify(before(record)) });

  test.skipIf(skip)('rewrites flags and counts what each translation cost, in every row of several pages', async () => {
    await migrate(database.write, database.dialect, '002-search');
    const wanted = Array.from({ length: 251 }, (_, i) => after(i));
    await insert(wanted.map(rowOf));
    expect(await migrate(database.write, database.dialect)).toEqual({ ok: true, value: undefined });
    const store = storeOver(database);
    for (const record of wanted) expect(await store.articles.translation(record.id, record.revision)).toEqual(record);
    const sum = (key: keyof Tally): number => wanted.reduce((total, record) => total + tallyOf(record)[key], 0);
    expect(sum('memorySentences')).toBe(502);
    expect(await store.admin.savings()).toEqual({
      engineSentences: sum('engineSentences'),
      memorySentences: sum('memorySentences'),
      engineCharacters: sum('engineCharacters'),
      memoryCharacters: sum('memoryCharacters'),
    });
    expect(await store.names.version()).toBe(0);
    expect(await all(store.admin.dump())).toHaveLength(251);
  });

  test.skipIf(skip)('a row that cannot be read leaves the database as 002 made it', async () => {
    await migrate(database.write, database.dialect, '002-search');
    await insert([rowOf(after(0)), { id: 'z', revision: 1, record: 'no JSON' }]);
    const tables = async () => (await database.write.introspection.getTables()).map((table) => table.name).sort();
    const old = await tables();
    await expect(migrate(database.write, database.dialect)).rejects.toThrow();
    expect(await tables()).toEqual(old);
    const row = await database.read.selectFrom('translations').select('record').where('id', '=', 'a0').executeTakeFirstOrThrow();
    expect(row.record).toContain('"flags":["rough-gist","numbers"]');
  });
});
