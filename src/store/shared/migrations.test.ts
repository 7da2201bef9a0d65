import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../core/failure.ts';
import type { Store } from '../../core/store.ts';
import { all, claimOne, done, item, noon, publication, work, write } from '../contract/rows.ts';
import { leftOut, startCluster } from '../postgres/cluster.ts';
import { connectPostgres, openPostgres } from '../postgres/open.ts';
import { connectSqlite, openSqlite } from '../sqlite/open.ts';
import { without } from '../../lib/without.ts';
import type { Database } from './database.ts';
import { migrate, migrations } from './migrations.ts';
import { publicationRow } from './publications.ts';

const cluster = await startCluster();
if (!cluster) console.warn(leftOut);
afterAll(() => cluster?.stop());

const kinds = [
  { name: 'SQLite', connect: connectSqlite, open: openSqlite, skip: false },
  { name: 'PostgreSQL', connect: connectPostgres, open: openPostgres, skip: !cluster },
];

for (const { name, connect, open, skip } of kinds) {
  describe.skipIf(skip)(`migrations: ${name}`, () => {
    let folder = '';
    let where = '';
    let database: Database | undefined;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'desk-migrations-'));
      where = name === 'SQLite' ? join(folder, 'desk.sqlite') : await cluster!.database();
      database = connect(where);
    });
    afterEach(async () => {
      await database?.close();
      await rm(folder, { recursive: true, force: true });
      if (name !== 'SQLite') await cluster!.drop(where);
    });

    const opened = async (): Promise<Store> => {
      const result = await open(where);
      if (!result.ok) throw new Error(sentenceOf(result.error));
      return result.value;
    };
    const schema = async (): Promise<string[]> => {
      const tables = await database!.write.introspection.getTables();
      return tables
        .map(
          (table) =>
            `${table.name}: ${table.columns
              .map((column) => column.name)
              .sort()
              .join(' ')}`,
        )
        .sort();
    };

    test('leave the same tables from every earlier version as from nothing', async () => {
      const whole = connect(name === 'SQLite' ? join(folder, 'whole.sqlite') : await cluster!.database());
      await migrate(whole.write, whole.dialect);
      const wanted = (await whole.write.introspection.getTables()).map((table) => table.name).sort();
      await whole.close();
      for (const step of migrations) {
        expect(await migrate(database!.write, database!.dialect, step)).toEqual({ ok: true, value: undefined });
      }
      expect((await schema()).map((line) => line.split(':')[0])).toEqual(wanted);
    });

    test.each(migrations)('carry a store on from %s', async (step) => {
      await migrate(database!.write, database!.dialect, step);
      const row = publicationRow(publication('a', { title: 'Harvest begins', originalText: 'Die Weinlese hat begonnen.' }));
      // A later step added the column.
      const written = without(row, 'edition');
      await database!.write
        .insertInto('publications')
        .values(written as typeof row)
        .execute();
      // Stars had no reader before that step.
      const starred = ['003-trust', '004-rights', '005-subscriptions'].includes(step);
      if (starred) await sql`insert into stars (id, at) values ('a', ${noon})`.execute(database!.write);
      const store = await opened();
      expect(await store.readers.isStarred('a')).toBe(starred);
      await write(store, { table: 'items', row: item('a') });
      expect(await store.articles.item('a')).toEqual(item('a'));
      if (step === '001-records') {
        for (const text of ['harvest', 'Weinlese']) expect(await store.search.search({ text, limit: 9 })).toHaveLength(1);
      }
      await store.close();
    });

    test('running again changes nothing', async () => {
      const first = await opened();
      await write(first, { table: 'items', row: item('a') });
      await first.work.enqueue([work('fetch', 'a')], noon);
      await first.work.settle(await claimOne(first, 'fetch'), 1, done(), noon);
      const before = await all(first.admin.dump());
      await first.close();
      const [tables, second] = [await schema(), await opened()];
      expect(await all(second.admin.dump())).toEqual(before);
      expect(await schema()).toEqual(tables);
      await second.close();
    });

    test('two that open an empty database at once both succeed', async () => {
      const stores = await Promise.all([opened(), opened()]);
      for (const store of stores) expect(await store.articles.dataVersion()).toBe(0);
      for (const store of stores) await store.close();
    });

    test('a database of a newer version is refused in plain words and left alone', async () => {
      await (await opened()).close();
      await sql`insert into migrations (name, timestamp) values ('900-later', '2030-01-01')`.execute(database!.write);
      const result = await open(where);
      if (result.ok) await result.value.close();
      expect(result.ok ? '' : sentenceOf(result.error)).toMatch(/^The database could not be read: a newer version of Foreign Desk made it/);
      const { rows } = await sql<{ n: number }>`select count(*) as n from migrations`.execute(database!.write);
      expect(rows[0]?.n).toBe(migrations.length + 1);
    });
  });
}
