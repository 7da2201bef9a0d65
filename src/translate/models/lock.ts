import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Failure } from '../../core/failure.ts';
import { languageName } from '../../core/language.ts';
import { err, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';

const lockFolder = '.locks';

/**
 * Does `work` while no other call, in this process or another, works on the pair's model; `in-use` when one does. The lock is the kernel's,
 * on an empty SQLite file: it ends with its process however that ends, so none is ever left over. The files stay, for a file that is
 * removed while another opens it would be two locks.
 */
export async function withModelLock<T>(dir: string, pair: Pair, work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  await mkdir(join(dir, lockFolder), { recursive: true });
  let lock = take(dir, pair);
  // Who only looks whether there is a lock holds it for a moment.
  for (let turn = 0; !lock && turn < 2; turn++) {
    await pause(20);
    lock = take(dir, pair);
  }
  if (!lock) return err({ kind: 'in-use', what: `The folder of the ${languageName(pair.from)} model`, by: 'another download or process' });
  try {
    return await work();
  } finally {
    lock.close();
  }
}

/** True while somebody works on the pair's model. */
export function isLocked(dir: string, pair: Pair): boolean {
  try {
    const lock = take(dir, pair, true);
    lock?.close();
    return lock === undefined;
  } catch {
    return false;
  }
}

function take(dir: string, { from, to }: Pair, fileMustExist = false): Database.Database | undefined {
  const lock = new Database(join(dir, lockFolder, `${from}-${to}`), { timeout: 0, fileMustExist });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}
