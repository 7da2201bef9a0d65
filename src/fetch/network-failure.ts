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

/** Seconds a server asks to wait, from Retry-After as seconds or date (RFC 9110 §10.2.3); at most a day. */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const raw = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(raw)) return Math.min(Number(raw), 86_400);
  const at = Date.parse(raw);
  if (Number.isNaN(at)) return undefined;
  const sent = Date.parse(headers['date'] ?? '');
  return Math.min(Math.max(0, Math.ceil((at - (Number.isNaN(sent) ? Date.now() : sent)) / 1000)), 86_400);
}
