import { PassThrough, Readable, Writable } from 'node:stream';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err } from '../core/result.ts';
import type { Desk } from './command.ts';

/** A desk whose streams are strings and whose rooms are closed: for commands that only read input. */
export function testDesk(
  stdin: string | Uint8Array = '',
  parts: Partial<Desk> = {},
): Desk & { readonly out: () => string; readonly complaints: () => string } {
  const collect = (): { stream: Writable; text: () => string } => {
    const stream = new PassThrough();
    const chunks: string[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    return { stream, text: () => chunks.join('') };
  };
  const [stdout, stderr] = [collect(), collect()];
  const closed = () => Promise.resolve(err({ kind: 'bug' as const, detail: 'this desk is closed' }));
  return {
    cwd: mkdtempSync(join(tmpdir(), 'desk-cli-')),
    environment: {},
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    clock: { now: () => '2026-03-12T07:10:00.000Z' },
    signal: new AbortController().signal,
    log: () => ({ debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }),
    openStore: closed,
    openTranslators: closed,
    openFetcher: () => ({ id: 'closed', fetch: closed, close: () => Promise.resolve() }),
    openNewsroom: closed,
    serve: closed,
    ...parts,
    out: stdout.text,
    complaints: stderr.text,
  };
}
