import { sql, type RawBuilder } from 'kysely';
import { primaryLanguage } from '../../core/language.ts';
import { later } from '../../core/provenance.ts';
import type { Publication } from '../../core/publication.ts';
import type { ListQuery, Neighbourhood, TermCount, TermStore, TermUse } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { cleanText } from './record.ts';
import type { TermRow } from './schema.ts';
import { batches, type Loose } from './upsert.ts';

const dayMs = 86_400_000;
/** Terms asked for by one statement: SQLite joins at most 500 selects (sqlite.org/limits.html). */
const termsAtOnce = 100;

/** What published articles are about. What pages ask on every reading is read in process, counts over days beside. */
export function termStore({ dialect, read, aside }: Database): TermStore {
  return {
    async of(id) {
      const rows = await read.selectFrom('terms').selectAll().where('id', '=', id).orderBy('weight', 'desc').orderBy('term').execute();
      return rows.map(useOf);
    },
    async near(terms, { at, except, days, each, articles, edition }) {
      const sides = [
        { from: later(at, -days * dayMs), to: at, order: sql`desc`, far: sql`min` },
        { from: at, to: later(at, days * dayMs), order: sql`asc`, far: sql`max` },
      ];
      const gathered = sides.map(
        ({ from, to, order }) => sql`(
          select ${dialect.gathered('id', 'at', 'weight')} from (
            select id, at, weight from terms where term = asked.value and at >= ${from} and at <= ${to} ${only(edition)}
            order by at ${order}, id limit ${each + 1}
          ) as one)`,
      );
      // A statement of one shape, whose answer is a row a term: built, prepared and read in a fifth of the time of a select for each.
      const asked = JSON.stringify([...new Set(terms.map(cleanText))]);
      const { rows } = await sql<{ term: string; before: string | null; after: string | null }>`
        select asked.value as term, ${gathered[0]} as before, ${gathered[1]} as after from ${dialect.eachOf(asked, 'asked')}`.execute(read);
      const uses = rows.flatMap(({ term, before, after }) =>
        [before, after].flatMap((json) => {
          const found = (JSON.parse(json ?? '[]') as [string, string, number][]).filter(([id]) => id !== except).slice(0, each);
          return found.map(([id, when, weight]) => ({ term, id, at: when, weight }));
        }),
      );
      const counts = sides.map(
        ({ from, to, order, far }) => sql`
          select count(*) as count, ${far}(sort_at) as farthest from (
            select sort_at from publications where sort_at >= ${from} and sort_at <= ${to} ${only(edition)}
            order by sort_at ${order} limit ${articles}
          ) as near`,
      );
      const { rows: counted } = await sql<Neighbourhood['articles'][number]>`${sql.join(counts, sql` union all `)}`.execute(read);
      return { uses, articles: counted };
    },
    async published(span) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from publications where sort_at >= ${span.from} and sort_at < ${span.to} ${only(span.edition)}`.execute(
        aside,
      );
      return rows[0]?.count ?? 0;
    },
    async rising({ since, from, to, articles, sources, rise, common, limit, edition }) {
      const { rows } = await sql<TermCount>`
        with recent as materialized (
          select term, count(*) as now, count(distinct source_id) as sources, count(distinct country) as countries,
            count(distinct language) as languages
          from terms where at >= ${from} and at < ${to} ${only(edition)}
          group by term having count(*) >= ${articles} and count(distinct source_id) >= ${sources}
        ), compared as materialized (
          select recent.*, (
            select count(*) from (
              select 1 from terms where terms.term = recent.term and at >= ${since} and at < ${from} ${only(edition)} limit ${common + 1}
            ) as earlier
          ) as before from recent
        )
        select * from compared where before <= ${common} and now > before * ${sql.lit(rise)}
        order by now desc, before, term limit ${limit}`.execute(aside);
      return rows;
    },
    async uses(terms, span, each) {
      const found: TermUse[] = [];
      for (const batch of batches([...new Set(terms)], termsAtOnce)) {
        const selects = batch.map(
          (term) => sql`
            select * from (
              select * from terms where term = ${term} and at >= ${span.from} and at < ${span.to} ${only(span.edition)}
              order by at desc, id limit ${each}
            ) as one`,
        );
        const { rows } = await sql<TermRow>`${sql.join(selects, sql` union all `)}`.execute(aside);
        found.push(...rows.map(useOf));
      }
      return found;
    },
  };
}

/** Keeps a statement to an edition. */
const only = (edition: ListQuery['edition']): RawBuilder<unknown> => (edition === undefined ? sql`` : sql`and edition = ${edition}`);

const useOf = ({ source_id: sourceId, name, term, id, at, weight, shown, country, language }: TermRow): TermUse => ({
  ...{ term, id, at, weight, name: name === 1, shown },
  ...{ sourceId, country, language },
});

/** A publication's terms as rows, all under its article. */
export function termRows({ id, terms = [], ...of }: Publication): { readonly id: string; readonly rows: readonly TermRow[] } {
  const unique = new Map(
    terms.map(({ key, shown, name, place }) => {
      const term = cleanText(key);
      const weight = place === 'title' ? 2 : 1;
      const article = { at: of.sortAt, id, edition: of.edition ?? '', source_id: of.sourceId, country: of.country };
      return [term, { term, ...article, language: primaryLanguage(of.language), weight, name: name ? 1 : 0, shown: cleanText(shown) }];
    }),
  );
  return { id, rows: [...unique.values()] };
}

/** Writes articles' terms in place of those they had. */
export async function writeTerms(db: Connection, articles: readonly Loose[]): Promise<void> {
  const last = new Map((articles as readonly ReturnType<typeof termRows>[]).map(({ id, rows }) => [id, rows]));
  for (const batch of batches([...last.keys()])) await db.deleteFrom('terms').where('id', 'in', batch).execute();
  for (const batch of batches([...last.values()].flat())) await db.insertInto('terms').values(batch).execute();
}
