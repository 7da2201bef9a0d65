import { sql } from 'kysely';
import type { Fingerprint } from '../../core/fingerprint.ts';
import { later, type Instant } from '../../core/provenance.ts';
import type { DuplicateStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { cleanText } from './record.ts';
import { batches, upsert, type Loose } from './upsert.ts';

interface Shared {
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
}

const dayMs = 86_400_000;
/** Bands asked for by one statement: SQLite joins at most 500 selects (sqlite.org/limits.html). */
const bandsAtOnce = 100;

/** Near-duplicates by the bands of their fingerprints. Only an article's newest fingerprint has bands. */
export function duplicateStore({ dialect, read, aside }: Database): DuplicateStore {
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
      if (ids.length < 2) return [];
      const own = JSON.stringify([...new Set(ids.map(cleanText))]);
      const { rows } = await sql<{ a: string; b: string }>`
        with own as materialized (select band, id from bands where id in (select value from ${dialect.eachOf(own)}))
        select a.id as a, b.id as b from own a join own b on a.band = b.band and a.id < b.id
        group by a.id, b.id having count(*) >= ${bands} order by a.id, b.id`.execute(read);
      return rows.map(({ a, b }) => [a, b]);
    },
  };
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
