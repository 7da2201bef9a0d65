import type { SelectQueryBuilder } from 'kysely';
import type { Article, Facts, FeedItem, Identification } from '../../core/article.ts';
import { primaryLanguage } from '../../core/language.ts';
import type { Publication } from '../../core/publication.ts';
import type { ArticleStore, ListQuery } from '../../core/store.ts';
import type { Translation } from '../../core/translation.ts';
import type { Database } from './database.ts';
import { edits } from './edits.ts';
import { holding } from './holding.ts';
import { reading } from './meta.ts';
import { columns } from './filter.ts';
import { itemOf, pageOf } from './outputs.ts';
import { listColumns, publicationOf } from './publications.ts';
import type { Tables } from './schema.ts';
import { batches } from './upsert.ts';

type Filtered<O> = SelectQueryBuilder<Tables, 'publications', O>;

/** What readers' pages and the stages' inputs are read from. */
export function articleStore({ dialect, read, aside }: Database): ArticleStore {
  const revision = async <T>(table: 'identifications' | 'translations' | 'facts', id: string, number: number): Promise<T | undefined> => {
    const row = await read.selectFrom(table).select('record').where('id', '=', id).where('revision', '=', number).executeTakeFirst();
    return row && (JSON.parse(row.record) as T);
  };
  return {
    async item(id) {
      const row = await read.selectFrom('items').select(['record', 'first_seen_at']).where('id', '=', id).executeTakeFirst();
      return row && itemOf(row);
    },
    async items(ids) {
      const found: FeedItem[] = [];
      for (const batch of batches(ids)) {
        const rows = await read.selectFrom('items').select(['record', 'first_seen_at']).where('id', 'in', batch).execute();
        found.push(...rows.map(itemOf));
      }
      return found;
    },
    async page(id) {
      const row = await read.selectFrom('pages').select(['record', 'body']).where('id', '=', id).executeTakeFirst();
      return row && pageOf(row);
    },
    async article(id, number) {
      let query = read.selectFrom('articles').select('record').where('id', '=', id);
      if (number !== undefined) query = query.where('revision', '=', number);
      const row = await query.orderBy('revision', 'desc').limit(1).executeTakeFirst();
      return row && (JSON.parse(row.record) as Article);
    },
    identification: (id, number) => revision<Identification>('identifications', id, number),
    translation: (id, number) => revision<Translation>('translations', id, number),
    holding: (words, limit) => holding(aside, dialect, words, limit),
    facts: (id, number) => revision<Facts>('facts', id, number),
    edits: (query) => edits(read, query),
    async publication(id) {
      const row = await read
        .selectFrom('publications')
        .select([...listColumns, 'english_text', 'original_text'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && publicationOf(row);
    },
    async listed(ids) {
      const found: Publication[] = [];
      for (const batch of batches(ids)) {
        const rows = await read
          .selectFrom('publications')
          .select([...listColumns])
          .where('id', 'in', batch)
          .execute();
        found.push(...rows.map((row) => publicationOf(row)));
      }
      return found;
    },
    async list(query) {
      let rows = matching(read.selectFrom('publications').select([...listColumns]), query);
      const before = query.before;
      if (before) rows = rows.where((eb) => eb(eb.refTuple('sort_at', 'id'), '<', eb.tuple(before.sortAt, before.id)));
      const found = await rows.orderBy('sort_at', 'desc').orderBy('id', 'desc').limit(query.limit).execute();
      return found.map((row) => publicationOf(row));
    },
    async countBy(column, query = {}) {
      const key = columns[column];
      const rows = await matching(
        read.selectFrom('publications').select((eb) => [eb.ref(key).as('key'), eb.fn.countAll<number>().as('count')]),
        query,
      )
        .groupBy(key)
        .orderBy(column === 'day' ? 'key' : 'count', 'desc')
        .orderBy('key')
        .execute();
      return rows;
    },
    dataVersion: reading(read, 'data-version'),
  };
}

function matching<O>(rows: Filtered<O>, query: Omit<ListQuery, 'limit' | 'before'>): Filtered<O> {
  for (const field of ['section', 'sourceId', 'country', 'day', 'edition'] as const) {
    const value = query[field];
    if (value !== undefined) rows = rows.where(columns[field], '=', value);
  }
  if (query.since !== undefined) rows = rows.where('sort_at', '>=', query.since);
  return query.language === undefined ? rows : rows.where(columns.language, '=', primaryLanguage(query.language));
}
