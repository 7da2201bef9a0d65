import { setTimeout as pause } from 'node:timers/promises';
import { request as send } from 'undici';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codesOf, retryAfterSeconds, unreachedBecause } from '../../lib/network.ts';
import { stopped } from '../stopped.ts';

/** One request to an engine's server: JSON there and back. The host is the operator's choice, so it may be a private address. */
export interface Call {
  /** Engine id, for failures. */
  readonly engine: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The key that headers or body hold: taken out of whatever the server says. */
  readonly key?: string | undefined;
  /** Longest time for the whole answer. */
  readonly timeoutSeconds: number;
}

/** Why there is no answer. */
export interface Refused {
  readonly failure: Failure;
  /** Where the server answered at all. */
  readonly status?: number;
  /** The server's own words, without the key, at most 200 characters. */
  readonly said?: string;
  /** Whether the server may have done the work, and counts it. */
  readonly billed: boolean;
  /** Whether the next request would meet the same. */
  readonly lasting: boolean;
}

/** What a call that was stopped answers. */
const refusedByStop: Refused = {
  failure: stopped,
  billed: true,
  lasting: true,
};

const largestAnswer = 8 * 1_048_576;
/** Longest pause a server may ask for within a call, in seconds. */
const longestPause = 10;
const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_INVALID_ARG',
]);

/**
 * Asks an engine's server. Waits once where it asks for at most ten seconds of patience (429 or 503 with Retry-After). Redirects are refused:
 * they would carry the key to another host. Never throws for what the network does; ends at once when stopped.
 */
export async function callJson(call: Call, signal: AbortSignal): Promise<Result<unknown, Refused>> {
  const first = await callOnce(call, signal);
  if (first.ok || first.error.failure.kind !== 'busy') return first;
  const seconds = first.error.failure.retryAfterSeconds;
  if (seconds === undefined || seconds > longestPause) return first;
  const waited = await pause(seconds * 1000, true, { signal }).catch(() => false);
  return waited ? callOnce(call, signal) : err({ ...refusedByStop, billed: false });
}

async function callOnce(call: Call, signal: AbortSignal): Promise<Result<unknown, Refused>> {
  const isStopped = (): boolean => signal.aborted;
  if (isStopped()) return err({ ...refusedByStop, billed: false });
  if (!URL.canParse(call.url)) return err({ failure: broken(call, 'its address is not a web address'), billed: false, lasting: true });
  const { host } = new URL(call.url);
  const deadline = AbortSignal.timeout(call.timeoutSeconds * 1000);
  const milliseconds = call.timeoutSeconds * 1000;
  try {
    const { statusCode, headers, body } = await send(call.url, {
      method: call.method,
      headers: { accept: 'application/json', 'content-type': 'application/json', 'accept-encoding': 'identity', ...call.headers },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      headersTimeout: milliseconds,
      bodyTimeout: milliseconds,
      signal: AbortSignal.any([signal, deadline]),
      // What may be paid for is never lost to a connection that the server was just closing.
      reset: true,
    });
    const text = await read(body.on('error', () => undefined));
    if (statusCode < 200 || statusCode >= 300) return err(refusal(call, host, statusCode, flat(headers), text ?? ''));
    if (text === undefined) return err({ failure: broken(call, 'its answer is larger than 8 MB'), billed: true, lasting: false });
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    if (isStopped()) return err(refusedByStop);
    if (deadline.aborted)
      return err({
        failure: { kind: 'timeout', what: `The answer of ${host}`, seconds: call.timeoutSeconds },
        billed: true,
        lasting: false,
      });
    if (error instanceof SyntaxError) return err({ failure: broken(call, 'its answer is not JSON'), billed: true, lasting: false });
    const codes = codesOf(error);
    const reached = !codes.some((code) => unsent.has(code) || /CERT|SIGNATURE/.test(code));
    // A body that ends early has no code.
    const detail = codes.length > 0 ? unreachedBecause(error) : 'it broke the connection';
    return err({ failure: { kind: 'offline', host, detail }, billed: reached, lasting: !reached });
  }
}

const broken = (call: Call, detail: string): Failure => ({ kind: 'engine', engine: call.engine, detail });

/** Undefined when there is more than the limit. */
async function read(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > largestAnswer) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function flat(headers: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}

function refusal(call: Call, host: string, status: number, headers: Readonly<Record<string, string>>, text: string): Refused {
  const said = wordsOf(text, call.key);
  const refused = (failure: Failure, lasting: boolean): Refused => ({ failure, status, said, billed: false, lasting });
  if (status === 429 || status === 503 || status === 529) {
    const seconds = retryAfterSeconds(headers);
    return refused({ kind: 'busy', host, ...(seconds !== undefined && { retryAfterSeconds: seconds }) }, true);
  }
  if (status >= 500) return { ...refused({ kind: 'http', status, host }, false), billed: true };
  if (status === 408) return refused({ kind: 'http', status, host }, false);
  if (status === 401 || status === 403)
    return refused(broken(call, call.key === undefined ? 'it wants a key' : 'the key was refused'), true);
  if (status >= 300 && status < 400) return refused(broken(call, 'it redirects to another address, which is refused'), true);
  return refused(broken(call, `HTTP status ${status}${said === '' ? '' : `, ${said}`}`), status === 404);
}

function wordsOf(text: string, key: string | undefined): string {
  const words = messageOf(text).replace(/\s+/g, ' ').trim();
  const safe = key === undefined || key === '' ? words : words.replaceAll(key, '…');
  return safe.slice(0, 200).replace(/\.+$/, '');
}

// {"error": "…"} (LibreTranslate), {"message": "…"} (DeepL), {"error": {"message": "…", "code": "…"}} (chat servers).
function messageOf(text: string): string {
  let at: unknown;
  try {
    at = JSON.parse(text);
  } catch {
    return '';
  }
  for (let depth = 0; depth < 3; depth++) {
    if (typeof at === 'string') return at;
    if (typeof at !== 'object' || at === null) return '';
    const fields = at as Record<string, unknown>;
    at = fields['error'] ?? fields['message'] ?? fields['detail'];
  }
  return typeof at === 'string' ? at : '';
}
