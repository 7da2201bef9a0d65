import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';

/** A data folder held by this process. */
export interface FolderLock {
  release(): Promise<void>;
}

/** The folder is another's; `pid` is 0 where that process did not say. */
export interface FolderInUse {
  readonly pid: number;
  readonly sentence: string;
}

// sun_path holds 108 bytes with its end mark on Linux, 104 on macOS (unix(7)).
const longestSocketPath = 103;
const patienceMs = 3000;

/**
 * Takes a data folder for this process, until it is released or the process ends in any way: the lock is a listening socket, which
 * the kernel closes. Who connects is told the holder's process id. A socket nobody listens on is left over and replaced.
 */
export async function lockDataFolder(dir: string): Promise<Result<FolderLock, FolderInUse>> {
  const folder = resolve(dir);
  await mkdir(folder, { recursive: true });
  const path = socketPath(folder);
  for (let attempt = 0; attempt < 5; attempt++) {
    const lock = await listen(path);
    if (lock) return ok(lock);
    const pid = await holder(path);
    if (pid !== undefined) {
      const who = pid > 0 ? `process ${pid}` : 'another process';
      return err({ pid, sentence: `The data folder ${folder} is in use by ${who}.` });
    }
    await rm(path, { force: true });
  }
  return err({ pid: 0, sentence: `The data folder ${folder} is in use by another process.` });
}

/** In the folder; under a hash of its name in the system's temporary folder when that is too long for a socket. */
function socketPath(folder: string): string {
  const path = join(folder, '.lock');
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  return join(tmpdir(), `foreign-desk-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}.lock`);
}

/** Undefined when something is at the path already. */
async function listen(path: string): Promise<FolderLock | undefined> {
  const server = createServer((asker) => {
    asker.on('error', () => undefined);
    asker.end(String(process.pid));
  });
  server.unref();
  try {
    await new Promise<void>((listening, failed) => server.once('error', failed).listen(path, listening));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
  return { release: () => new Promise((closed) => server.close(() => closed())) };
}

/** Process id of the listener; 0 when it is too busy to answer, undefined when there is none. */
function holder(path: string): Promise<number | undefined> {
  return new Promise((answer) => {
    let said = '';
    const socket = connect(path);
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      answer(0);
    });
    socket.on('data', (data) => (said += data.toString()));
    socket.on('end', () => answer(Number.parseInt(said, 10) || 0));
    socket.on('error', () => answer(undefined));
  });
}
