import type { Failure } from '../core/failure.ts';
import { causesOf, codesOf, unreachedBecause } from '../lib/network.ts';
import { BlockedAddress } from './guard.ts';
import type { FetchLimits } from './limits.ts';

/** What a failed request means; `signals` tell whether we gave up ourselves. */
export function failureOf(error: unknown, url: URL, limits: FetchLimits, signals: { cancelled: boolean; late: boolean }): Failure {
  const host = url.hostname;
  const timeout = (seconds: number): Failure => ({ kind: 'timeout', what: `The answer of ${host}`, seconds });
  if (signals.cancelled) return { kind: 'offline', host, detail: 'the request was cancelled' };
  if (signals.late) return timeout(limits.totalSeconds);
  const blocked = causesOf(error).find((cause) => cause instanceof BlockedAddress);
  if (blocked) return { kind: 'blocked-address', host, address: blocked.address };
  const codes = codesOf(error);
  if (codes.includes('UND_ERR_HEADERS_TIMEOUT')) return timeout(limits.headersSeconds);
  if (codes.includes('UND_ERR_BODY_TIMEOUT')) return timeout(limits.bodySeconds);
  return { kind: 'offline', host, detail: unreachedBecause(error) };
}
