import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Match, SearchIndex, Side } from '../shared/database.ts';
import { conditionsOf, every } from '../shared/filter.ts';
import { rankedMatches, weights } from '../shared/search.ts';
import type { Tables } from '../shared/schema.ts';
import { hitEnd, hitStart } from '../shared/snippet.ts';
import type { Alternative, Term, Terms } from '../shared/terms.ts';
import { configurations } from './configurations.data.ts';
import { spacedTerm } from './spaced.ts';

const originals = ['simple', ...new Set(Object.values(configurations))];
// ts_rank takes the weights of D, C, B, A.
const rankWeights = `{${weights.text / weights.title},0,${weights.dek / weights.title},1}`;
const headline = `StartSel=${hitStart}, StopSel=${hitEnd}, MaxWords=34, MinWords=16, MaxFragments=1, FragmentDelimiter=…`;
const headlineText = 20_000;

/** Search over tsvector. What was typed reaches it through websearch_to_tsquery, which takes any text. */
export function searchIndex(db: Kysely<Tables>): SearchIndex {
  return {
    async matches(side, terms, { filter, sort, before, limit }) {
      const column = sql.ref(`p.${side}_vector`);
      const newest = sql`
        select p.id, p.sort_at, ${column} as vector from publications p
        where ${column} @@ (select q from wanted) and ${every(conditionsOf(filter, before))}
        order by p.sort_at desc, p.id desc limit ${sort === 'best' ? rankedMatches : limit}`;
      const best = sql`ts_rank(${rankWeights}::real[], vector, (select q from wanted)) desc, sort_at desc`;
      const { rows } = await sql<Match>`
        with wanted as materialized (select ${query(side, terms)} as q), newest as materialized (${newest})
        select id, sort_at from newest order by ${sort === 'best' ? best : sql`sort_at desc, id desc`} limit ${limit}`.execute(db);
      return rows;
    },
    async englishSnippets(terms, ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<Record<'id' | 'text' | 'dek' | 'title', string>>`
        select id, ${headlineOf('english_text', terms)} as text, ${headlineOf('dek', terms)} as dek, ${headlineOf('title', terms)} as title
        from publications where id in (${sql.join(ids)})`.execute(db);
      const best = rows.flatMap(({ id, text, dek, title }) => {
        const found = [text, dek, title].find((part) => part.includes(hitStart));
        return found === undefined ? [] : [[id, found] as const];
      });
      return new Map(best);
    },
  };
}

function headlineOf(column: string, terms: Terms): RawBuilder<string> {
  return sql`ts_headline('english', left(${sql.ref(column)}, ${headlineText}), ${query('english', terms)}, ${headline})`;
}

/** Originals are matched in every configuration: which language the reader typed is unknown. */
function query(side: Side, terms: Terms): RawBuilder<unknown> {
  if (side === 'english') return sql`websearch_to_tsquery('english', ${written(terms, quoted)})`;
  const text = written(terms, quotedPairs);
  const all = originals.map((configuration) => sql`websearch_to_tsquery(${sql.lit(configuration)}, ${text})`);
  return sql`(${sql.join(all, sql` || `)})`;
}

const quoted = ({ text, phrase }: Term): string => (phrase ? `"${text}"` : text);

function quotedPairs(term: Term): string {
  const pairs = spacedTerm(term.text);
  return pairs === undefined ? quoted(term) : `"${pairs}"`;
}

function written(terms: Terms, write: (term: Term) => string): string {
  const one = ({ all, none }: Alternative): string => [...all.map(write), ...none.map((term) => `-${write(term)}`)].join(' ');
  return terms.map(one).join(' or ');
}
