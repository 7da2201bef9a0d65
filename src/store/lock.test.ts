import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siblingModule } from '../lib/threads.ts';
import { lockDataFolder, type FolderLock } from './lock.ts';

let folder = '';
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-lock-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await rm(folder, { recursive: true, force: true });
});

async function take(dir: string): Promise<FolderLock> {
  const result = await lockDataFolder(dir);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

/** Another process that tries to take the folder, with the first line it says. */
async function other(dir: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [...process.execArgv, siblingModule('./lock.fixture', import.meta.url), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}

test('a second process is refused and told whose the folder is, until it is released', async () => {
  const lock = await take(folder);
  expect((await other(folder)).said).toBe(`The data folder ${folder} is in use by process ${process.pid}.`);
  await lock.release();
  expect((await other(folder)).said).toBe('locked');
});

test('a killed process leaves the folder free', async () => {
  const { child, said } = await other(folder);
  expect(said).toBe('locked');
  const refused = await lockDataFolder(folder);
  expect(refused).toEqual({
    ok: false,
    error: { pid: child.pid, sentence: `The data folder ${folder} is in use by process ${child.pid}.` },
  });
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect(existsSync(join(folder, '.lock'))).toBe(true);
  await (await take(folder)).release();
});

test('one process cannot take a folder twice, by whatever name', async () => {
  const lock = await take(folder);
  expect(await lockDataFolder(join(folder, 'x', '..'))).toMatchObject({ ok: false, error: { pid: process.pid } });
  await lock.release();
  await (await take(folder)).release();
});

test('of many that try at once one gets it', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => lockDataFolder(folder)));
  const locks = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(locks).toHaveLength(1);
  await locks[0]!.release();
});

test('a file in the lock’s place is replaced', async () => {
  await writeFile(join(folder, '.lock'), 'left over');
  await (await take(folder)).release();
});

test('a folder with a name too long for a socket is locked all the same', async () => {
  const deep = join(folder, 'ordner-mit-umlauten-ä'.repeat(6));
  const lock = await take(deep);
  expect((await other(deep)).said).toBe(`The data folder ${deep} is in use by process ${process.pid}.`);
  expect(existsSync(join(deep, '.lock'))).toBe(false);
  await lock.release();
});
