import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Obtaining } from '../../core/ports.ts';
import { siblingModule } from '../../lib/threads.ts';
import { bucketRegistry } from './bucket.ts';
import { localModels, removeModel } from './folder.ts';
import { inventory } from './inventory.ts';
import { offlineRegistry } from './offline.ts';
import { pullModel } from './pull.ts';
import { startRegistry, type TestRegistry } from './registry.fixture.ts';
import { stagedModels } from './staging.ts';
import { modelSupply, type ModelSupply, type SupplyOptions } from './supply.ts';

const french = { from: 'fr', to: 'en' };
let server: TestRegistry;
let dir: string;
let now: number;
let supplies: ModelSupply[] = [];
let children: ChildProcessWithoutNullStreams[] = [];
const clock = { now: () => new Date(now).toISOString() };
beforeEach(async () => {
  server = await startRegistry();
  dir = mkdtempSync(join(tmpdir(), 'supply-'));
  now = Date.parse('2026-01-02T00:00:00.000Z');
});
afterEach(async () => {
  for (const supply of supplies) await supply.close();
  supplies = [];
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await server.close();
});

function supplied(more: Partial<SupplyOptions> = {}): ModelSupply {
  const registries = [bucketRegistry(server.url)];
  const supply = modelSupply({ dir, registries, clock, fetch: true, pauseMs: 0, waitMs: 20, ...more });
  supplies.push(supply);
  return supply;
}

/** Resolves once something holds, looked at whenever models change and every now and then. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}
const changed = (supply: ModelSupply): Promise<void> => new Promise((resolve) => supply.onModels(resolve));
const settled = (supply: ModelSupply) => until(() => supply.state().every(({ obtaining }) => obtaining.kind !== 'fetching'));

/** Another process that asks for French. */
function askElsewhere(): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...process.execArgv, siblingModule('./supply.fixture', import.meta.url), dir, server.url]);
  children.push(child);
  return child;
}

/** A gate for the halves of bodies. */
function gate(): () => void {
  let open = (): void => undefined;
  server.trouble.gate = new Promise((resolve) => (open = resolve));
  return open;
}

test('a model asked for comes once, however often it is asked for', async () => {
  const supply = supplied();
  const came = changed(supply);
  expect(supply.obtain(french)).toEqual({ kind: 'fetching', bytes: 0 });
  for (let i = 0; i < 20; i++) supply.obtain(french);
  await came;
  expect(supply.state()).toEqual([]);
  expect((await localModels(dir)).map(({ manifest }) => manifest.from)).toEqual(['fr']);
  expect(server.asked.filter((path) => path === '/db/models.json')).toHaveLength(1);
});

