import type { Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Names a body in failures and bounds it. */
export interface BodyLimit {
  readonly what: string;
  readonly limitBytes: number;
  /** The beginning is good enough: what is beyond the limit is left out. */
  readonly cut?: boolean;
}

/** Reads a stream to its end, or destroys it where it outgrows the limit. Rejects where the stream fails. */
export async function cap(stream: Readable, limit: BodyLimit & { readonly declaredBytes?: number }): Promise<Result<Buffer, Failure>> {
  const pieces: Buffer[] = [];
  let size = limit.cut ? 0 : (limit.declaredBytes ?? 0);
  if (size <= limit.limitBytes) {
    size = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit.limitBytes) break;
      pieces.push(piece);
    }
  }
  if (size > limit.limitBytes) {
    stream.on('error', () => undefined).destroy();
    if (!limit.cut) return err({ kind: 'too-large', what: limit.what, limitBytes: limit.limitBytes });
  }
  return ok(Buffer.concat(pieces));
}

/** Undoes a Content-Encoding (RFC 9110 §8.4), the last applied first; memory is bounded however far a small body would unfold. */
export async function inflate(body: Buffer, encoding: string | undefined, limit: BodyLimit): Promise<Result<Buffer, Failure>> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > 3) return err({ kind: 'malformed', what: limit.what, detail: 'it is packed more than three times' });
  let unpacked = body;
  for (const layer of layers.reverse()) {
    const stream = unpacker(unpacked, layer);
    if (stream === 'plain') continue;
    if (!stream) return damaged(limit, layer);
    try {
      stream.end(unpacked);
      const result = await cap(stream, limit);
      if (!result.ok) return result;
      unpacked = result.value;
    } catch {
      return damaged(limit, layer);
    }
  }
  return ok(unpacked);
}

const damaged = ({ what }: BodyLimit, layer: string): Result<never, Failure> =>
  err({ kind: 'malformed', what, detail: `its ${layer.slice(0, 20)} encoding is damaged` });

// Cut streams still give what they hold.
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

/** What undoes an encoding; undefined for one nobody knows. */
function unpacker(body: Buffer, layer: string): Transform | 'plain' | undefined {
  if (body.length === 0) return 'plain';
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      // Some servers announce gzip and send plain text.
      return body[0] === 0x1f && body[1] === 0x8b ? zlib.createGunzip(lenient) : 'plain';
    case 'deflate':
      // Meant as zlib, often sent raw; zlib's first byte has 8 in its low half (RFC 1950).
      return (body[0]! & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
    case 'br':
      return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
}
