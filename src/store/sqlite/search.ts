import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Match, SearchIndex, Wanted } from '../shared/database.ts';
import { conditionsOf, every } from '../shared/filter.ts';
import { newestFirst, rankedMatches, weights } from '../shared/search.ts';
import type { Tables } from '../shared/schema.ts';
import { hitEnd, hitStart } from '../shared/snippet.ts';
import type { Alternative, Term, Terms } from '../shared/terms.ts';
import { mayBeginAnywhere, signsBeforeWords, unspacedLanguages } from '../shared/word-start.ts';

/** How many of the newest rows are looked through for one or two characters, which no trigram holds. */
const scannedRows = 2000;
const snippetTokens = 32;
const score = (table: string): RawBuilder<number> => sql.raw(`bm25(${table}, ${weights.title}, ${weights.dek}, ${weights.text})`);

/** Search over FTS5. What was typed reaches it as quoted strings only, or as patterns of `like`. */
export function searchIndex(db: Kysely<Tables>): SearchIndex {
  return {
    async matches(side, terms, wanted) {
      if (side === 'english')
        return (await matching('search_english', anyOf(terms), conditionsOf(wanted.filter, wanted.before), wanted).execute(db)).rows;
      const lists = await Promise.all(terms.map((alternative) => originalMatches(alternative, wanted).execute(db)));
      const all = lists.flatMap(({ rows }) => rows);
      const once = [...new Map(all.map((match) => [match.id, match])).values()];
      return (wanted.sort === 'newest' ? once.sort(newestFirst) : once).slice(0, wanted.limit);
    },
    async englishSnippets(terms, wanted) {
      if (wanted.length === 0) return new Map();
      const { rows } = await sql<{ id: string; snippet: string }>`
        select p.id, snippet(search_english, -1, ${hitStart}, ${hitEnd}, '…', ${snippetTokens}) as snippet
        from search_english join publications p on p.number = search_english.rowid
        where search_english match ${anyOf(terms)}
          and search_english.rowid in (select number from publications where id in (${sql.join(wanted)}))`.execute(db);
      return new Map(rows.map((row) => [row.id, row.snippet]));
    },
  };
}

/** Rows of an index that match and fulfil the conditions: the newest, best first, or all in order of time. */
function matching(
  table: 'search_english' | 'search_original',
  match: string,
  conditions: RawBuilder<SqlBool>[],
  { sort, limit }: Wanted,
): RawBuilder<Match> {
  const best = sort === 'best';
  const newest = sql`
    select p.id, p.sort_at${best ? sql`, ${score(table)} as score` : sql``}
    from ${sql.table(table)} join publications p indexed by publications_by_number on p.number = ${sql.ref(`${table}.rowid`)}
    where ${sql.table(table)} match ${match} and ${every(conditions)}
    order by p.sort_at desc, p.id desc limit ${best ? rankedMatches : limit}`;
  return best ? sql`with newest as materialized (${newest}) select id, sort_at from newest order by score limit ${limit}` : sql`${newest}`;
}

/** Terms of three characters and more go to the trigrams, shorter ones filter; alone, they are looked for in the newest rows. */
function originalMatches({ all, none }: Alternative, wanted: Wanted): RawBuilder<Match> {
  const filter = conditionsOf(wanted.filter, wanted.before);
  const short = [...all.filter(isShort).map(contains), ...none.filter(isShort).map((term) => sql<SqlBool>`not ${contains(term)}`)];
  const [long, unwanted] = [all, none].map((terms) => terms.filter((term) => !isShort(term))) as [Term[], Term[]];
  if (long.length === 0) {
    const conditions = [...short, ...unwanted.map((term) => sql<SqlBool>`not ${contains(term)}`)];
    return sql`
      select id, sort_at from (select * from publications p where ${every(filter)} order by sort_at desc limit ${scannedRows}) as p
      where ${every(conditions)} order by sort_at desc, id desc limit ${wanted.limit}`;
  }
  const conditions = [...filter, ...short, ...long.map(begins), ...unwanted.map((term) => sql<SqlBool>`not ${begins(term)}`)];
  return matching('search_original', one({ all: long, none: unwanted.filter(isAnywhere) }), conditions, wanted);
}

const isShort = ({ text }: Term): boolean => Array.from(text).length < 3;
const isAnywhere = ({ text }: Term): boolean => mayBeginAnywhere(text);
const unspaced = sql`p.language_primary in (${sql.join(unspacedLanguages)})`;

/** That a term of the trigrams stands at the start of a word: the trigrams know the signs before it. */
function begins(term: Term): RawBuilder<SqlBool> {
  if (isAnywhere(term)) return sql`true`;
  const after = signsBeforeWords.map((sign) => quoted({ ...term, text: sign + term.text }));
  const starts = [`^ ${quoted(term)}`, ...after].join(' OR ');
  return sql`(${unspaced} or p.number in (select rowid from search_original where search_original match ${starts}))`;
}

/** The same for a term too short for them. */
function contains(term: Term): RawBuilder<SqlBool> {
  const text = term.text.replace(/[\\%_]/g, '\\$&');
  const columns = ['p.original_title', 'p.original_dek', 'p.original_text'].map((name) => {
    const like = (pattern: string): RawBuilder<SqlBool> => sql`${sql.ref(name)} like ${pattern} escape '\\'`;
    if (isAnywhere(term)) return like(`%${text}%`);
    const after = signsBeforeWords.map((sign) => like(`%${/[\\%_]/.test(sign) ? `\\${sign}` : sign}${text}%`));
    return sql`(${like(`%${text}%`)} and (${sql.join([unspaced, like(`${text}%`), ...after], sql` or `)}))`;
  });
  return sql`(${sql.join(columns, sql` or `)})`;
}

const quoted = ({ text }: Term): string => `"${text.replaceAll('"', '""')}"`;
const one = ({ all, none }: Alternative): string => `(${[all.map(quoted).join(' AND '), ...none.map(quoted)].join(' NOT ')})`;
const anyOf = (terms: Terms): string => terms.map(one).join(' OR ');
