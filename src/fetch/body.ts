import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
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

const gunzip = promisify(zlib.gunzip);
const inflateZlib = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const brotli = promisify(zlib.brotliDecompress);

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
    try {
      unpacked = await unpack(unpacked, layer, limit.limitBytes);
    } catch (error) {
      const tooLarge = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
      return err(
        tooLarge
          ? { kind: 'too-large', what: limit.what, limitBytes: limit.limitBytes }
          : { kind: 'malformed', what: limit.what, detail: `its ${layer.slice(0, 20)} encoding is damaged` },
      );
    }
  }
  return ok(unpacked);
}

async function unpack(body: Buffer, layer: string, maxOutputLength: number): Promise<Buffer> {
  if (body.length === 0) return body;
  // Cut streams still give what they hold.
  const options = { maxOutputLength, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      // Some servers announce gzip and send plain text.
      return body[0] === 0x1f && body[1] === 0x8b ? gunzip(body, options) : body;
    case 'deflate':
      // Meant as zlib, often sent raw; zlib's first byte has 8 in its low half (RFC 1950).
      return (body[0]! & 0x0f) === 8 ? inflateZlib(body, options) : inflateRaw(body, options);
    case 'br':
      return brotli(body, { maxOutputLength });
    default:
      throw new Error(`unknown encoding ${layer}`);
  }
}
