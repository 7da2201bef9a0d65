import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { siblingModule } from '../../lib/threads.ts';
import { isLocked, withModelLock } from './lock.ts';

const french = { from: 'fr', to: 'en' };
let dir: string;
let children: ChildProcessWithoutNullStreams[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

/** Another process that tries to take the lock, and what it says. */
async function other(): Promise<{ child: ChildProcessWithoutNullStreams; said: string }> {
  const child = spawn(process.execPath, [...process.execArgv, siblingModule('./lock.fixture', import.meta.url), dir]);
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}
const here = async (): Promise<string> => {
  const held = await withModelLock(dir, french, () => Promise.resolve(ok('locked')));
  return held.ok ? held.value : held.error.kind;
};

test('one at a time, in this process', async () => {
  const inner = await withModelLock(dir, french, async () => ok([await here(), isLocked(dir, french)]));
  expect(inner).toEqual({ ok: true, value: ['in-use', true] });
  expect([await here(), isLocked(dir, french), isLocked(dir, { from: 'de', to: 'en' })]).toEqual(['locked', false, false]);
});

test('work that fails gives the lock back', async () => {
  await expect(withModelLock(dir, french, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await here()).toBe('locked');
});

test('of several processes after a killed one’s lock, exactly one has it', async () => {
  const { child, said } = await other();
  expect([said, await here(), isLocked(dir, french)]).toEqual(['locked', 'in-use', true]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isLocked(dir, french)).toBe(false);
  const racers = await Promise.all([other(), other(), other()]);
  expect(racers.map((racer) => racer.said).toSorted()).toEqual(['in-use', 'in-use', 'locked']);
  expect(await here()).toBe('in-use');
});
