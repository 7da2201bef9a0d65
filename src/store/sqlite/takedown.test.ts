import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../core/store.ts';
import { markOf, markedRows, writeMarked } from '../contract/marked.ts';
import { at, publication, write } from '../contract/rows.ts';
import { openSqlite } from './open.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-scan-'));
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  store = opened.value;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** The files of the database that hold these bytes, with how often. */
async function holding(words: string): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const name of await readdir(folder)) {
    const times = (await readFile(join(folder, name))).toString('latin1').split(words).length - 1;
    if (times > 0) found[name] = times;
  }
  return found;
}

test('a takedown leaves not a byte of the text in the files: neither of what stood there before nor in the log', async () => {
  await writeMarked(store, 'b', 'other');
  await writeMarked(store, 'a', 'gone');
  // What is written over, and grows out of its place, must not stay behind either.
  for (const round of [1, 2, 3]) {
    const words = `${markOf('gone')}round${round} `.repeat(round * 400);
    await write(store, { table: 'publications', row: publication('a', { title: words, englishText: words, originalText: words }) });
    await write(store, ...markedRows('a', 'gone'));
  }
  expect(Object.keys(await holding(markOf('gone')))).not.toEqual([]);
  expect(await store.rights.takeDown({ id: 'a', reason: 'A court asked.', by: 'Ada', at: at(1) })).toBe(true);
  await store.close();
  expect(await holding(markOf('gone'))).toEqual({});
  expect(Object.keys(await holding(markOf('other')))).toContain('desk.sqlite');
  // The stems and trigrams of the search index are cut shorter than the marks, and stand without what their neighbours share.
  for (const trace of ['zqgone', 'qgo', 'gone']) expect(await holding(trace)).toEqual({});
});
