import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Clock, Translator } from '../../core/ports.ts';
import type { Segment } from '../../core/translation.ts';

/** A request as an engine's server got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** What a server answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * How a server misbehaves on one POST: no answer at all, the connection cut before or within the answer, half of the JSON, another answer, or
 * a sound answer spoilt.
 */
export type Trouble = 'hang' | 'cut' | 'cut within' | 'truncated' | Reply | { readonly spoil: (body: unknown) => unknown };

/** An engine's server on 127.0.0.1. */
export interface EngineServer {
  readonly url: string;
  readonly received: Received[];
  /** The POSTs among them, as their bodies. */
  posted(): readonly unknown[];
  /** What goes wrong on the next POSTs, one each; `undefined` lets one pass. */
  readonly trouble: (Trouble | undefined)[];
  /** Settles when a request is left without an answer. */
  readonly hanging: Promise<void>;
  close(): Promise<void>;
}

/** Serves an engine; `answer` is its faithful part. */
export async function serveEngine(answer: (request: Received) => Reply): Promise<EngineServer> {
  const received: Received[] = [];
  const trouble: (Trouble | undefined)[] = [];
  let hangs: () => void;
  const hanging = new Promise<void>((resolve) => (hangs = resolve));
  const server = createServer((request, response) => void respond(request, response));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const { method = '', url: path = '', headers } = request;
    const one: Received = { method, path, headers, body: sent === '' ? undefined : (JSON.parse(sent) as unknown) };
    received.push(one);
    const wrong = method === 'POST' ? trouble.shift() : undefined;
    if (wrong === 'hang') {
      hangs();
      return;
    }
    if (wrong === 'cut') return void request.socket.destroy();
    const reply = typeof wrong === 'object' && 'body' in wrong ? wrong : answer(one);
    const body = typeof wrong === 'object' && 'spoil' in wrong ? wrong.spoil(reply.body) : reply.body;
    const json = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    if (wrong === 'cut within') {
      response.write(json.slice(0, json.length / 2));
      setImmediate(() => request.socket.destroy());
    } else response.end(wrong === 'truncated' ? json.slice(0, json.length / 2) : json);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    posted: () => received.filter(({ method }) => method === 'POST').map(({ body }) => body),
    trouble,
    hanging,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A clock that stands until it is set. */
export function standingClock(start = '2026-03-12T07:10:00.000Z'): Clock & { advance(ms: number): void } {
  let now = start;
  return { now: () => now, advance: (ms) => (now = new Date(Date.parse(now) + ms).toISOString()) };
}

/** Asks an engine for plain texts and segments, from French unless told. */
export const asking =
  (translator: Translator) =>
  (texts: readonly (string | Segment)[], from = 'fr'): ReturnType<Translator['translate']> =>
    translator.translate(
      texts.map((text) => (typeof text === 'string' ? { text, marks: [] } : text)),
      { from, to: 'en' },
      new AbortController().signal,
    );
