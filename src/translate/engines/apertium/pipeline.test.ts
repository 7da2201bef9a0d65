import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apertiumPipeline, type Pipeline } from './pipeline.ts';

// A stand-in for a mode: answers in capitals, tells its process id, dies or hangs when asked to.
const mode = `while IFS= read -r -d '' text; do
  case "$text" in
    pid) printf '%s\\0' $$ ;;
    die) exit 3 ;;
    hang) sleep 600 ;;
    cut) printf half; exit 3 ;;
    *) printf '%s\\0' "\${text^^}" ;;
  esac
done`;

let dir: string;
const pipelines: Pipeline[] = [];
const open = (name = 'fake', limits = {}): Pipeline => {
  const pipeline = apertiumPipeline(dir, name, { answerSeconds: 60, idleSeconds: 60, ...limits });
  pipelines.push(pipeline);
  return pipeline;
};
const pidOf = async (pipeline: Pipeline): Promise<number> => {
  const answer = await pipeline.ask('pid');
  return answer.ok ? Number(answer.value) : 0;
};
const ended = (pid: number): Promise<void> =>
  vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000, interval: 10 });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'apertium-'));
  writeFileSync(join(dir, 'fake.mode'), mode);
  writeFileSync(join(dir, 'apertium-wblank-mode'), '#!/bin/sh\nexec cat "$2"\n');
  chmodSync(join(dir, 'apertium-wblank-mode'), 0o755);
  vi.stubEnv('PATH', `${dir}:${process.env.PATH ?? ''}`);
});
afterEach(() => {
  for (const pipeline of pipelines.splice(0)) pipeline.close();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

test('texts asked at once are answered in their order, by one process', async () => {
  const pipeline = open();
  const answers = await Promise.all(['one', 'two\nlines', 'a\0b', ''].map((text) => pipeline.ask(text)));
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(['ONE', 'TWO\nLINES', 'A B', '']);
  expect(await pidOf(pipeline)).toBe(await pidOf(pipeline));
});

test('programs that die fail what waits for them, and the next text starts them again', async () => {
  const pipeline = open();
  const first = await pidOf(pipeline);
  const answers = await Promise.all(['before', 'die', 'behind'].map((text) => pipeline.ask(text)));
  expect(answers).toEqual([
    { ok: true, value: 'BEFORE' },
    { ok: false, error: 'its programs ended' },
    { ok: false, error: 'its programs ended' },
  ]);
  const second = await pidOf(pipeline);
  expect(second).not.toBe(first);
  process.kill(second, 'SIGKILL');
  await ended(second);
  expect(await pipeline.ask('again')).toEqual({ ok: true, value: 'AGAIN' });
});

test('half an answer is none, and is not put before the next', async () => {
  const pipeline = open();
  expect(await pipeline.ask('cut')).toEqual({ ok: false, error: 'its programs ended' });
  expect(await pipeline.ask('whole')).toEqual({ ok: true, value: 'WHOLE' });
});

test('programs that do not answer in time are ended, and their end leaves those that came after alone', async () => {
  const pipeline = open('fake', { answerSeconds: 3 });
  const hanging = await pidOf(pipeline);
  expect(await pipeline.ask('hang')).toEqual({ ok: false, error: 'it gave no answer in 3 seconds' });
  const next = await pidOf(pipeline);
  await ended(hanging);
  expect(next).toBeGreaterThan(0);
  expect(await pidOf(pipeline)).toBe(next);
});

test('programs without work end, and so do those of a closed pipeline', async () => {
  await ended(await pidOf(open('fake', { idleSeconds: 0.05 })));
  const pipeline = open();
  const pid = await pidOf(pipeline);
  const waiting = pipeline.ask('hang');
  await new Promise((resolve) => setImmediate(resolve));
  pipeline.close();
  expect(await waiting).toEqual({ ok: false, error: 'it was closed' });
  await ended(pid);
});

test('a mode that is not there fails each text', async () => {
  const pipeline = open('none');
  for (const text of ['a', 'b']) expect(await pipeline.ask(text)).toEqual({ ok: false, error: 'its mode none could not be started' });
});
