import { Agent, request as send } from 'undici';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { retryAfterSeconds } from '../lib/network.ts';
import { webUrl } from '../lib/url.ts';
import { cap, inflate } from './body.ts';
import { guardedConnector, type Resolve } from './guard.ts';
import { followRedirects, type Hop, type Redirect } from './hop.ts';
import { acceptOfKind, limitsOfKind, nounOfKind, type FetchLimits } from './limits.ts';
import { failureOf } from './network-failure.ts';

/** Settings of the HTTP fetcher. */
export interface HttpOptions {
  /** Page that tells site owners who is reading and how to complain; part of the User-Agent. */
  readonly contactUrl: string;
  /** `host:port` pairs that may be private addresses, such as `127.0.0.1:8081`. */
  readonly allowPrivate?: readonly string[];
  /** Resolver to use instead of the system's. */
  readonly resolve?: Resolve;
  /** Limits that replace those of every kind. */
  readonly limits?: Partial<FetchLimits>;
}

/** The tool's name and version, as provenance records it. */
export const httpId = 'undici 7';

const connectSeconds = 10;
const redirects: readonly number[] = [301, 302, 303, 307, 308] satisfies Redirect['status'][];

/** An HTTP client for one hop: guarded against private addresses, capped, without cookies or referrer. */
export interface HttpClient {
  readonly hop: Hop;
  close(): Promise<void>;
}

/** Opens an HTTP client; `close` ends its connections. */
export function openHttp(options: HttpOptions): HttpClient {
  const connect = guardedConnector({ allowPrivate: options.allowPrivate ?? [], resolve: options.resolve, connectSeconds });
  const agent = new Agent({ connect, pipelining: 1, keepAliveTimeout: 10_000, maxHeaderSize: 32 * 1024 });
  const userAgent = `ForeignDesk/0.1 (+${options.contactUrl})`;
  return {
    hop: (request, signal) => requestOnce(agent, userAgent, request, { ...limitsOfKind[request.kind], ...options.limits }, signal),
    close: () => agent.destroy(),
  };
}

/** A fetcher over HTTP that follows redirects and knows no politeness; see `polite.ts` for the one to use on the open web. */
export function httpFetcher(options: HttpOptions): Fetcher & { close(): Promise<void> } {
  const client = openHttp(options);
  return { ...followRedirects(httpId, client.hop), close: () => client.close() };
}

async function requestOnce(
  agent: Agent,
  userAgent: string,
  request: FetchRequest,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Result<FetchResponse | Redirect, Failure>> {
  const url = webUrl(request.url);
  if (!url) return err({ kind: 'malformed', what: 'The address', detail: 'only http and https addresses without a password are read' });
  const deadline = AbortSignal.timeout(limits.totalSeconds * 1000);
  try {
    const response = await send(url, {
      dispatcher: agent,
      ...(request.form && { method: 'POST', body: new URLSearchParams(request.form).toString() }),
      headers: {
        'user-agent': userAgent,
        accept: acceptOfKind[request.kind],
        'accept-encoding': 'gzip, br, deflate',
        ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(request.etag !== undefined && { 'if-none-match': request.etag }),
        ...(request.lastModified !== undefined && { 'if-modified-since': request.lastModified }),
      },
      headersTimeout: limits.headersSeconds * 1000,
      bodyTimeout: limits.bodySeconds * 1000,
      signal: AbortSignal.any([signal, deadline]),
    });
    const headers = flat(response.headers);
    const answer = readStatus(request, url, response.statusCode, headers);
    if (answer !== 'body') {
      response.body.on('error', () => undefined).destroy();
      return answer;
    }
    const what = `${nounOfKind[request.kind]} at ${url.hostname}`;
    // A robots.txt counts as far as it is read (RFC 9309 §2.5).
    const limit = { what, limitBytes: limits.bytes, cut: request.kind === 'robots' };
    const received = await cap(response.body, { ...limit, declaredBytes: Number(headers['content-length'] ?? 0) });
    if (!received.ok) return received;
    const body = await inflate(received.value, headers['content-encoding'], limit);
    return body.ok ? ok({ url: url.href, status: 200, headers, body: body.value }) : body;
  } catch (error) {
    return err(failureOf(error, url, limits, { cancelled: signal.aborted, late: deadline.aborted }));
  }
}

/** What a status means; `body` when the answer is to be read. */
function readStatus(
  request: FetchRequest,
  url: URL,
  status: number,
  headers: Readonly<Record<string, string>>,
): Result<FetchResponse | Redirect, Failure> | 'body' {
  if (status === 200 || (request.kind === 'hub' && (status === 202 || status === 204))) return 'body';
  const conditional = request.etag !== undefined || request.lastModified !== undefined;
  if (status === 304 && conditional) return ok({ url: url.href, status, headers, body: new Uint8Array() });
  if (redirects.includes(status) && headers['location'] !== undefined) {
    return ok({ status: status as Redirect['status'], location: headers['location'] });
  }
  if (status === 429 || status === 503) {
    const seconds = retryAfterSeconds(headers);
    return err({ kind: 'busy', host: url.hostname, ...(seconds !== undefined && { retryAfterSeconds: seconds }) });
  }
  return err({ kind: 'http', status, host: url.hostname });
}

function flat(headers: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
