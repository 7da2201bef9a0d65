import { LRUCache } from 'lru-cache';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { realTime, type Pacing } from './gate.ts';

/** What was said of a host by itself; a failure while nobody knows. */
export type Known<T> = Result<T, Failure>;

const knownHours = 24;
// What nobody could reach is asked for again sooner.
const unknownMinutes = 10;
const rememberedHosts = 5000;

/** Remembers what is asked of each origin: a day, or ten minutes where it could not be had. However many ask at once, it is asked once. */
export function rememberByOrigin<T>(
  ask: (origin: string, signal: AbortSignal) => Promise<Known<T>>,
  pacing: Pick<Pacing, 'now'> = realTime,
): (url: URL, signal: AbortSignal) => Promise<Known<T>> {
  // The cache takes what began at zero for ageless.
  const perf = { now: () => 1 + pacing.now() };
  const remembered = new LRUCache<string, Known<T>>({ max: rememberedHosts, perf, ttlResolution: 0 });
  const asking = new Map<string, Promise<Known<T>>>();
  const askOnce = async (origin: string, signal: AbortSignal): Promise<Known<T>> => {
    const answer = await ask(origin, signal);
    if (!signal.aborted) remembered.set(origin, answer, { ttl: (answer.ok ? knownHours * 60 : unknownMinutes) * 60_000 });
    return answer;
  };
  const of = async (origin: string, signal: AbortSignal): Promise<Known<T>> => {
    const known = remembered.get(origin);
    if (known) return known;
    const others = asking.get(origin);
    if (others) {
      const answer = await others;
      // Who asked may have been stopped; that is no answer for those who still wait.
      return answer.ok || signal.aborted || remembered.has(origin) ? answer : of(origin, signal);
    }
    const pending = askOnce(origin, signal).finally(() => asking.delete(origin));
    asking.set(origin, pending);
    return pending;
  };
  return ({ origin }, signal) => of(origin, signal);
}
