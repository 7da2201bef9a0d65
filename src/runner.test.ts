import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Failure } from './core/failure.ts';
import { err, ok, type Result } from './core/result.ts';
import type { AnyStage, Stage } from './core/stage.ts';
import type { Store, Work } from './core/store.ts';
import { createRunner, type Runner } from './runner.ts';
import { storageFailure } from './store/failure.ts';
import { openSqlite } from './store/open.ts';

let dir: string;
let store: Store;
let now: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-runner-'));
  now = '2026-03-12T07:10:00.000Z';
  const opened = await openSqlite(join(dir, 'desk.sqlite'));
  if (!opened.ok) throw new Error('no store');
  store = opened.value;
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const runner = (stages: readonly AnyStage[]): Runner =>
  createRunner({ store, stages, clock: { now: () => now }, log: silent, leaseSeconds: 60, pollMs: 20, storageFailure });
const work = (stage: Work['stage'], subject: string, priority = 0): Work => ({ stage, subject, priority, mode: 'again' });
const stateOf = async (stage: string) =>
  (await store.work.counts()).filter((row) => row.stage === stage).map((row) => [row.state, row.count]);

/** A stage over its own subject that does what `act` says and then queues `next` for the same subject. */
function stage(
  name: Stage<string, string>['name'],
  act: (subject: string) => Result<string, Failure>,
  next?: Work['stage'],
): Stage<string, string> {
  return {
    name,
    version: 1,
    concurrency: 2,
    input: (_store, subject) => Promise.resolve(subject === 'gone' ? undefined : subject),
    run: (subject) => Promise.resolve(act(subject)),
    settle: (subject, result) =>
      result.ok
        ? { outcome: { kind: 'done' }, outputs: [], next: next ? [{ stage: next, subject, priority: 0, mode: 'again' }] : [] }
        : undefined,
  };
}

test('drains: work flows from stage to stage until nothing is due', async () => {
  const seen: string[] = [];
  const note = (name: string) => (subject: string) => {
    seen.push(`${name} ${subject}`);
    return ok(subject);
  };
  await store.work.enqueue([work('extract', 'a', 1), work('extract', 'b', 2), work('extract', 'gone', 3)], now);
  await runner([stage('extract', note('extract'), 'identify'), stage('identify', note('identify'))]).drain(new AbortController().signal);
  expect(seen.toSorted()).toEqual(['extract a', 'extract b', 'identify a', 'identify b']);
  expect(seen.indexOf('extract b')).toBeLessThan(seen.indexOf('extract a'));
  expect(await stateOf('extract')).toEqual([['done', 3]]);
  expect(await stateOf('identify')).toEqual([['done', 2]]);
});

test('failures follow their policy and are kept with their sentence', async () => {
  await store.work.enqueue([work('extract', 'offline'), work('extract', 'list')], now);
  await runner([
    stage('extract', (subject) =>
      err(subject === 'list' ? { kind: 'not-article', why: 'it is a list of links' } : { kind: 'offline', host: 'h' }),
    ),
  ]).drain(new AbortController().signal);
  expect(
    (await store.work.failures({ limit: 9 })).map(({ subject, failure, outcome }) => [subject, failure.kind, outcome]).toSorted(),
  ).toEqual([
    ['list', 'not-article', 'drop'],
    ['offline', 'offline', 'retry'],
  ]);
  expect(await store.work.nextDue(['extract'])).toBe('2026-03-12T07:11:00.000Z');
});

test('an exception parks its input; five in a row stop the stage, and the rest of its work stays', async () => {
  await store.work.enqueue(
    Array.from({ length: 9 }, (_, i) => work('extract', `x${i}`)),
    now,
  );
  const room = runner([
    stage('extract', () => {
      throw new Error('broken on purpose');
    }),
  ]);
  await room.drain(new AbortController().signal);
  expect(room.stopped()).toEqual(['extract']);
  const failures = await store.work.failures({ limit: 20 });
  expect(failures.length).toBeGreaterThanOrEqual(5);
  expect(failures.length).toBeLessThan(9);
  expect(failures[0]!.failure).toEqual({ kind: 'bug', detail: 'broken on purpose' });
});

test('an input that was in work at ten deaths of its worker in a row is parked unread', async () => {
  await store.work.enqueue([work('extract', 'poison')], now);
  for (let i = 0; i < 11; i++) {
    await store.work.claim('extract', { limit: 1, leaseSeconds: 1, now });
    now = new Date(Date.parse(now) + 5000).toISOString();
  }
  let runs = 0;
  await runner([
    stage('extract', () => {
      runs += 1;
      return ok('');
    }),
  ]).drain(new AbortController().signal);
  expect(runs).toBe(0);
  expect((await store.work.failures({ limit: 1 }))[0]!.failure).toMatchObject({ kind: 'bug' });
});

test('the signal ends the loop: what finishes is committed, what fails is left for the next start', async () => {
  const stop = new AbortController();
  await store.work.enqueue([work('extract', 'good'), work('extract', 'bad')], now);
  const slow: Stage<string, string> = {
    ...stage('extract', ok),
    run: async (subject) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      stop.abort();
      return subject === 'good' ? ok(subject) : err({ kind: 'offline', host: 'h' });
    },
  };
  await runner([slow]).loop(stop.signal);
  expect((await stateOf('extract')).toSorted()).toEqual([
    ['done', 1],
    ['leased', 1],
  ]);
  expect(await store.work.releaseAll(now)).toBe(1);
});

test('a full disk ends a drain, counts as no loss, and the work goes on once there is room', async () => {
  await store.work.enqueue([work('extract', 'a')], now);
  let full = true;
  const settle: Store['work']['settle'] = (claim, version, settlement, at) =>
    full && settlement.failure === undefined
      ? Promise.reject(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }))
      : store.work.settle(claim, version, settlement, at);
  const said: string[] = [];
  const room = (): Runner =>
    createRunner({
      store: { ...store, work: { ...store.work, settle } },
      stages: [stage('extract', ok)],
      clock: { now: () => now },
      log: { ...silent, error: (_fields, message) => said.push(message) },
      leaseSeconds: 60,
      pollMs: 20,
      storageFailure,
    });
  expect(await room().drain(new AbortController().signal)).toEqual({ kind: 'storage-full' });
  expect(said).toEqual(['The disk is full.']);
  expect(await stateOf('extract')).toEqual([['waiting', 1]]);
  expect((await store.work.failures({ limit: 1 }))[0]!.failure).toEqual({ kind: 'storage-full' });
  full = false;
  now = new Date(Date.parse(now) + 61_000).toISOString();
  expect((await store.work.claim('extract', { limit: 1, leaseSeconds: 0, now }))[0]).toMatchObject({ losses: 0, attempts: 0 });
  expect(await room().drain(new AbortController().signal)).toBeUndefined();
  expect(await stateOf('extract')).toEqual([['done', 1]]);
});

test('work that others have leased is waited for', async () => {
  await store.work.enqueue([work('extract', 'a')], now);
  const [claim] = await store.work.claim('extract', { limit: 1, leaseSeconds: 60, now });
  const drained = runner([stage('extract', ok)]).drain(new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs: [], next: [] }, now);
  await drained;
  expect(await stateOf('extract')).toEqual([['done', 1]]);
});
