import { sql } from 'kysely';
import type { SearchHit, SearchStore } from '../../core/store.ts';
import type { Database, Match, Side, Wanted } from './database.ts';
import { conditionsOf, every, filters } from './filter.ts';
import { listColumns, publicationOf } from './publications.ts';
import type { PublicationRow } from './schema.ts';
import { snippetOf } from './snippet.ts';
import { parseTerms, type Terms } from './terms.ts';

/** How many of the newest matches of a side are ranked: ranking all of a common word's costs 35 to 60 times as much. */
export const rankedMatches = 500;

/** What the weights of title, dek and text are to each other. */
export const weights = { title: 10, dek: 4, text: 1 } as const;

const mostHits = 300;
// Cormack, Clarke, Büttcher 2009: reciprocal rank fusion with k = 60 needs no comparable scores.
const fusion = 60;

type Sides = Readonly<Record<Side, readonly Match[]>>;

/** One query over both sides; a hit on both comes before an equally good hit on one. */
export function searchStore(database: Database): SearchStore {
  const { index } = database;
  return {
    async search({ text, filter = {}, sort = 'best', skip = 0, before, limit }) {
      const most = (count: number): number => Math.max(0, Math.min(mostHits, Math.trunc(count) || 0));
      const wanted = { filter, sort, limit: most(limit), ...(sort === 'newest' && before && { before }) };
      if (wanted.limit === 0) return [];
      if (text.trim() === '') return filters(filter) ? listed(database, { ...wanted, ...(before && { before }) }) : [];
      const terms = parseTerms(text);
      if (terms.length === 0) return [];
      const asked = sort === 'best' ? { ...wanted, limit: mostHits } : wanted;
      const sides = { english: await index.matches('english', terms, asked), original: await index.matches('original', terms, asked) };
      const ids = sort === 'best' ? fused(sides).slice(most(skip), most(most(skip) + wanted.limit)) : merged(sides).slice(0, wanted.limit);
      return shown(database, terms, sides, ids);
    },
  };
}

function fused({ english, original }: Sides): readonly string[] {
  const scores = new Map<string, number>();
  for (const side of [english, original]) {
    side.forEach(({ id }, rank) => scores.set(id, (scores.get(id) ?? 0) + 1 / (fusion + rank)));
  }
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([id]) => id);
}

function merged({ english, original }: Sides): readonly string[] {
  return [...new Set([...english, ...original].sort(newestFirst).map(({ id }) => id))];
}

/** The order of lists: newest first, the larger id first within an instant. */
export function newestFirst(a: Match, b: Match): number {
  return a.sort_at === b.sort_at ? (a.id < b.id ? 1 : a.id > b.id ? -1 : 0) : a.sort_at < b.sort_at ? 1 : -1;
}

async function shown({ aside, index }: Database, terms: Terms, sides: Sides, ids: readonly string[]): Promise<readonly SearchHit[]> {
  if (ids.length === 0) return [];
  const [english, original] = [new Set(sides.english.map(({ id }) => id)), new Set(sides.original.map(({ id }) => id))];
  const snippets = await index.englishSnippets(
    terms,
    ids.filter((id) => english.has(id)),
  );
  const rows = await aside
    .selectFrom('publications')
    .select(['id', ...listColumns, 'original_title', 'original_dek', 'original_text'])
    .where('id', 'in', ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { original_title, original_dek, original_text, ...listing } = row;
    const there = snippets.get(id);
    const own = original.has(id) ? snippetOf([original_text, original_dek, original_title], terms) : undefined;
    return [{ publication: publicationOf(listing), ...(there && { english: there }), ...(own && { original: own }) }];
  });
}

/** The newest that a filter leaves. */
async function listed({ aside }: Database, { filter, before, limit }: Wanted): Promise<readonly SearchHit[]> {
  const { rows } = await sql<Pick<PublicationRow, (typeof listColumns)[number]>>`
    select ${sql.join(listColumns.map((column) => sql.ref(`p.${column}`)))} from publications p
    where ${every(conditionsOf(filter, before))} order by p.sort_at desc, p.id desc limit ${limit}`.execute(aside);
  return rows.map((row) => ({ publication: publicationOf(row) }));
}
