import type { Pacing } from '../src/fetch/gate.ts';

/** Time that stands still while anything real is under way, and jumps to the next event when everybody waits for it. */
export interface FleetTime extends Pacing {
  /** Does something real, such as a request or a question to the store, while which time stands still. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Ends when nothing real is under way any more. */
  quiet(): Promise<void>;
  /** When the next sleeper wakes. */
  nextWaking(): number;
  /** Goes on to an instant, and wakes who slept until then. */
  advance(to: number): void;
}

/** Simulated milliseconds from zero. */
export function simulatedTime(): FleetTime {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let now = 0;
  let underWay = 0;
  let onEnd: (() => void) | undefined;
  const nextWaking = (): number => sleepers.reduce((least, { at }) => Math.min(least, at), Infinity);
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => void sleepers.push({ at: now + ms, wake })),
    async during(work) {
      underWay++;
      try {
        return await work;
      } finally {
        underWay--;
        onEnd?.();
      }
    },
    async quiet() {
      // What ends lets others begin within the same turn of the event loop; two turns without any are quiet.
      for (let turns = 0; turns < 2; turns++) {
        while (underWay > 0) {
          await new Promise<void>((end) => (onEnd = end));
          onEnd = undefined;
          turns = 0;
        }
        await new Promise((turn) => setImmediate(turn));
        if (underWay > 0) turns = -1;
      }
    },
    nextWaking,
    advance(to) {
      now = Math.max(now, to);
      const woken = sleepers.filter(({ at }) => at <= now);
      for (const sleeper of woken) sleepers.splice(sleepers.indexOf(sleeper), 1);
      for (const { wake } of woken) wake();
    },
  };
}
