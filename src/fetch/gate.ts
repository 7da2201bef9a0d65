import { setTimeout as sleepFor } from 'node:timers/promises';

/** Time as gates need it; replaced in tests. Milliseconds. */
export interface Pacing {
  now(): number;
  /** Ends early, without an error, when `signal` fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The system's time. */
export const realTime: Pacing = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleepFor(ms, undefined, { signal }).catch(() => undefined),
};

/** Lets a few through at a time, in the order they came. */
export interface Gate {
  /** Waits for a place and for the time to start; answers how the place is given back. Comes through at once when `signal` fires. */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Nobody may start before this instant of the pacing's clock. */
  closeUntil(ms: number): void;
  /** Nobody is in it, waits for it, or would have to. */
  atRest(): boolean;
}

/** A gate with `places`; between two starts lies at least `gapMs`. */
export function createGate(pacing: Pacing, { places, gapMs = 0 }: { readonly places: number; readonly gapMs?: number }): Gate {
  const queue: (() => void)[] = [];
  let inside = 0;
  let opensAt = 0;

  const take = async (signal: AbortSignal): Promise<void> => {
    if (inside < places) {
      inside++;
      return;
    }
    await new Promise<void>((resolve) => {
      const called = (): void => {
        signal.removeEventListener('abort', fled);
        resolve();
      };
      // Who leaves the line comes through beside it, and counts as inside until it is out again.
      const fled = (): void => {
        queue.splice(queue.indexOf(called), 1);
        inside++;
        resolve();
      };
      queue.push(called);
      signal.addEventListener('abort', fled, { once: true });
      if (signal.aborted) fled();
    });
  };
  const leave = (): void => {
    // The place is handed on, unless somebody who fled the line took one too many.
    const next = inside <= places ? queue.shift() : undefined;
    if (next) next();
    else inside--;
  };

  return {
    async enter(signal) {
      await take(signal);
      // Each takes its start before it sleeps, so that those who enter together do not start together.
      const startsAt = Math.max(opensAt, pacing.now());
      opensAt = startsAt + gapMs;
      const wait = startsAt - pacing.now();
      if (wait > 0 && !signal.aborted) await pacing.sleep(wait, signal);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave();
      };
    },
    closeUntil: (ms) => void (opensAt = Math.max(opensAt, ms)),
    atRest: () => inside === 0 && queue.length === 0 && opensAt <= pacing.now(),
  };
}
