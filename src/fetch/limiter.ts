import { setMaxListeners } from 'node:events';
import { createGate, realTime, type Gate, type Pacing } from './gate.ts';
export type { Pacing } from './gate.ts';

/** How one request is to be paced. */
export interface Pace {
  /** Rest of the domain after it. */
  readonly pauseSeconds: number;
  /** What stands for the server's address: hosts with the same one share its gate. Asked for once it is the domain's turn. */
  readonly address?: () => Promise<string | undefined>;
  readonly signal: AbortSignal;
}

/**
 * The pace of all requests of a process. A registrable domain is asked one thing at a time, with a pause after each. Hosts of different
 * domains at one address are asked at most four things at once and twenty times as often as a domain: one machine may serve a whole
 * region's papers, but a delivery network's address serves thousands of them, and they must not all wait for one another. Beyond that,
 * sixteen requests run at once.
 */
export interface Limiter {
  /**
   * Runs `work` when it is its turn; where the signal fires first, `work` finds out from the same signal. Where the domain is held it is
   * told for how many seconds, must ask nothing then, and the next need not wait.
   */
  run<T>(domain: string, pace: Pace, work: (heldSeconds: number) => Promise<T>): Promise<T>;
  /** Nothing may be asked of the domain for this long. */
  hold(domain: string, seconds: number): void;
  /**
   * The domain asked for fewer requests (429, 503): it is held for as long as it says, else for an hour, and twice as long each
   * further time until it `served`; a day at most. Answers the seconds.
   */
  refused(domain: string, retryAfterSeconds?: number): number;
  /** The domain answered as it should. */
  served(domain: string): void;
  /** Seconds left of a hold; 0 when there is none. */
  heldSeconds(domain: string): number;
}

interface Lane {
  readonly gate: Gate;
  /** Until when the domain is held, in milliseconds; and how often in a row it refused without saying for how long. */
  heldUntil: number;
  refusals: number;
}

/** Lanes and addresses kept that are at rest, so that memory stays bounded over any number of them. */
const mostKept = 10_000;
const mostAtOnce = 16;
const mostAtOncePerAddress = 4;
const addressShare = 20;
const hour = 3600;
const longestHoldSeconds = 24 * hour;

/** A limiter for one process. */
export function createLimiter(pacing: Pacing = realTime): Limiter {
  const all = createGate(pacing, { places: mostAtOnce });
  const addresses = new Map<string, Gate>();
  const lanes = new Map<string, Lane>();
  const laneOf = (domain: string): Lane =>
    kept(
      lanes,
      domain,
      () => ({ gate: createGate(pacing, { places: 1 }), heldUntil: 0, refusals: 0 }),
      (lane) => lane.gate.atRest() && lane.heldUntil <= pacing.now() && lane.refusals === 0,
    );
  const gateAt = (address: string, pauseSeconds: number): Gate =>
    kept(
      addresses,
      // Who asks its own servers without a pause shares no gate with the rest.
      `${address} ${pauseSeconds}`,
      () => createGate(pacing, { places: mostAtOncePerAddress, gapMs: (pauseSeconds * 1000) / addressShare }),
      (gate) => gate.atRest(),
    );
  const hold = (domain: string, seconds: number): void => {
    const lane = laneOf(domain);
    lane.heldUntil = Math.max(lane.heldUntil, pacing.now() + Math.min(seconds, longestHoldSeconds) * 1000);
  };

  const heldSeconds = (domain: string): number => {
    const lane = lanes.get(domain);
    return lane ? Math.max(0, Math.ceil((lane.heldUntil - pacing.now()) / 1000)) : 0;
  };

  return {
    async run(domain, { pauseSeconds, address, signal }, work) {
      const { gate } = laneOf(domain);
      // All that wait listen to the one signal that stops them: many are no leak.
      setMaxListeners(0, signal);
      // Always in this order, the narrowest gate first: no two can wait for each other, and who waits long takes no place of the wide ones.
      const leave = [await gate.enter(signal)];
      const held = heldSeconds(domain);
      try {
        if (held > 0) return await work(held);
        const at = signal.aborted ? undefined : await address?.();
        if (at !== undefined) leave.push(await gateAt(at, pauseSeconds).enter(signal));
        leave.push(await all.enter(signal));
        return await work(0);
      } finally {
        if (held === 0) gate.closeUntil(pacing.now() + pauseSeconds * 1000);
        for (const out of leave.reverse()) out();
      }
    },
    hold,
    refused(domain, retryAfterSeconds) {
      const lane = laneOf(domain);
      const seconds = Math.min(retryAfterSeconds ?? hour * 2 ** lane.refusals, longestHoldSeconds);
      if (retryAfterSeconds === undefined) lane.refusals = Math.min(lane.refusals + 1, 10);
      hold(domain, seconds);
      return seconds;
    },
    served(domain) {
      const lane = lanes.get(domain);
      if (lane) lane.refusals = 0;
    },
    heldSeconds,
  };
}

/** The value of a key, made at first need; where there are too many, those at rest are forgotten. */
function kept<T>(map: Map<string, T>, key: string, make: () => T, atRest: (value: T) => boolean): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= mostKept) for (const [other, value] of map) if (atRest(value)) map.delete(other);
  const made = make();
  map.set(key, made);
  return made;
}
