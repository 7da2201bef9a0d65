import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { SearchIndex } from '../shared/database.ts';
import { rankedMatches, weights } from '../shared/search.ts';
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
    async matches(side, terms, limit) {
      if (side === 'english') return ids(await englishMatches(terms, limit).execute(db));
      const lists = await Promise.all(terms.map((alternative) => originalMatches(alternative, limit).execute(db)));
      return [...new Set(lists.flatMap(ids))].slice(0, limit);
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

const ids = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map((row) => row.id);

function englishMatches(terms: Terms, limit: number): RawBuilder<{ id: string }> {
  return sql`
    with newest as materialized (
      select p.id, ${score('search_english')} as score
      from search_english join publications p indexed by publications_by_number on p.number = search_english.rowid
      where search_english match ${anyOf(terms)} order by p.sort_at desc limit ${rankedMatches}
    )
    select id from newest order by score limit ${limit}`;
}

/** Terms of three characters and more go to the trigrams, shorter ones filter; alone, they are looked for in the newest rows. */
function originalMatches({ all, none }: Alternative, limit: number): RawBuilder<{ id: string }> {
  const filter = [...all.filter(isShort).map(contains), ...none.filter(isShort).map((term) => sql`not ${contains(term)}`)];
  const [long, unwanted] = [all, none].map((terms) => terms.filter((term) => !isShort(term))) as [Term[], Term[]];
  if (long.length === 0) {
    const conditions = [...filter, ...unwanted.map((term) => sql`not ${contains(term)}`)];
    return sql`
      select id from (select * from publications order by sort_at desc limit ${scannedRows}) as p
      where ${sql.join(conditions, sql` and `)} limit ${limit}`;
  }
  const conditions = [sql`true`, ...filter, ...long.map(begins), ...unwanted.map((term) => sql`not ${begins(term)}`)];
  return sql`
    with newest as materialized (
      select p.id, ${score('search_original')} as score
      from search_original join publications p on p.number = search_original.rowid
      where search_original match ${one({ all: long, none: unwanted.filter(isAnywhere) })} and ${sql.join(conditions, sql` and `)}
      order by p.sort_at desc limit ${rankedMatches}
    )
    select id from newest order by score limit ${limit}`;
}

const isShort = ({ text }: Term): boolean => Array.from(text).length < 3;
const isAnywhere = ({ text }: Term): boolean => mayBeginAnywhere(text);
const unspaced = sql`p.language_primary in (${sql.join(unspacedLanguages)})`;

/** That a term of the trigrams stands at the start of a word: the trigrams know the signs before it. */
function begins(term: Term): RawBuilder<boolean> {
  if (isAnywhere(term)) return sql`true`;
  const after = signsBeforeWords.map((sign) => quoted({ ...term, text: sign + term.text }));
  const starts = [`^ ${quoted(term)}`, ...after].join(' OR ');
  return sql`(${unspaced} or p.number in (select rowid from search_original where search_original match ${starts}))`;
}

/** The same for a term too short for them. */
function contains(term: Term): RawBuilder<boolean> {
  const text = term.text.replace(/[\\%_]/g, '\\$&');
  const columns = ['p.original_title', 'p.original_dek', 'p.original_text'].map((name) => {
    const like = (pattern: string): RawBuilder<boolean> => sql`${sql.ref(name)} like ${pattern} escape '\\'`;
    if (isAnywhere(term)) return like(`%${text}%`);
    const after = signsBeforeWords.map((sign) => like(`%${/[\\%_]/.test(sign) ? `\\${sign}` : sign}${text}%`));
    return sql`(${like(`%${text}%`)} and (${sql.join([unspaced, like(`${text}%`), ...after], sql` or `)}))`;
  });
  return sql`(${sql.join(columns, sql` or `)})`;
}

const quoted = ({ text }: Term): string => `"${text.replaceAll('"', '""')}"`;
const one = ({ all, none }: Alternative): string => `(${[all.map(quoted).join(' AND '), ...none.map(quoted)].join(' NOT ')})`;
const anyOf = (terms: Terms): string => terms.map(one).join(' OR ');