test('a model is on its way until it was told that it came', async () => {
  const supply = supplied();
  let told = false;
  supply.onModels(() => (told = true));
  supply.obtain(french);
  while (supply.state().length > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(told).toBe(true);
});

test('while it comes, one hears how much of it is here', async () => {
  const open = gate();
  const supply = supplied();
  supply.obtain(french);
  let seen: Obtaining = { kind: 'off' };
  await until(() => {
    seen = supply.obtain(french);
    return seen.kind === 'fetching' && seen.bytes > 0;
  });
  expect(seen).toMatchObject({ kind: 'fetching', total: expect.any(Number) as number });
  expect(await inventory(dir, supply)).toMatchObject([{ from: 'fr', state: 'fetching', architecture: 'tiny', licence: 'MPL-2.0' }]);
  open();
  await settled(supply);
  expect(await inventory(dir, supply)).toMatchObject([{ from: 'fr', state: 'installed' }]);
});

test('two at a time, in the order they were asked for', async () => {
  server.trouble.more = ['de', 'it', 'es'].map((from) => ({ from }));
  const open = gate();
  const supply = supplied();
  for (const from of ['es', 'fr', 'it', 'de']) supply.obtain({ from, to: 'en' });
  const begun = () => new Set(server.asked.flatMap((path) => /models\/(..)-en/.exec(path)?.[1] ?? []));
  await until(() => begun().size === 2);
  expect([...begun()].toSorted()).toEqual(['es', 'fr']);
  expect(supply.state()).toHaveLength(4);
  open();
  await settled(supply);
  // Both places may fall free in one moment: which of the last two then asks first is the network's affair.
  expect([...begun()].slice(2).toSorted()).toEqual(['de', 'it']);
  expect(await localModels(dir)).toHaveLength(4);
});

test('a failure waits longer each time, and is tried again when its time has come', async () => {
  const supply = supplied();
  const minutes: number[] = [];
  for (let turn = 0; turn < 11; turn++) {
    server.trouble.refuse = 3;
    supply.obtain(french);
    await settled(supply);
    const failed = supply.obtain(french);
    if (failed.kind !== 'failed') throw new Error(failed.kind);
    expect(failed.failure).toMatchObject({ kind: 'http', status: 503 });
    minutes.push((Date.parse(failed.nextTry) - now) / 60_000);
    now = Date.parse(failed.nextTry) - 1;
    expect(supply.obtain(french).kind).toBe('failed');
    now += 1;
  }
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  server.trouble.refuse = 0;
  const came = changed(supply);
  expect(supply.obtain(french).kind).toBe('fetching');
  await came;
  expect(supply.state()).toEqual([]);
});

test('a failure is told, with what it was', async () => {
  server.trouble.hash = 'f'.repeat(64);
  const supply = supplied();
  const told = changed(supply);
  supply.obtain(french);
  await told;
  expect(supply.state()).toMatchObject([{ pair: french, obtaining: { kind: 'failed', failure: { kind: 'malformed' } } }]);
  expect(await inventory(dir, supply)).toMatchObject([
    { from: 'fr', state: 'failed', detail: expect.stringContaining('does not have the hash') as string },
  ]);
  expect(await localModels(dir)).toEqual([]);
});

test('a server that says when to come back is not asked before', async () => {
  Object.assign(server.trouble, { refuse: 1, status: 429, headers: { 'retry-after': '3600' } });
  const supply = supplied();
  supply.obtain(french);
  await settled(supply);
  expect(supply.obtain(french)).toMatchObject({ kind: 'failed', nextTry: '2026-01-02T01:00:00.000Z' });
});

test('switched off, nothing is fetched; a folder is still looked into', async () => {
  const off = supplied({ fetch: false });
  expect([off.obtain(french), off.state(), server.asked]).toEqual([{ kind: 'off' }, [], []]);
  const stock = mkdtempSync(join(tmpdir(), 'stock-'));
  await pullModel(french, { dir: stock, registries: [bucketRegistry(server.url)], clock });
  server.asked.length = 0;
  const local = supplied({ fetch: false, registries: [offlineRegistry(stock), bucketRegistry(server.url)] });
  local.obtain(french);
  local.obtain({ from: 'de', to: 'en' });
  await settled(local);
  expect(await localModels(dir)).toHaveLength(1);
  expect(local.obtain({ from: 'de', to: 'en' })).toEqual({ kind: 'off' });
  expect(server.asked).toEqual([]);
});

test('a model that another brought, or took away, is told of', async () => {
  const supply = supplied({ pollMs: 20 });
  server.trouble.refuse = 3;
  supply.obtain(french);
  await settled(supply);
  expect(supply.state()).toHaveLength(1);
  const came = changed(supply);
  await pullModel(french, { dir, registries: [bucketRegistry(server.url)], clock });
  await came;
  expect(supply.state()).toEqual([]);
  const went = changed(supply);
  await removeModel(dir, french);
  await went;
  expect(supply.obtain(french).kind).toBe('fetching');
});

test('one that was closed leaves what has come, and asks for nothing more', async () => {
  gate();
  const supply = supplied();
  supply.obtain(french);
  await until(async () => ((await stagedModels(dir))[0]?.bytes ?? 0) > 0);
  await supply.close();
  expect(supply.obtain(french)).toEqual({ kind: 'off' });
  const [begun] = await stagedModels(dir);
  expect(begun!.bytes).toBeGreaterThan(0);
  expect(await inventory(dir)).toMatchObject([{ from: 'fr', state: 'failed', detail: 'its download was begun and can go on' }]);
  delete server.trouble.gate;
  const next = supplied();
  next.obtain(french);
  await settled(next);
  expect(server.ranges).toEqual([`bytes=${begun!.bytes}-`]);
  expect(await localModels(dir)).toHaveLength(1);
});

test('a folder that cannot be written to is a failure, not an exception', async () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  const supply = supplied({ dir: file });
  supply.obtain(french);
  await settled(supply);
  expect(supply.obtain(french)).toMatchObject({ kind: 'failed', failure: { kind: 'malformed', what: 'The folder of models' } });
});

test('a killed process’s download is gone on with by another that waited for it', async () => {
  const open = gate();
  const other = () => {
    const child = askElsewhere();
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  };
  const first = other();
  expect((await first.lines.next()).value).toBe('fetching');
  const supply = supplied();
  const came = changed(supply);
  supply.obtain(french);
  // It shows the other's progress.
  await until(() => supply.state().some(({ obtaining }) => obtaining.kind === 'fetching' && obtaining.bytes > 0));
  expect(server.ranges).toEqual([]);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  open();
  await came;
  expect(server.ranges).toHaveLength(1);
  expect(await localModels(dir)).toHaveLength(1);
});

test('of two processes that ask for a model at once, one fetches it and both hear of it', async () => {
  const children = [0, 1].map(() => askElsewhere());
  const said = await Promise.all(
    children.map(async (child) => {
      const lines: string[] = [];
      for await (const line of createInterface(child.stdout)) lines.push(line);
      return lines.at(-1);
    }),
  );
  expect(said).toEqual(['installed', 'installed']);
  const weights = server.asked.filter((path) => path.includes('model.fren'));
  expect(weights).toHaveLength(1);
  expect(readdirSync(dir).filter((name) => !name.startsWith('.locks'))).toEqual(['fr-en']);
});
