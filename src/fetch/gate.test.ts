import { expect, test } from 'vitest';
import { createGate, type Pacing } from './gate.ts';

const still: Pacing = { now: () => 0, sleep: () => Promise.resolve() };
const calm = new AbortController().signal;

test('who waits comes in as they came, and a place given back twice counts once', async () => {
  const gate = createGate(still, { places: 1 });
  const seen: string[] = [];
  const first = await gate.enter(calm);
  const others = ['b', 'c'].map((name) => gate.enter(calm).then((out) => (seen.push(name), out)));
  first();
  first();
  await others[0];
  expect(seen).toEqual(['b']);
  (await others[0])!();
  await others[1];
  expect(seen).toEqual(['b', 'c']);
  expect(gate.atRest()).toBe(false);
  (await others[1])!();
  expect(gate.atRest()).toBe(true);
});

test('who leaves the line comes through at once and leaves the others their places', async () => {
  const gate = createGate(still, { places: 1 });
  const stop = new AbortController();
  const first = await gate.enter(calm);
  const fleeing = gate.enter(stop.signal);
  let came = false;
  const patient = gate.enter(calm).then((out) => ((came = true), out));
  stop.abort();
  const fled = await fleeing;
  first();
  await Promise.resolve();
  expect(came).toBe(false);
  fled();
  (await patient)();
  expect(gate.atRest()).toBe(true);
});

test('whoever comes with a signal that has fired passes', async () => {
  const gate = createGate(still, { places: 1 });
  const first = await gate.enter(calm);
  const late = await gate.enter(AbortSignal.abort());
  late();
  first();
  expect(gate.atRest()).toBe(true);
});

test('a closed gate lets nobody start before its time', async () => {
  let now = 0;
  const gate = createGate({ now: () => now, sleep: (ms) => Promise.resolve(void (now += ms)) }, { places: 2, gapMs: 10 });
  gate.closeUntil(50);
  expect(gate.atRest()).toBe(false);
  await gate.enter(calm);
  expect(now).toBe(50);
  await gate.enter(calm);
  expect(now).toBe(60);
});
