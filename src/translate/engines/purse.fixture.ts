import type { Budget } from '../../core/ports.ts';
import { err, ok } from '../../core/result.ts';

/** A budget with so much room in all; tells what is counted now. */
export function purse(room: number, engine: string): Budget & { readonly spent: () => number } {
  let spent = 0;
  return {
    spent: () => spent,
    spend(amount) {
      if (spent + amount > room) return Promise.resolve(err({ kind: 'over-budget', engine, until: '2026-03-13T00:00:00.000Z' }));
      spent += amount;
      return Promise.resolve(ok(undefined));
    },
    giveBack(amount) {
      spent -= amount;
      return Promise.resolve();
    },
  };
}
