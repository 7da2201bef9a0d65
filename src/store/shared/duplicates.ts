import { sql } from 'kysely';
import type { Fingerprint } from '../../core/fingerprint.ts';
import { later, type Instant } from '../../core/provenance.ts';
import type { DuplicateStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { batches, upsert, type Loose } from './upsert.ts';

interface Shared {
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
}

const dayMs = 86_400_000;
/** Bands asked for by one statement: SQLite joins at most 500 selects (sqlite.org/limits.html). */
const bandsAtOnce = 100;
const fewArticles = 40;

/** Near-duplicates by the bands of their fingerprints. Only an article's newest fingerprint has bands. */
export function duplicateStore({ read, aside }: Database): DuplicateStore {
  return {
    async fingerprint(id, revision) {
      const row = await aside
        .selectFrom('fingerprints')
        .select('record')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && (JSON.parse(row.record) as Fingerprint);
    },
    async candidates(of, { days, limit }) {
      const near = new Map<string, Shared>();
      for (const bands of batches([...new Set(of.bands)], bandsAtOnce)) {
        for (const side of ['before', 'after'] as const) {
          for (const shared of await sharing(aside, of, bands, side, { days, limit })) near.set(shared.id, shared);
        }
      }
      const away = ({ at }: Shared): number => Math.abs(Date.parse(at) - Date.parse(of.at));
      const nearest = [...near.values()].sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1)).slice(0, limit);
      return fingerprints(aside, nearest);
    },
    async alike(ids, bands) {
      const own = [...new Set(ids)];
      // A page asks for a few, which are read in process.
      return pairsIn(await newest(own.length <= fewArticles ? read : aside, own), bands);
    },
  };
}

/** Bands of articles' newest fingerprints. From the records: by their index, bands of many articles are read far apart. */
async function newest(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const batch of batches(ids)) {
    const rows = await db.selectFrom('fingerprints').select(['id', 'record']).where('id', 'in', batch).orderBy('revision').execute();
    for (const { id, record } of rows) found.set(id, (JSON.parse(record) as Fingerprint).bands);
  }
  return found;
}

/** Pairs of articles that share so many bands, in the order of their ids. */
function pairsIn(articles: ReadonlyMap<string, readonly string[]>, least: number): readonly (readonly [string, string])[] {
  const holders = new Map<string, string[]>();
  for (const id of [...articles.keys()].sort())
    for (const band of new Set(articles.get(id))) {
      const known = holders.get(band);
      if (known) known.push(id);
      else holders.set(band, [id]);
    }
  const shared = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const ids of holders.values())
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(i + 1)) {
        const known = shared.get(`${a}\n${b}`);
        if (known) known.count += 1;
        else shared.set(`${a}\n${b}`, { pair: [a, b], count: 1 });
      }
  return [...shared.values()].filter(({ count }) => count >= least).map(({ pair }) => pair);
}

/** The nearest of each band on one side of the instant: all that the nearest of all bands can be among, however many share a band. */
async function sharing(
  db: Connection,
  of: Fingerprint,
  bands: readonly string[],
  side: 'before' | 'after',
  { days, limit }: { days: number; limit: number },
): Promise<readonly Shared[]> {
  const [low, high, order] =
    side === 'before' ? [later(of.at, -days * dayMs), of.at, sql`desc`] : [of.at, later(of.at, days * dayMs), sql`asc`];
  const each = bands.map(
    (band) => sql`
      select * from (
        select id, revision, at from bands where band = ${band} and at >= ${low} and at <= ${high} and id <> ${of.id}
        order by at ${order}, id limit ${limit}
      ) as one`,
  );
  const { rows } = await sql<Shared>`${sql.join(each, sql` union all `)}`.execute(db);
  return rows;
}

async function fingerprints(db: Connection, wanted: readonly Shared[]): Promise<readonly Fingerprint[]> {
  const found = new Map<string, Fingerprint>();
  for (const batch of batches(wanted)) {
    const rows = await db
      .selectFrom('fingerprints')
      .select('record')
      .where((eb) => eb.or(batch.map(({ id, revision }) => eb.and([eb('id', '=', id), eb('revision', '=', revision)]))))
      .execute();
    for (const { record } of rows) {
      const fingerprint = JSON.parse(record) as Fingerprint;
      found.set(fingerprint.id, fingerprint);
    }
  }
  return wanted.flatMap(({ id }) => found.get(id) ?? []);
}

/** Writes fingerprints, and their bands in place of those of older revisions. */
export async function writeFingerprints(db: Connection, rows: readonly Loose[]): Promise<void> {
  await upsert(db, 'fingerprints', rows, { key: ['id', 'revision'] });
  for (const { record } of rows) {
    const { id, revision, at, bands } = JSON.parse(String(record)) as Fingerprint;
    const newer = await db.selectFrom('fingerprints').select('id').where('id', '=', id).where('revision', '>', revision).executeTakeFirst();
    if (newer) continue;
    await db.deleteFrom('bands').where('id', '=', id).execute();
    const own = [...new Set(bands)].map((band) => ({ band, at, id, revision }));
    for (const batch of batches(own)) await db.insertInto('bands').values(batch).execute();
  }
}
