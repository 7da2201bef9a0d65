import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all, claimOne, done, item, noon, page, work, write } from '../contract/rows.ts';
import { storageFailure } from '../failure.ts';
import { connectSqlite, openSqlite } from './open.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-sqlite-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(options = {}, file = join(folder, 'deep', 'er', 'desk.sqlite')) {
  const result = await openSqlite(file, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { store: result.value, file };
}

test('makes its folder, and leaves one whole file when closed', async () => {
  const { store, file } = await open();
  await write(store, { table: 'items', row: item('a') });
  expect(existsSync(`${file}-wal`)).toBe(true);
  await store.close();
  await store.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  await expect(store.work.enqueue([work('fetch', 'a')], noon)).rejects.toThrow();
  const db = new BetterSqlite(file, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

test('writes survive power loss and wait for other writers: the settings are as documented', async () => {
  const database = connectSqlite(join(folder, 'desk.sqlite'));
  const ask = async (pragma: string) =>
    Object.values((await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(database.write)).rows[0]!);
  expect(await ask('journal_mode')).toEqual(['wal']);
  expect(await ask('synchronous')).toEqual([2]);
  expect(await ask('foreign_keys')).toEqual([1]);
  expect(await ask('busy_timeout')).toEqual([10000]);
  await database.close();
});

test('a full disk is a typed failure; nothing of the settlement stays and reading goes on', async () => {
  const { store } = await open({ pageLimit: 120 });
  await store.work.enqueue([work('fetch', 'a')], noon);
  const claim = await claimOne(store, 'fetch');
  const noise = new Uint8Array(randomBytes(600_000));
  const before = await all(store.admin.dump());
  const outputs = [
    { table: 'items', row: item('a') },
    { table: 'pages', row: page('a', noise) },
  ] as const;
  const error: unknown = await store.work.settle(claim, 1, done({ outputs }), noon).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(storageFailure(error)).toEqual({ kind: 'storage-full' });
  expect(await all(store.admin.dump())).toEqual(before);
  expect(await store.articles.item('a')).toBeUndefined();
  expect(await store.work.settle(claim, 1, done(), noon)).toBe(true);
  await store.close();
});

test('a file that is no database is refused in words', async () => {
  const file = join(folder, 'desk.sqlite');
  await writeFile(file, 'this is no database '.repeat(100));
  const result = await openSqlite(file);
  expect(result).toEqual({
    ok: false,
    error: { kind: 'malformed', what: `The database ${file}`, detail: 'file is not a database' },
  });
});

test('the main thread stays free while the worker thread writes', async () => {
  const { store } = await open();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const rows = Array.from({ length: 3000 }, (_, i) => work('fetch', `a${i}`));
  await store.work.enqueue(rows, noon);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
  await store.close();
});

test('transactions of one handle take turns', async () => {
  const { store } = await open();
  await Promise.all(Array.from({ length: 20 }, (_, i) => store.work.enqueue([work('fetch', `a${i}`), work('extract', `a${i}`)], noon)));
  expect((await store.work.counts()).map((c) => c.count)).toEqual([20, 20]);
  await store.close();
});
