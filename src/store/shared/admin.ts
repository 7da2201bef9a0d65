import { sha256 } from '../../lib/hash.ts';
import type { FeedState } from '../../core/source.ts';
import type { AdminStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { itemOf, pageOf } from './outputs.ts';
import { publicationOf } from './publications.ts';
import { canonical } from './record.ts';
import type { Tables } from './schema.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';

type Plain = Record<string, unknown>;
type Logical = Exclude<keyof Tables, 'meta'>;

const keys: { readonly [T in Logical]: readonly (keyof Tables[T] & string)[] } = {
  articles: ['id', 'revision'],
  audit: ['number'],
  facts: ['id', 'revision'],
  feeds: ['id'],
  identifications: ['id', 'revision'],
  items: ['id'],
  bands: ['band', 'id'],
  budgets: ['engine', 'day'],
  choices: ['name'],
  fingerprints: ['id', 'revision'],
  forms: ['language', 'source', 'english'],
  kept: ['reader', 'id'],
  names: ['language', 'source'],
  memory: ['from_tag', 'to_tag', 'key', 'engine', 'model'],
  pages: ['id'],
  publications: ['id'],
  // By contents before the number, which is the order of arrival.
  reports: ['article_id', 'record', 'state', 'number'],
  rights_overrides: ['source_id'],
  sightings: ['language', 'source', 'english', 'article_id'],
  sources: ['id'],
  stars: ['reader', 'id'],
  takedown_requests: ['number'],
  takedowns: ['id'],
  terms: ['id', 'term'],
  translations: ['id', 'revision'],
  wishes: ['reader', 'kind', 'value'],
  work: ['stage', 'subject'],
};
const tables = Object.keys(keys) as Logical[];

const page = 200;

/** What operators and tests look at a whole database with. */
export function adminStore({ aside }: Database): AdminStore {
  return {
    async savings() {
      const total = (column: string): RawBuilder<number> => sql`cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)`;
      return aside
        .selectFrom('translations')
        .select([
          total('engine_sentences').as('engineSentences'),
          total('memory_sentences').as('memorySentences'),
          total('engine_characters').as('engineCharacters'),
          total('memory_characters').as('memoryCharacters'),
        ])
        .executeTakeFirstOrThrow();
    },
    async *dump() {
      for (const table of tables) {
        for await (const row of rowsOf(aside, table)) yield canonical({ table, ...(await logical(table, row)) });
      }
    },
    async tables() {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const row = await aside
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        counts[table] = row.count;
      }
      return counts;
    },
  };
}

/** All rows in the order of their key, read a page at a time. */
async function* rowsOf(db: Connection, table: Logical): AsyncIterable<Plain> {
  const loose = db as unknown as Kysely<Record<string, Plain>>;
  const key: readonly string[] = keys[table];
  let last: Plain | undefined;
  for (;;) {
    const after = last;
    let query = key.reduce((sorted, column) => sorted.orderBy(column), loose.selectFrom(table).selectAll()).limit(page);
    if (after) {
      query = query.where((eb) =>
        eb.or(key.map((column, i) => eb.and([...key.slice(0, i).map((k) => eb(k, '=', after[k])), eb(column, '>', after[column])]))),
      );
    }
    const rows = await query.execute();
    yield* rows;
    last = rows.at(-1);
    if (!last) return;
  }
}

/** What a feed's row tells of when it was polled. */
const unobserved = {
  checkedAt: undefined,
  receivedAt: undefined,
  newAt: undefined,
  rhythm: undefined,
  conditional: undefined,
  failures: undefined,
  failingSince: undefined,
} satisfies { readonly [K in keyof FeedState]?: undefined };

const rightsTables = new Set<Logical>(['audit', 'rights_overrides', 'takedown_requests', 'takedowns']);

/** A row without what differs between an interrupted and an undisturbed run: times, attempts, leases, and days made from them. */
async function logical(table: Logical, row: Plain): Promise<Plain> {
  const typed = row as never;
  if (table === 'work') return { stage: row.stage, subject: row.subject, state: row.state };
  if (table === 'pages') {
    const read = await pageOf(typed);
    return { ...timeless(read), ...(read.kind === 'fetched' && { body: sha256(read.body) }) };
  }
  if (table === 'items') return { ...timeless(itemOf(typed)), firstSeenAt: undefined };
  if (table === 'publications') {
    const read = publicationOf(typed);
    return { ...timeless(read), ...(!read.dated && { day: undefined, sortAt: undefined }) };
  }
  if (typeof row.record !== 'string') return { ...row, at: undefined, day: undefined };
  const record = JSON.parse(row.record) as Plain;
  if (table === 'feeds') return { ...record, listed: row.listed, ...unobserved };
  if (table === 'sources') return { ...record, listed: row.listed };
  if (table === 'reports') return { ...record, state: row.state };
  if (table === 'names') return { ...record, changedAt: undefined };
  if (table === 'fingerprints') return { ...record, at: undefined };
  if (table === 'memory') return record;
  if (table === 'choices' || table === 'wishes') return { ...row, record: { ...record, at: undefined }, at: undefined };
  if (rightsTables.has(table)) return { ...record, ...(table === 'takedown_requests' && { state: row.state }), at: undefined };
  return { ...timeless(record), firstSeenAt: undefined };
}

function timeless<T extends object>(record: T): T {
  return 'provenance' in record ? { ...record, provenance: { ...(record.provenance as object), at: undefined } } : record;
}
