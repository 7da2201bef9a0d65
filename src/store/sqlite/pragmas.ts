import type { Database } from 'better-sqlite3';

/** Settings of a connection. `synchronous = full`: in WAL mode a commit survives power loss only so (sqlite.org/pragma.html#pragma_synchronous). */
export function configure(db: Database, lane: 'write' | 'aside' | 'read'): void {
  db.pragma('busy_timeout = 10000');
  if (lane === 'write') {
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    db.pragma('foreign_keys = on');
    // What is deleted is overwritten: a text that was taken down must not be found in the file's free places.
    db.pragma('secure_delete = on');
    db.pragma('wal_autocheckpoint = 1000');
  }
  db.pragma('cache_size = -16000');
  db.pragma('temp_store = memory');
}
