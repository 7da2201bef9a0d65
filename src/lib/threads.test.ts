import { afterAll, expect, test } from 'vitest';
import { siblingModule, startThreads } from './threads.ts';

const threads = startThreads(siblingModule('./threads.fixture', import.meta.url), { threads: 1, limitSeconds: 2, heapMb: 64 });
afterAll(() => threads.close());

test('calls a function of the module', async () => {
  expect(await threads.call('double', 21, 'The sum')).toEqual({ ok: true, value: 42 });
});

test('ends a call that takes too long, and works on', async () => {
  expect(await threads.call('spin', 0, 'The sum')).toEqual({ ok: false, error: { kind: 'timeout', what: 'The sum', seconds: 2 } });
  expect(await threads.call('double', 1, 'The sum')).toEqual({ ok: true, value: 2 });
});

test('survives a thread that eats its memory', async () => {
  const result = await threads.call('hoard', 0, 'The page');
  expect(result).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  expect(await threads.call('double', 2, 'The sum')).toEqual({ ok: true, value: 4 });
});

test('an exception is a bug', async () => {
  expect(await threads.call('fail', 0, 'The sum')).toMatchObject({
    ok: false,
    error: { kind: 'bug', detail: 'The sum: broken on purpose' },
  });
});

test('a call that waits its turn keeps its whole time', async () => {
  const slow = startThreads(siblingModule('./threads.fixture', import.meta.url), { threads: 1, limitSeconds: 2, heapMb: 64 });
  const answers = await Promise.all([1, 2, 3].map((n) => slow.call('nap', 900, `Nap ${n}`)));
  expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: 900 })));
  await slow.close();
});
