import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** The largest file or stream a command reads whole: a little above the caps of fetched feeds and pages. */
const inputLimit = 16 * 1048576;

/** The bytes of a file, or of stdin for `-`; a missing, unreadable or oversized one is a failure that names it. */
export async function readInput(path: string, stdin: Readable, limitBytes = inputLimit): Promise<Result<Uint8Array, Failure>> {
  if (path === '-') return collect(stdin, 'The standard input', limitBytes);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limitBytes) return err({ kind: 'too-large', what: `The file ${path}`, limitBytes });
      // Devices and pipes are of size 0 and may never end.
      return await collect(file.createReadStream({ autoClose: false }), `The file ${path}`, limitBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return err({ kind: 'malformed', what: `The file ${path}`, detail: explain(error) });
  }
}

async function collect(stream: Readable, what: string, limitBytes: number): Promise<Result<Uint8Array, Failure>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limitBytes) return err({ kind: 'too-large', what, limitBytes });
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'its permissions do not allow it';
  return error instanceof Error ? error.message : String(error);
}

/** What keeps a file from being read: it is missing, a folder, or not ours; undefined where nothing does. */
export async function unreadable(path: string): Promise<Failure | undefined> {
  try {
    await access(path, constants.R_OK);
    if (!(await stat(path)).isDirectory()) return undefined;
    return { kind: 'malformed', what: `The file ${path}`, detail: 'it is a folder' };
  } catch (error) {
    return { kind: 'malformed', what: `The file ${path}`, detail: explain(error) };
  }
}

/** Lines as they come; once they end, `failure` says whether it was before the end of the stream. */
export interface Lines extends AsyncIterable<string> {
  failure(): Failure | undefined;
}

/** The lines of a stream without their line breaks; a last line without one counts too. They end before a line of more than `limit` characters. */
export function lines(stream: Readable, limit = inputLimit): Lines {
  let failure: Failure | undefined;
  async function* read(): AsyncGenerator<string> {
    let rest = '';
    stream.setEncoding('utf8');
    for await (const chunk of stream as AsyncIterable<string>) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) yield part.replace(/\r$/, '');
      if (rest.length > limit) {
        failure = { kind: 'too-large', what: 'A line of the input', limitBytes: limit };
        return;
      }
    }
    if (rest !== '') yield rest.replace(/\r$/, '');
  }
  return { [Symbol.asyncIterator]: read, failure: () => failure };
}
