import type { Failure } from '../core/failure.ts';

// SQLITE_FULL, and SQLITE_IOERR_SHMSIZE where the log's index has no room: sqlite.org/rescode.html; 53100 disk_full: PostgreSQL, Appendix A.
const full = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '53100', 'ENOSPC', 'EDQUOT']);

/** The failure an exception of the store stands for: `storage-full` when the disk (or quota) is full, undefined for anything else. */
export function storageFailure(error: unknown): Failure | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && full.has(cause.code)) return { kind: 'storage-full' };
  }
  return undefined;
}
