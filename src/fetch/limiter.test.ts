import { expect, test } from 'vitest';
import { createLimiter, type Limiter } from './limiter.ts';

/** A limiter whose time only moves when somebody sleeps. */
function paced(): { limiter: Limiter; now: () => number; pass: (seconds: number) => void } {
  let now = 0;
  const limiter = createLimiter({
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  });
  return { limiter, now: () => now / 1000, pass: (seconds) => (now += seconds * 1000) };
}
const signal = new AbortController().signal;

test('requests of a domain go one at a time, in order, with pauses between', async () => {
  const { limiter, now } = paced();
  const started: [number, number][] = [];
  let running = 0;
  const request = (n: number) => async (): Promise<void> => {
    expect(++running).toBe(1);
    started.push([n, now()]);
    await Promise.resolve();
    running--;
  };
  await Promise.all([1, 2, 3].map((n) => limiter.run('a.example', { pauseSeconds: 5, signal }, request(n))));
  expect(started).toEqual([
    [1, 0],
    [2, 5],
    [3, 10],
  ]);
});

test('no pause, no sleep; other domains do not wait', async () => {
  const { limiter, now } = paced();
  await limiter.run('a.example', { pauseSeconds: 5, signal }, () => Promise.resolve());
  await limiter.run('b.example', { pauseSeconds: 0, signal }, () => Promise.resolve());
  await limiter.run('b.example', { pauseSeconds: 0, signal }, () => Promise.resolve());
  expect(now()).toBe(0);
});

test('a slow domain does not keep another from running', async () => {
  const { limiter } = paced();
  let finish = (): void => undefined;
  const slow = limiter.run('a.example', { pauseSeconds: 0, signal }, () => new Promise<void>((done) => (finish = done)));
  expect(await limiter.run('b.example', { pauseSeconds: 0, signal }, () => Promise.resolve('b'))).toBe('b');
  finish();
  await slow;
});

test('a request that throws does not block the next', async () => {
  const { limiter } = paced();
  await expect(limiter.run('a.example', { pauseSeconds: 0, signal }, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await limiter.run('a.example', { pauseSeconds: 0, signal }, () => Promise.resolve(2))).toBe(2);
});

test('who comes to a held domain is told so, and the next need not wait', async () => {
  const { limiter, now } = paced();
  const told: number[] = [];
  limiter.hold('a.example', 60);
  for (let n = 0; n < 3; n++) await limiter.run('a.example', { pauseSeconds: 5, signal }, (held) => Promise.resolve(void told.push(held)));
  expect([told, now()]).toEqual([[60, 60, 60], 0]);
});

test('a domain that refuses without saying for how long is held an hour, and twice as long each time, until it serves; a day at most', () => {
  const { limiter } = paced();
  const hours = (): number => limiter.refused('a.example') / 3600;
  expect([hours(), hours(), hours(), hours(), hours(), hours()]).toEqual([1, 2, 4, 8, 16, 24]);
  expect(limiter.heldSeconds('a.example')).toBe(24 * 3600);
  limiter.served('a.example');
  expect(hours()).toBe(1);
  expect(limiter.refused('b.example', 40)).toBe(40);
  expect(limiter.refused('b.example', 1e9)).toBe(24 * 3600);
  expect(limiter.refused('b.example')).toBe(3600);
});

test('of many domains at one address four are asked at once, a twentieth of the pause apart; other addresses do not wait', async () => {
  const { limiter, now } = paced();
  let [running, most] = [0, 0];
  const starts: number[] = [];
  const ask = (n: number, address: string) =>
    limiter.run(`${n}.example`, { pauseSeconds: 5, signal, address: () => Promise.resolve(address) }, async () => {
      starts.push(now());
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
    });
  await Promise.all(Array.from({ length: 9 }, (_, n) => ask(n, '192.0.2.1')));
  expect(most).toBe(4);
  // The four that came in at once slept on one clock.
  expect(starts.slice(4)).toEqual([1, 1.25, 1.5, 1.75, 2]);
  await ask(10, '192.0.2.2');
  expect(starts.at(-1)).toBe(2);
});

test('sixteen requests run at once, whatever their number', async () => {
  const { limiter } = paced();
  let [running, most] = [0, 0];
  const ask = (n: number) =>
    limiter.run(`${n}.example`, { pauseSeconds: 5, signal }, async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
    });
  await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n)));
  expect(most).toBe(16);
});

test('a hold runs out', () => {
  const { limiter, pass } = paced();
  expect(limiter.heldSeconds('a.example')).toBe(0);
  limiter.hold('a.example', 60);
  limiter.hold('a.example', 30);
  expect(limiter.heldSeconds('a.example')).toBe(60);
  pass(59.5);
  expect(limiter.heldSeconds('a.example')).toBe(1);
  pass(1);
  expect(limiter.heldSeconds('a.example')).toBe(0);
});

test('what waits when everything stops does not wait any longer', async () => {
  const stop = new AbortController();
  const limiter = createLimiter();
  await limiter.run('a.example', { pauseSeconds: 3600, signal }, () => Promise.resolve());
  const waiting = limiter.run('a.example', { pauseSeconds: 3600, signal: stop.signal }, () => Promise.resolve('asked'));
  stop.abort();
  expect(await waiting).toBe('asked');
});
