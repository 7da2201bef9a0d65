import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Reply } from './exchange.ts';

/** Encodings we send, best first. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A page as bytes, in every encoding asked for so far. */
export interface Rendered {
  readonly status: Reply['status'];
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hash of the text; each encoding's entity tag ends in its name (RFC 9110 section 8.8.3.3). */
  readonly hash: string;
  bytes(encoding: Encoding): Uint8Array<ArrayBuffer>;
}

// Below this a packet holds the page as it is.
const WORTH_COMPRESSING = 600;
// Brotli 5 was fastest for its size on these pages: 0.97 ms for 34 KB, against 1.43 ms for gzip 6 with nearly the same size.
const BROTLI_QUALITY = 5;

const copied = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Turns an answer into bytes, each encoding once and only when asked for. */
export function rendered(reply: Reply): Rendered {
  const plain = new TextEncoder().encode(reply.body);
  const made = new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', plain]]);
  const encode: Record<Encoding, () => Uint8Array<ArrayBuffer>> = {
    identity: () => plain,
    br: () => copied(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })),
    gzip: () => copied(gzipSync(plain)),
  };
  return {
    status: reply.status,
    type: reply.type,
    headers: reply.headers ?? {},
    hash: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    bytes: (encoding) => {
      let found = made.get(encoding);
      if (!found) made.set(encoding, (found = encode[encoding]()));
      return found;
    },
  };
}

/** The encoding to send for an Accept-Encoding header; quality 0 refuses. */
function encodingFor(header: string | undefined, size: number): Encoding {
  if (header === undefined || size < WORTH_COMPRESSING) return 'identity';
  const accepted = new Set(
    header
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]!.trim()),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

/** The answer for a rendered page: the bytes, or 304 where the reader has them. */
export function respond(page: Rendered, request: Headers, headers: Readonly<Record<string, string>>): Response {
  const encoding = encodingFor(request.get('accept-encoding') ?? undefined, page.bytes('identity').byteLength);
  const tag = `"${page.hash}-${encoding}"`;
  const all: Record<string, string> = {
    ...headers,
    ...page.headers,
    'Content-Type': page.type,
    ETag: tag,
    Vary: 'Accept-Encoding, Cookie',
  };
  // Weak comparison (RFC 9110 section 13.1.2).
  const known = (request.get('if-none-match') ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  // If-Modified-Since counts only where no tag was sent (RFC 9110 section 13.1.3).
  const since = request.has('if-none-match') ? Number.NaN : Date.parse(request.get('if-modified-since') ?? '');
  const unchanged = since >= Date.parse(page.headers['Last-Modified'] ?? '');
  if (page.status === 200 && (unchanged || known.includes(tag) || known.includes('*'))) {
    delete all['Content-Type'];
    return new Response(null, { status: 304, headers: all });
  }
  const bytes = page.bytes(encoding);
  if (encoding !== 'identity') all['Content-Encoding'] = encoding;
  all['Content-Length'] = String(bytes.byteLength);
  return new Response(bytes, { status: page.status, headers: all });
}

/** Keeps rendered pages; a page's key holds the data version, so nothing stale is ever found. */
export interface PageCache {
  get(key: string, render: () => Promise<Reply>): Promise<Rendered>;
}

/** A cache of at most `megabytes` of pages, counted before compression and with their keys; 0 keeps none. */
export function pageCache(megabytes = 32): PageCache {
  const cache = megabytes > 0 ? new LRUCache<string, Rendered>({ maxSize: megabytes * 1048576, sizeCalculation: sizeOf }) : undefined;
  return {
    async get(key, render) {
      const found = cache?.get(key);
      if (found) return found;
      const page = rendered(await render());
      if (page.status === 200) cache?.set(key, page);
      return page;
    },
  };
}

// Plain bytes, about half as much again for both encodings, and the key.
function sizeOf(page: Rendered, key: string): number {
  return Math.ceil(page.bytes('identity').byteLength * 1.5) + key.length * 2;
}
