import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../core/result.ts';
import { translateInBatches, type BatchedEngine, type Item } from './batches.ts';
import { standingClock } from './http.fixture.ts';
import type { Refused } from './http.ts';
import { purse } from './purse.fixture.ts';
import { slotsFor } from './slots.ts';

const { signal } = new AbortController();
const model = 'm';
const said = (item: Item): string => `${item.segment.text}${item.plain ? ' plain' : ''}`;
const answered = (item: Item) => ok({ text: said(item), marks: [], unplaced: [], model });
const damaged = (item: Item) => ok({ text: `${item.segment.text} damaged`, marks: [], unplaced: [], model });
const refused = (billed: boolean, lasting: boolean): Refused => ({ failure: { kind: 'http', status: 500, host: 'h' }, billed, lasting });
const failed = err({ kind: 'engine', engine: 'e', detail: 'd' } as const);

/** What a server does next, whatever it is asked. */
type Move = 'answers' | 'damages' | 'misses one' | 'refuses' | 'refuses, billed' | 'is down';
const moves = fc.array(fc.constantFrom<Move>('answers', 'answers', 'damages', 'misses one', 'refuses', 'refuses, billed', 'is down'), {
  maxLength: 40,
});

function engineOf(script: readonly Move[], room: number, concurrency: number) {
  const budget = purse(room, 'e');
  const asked = new Map<number, number>();
  const sent: number[] = [];
  let billed = 0;
  let most = 0;
  const next = script.values();
  const engine: BatchedEngine = {
    model,
    budget,
    clock: standingClock(),
    slots: slotsFor(concurrency),
    most: { sentences: 4, characters: 30 },
    cost: (items) => items.reduce((sum, { segment }) => sum + segment.text.length, 0),
    parts: (items) =>
      [items.filter(({ index }) => index % 3 === 0), items.filter(({ index }) => index % 3 > 0)].filter((p) => p.length > 0),
    async ask(items) {
      for (const { index } of items) asked.set(index, (asked.get(index) ?? 0) + 1);
      sent.push(...items.map(({ index }) => index));
      most = Math.max(most, budget.spent());
      await new Promise(setImmediate);
      const move = next.next().value ?? 'answers';
      const cost = engine.cost(items);
      if (move === 'refuses' || move === 'is down') return err(refused(false, move === 'is down'));
      billed += cost;
      if (move === 'refuses, billed') return err(refused(true, false));
      return ok({
        readings: items.map((item, i) => {
          if (move === 'misses one' && i === 0) return { answer: failed, again: 'alone' as const };
          if (move === 'damages' && !item.plain) return { answer: damaged(item), again: 'plain' as const };
          return { answer: answered(item) };
        }),
      });
    },
  };
  return { engine, budget, asked, sent, figures: () => ({ billed, most }) };
}

test('whatever the server does: each sentence has its own answer or a failure, is asked for four times at most, and the budget holds', async () => {
  await fc.assert(
    fc.asyncProperty(moves, fc.nat(30), fc.nat(400), fc.integer({ min: 1, max: 3 }), async (script, count, room, concurrency) => {
      const { engine, budget, asked, figures } = engineOf(script, room, concurrency);
      const segments = Array.from({ length: count }, (_, i) => ({ text: i % 7 === 6 ? '\n' : `Satz ${i}.`, marks: [] }));
      const answers = await translateInBatches(engine, segments, signal);
      expect(answers).toHaveLength(count);
      for (const [i, answer] of answers.entries()) {
        if (i % 7 === 6) expect(answer).toEqual(ok({ text: '', marks: [], unplaced: [], model }));
        else if (answer.ok) expect([`Satz ${i}.`, `Satz ${i}. plain`, `Satz ${i}. damaged`]).toContain(answer.value.text);
        else expect(['engine', 'http', 'over-budget']).toContain(answer.error.kind);
      }
      for (const times of asked.values()) expect(times).toBeLessThanOrEqual(4);
      expect(figures().most).toBeLessThanOrEqual(room);
      expect(budget.spent()).toBe(figures().billed);
    }),
    { numRuns: 300 },
  );
});

test('a sound server: everything in one go, as far as the budget goes and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.nat(300), fc.integer({ min: 1, max: 3 }), async (count, room, concurrency) => {
      const { engine, sent } = engineOf([], room, concurrency);
      const segments = Array.from({ length: count }, (_, i) => ({ text: `Satz ${i}.`, marks: [] }));
      const answers = await translateInBatches(engine, segments, signal);
      let left = room;
      let full = false;
      for (const [i, { text }] of segments.entries()) {
        full ||= text.length > left;
        left -= text.length;
        expect(answers[i]).toMatchObject(full ? { ok: false, error: { kind: 'over-budget' } } : { ok: true, value: { text } });
      }
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.length).toBe(answers.filter((answer) => answer.ok).length);
    }),
    { numRuns: 200 },
  );
});

test('what breaks in the counting itself is not hidden', async () => {
  const { engine } = engineOf([], 100, 1);
  const broken = { ...engine, budget: { ...engine.budget, spend: () => Promise.reject(new Error('the disk is full')) } };
  await expect(translateInBatches(broken, [{ text: 'Satz.', marks: [] }], signal)).rejects.toThrow('the disk is full');
});
