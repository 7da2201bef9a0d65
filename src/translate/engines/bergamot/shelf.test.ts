import { mkdtempSync } from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeModelFolder } from '../../../../demo/model/folder.ts';
import { modelShelf } from './shelf.ts';

const dictionary = [['le', 'the']] as const;
const pair = (from: string, to = 'en') => ({ from, to });

test('a model that comes or goes is seen at once, and nothing is read again in between', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shelf-'));
  // Long after every change: what was read is believed.
  const shelf = modelShelf(dir, () => Date.now() + 60_000);
  expect(await shelf.ways()).toEqual([]);
  const folder = await writeModelFolder(dir, pair('fr'), dictionary);
  const ways = await shelf.ways();
  expect(ways.map((way) => way.pair)).toEqual([pair('fr')]);
  expect(await shelf.ways()).toBe(ways);
  await utimes(join(folder, 'manifest.json'), new Date(0), new Date(0));
  expect(await shelf.ways()).not.toBe(ways);
  await rm(folder, { recursive: true });
  expect(await shelf.ways()).toEqual([]);
});

test('what changed a moment ago is read again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shelf-'));
  await writeModelFolder(dir, pair('fr'), dictionary);
  const shelf = modelShelf(dir, () => 0);
  expect(await shelf.ways()).not.toBe(await shelf.ways());
});

test('two models make a way where no direct one does', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shelf-'));
  for (const one of [pair('gl', 'es'), pair('es'), pair('fr', 'es'), pair('fr'), pair('oc', 'ca')])
    await writeModelFolder(dir, one, dictionary);
  const ways = await modelShelf(dir).ways();
  expect(ways.filter((way) => way.pair.to === 'en').map((way) => [way.pair.from, way.models.length])).toEqual([
    ['es', 1],
    ['fr', 1],
    ['gl', 2],
  ]);
  expect(ways.find((way) => way.pair.from === 'gl' && way.pair.to === 'en')!.name).toMatch(/^gl-es handset \w{8} \+ es-en handset \w{8}$/);
});
