import { sql } from 'kysely';
import type { Dialect } from '../shared/database.ts';
import { createSearchIndex, forgetDeleted } from './search-index.ts';

/** What is SQLite's own. Its texts compare by bytes of UTF-8 as they are. */
export const sqlite: Dialect = {
  name: 'sqlite',
  types: {
    key: sql`text`,
    bytes: sql`blob`,
    float: sql`real`,
    whole: sql`integer`,
    numbered: sql`integer primary key autoincrement`,
  },
  // A write transaction has the database for itself.
  skipLocked: sql``,
  eachOf: (json, as) => sql`json_each(${json}) as ${sql.ref(as)}`,
  gathered: (...columns) => sql`json_group_array(json_array(${sql.join(columns.map((column) => sql.ref(column)))}))`,
  contains: (column, words) => sql`instr(${sql.ref(column)}, ${words}) > 0`,
  searchColumns: () => ({}),
  // A write transaction has the database for itself.
  enter: () => Promise.resolve(),
  // The log still holds the pages as they were; where somebody reads, it goes with the next checkpoint that finds nobody.
  scrub: async (db) => {
    await forgetDeleted(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
  createSearchIndex,
};
