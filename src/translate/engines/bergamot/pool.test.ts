import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeModelFolder } from '../../../../demo/model/folder.ts';
import { frenchWords } from '../../../../demo/model/french.data.ts';
import { chainOf } from './paths.ts';
import { enginePool, type EnginePool, type PoolLimits } from './pool.ts';
import type { Chain } from './queue.ts';
import { modelShelf } from './shelf.ts';

const modelDir = mkdtempSync(join(tmpdir(), 'pool-'));
for (const from of ['fr', 'es', 'it']) await writeModelFolder(modelDir, { from, to: 'en' }, frenchWords);
const chains = (await modelShelf(modelDir).ways()).map((way): Chain => chainOf(way, 'none'));
const [first, second, third] = chains as [Chain, Chain, Chain];

const open: EnginePool[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
function pool(limits: Partial<PoolLimits> = {}): EnginePool {
  const made = enginePool({ threads: 1, memoryMb: 2000, loads: 60, callSeconds: 60, idleSeconds: 60, ...limits });
  open.push(made);
  return made;
}

/** Adds sentences; answers their texts, or what failed, and when each settled among all. */
function add(to: EnginePool, chain: Chain, texts: readonly string[], { html = false, caller = { stopped: false } } = {}) {
  return Promise.all(
    texts.map(
      (text) =>
        new Promise<string>((done) =>
          to.add(chain, [
            {
              caller,
              words: 10,
              write: (plain) => ({ text, html: html && !plain }),
              done: (answer) => done(answer.text),
              failed: (detail) => done(`failed: ${detail}`),
            },
          ]),
        ),
    ),
  );
}

test('sentences of several callers share a call', async () => {
  const threads = pool();
  const warm = add(threads, first, ['Le port']);
  const answers = await Promise.all([add(threads, first, ['La loi', 'La ville']), add(threads, first, ['Le bateau'])]);
  expect([await warm, ...answers]).toEqual([['The harbour'], ['The law', 'The city'], ['The boat']]);
  expect(threads.figures()).toMatchObject({ calls: 2, modelLoads: 1, threadsStarted: 1 });
});

test('a sentence that breaks the engine is found by halves, tried as plain text, and costs no other', async () => {
  const threads = pool();
  const texts = Array.from({ length: 16 }, (_, i) => (i === 11 ? 'Le <b>port' : `Le port <b>rouge</b> ${i}`));
  const blocker = add(threads, first, ['Le port']);
  const answers = await add(threads, first, texts, { html: true });
  await blocker;
  expect(answers.filter((answer) => answer.startsWith('failed'))).toEqual([]);
  for (const [i, answer] of answers.entries()) if (i !== 11) expect(answer).toContain(`<b>red</b>`);
  expect(answers[11]).toBe('The <b>port');
  // One by one it would take sixteen.
  expect(threads.figures().calls).toBeLessThanOrEqual(12);
});

test('languages take turns, and a model is not loaded again for each call', async () => {
  const threads = pool({ memoryMb: 300 });
  const order: string[] = [];
  const work = chains.map((chain) =>
    Promise.all(Array.from({ length: 130 }, () => add(threads, chain, ['Le port']).then(() => order.push(chain.key)))),
  );
  await Promise.all(work);
  const changes = order.filter((key, i) => key !== order[i - 1]).length;
  expect(changes).toBe(3);
  expect(threads.figures().modelLoads).toBe(3);
});

test('who waits is not passed over for ever', async () => {
  const threads = pool({ memoryMb: 300 });
  let others = 0;
  let waiting = true;
  const busy = async (): Promise<void> => {
    while (waiting && others < 2000)
      others += (
        await add(
          threads,
          first,
          Array.from({ length: 64 }, () => 'Le port'),
        )
      ).length;
  };
  const endless = [busy(), busy(), busy()];
  expect(await add(threads, second, ['La loi'])).toEqual(['The law']);
  waiting = false;
  await Promise.all(endless);
  expect(others).toBeLessThan(2000);
});

test('models leave when memory is full, and a thread that has loaded enough is replaced', async () => {
  const threads = pool({ memoryMb: 700, loads: 4 });
  for (let i = 0; i < 3; i++)
    for (const chain of [first, second, third]) expect(await add(threads, chain, ['Le port'])).toEqual(['The harbour']);
  const { modelLoads, threadsStarted, heapMb, peakHeapMb } = threads.figures();
  expect(modelLoads).toBeGreaterThan(3);
  expect(threadsStarted).toBeGreaterThan(1);
  expect(Math.max(heapMb, peakHeapMb)).toBeLessThan(700);
});

test('who stops alone costs the thread; who stops in company only its own answers', async () => {
  const threads = pool();
  await add(threads, first, ['Le port']);
  const gone = { stopped: false };
  const long = Array.from({ length: 64 }, () => 'Le président a vu la maison blanche. '.repeat(3));
  void add(threads, first, long, { caller: gone });
  gone.stopped = true;
  threads.stop(gone);
  expect(await add(threads, first, ['La loi'])).toEqual(['The law']);
  const { threadsStarted } = threads.figures();
  const [leaves, stays] = [{ stopped: false }, { stopped: false }];
  const blocker = add(threads, first, ['Le port']);
  void add(threads, first, long.slice(32), { caller: leaves });
  const kept = add(threads, first, ['La ville'], { caller: stays });
  await blocker;
  leaves.stopped = true;
  threads.stop(leaves);
  expect(await kept).toEqual(['The city']);
  expect(threads.figures().threadsStarted).toBe(threadsStarted);
});

test('a thread that takes too long is ended, and what it had is told', async () => {
  const threads = pool({ callSeconds: 0.001 });
  expect(await add(threads, first, ['Le port'])).toEqual(['failed: it was stopped or took too long']);
});

test('whoever waits when it closes is told', async () => {
  const threads = pool();
  const answers = Promise.all([add(threads, first, ['Le port']), add(threads, second, ['La loi'])]);
  await threads.close();
  expect((await answers).flat().every((answer) => answer.startsWith('failed: '))).toBe(true);
  expect(await add(threads, first, ['Le port'])).toEqual(['failed: it was closed']);
});
