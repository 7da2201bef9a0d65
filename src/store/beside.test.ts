import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siblingModule } from '../lib/threads.ts';
import { claimOne, done, item, noon, work } from './contract/rows.ts';
import { lockDataFolder } from './lock.ts';
import { openStore } from './open.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desk-beside-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a second process spends from the same budget while the one that holds the folder writes', async () => {
  const lock = await lockDataFolder(dataDir);
  const opened = await openStore({ dataDir });
  if (!lock.ok || !opened.ok) throw new Error('the folder could not be opened');
  const store = opened.value;
  const limits = { perMonth: 150 };
  const child = spawn(
    process.execPath,
    [...process.execArgv, siblingModule('./spender.fixture', import.meta.url), dataDir, '100', String(limits.perMonth), noon],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  await once(child.stdout, 'data');

  const closed = once(child, 'close');
  let [own, written] = [0, 0];
  // Until the other has gone, and a hundred times at least: settlements and spending between one another.
  for (let i = 0; i < 100 || child.exitCode === null; i++) {
    await store.work.enqueue([work('fetch', `a${i}`)], noon);
    const outputs = [{ table: 'items', row: item(`a${i}`) }] as const;
    if (await store.work.settle(await claimOne(store, 'fetch'), 1, done({ outputs }), noon)) written += 1;
    if (i < 100 && (await store.budgets.spend('deepl', 1, limits, noon)) === 'spent') own += 1;
  }
  expect(await closed).toEqual([0, null]);
  const others = Number(said.split('\n')[1]);
  expect(own + others).toBe(limits.perMonth);
  expect(Math.min(own, others)).toBeGreaterThan(0);
  expect(await store.budgets.spent('deepl', noon)).toEqual({ day: 150, month: 150 });
  expect((await store.admin.tables())['items']).toBe(written);
  await store.close();
  await lock.value.release();
});
