import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { request } from 'undici';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codesOf, unreachedBecause } from '../../lib/network.ts';

/** Larger than any model (the largest known is 60 MB unpacked). */
const fileLimit = 500 * 1048576;
const listLimit = 20 * 1048576;
const tooLarge: Failure = { kind: 'too-large', what: 'The model file', limitBytes: fileLimit };
const headersTimeout = 30_000;
const bodyTimeout = 60_000;

const isFull = (error: unknown): boolean => codesOf(error).some((code) => code === 'ENOSPC' || code === 'EDQUOT');

/** What an exception on the way to the folder of models means: the disk's doing, or the network's with the host of `url`. */
export function pullFailure(error: unknown, url: string): Failure {
  if (isFull(error)) return { kind: 'storage-full' };
  if (error instanceof Error && 'path' in error) return { kind: 'malformed', what: 'The folder of models', detail: error.message };
  const stopped = error instanceof Error && error.name === 'AbortError';
  return { kind: 'offline', host: new URL(url).host, detail: stopped ? 'the request was cancelled' : unreachedBecause(error) };
}

/** Reads a JSON document. The address is the operator's own setting. */
export async function getJson(url: string, signal?: AbortSignal): Promise<Result<unknown, Failure>> {
  try {
    const { statusCode, body } = await request(url, {
      headersTimeout,
      bodyTimeout,
      signal: signal ?? null,
      headers: { accept: 'application/json' },
    });
    if (statusCode !== 200) {
      await body.dump();
      return err({ kind: 'http', status: statusCode, host: new URL(url).host });
    }
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of body as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > listLimit) return err({ kind: 'too-large', what: 'The list of models', limitBytes: listLimit });
      parts.push(part);
    }
    return ok(JSON.parse(Buffer.concat(parts).toString()) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err({ kind: 'malformed', what: 'The list of models', detail: 'it is not JSON' });
    return err(pullFailure(error, url));
  }
}

/**
 * Downloads a file to `path`, going on where an earlier try left off (`path.part`, by a Range request). `progress` hears the bytes there are
 * and, where the server tells, how many there will be.
 */
export async function download(
  url: string,
  path: string,
  options: { readonly signal?: AbortSignal; readonly progress?: (bytes: number, total: number | undefined) => void },
): Promise<Result<void, Failure>> {
  const part = `${path}.part`;
  try {
    const have = (await stat(part).catch(() => undefined))?.size ?? 0;
    const headers = have > 0 ? { range: `bytes=${have}-` } : {};
    const {
      statusCode,
      headers: answer,
      body,
    } = await request(url, { headers, headersTimeout, bodyTimeout, signal: options.signal ?? null });
    if (statusCode === 416) {
      await body.dump();
      await rm(part);
      return await download(url, path, options);
    }
    if (statusCode !== 200 && statusCode !== 206) {
      await body.dump();
      return err({ kind: 'http', status: statusCode, host: new URL(url).host });
    }
    const goesOn = statusCode === 206;
    let bytes = goesOn ? have : 0;
    const length = Number(answer['content-length']);
    const total = Number.isFinite(length) ? bytes + length : undefined;
    // Chunk by chunk, so that what has come before a break is kept.
    const file = await open(part, goesOn ? 'a' : 'w');
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        await file.write(chunk);
        bytes += chunk.length;
        if (bytes > fileLimit) return err(tooLarge);
        options.progress?.(bytes, total);
      }
    } finally {
      await file.close();
    }
    if (total !== undefined && bytes < total) return err({ kind: 'offline', host: new URL(url).host, detail: 'the download ended early' });
    await rename(part, path);
    return ok(undefined);
  } catch (error) {
    return err(pullFailure(error, url));
  }
}

class TooLarge extends Error {}

/** Unpacks a file into `to`; gzip's own checksum is checked on the way. */
export async function unpack(from: string, to: string, packing: 'gzip' | 'zstd' | 'none'): Promise<Result<void, Failure>> {
  const unpacker = packing === 'gzip' ? createGunzip() : packing === 'zstd' ? zstdStream() : new Transform({ transform: pass });
  let bytes = 0;
  const capped = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > fileLimit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), unpacker, capped, createWriteStream(to));
    return ok(undefined);
  } catch (error) {
    if (error instanceof TooLarge) return err(tooLarge);
    if (isFull(error)) return err({ kind: 'storage-full' });
    return err({
      kind: 'malformed',
      what: 'The model file',
      detail: `it is not ${packing}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

const pass = (chunk: Buffer, _: BufferEncoding, done: TransformCallback): void => done(null, chunk);

// Node 20 has no zstd of its own.
function zstdStream(): Transform {
  const decompress = new Decompress();
  const attempt = (work: () => void, done: TransformCallback): void => {
    try {
      work();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      attempt(() => void decompress.push(chunk), done);
    },
    flush(done) {
      attempt(() => void decompress.push(new Uint8Array(0), true), done);
    },
  });
  decompress.ondata = (data) => stream.push(Buffer.from(data));
  return stream;
}
