import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { diskFailure } from './download.ts';
import { fileLimit, tooLarge } from './limits.ts';
import type { FileRole } from './manifest.ts';
import type { RegistryFile } from './registry.ts';

class TooLarge extends Error {}

/** Unpacks a file into `to`; gzip's own checksum is checked on the way. */
export async function unpack(from: string, to: string, packing: RegistryFile['packing']): Promise<Result<void, Failure>> {
  let bytes = 0;
  const capped = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > fileLimit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), unpacker(packing), capped, createWriteStream(to));
    return ok(undefined);
  } catch (error) {
    if (error instanceof TooLarge) return err(tooLarge);
    const disk = diskFailure(error);
    if (disk) return err(disk);
    const detail = `it is not ${packing}: ${error instanceof Error ? error.message : String(error)}`;
    return err({ kind: 'malformed', what: 'The model file', detail });
  }
}

/** A stream that undoes a packing. */
export function unpacker(packing: RegistryFile['packing']): Transform {
  return packing === 'gzip' ? createGunzip() : packing === 'zstd' ? zstdStream() : new PassThrough();
}

// First bytes of what each role must be: Marian's binary shortlist, SentencePiece's first field, Marian's binary format 1.
const magic: Readonly<Partial<Record<FileRole, string>>> = {
  shortlist: 'f5173401d5481af1',
  sourceVocab: '0a',
  targetVocab: '0a',
  model: '0100000000000000',
};

/** True when a file begins as files of its role do: some registries give no hash for all but the model. */
export async function beginsRight(path: string, role: FileRole): Promise<boolean> {
  const start = magic[role];
  if (start === undefined) return true;
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(start.length / 2));
    return buffer.toString('hex') === start;
  } finally {
    await file.close();
  }
}

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
