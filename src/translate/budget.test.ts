import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock } from '../core/ports.ts';
import type { BudgetLimits } from '../core/routing.ts';
import type { BudgetStore } from '../core/store.ts';
import { noLimit, reserve, storeBudget } from './budget.ts';

/** As the store counts: by UTC day, of which a month is the sum. */
function countedInMemory(): Pick<BudgetStore, 'spend'> & { readonly days: Map<string, number> } {
  const days = new Map<string, number>();
  return {
    days,
    spend(_engine, amount, limits, now) {
      const [month, day] = [now.slice(0, 7), now.slice(0, 10)];
      const ofMonth = [...days].filter(([key]) => key.startsWith(month)).reduce((sum, [, spent]) => sum + spent, 0);
      if (amount > 0 && (days.get(day) ?? 0) + amount > (limits.perDay ?? Infinity)) return Promise.resolve('day');
      if (amount > 0 && ofMonth + amount > (limits.perMonth ?? Infinity)) return Promise.resolve('month');
      days.set(day, (days.get(day) ?? 0) + amount);
      return Promise.resolve('spent');
    },
  };
}

function opened(limits: BudgetLimits, start: string) {
  const time = { now: start };
  const clock: Clock = { now: () => time.now };
  const budgets = countedInMemory();
  return { time, clock, budgets, budget: storeBudget({ budgets, engine: 'deepl', limits, clock }) };
}

test.each([
  ['day', { perDay: 10, perMonth: 100 }, '2026-03-12T07:10:00.000Z', '2026-03-13T00:00:00.000Z'],
  ['day', { perDay: 10 }, '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  ['month', { perMonth: 10 }, '2026-03-12T07:10:00.000Z', '2026-04-01T00:00:00.000Z'],
  ['month', { perDay: 100, perMonth: 10 }, '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  ['month', { perMonth: 10 }, '2028-02-29T12:00:00.000Z', '2028-03-01T00:00:00.000Z'],
])('a full %s says when the next begins', async (_unit, limits, now, until) => {
  const { budget } = opened(limits, now);
  expect(await budget.spend(10)).toEqual({ ok: true, value: undefined });
  expect(await budget.spend(1)).toEqual({ ok: false, error: { kind: 'over-budget', engine: 'deepl', until } });
  await budget.giveBack(1);
  expect(await budget.spend(1)).toMatchObject({ ok: true });
});

test('nothing costs nothing, even of an empty budget', async () => {
  const { budget, budgets } = opened({ perDay: 0 }, '2026-03-12T07:10:00.000Z');
  expect(await budget.spend(0)).toMatchObject({ ok: true });
  await budget.giveBack(0);
  expect(budgets.days.size).toBe(0);
  expect(await budget.spend(1)).toMatchObject({ ok: false });
});

test('without a limit everything fits', async () => {
  expect(await noLimit.spend(Number.MAX_SAFE_INTEGER)).toMatchObject({ ok: true });
  await noLimit.giveBack(1);
});

test('what is used after all is counted, up and down', async () => {
  const { budget, budgets, clock } = opened({ perDay: 100 }, '2026-03-12T07:10:00.000Z');
  const [less, more] = [await reserve(budget, 40, clock), await reserve(budget, 40, clock)];
  if (!less.ok || !more.ok) throw new Error('both fit');
  await less.value.settle(10);
  await more.value.settle(50);
  expect([...budgets.days]).toEqual([['2026-03-12', 60]]);
  expect(await reserve(budget, 41, clock)).toMatchObject({ ok: false, error: { kind: 'over-budget' } });
});

test('what was used beyond a reservation is counted though the ceiling has no room for it', async () => {
  const { budget, budgets, clock } = opened({ perDay: 50 }, '2026-03-12T07:10:00.000Z');
  const reservation = await reserve(budget, 40, clock);
  if (!reservation.ok) throw new Error('it fits');
  await reservation.value.settle(60);
  expect([...budgets.days]).toEqual([['2026-03-12', 60]]);
  expect(await reserve(budget, 1, clock)).toMatchObject({ ok: false, error: { kind: 'over-budget' } });
});

test('no order of reservations, settlements and midnights breaks a ceiling or makes room that was not there', async () => {
  const step = fc.record({ reserved: fc.nat(60), used: fc.double({ min: 0, max: 1, noNaN: true }), hours: fc.nat(30), settles: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.nat(100), fc.nat(300), async (steps, perDay, perMonth) => {
      const { budget, budgets, clock, time } = opened({ perDay, perMonth }, '2026-02-26T00:00:00.000Z');
      const open: { settle(): Promise<void> }[] = [];
      const used = new Map<string, number>();
      for (const { reserved, used: share, hours, settles } of steps) {
        const day = time.now.slice(0, 10);
        const reservation = await reserve(budget, reserved, clock);
        if (reservation.ok) {
          const amount = Math.floor(reserved * share);
          used.set(day, (used.get(day) ?? 0) + amount);
          open.push({ settle: () => reservation.value.settle(amount) });
        }
        time.now = new Date(Date.parse(time.now) + hours * 3_600_000).toISOString();
        for (const one of open.splice(0, settles)) await one.settle();
      }
      for (const [day, counted] of budgets.days) {
        expect(counted).toBeLessThanOrEqual(perDay);
        expect(counted).toBeGreaterThanOrEqual(used.get(day) ?? 0);
      }
      for (const month of ['2026-02', '2026-03', '2026-04'])
        expect([...used].filter(([day]) => day.startsWith(month)).reduce((sum, [, amount]) => sum + amount, 0)).toBeLessThanOrEqual(
          perMonth,
        );
    }),
    { numRuns: 200 },
  );
});
