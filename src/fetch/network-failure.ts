import type { Failure } from '../core/failure.ts';
import { BlockedAddress } from './guard.ts';
import type { FetchLimits } from './limits.ts';

const details: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection',
  EPIPE: 'it broke the connection',
  UND_ERR_SOCKET: 'it broke the connection',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ENETDOWN: 'the network is down',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer is not as long as it says',
};

/** What a failed request means; `signals` tell whether we gave up ourselves. */
export function failureOf(error: unknown, url: URL, limits: FetchLimits, signals: { cancelled: boolean; late: boolean }): Failure {
  const host = url.hostname;
  const timeout = (seconds: number): Failure => ({ kind: 'timeout', what: `The answer of ${host}`, seconds });
  if (signals.cancelled) return { kind: 'offline', host, detail: 'the request was cancelled' };
  if (signals.late) return timeout(limits.totalSeconds);
  const chain = causes(error);
  const blocked = chain.find((cause) => cause instanceof BlockedAddress);
  if (blocked) return { kind: 'blocked-address', host, address: blocked.address };
  const codes = chain.map((cause) => ('code' in cause ? String(cause.code) : ''));
  if (codes.includes('UND_ERR_HEADERS_TIMEOUT')) return timeout(limits.headersSeconds);
  if (codes.includes('UND_ERR_BODY_TIMEOUT')) return timeout(limits.bodySeconds);
  if (codes.includes('UND_ERR_CONNECT_TIMEOUT') || codes.includes('ETIMEDOUT'))
    return { kind: 'offline', host, detail: 'it does not answer' };
  const known = codes.find((code) => Object.hasOwn(details, code));
  if (known !== undefined) return { kind: 'offline', host, detail: details[known]! };
  const httpError = codes.some((code) => code.startsWith('HPE_'));
  return {
    kind: 'offline',
    host,
    detail: httpError ? 'its answer is not HTTP' : (codes.find((code) => code !== '') ?? 'the request failed'),
  };
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

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 8; at = at.cause) {
    chain.push(at);
    if (at instanceof AggregateError) chain.push(...at.errors.filter((one) => one instanceof Error));
  }
  return chain;
}
