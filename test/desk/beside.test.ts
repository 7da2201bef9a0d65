import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleId } from '../../src/lib/article-id.ts';
import { claimOne, done, item, noon, publication, work } from '../../src/store/contract/rows.ts';
import { lockDataFolder } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/open.ts';
import { deskHere, scratch } from './desk.fixture.ts';

const url = 'https://seepost.example/faehre';
const id = articleId(url);
const takedown = ['takedown', url, '--reason', 'A court asked.', '--by', 'Mara'];

test('an article is taken down while a desk holds the folder, and what that desk has in work for it is not written', async () => {
  const cwd = scratch();
  const dataDir = join(cwd, 'data');
  const env = { DESK_DATA_DIR: dataDir };
  expect(await deskHere(takedown, { cwd, env })).toMatchObject({
    code: 2,
    complaints: expect.stringContaining('there is no newspaper in it yet') as string,
  });

  const lock = await lockDataFolder(dataDir);
  const opened = await openStore({ dataDir });
  if (!lock.ok || !opened.ok) throw new Error('the folder could not be opened');
  const store = opened.value;
  const outputs = [
    { table: 'items', row: item(id, { url }) },
    { table: 'publications', row: publication(id) },
  ] as const;
  await store.work.enqueue([work('fetch', id), work('publish', id)], noon);
  await store.work.settle(await claimOne(store, 'fetch'), 1, done({ outputs }), noon);
  const claim = await claimOne(store, 'publish');

  expect(await deskHere(takedown, { cwd, env })).toMatchObject({ code: 0, out: `The article ${id} of ${url} is taken down.\n` });
  expect(await store.work.settle(claim, 1, done({ outputs }), noon)).toBe(false);
  expect(await store.articles.publication(id)).toBeUndefined();
  expect(await store.articles.item(id)).toBeUndefined();
  expect(await store.rights.takedown(id)).toMatchObject({ url, reason: 'A court asked.' });

  const fixing = await deskHere(['names', 'fix', 'ru', 'Анкара', 'Ankara'], { cwd, env });
  expect(fixing).toMatchObject({ code: 2, complaints: expect.stringContaining(`in use by process ${process.pid}`) as string });
  await store.close();
  await lock.value.release();
});
