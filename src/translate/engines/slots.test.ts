import { expect, test } from 'vitest';
import { slotsFor } from './slots.ts';

test('as many at once as there are places, the others in their order', async () => {
  const slots = slotsFor(2);
  const { signal } = new AbortController();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const runs = [0, 1, 2, 3].map((n) =>
    slots.within(async () => {
      begun.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
      return n;
    }, signal),
  );
  for (const more of [2, 3, 4]) {
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2, 3].slice(0, more));
    ends.shift()!();
  }
  ends.shift()!();
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3]);
});

test('who is stopped leaves the queue, and its place goes to the next', async () => {
  const slots = slotsFor(1);
  const [stop, stay] = [new AbortController(), new AbortController()];
  let end = (): void => undefined;
  const first = slots.within(() => new Promise<string>((resolve) => (end = () => resolve('first'))), stay.signal);
  const second = slots.within(() => Promise.resolve('second'), stop.signal);
  const third = slots.within(() => Promise.reject(new Error('third')), stay.signal);
  const fourth = slots.within(() => Promise.resolve('fourth'), stay.signal);
  await new Promise(setImmediate);
  stop.abort();
  expect(await second).toBeUndefined();
  const failed = expect(third).rejects.toThrow('third');
  end();
  expect(await first).toBe('first');
  await failed;
  expect(await fourth).toBe('fourth');
  expect(await slots.within(() => Promise.resolve('never'), AbortSignal.abort())).toBeUndefined();
});
