import { setTimeout as sleepFor } from 'node:timers/promises';

/** Time as the limiter needs it; replaced in tests. Milliseconds. */
export interface Pacing {
  now(): number;
  /** Ends early, without an error, when `signal` fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** One request at a time for each domain, with a pause after each. */
export interface Limiter {
  /** Runs `work` when it is its turn; where `signal` fires first, `work` finds out from the same signal. */
  run<T>(domain: string, options: { pauseSeconds: number; signal: AbortSignal }, work: () => Promise<T>): Promise<T>;
  /** Nothing may be asked of the domain for this long, as its Retry-After says. */
  hold(domain: string, seconds: number): void;
  /** Seconds left of such a hold; 0 when there is none. */
  heldSeconds(domain: string): number;
}

interface Lane {
  tail: Promise<void>;
  waiting: number;
  /** When the next request may start, and until when the domain is held; milliseconds. */
  freeAt: number;
  heldUntil: number;
}

const realTime: Pacing = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleepFor(ms, undefined, { signal }).catch(() => undefined),
};

/** Lanes kept for domains that are at rest, so that memory stays bounded over any number of domains. */
const restingLanes = 10_000;

/** A limiter for one process. */
export function createLimiter(pacing: Pacing = realTime): Limiter {
  const lanes = new Map<string, Lane>();

  const laneOf = (domain: string): Lane => {
    const known = lanes.get(domain);
    if (known) return known;
    if (lanes.size >= restingLanes) forgetRested();
    const lane: Lane = { tail: Promise.resolve(), waiting: 0, freeAt: 0, heldUntil: 0 };
    lanes.set(domain, lane);
    return lane;
  };
  const forgetRested = (): void => {
    const now = pacing.now();
    for (const [domain, lane] of lanes) if (lane.waiting === 0 && lane.freeAt <= now && lane.heldUntil <= now) lanes.delete(domain);
  };

  return {
    async run(domain, { pauseSeconds, signal }, work) {
      const lane = laneOf(domain);
      const before = lane.tail;
      const done = turn();
      lane.tail = done.promise;
      lane.waiting++;
      try {
        await before;
        const wait = lane.freeAt - pacing.now();
        if (wait > 0 && !signal.aborted) await pacing.sleep(wait, signal);
        return await work();
      } finally {
        lane.freeAt = pacing.now() + pauseSeconds * 1000;
        lane.waiting--;
        done.resolve();
      }
    },
    hold(domain, seconds) {
      const lane = laneOf(domain);
      lane.heldUntil = Math.max(lane.heldUntil, pacing.now() + seconds * 1000);
    },
    heldSeconds(domain) {
      const lane = lanes.get(domain);
      return lane ? Math.max(0, Math.ceil((lane.heldUntil - pacing.now()) / 1000)) : 0;
    },
  };
}

function turn(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
