import { sql } from 'kysely';
import type { Dialect } from '../shared/database.ts';
import { createSearchIndex, searchColumns } from './search-index.ts';

/** Number of the advisory lock between settlements and takedowns (PostgreSQL, "Advisory Locks"): "desk" in ASCII. */
const articleLock = 0x6465736b;
const withTexts = [
  'items',
  'pages',
  'articles',
  'translations',
  'facts',
  'memory',
  'publications',
  'terms',
  'reports',
  'sightings',
  'forms',
  'work',
];

/** What is PostgreSQL's own. Collation "C" compares bytes, as SQLite does. */
export const postgres: Dialect = {
  name: 'postgres',
  types: {
    key: sql`text collate "C"`,
    bytes: sql`bytea`,
    float: sql`double precision`,
    whole: sql`bigint`,
    numbered: sql`bigint generated always as identity primary key`,
  },
  skipLocked: sql`for update skip locked`,
  eachOf: (json, as) => sql`json_array_elements_text(${json}::json) as ${sql.ref(as)}(value)`,
  gathered: (...columns) => sql`json_agg(json_build_array(${sql.join(columns.map((column) => sql.ref(column)))}))::text`,
  contains: (column, words) => sql`strpos(${sql.ref(column)}, ${words}) > 0`,
  searchColumns,
  async enter(db, how) {
    const lock = sql.raw(how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
    await sql`select ${lock}(${articleLock})`.execute(db);
  },
  // Old versions of the rows stay in their pages until these are vacuumed; the server's own log and backups are its operator's.
  scrub: async (db) => {
    await sql.raw(`vacuum ${withTexts.join(', ')}`).execute(db);
  },
  createSearchIndex,
};
