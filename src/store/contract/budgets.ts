import { expect, test } from 'vitest';
import type { Handles } from '../contract.ts';
import { noon } from './rows.ts';

/** What engines may be sent. */
export function budgetContract({ store, second }: Handles): void {
  const spend = (amount: number, limits = {}, now = noon, engine = 'deepl') => store().budgets.spend(engine, amount, limits, now);
  const spent = (now = noon, engine = 'deepl') => store().budgets.spent(engine, now);

  test('counts by engine, UTC day and month', async () => {
    expect(await spent()).toEqual({ day: 0, month: 0 });
    for (const now of [
      '2026-02-28T23:59:59.999Z',
      '2026-03-01T00:00:00.000Z',
      noon,
      '2026-03-31T23:59:59.999Z',
      '2026-04-01T00:00:00.000Z',
    ])
      expect(await spend(10, {}, now)).toBe('spent');
    await spend(7, {}, noon, 'openai');
    expect(await spent()).toEqual({ day: 10, month: 30 });
    expect(await spent('2026-03-01T12:00:00.000Z')).toEqual({ day: 10, month: 30 });
    expect(await spent('2026-03-02T12:00:00.000Z')).toEqual({ day: 0, month: 30 });
    expect(await spent(noon, 'openai')).toEqual({ day: 7, month: 7 });
  });

  test('what does not fit is not counted, and the limit it would break is named', async () => {
    expect(await spend(100, { perDay: 100, perMonth: 150 })).toBe('spent');
    expect(await spend(1, { perDay: 100, perMonth: 150 })).toBe('day');
    expect(await spend(51, { perDay: 500, perMonth: 150 })).toBe('month');
    expect(await spend(50, { perDay: 500, perMonth: 150 })).toBe('spent');
    expect(await spend(1, { perDay: 500, perMonth: 150 }, '2026-03-13T12:00:00.000Z')).toBe('month');
    expect(await spend(0, { perDay: 0, perMonth: 0 })).toBe('spent');
    expect(await spend(Number.NaN, {})).toBe('day');
    expect(await spent()).toEqual({ day: 150, month: 150 });
  });

  test('what is given back may be spent again, but never makes room for more than a day’s limit', async () => {
    await spend(90, { perDay: 100 });
    expect(await spend(-60, { perDay: 100 })).toBe('spent');
    expect(await spend(70, { perDay: 100 })).toBe('spent');
    expect(await spend(-40, { perDay: 100 }, '2026-03-13T00:00:00.000Z')).toBe('spent');
    expect(await spent('2026-03-13T00:00:00.000Z')).toEqual({ day: 0, month: 100 });
  });

  test.each(['perDay', 'perMonth'])('of fifty that spend at once over two handles, as many as fit %s are let through', async (limit) => {
    const other = await second();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? store() : other).budgets.spend('deepl', 10, { [limit]: 205 }, noon)),
    );
    expect(results.filter((result) => result === 'spent')).toHaveLength(20);
    expect(new Set(results)).toEqual(new Set(['spent', limit === 'perDay' ? 'day' : 'month']));
    expect(await spent()).toEqual({ day: 200, month: 200 });
  });

  test('the month’s limit holds also for those who spend on both sides of midnight at once', async () => {
    const days = ['2026-03-12T23:59:59.999Z', '2026-03-13T00:00:00.000Z'] as const;
    const results = await Promise.all(Array.from({ length: 30 }, (_, i) => spend(10, { perMonth: 105 }, days[i % 2])));
    expect(results.filter((result) => result === 'spent')).toHaveLength(10);
    expect((await spent()).month).toBe(100);
  });
}
