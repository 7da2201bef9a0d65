import { Agent, request as send } from 'undici';
import type { Failure } from '../core/failure.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { webUrl } from '../lib/url.ts';
import { cap, inflate } from './body.ts';
import { guardedConnector } from './guard.ts';
import { followRedirects, type Hop, type Redirect } from './hop.ts';
import { identityHeaders, type Identity } from './identity.ts';
import { acceptOfKind, limitsOfKind, nounOfKind, type FetchLimits } from './limits.ts';
import { rememberNames, standingAddress, systemResolve, type Resolve } from './names.ts';
import { failureOf } from './network-failure.ts';
import { countReceived, type Received } from './received.ts';
import { isRead, meaningOf, mayBeWall } from './status.ts';
import { longestWallBytes, wallOf } from './wall.ts';

/** Settings of the HTTP fetcher. */
export interface HttpOptions extends Identity {
  /** `host:port` pairs that may be private addresses, such as `127.0.0.1:8081`. */
  readonly allowPrivate?: readonly string[];
  /** Resolver to use instead of the system's. */
  readonly resolve?: Resolve;
  /** Certificates to trust instead of the system's, as PEM. */
  readonly ca?: string;
  /** Limits that replace those of every kind. */
  readonly limits?: Partial<FetchLimits>;
}

/** The tool's name and version, as provenance records it. */
export const httpId = 'undici 7';

const connectSeconds = 10;
/** What an answer may have beside its body: headers and framing. */
const headBytes = 1024 * 1024;
const lookEveryMs = 100;

/** An HTTP client for one hop: guarded against private addresses, capped, without cookies or referrer. */
export interface HttpClient {
  readonly hop: Hop;
  /** What stands for the address a host is reached at; undefined where nobody knows it. Asks once a minute for each name. */
  addressOf(url: URL): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens an HTTP client; `close` ends its connections. At most one connection to a host is open. */
export function openHttp(options: HttpOptions): HttpClient {
  const resolve = rememberNames(options.resolve ?? systemResolve);
  // A request that waits for its connection does not hear that it is late.
  const patience = Math.min(connectSeconds, options.limits?.totalSeconds ?? connectSeconds);
  const guarded = guardedConnector({ allowPrivate: options.allowPrivate ?? [], resolve, connectSeconds: patience, ca: options.ca });
  const received = countReceived(guarded);
  const agent = new Agent({ connect: received.connect, connections: 1, pipelining: 1, keepAliveTimeout: 10_000, maxHeaderSize: 32 * 1024 });
  const sending = { agent, identity: identityHeaders(options), received };
  return {
    hop: (request, signal) => requestOnce(sending, request, { ...limitsOfKind[request.kind], ...options.limits }, signal),
    async addressOf({ hostname }) {
      const late = new Promise<undefined>((end) => setTimeout(() => end(undefined), connectSeconds * 1000).unref());
      return Promise.race([resolve(hostname.replace(/^\[(.*)\]$/, '$1')).then(standingAddress, () => undefined), late]);
    },
    close: () => agent.destroy(),
  };
}

/** A fetcher over HTTP that follows redirects and knows no politeness; see `polite.ts` for the one to use on the open web. */
export function httpFetcher(options: HttpOptions): Fetcher & { close(): Promise<void> } {
  const client = openHttp(options);
  return { ...followRedirects(httpId, client.hop), close: () => client.close() };
}

interface Sending {
  readonly agent: Agent;
  readonly identity: Readonly<Record<string, string>>;
  readonly received: Received;
}

async function requestOnce(
  { agent, identity, received }: Sending,
  request: FetchRequest,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Result<FetchResponse | Redirect, Failure>> {
  const url = webUrl(request.url);
  if (!url) return err({ kind: 'malformed', what: 'The address', detail: 'only http and https addresses without a password are read' });
  const deadline = AbortSignal.timeout(limits.totalSeconds * 1000);
  const flood = new AbortController();
  const watch = setInterval(() => {
    if (received.since(url.origin) > limits.bytes + headBytes) flood.abort();
  }, lookEveryMs);
  const what = `${nounOfKind[request.kind]} at ${url.hostname}`;
  try {
    const response = await send(url, {
      dispatcher: agent,
      ...(request.form && { method: 'POST', body: new URLSearchParams(request.form).toString() }),
      headers: { ...identity, ...headersOf(request) },
      headersTimeout: limits.headersSeconds * 1000,
      bodyTimeout: limits.bodySeconds * 1000,
      signal: AbortSignal.any([signal, deadline, flood.signal]),
    });
    const headers = flat(response.headers);
    const status = response.statusCode;
    if (!isRead(request, status)) {
      const wall = mayBeWall(request, status) ? wallOf(headers, await beginning(response.body, headers, what)) : undefined;
      response.body.on('error', () => undefined).destroy();
      return meaningOf(request, url, { status, headers, wall });
    }
    // A robots.txt counts as far as it is read (RFC 9309 §2.5).
    const limit = { what, limitBytes: limits.bytes, cut: request.kind === 'robots' };
    const packed = await cap(response.body, { ...limit, declaredBytes: Number(headers['content-length'] ?? 0) });
    if (!packed.ok) return packed;
    const body = await inflate(packed.value, headers['content-encoding'], limit);
    if (!body.ok) return body;
    const wall = mayBeWall(request, status) ? wallOf(headers, body.value) : undefined;
    if (wall !== undefined) return err({ kind: 'http', status, host: url.hostname, wall });
    return ok({ url: url.href, status: 200, headers, body: body.value });
  } catch (error) {
    if (flood.signal.aborted && !signal.aborted) return err({ kind: 'too-large', what, limitBytes: limits.bytes });
    return err(failureOf(error, url, limits, { cancelled: signal.aborted, late: deadline.aborted }));
  } finally {
    clearInterval(watch);
  }
}

const headersOf = (request: FetchRequest): Readonly<Record<string, string>> => ({
  accept: acceptOfKind[request.kind],
  'accept-encoding': 'gzip, br, deflate',
  ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
  ...(request.etag !== undefined && { 'if-none-match': request.etag }),
  ...(request.lastModified !== undefined && { 'if-modified-since': request.lastModified }),
});

type Body = Awaited<ReturnType<typeof send>>['body'];

/** As much of a refusal's body as tells a wall; nothing where it cannot be had. */
async function beginning(stream: Body, headers: Readonly<Record<string, string>>, what: string): Promise<Uint8Array> {
  const limit = { what, limitBytes: longestWallBytes, cut: true };
  const received = await cap(stream, limit).catch(() => undefined);
  const body = received?.ok ? await inflate(received.value, headers['content-encoding'], limit) : undefined;
  return body?.ok ? body.value : new Uint8Array();
}

function flat(headers: Record<string, string | string[] | undefined>): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    // A name that one line of X-Robots-Tag is for must not be read as that of the next line too.
    Array.isArray(value) ? value.join(name.toLowerCase() === 'x-robots-tag' ? '\n' : ', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
