import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { primaryLanguage } from '../../core/language.ts';
import type { SearchFilter, SearchQuery } from '../../core/store.ts';

/** Columns of `publications` that lists and searches are kept to, by their names in queries. */
export const columns = {
  day: 'day',
  language: 'language_primary',
  country: 'country',
  sourceId: 'source_id',
  section: 'section',
  edition: 'edition',
} as const;

/** What a search's filter and place in time ask of a row of `publications`, named `p`. */
export function conditionsOf({ from, to, language, ...named }: SearchFilter, before?: SearchQuery['before']): RawBuilder<SqlBool>[] {
  const is = (column: string, value: string): RawBuilder<SqlBool> => sql`${sql.ref(`p.${column}`)} = ${value}`;
  return [
    ...(['section', 'sourceId', 'country', 'edition'] as const).flatMap((field) => {
      const value = named[field];
      return value === undefined ? [] : [is(columns[field], value)];
    }),
    ...(language === undefined ? [] : [is(columns.language, primaryLanguage(language))]),
    // Instants begin with their day and a "T", which comes before "~".
    ...(from === undefined ? [] : [sql<SqlBool>`p.sort_at >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`p.sort_at < ${`${to}~`}`]),
    ...(before === undefined ? [] : [sql<SqlBool>`(p.sort_at, p.id) < (${before.sortAt}, ${before.id})`]),
  ];
}

/** Whether a filter was asked for: the edition is not the reader's choice. */
export const filters = (filter: SearchFilter): boolean =>
  Object.entries(filter).some(([name, value]) => name !== 'edition' && value !== undefined);

/** Conditions joined by "and"; true where there are none. */
export const every = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
