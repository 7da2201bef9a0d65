import { sql } from 'kysely';
import type { Dialect } from '../shared/database.ts';
import { createSearchIndex, searchColumns } from './search-index.ts';

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
  contains: (column, words) => sql`strpos(${sql.ref(column)}, ${words}) > 0`,
  searchColumns,
  createSearchIndex,
};
