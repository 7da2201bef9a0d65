import type { Instant } from '../../core/provenance.ts';
import type { PressChoice, Source } from '../../core/source.ts';
import type { SourceStore } from '../../core/store.ts';
import { shortId } from '../../lib/hash.ts';
import type { Connection, Database } from './database.ts';
import { raise } from './meta.ts';
import { feedOf, feedRow } from './outputs.ts';
import { canonical, encode } from './record.ts';
import { transact } from './transaction.ts';
import { batches, upsert } from './upsert.ts';
import { enqueue } from './work.ts';

/** The newspapers and their feeds. `list` and `feeds` hold those now listed; `get` and `feed` also the others, for their articles. */
export function sourceStore({ write, read }: Database): SourceStore {
  return {
    sync: (sources, now) =>
      transact(write, async (trx) => {
        const changed = await syncSources(trx, sources);
        await syncFeeds(trx, sources, now);
        if (changed) await raise(trx, 'data-version');
      }),
    async choice() {
      const row = await read.selectFrom('choices').select('record').where('name', '=', 'press').executeTakeFirst();
      return row && (JSON.parse(row.record) as PressChoice);
    },
    async choose(choice) {
      await upsert(write, 'choices', [{ name: 'press', record: encode(choice) }], { key: ['name'] });
    },
    async list() {
      const rows = await read.selectFrom('sources').select('record').where('listed', '=', 1).orderBy('id').execute();
      return rows.map((row) => JSON.parse(row.record) as Source);
    },
    async get(id) {
      const row = await read.selectFrom('sources').select('record').where('id', '=', id).executeTakeFirst();
      return row && (JSON.parse(row.record) as Source);
    },
    async feed(id) {
      const row = await read.selectFrom('feeds').select(['record', 'subscription']).where('id', '=', id).executeTakeFirst();
      return row && feedOf(row);
    },
    async feeds(sourceId) {
      let query = read.selectFrom('feeds').select(['record', 'subscription']).where('listed', '=', 1);
      if (sourceId !== undefined) query = query.where('source_id', '=', sourceId);
      const rows = await query.orderBy('source_id').orderBy('id').execute();
      return rows.map(feedOf);
    },
    async keepSubscription(feedId, subscription, before) {
      const result = await write
        .updateTable('feeds')
        .set({ subscription: canonical(subscription) })
        .where('id', '=', feedId)
        .where('subscription', before ? '=' : 'is', before ? canonical(before) : null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
  };
}

async function syncSources(db: Connection, sources: readonly Source[]): Promise<boolean> {
  const before = new Map((await db.selectFrom('sources').selectAll().execute()).map((row) => [row.id, row]));
  const rows = sources.map((source) => ({ id: source.id, listed: 1, record: encode(source) }));
  const changed = rows.filter((row) => canonical(row) !== canonical(before.get(row.id) ?? {}));
  await upsert(db, 'sources', changed, { key: ['id'] });
  const listed = new Set(sources.map((source) => source.id));
  const gone = [...before.values()].filter((row) => row.listed === 1 && !listed.has(row.id)).map((row) => row.id);
  for (const ids of batches(gone)) await db.updateTable('sources').set({ listed: 0 }).where('id', 'in', ids).execute();
  return changed.length + gone.length > 0;
}

async function syncFeeds(db: Connection, sources: readonly Source[], now: Instant): Promise<void> {
  const before = new Map((await db.selectFrom('feeds').selectAll().execute()).map((row) => [row.id, row]));
  const rows = sources.flatMap((source) =>
    source.feeds.map(({ url, section }) => {
      const id = shortId(url);
      const known = before.get(id);
      const state = known ? feedOf(known) : { id, url, failures: 0 };
      return feedRow({ ...state, sourceId: source.id, section });
    }),
  );
  const changed = rows.filter((row) => canonical(row) !== canonical(before.get(row.id) ?? {}));
  await upsert(db, 'feeds', changed, { key: ['id'], frozen: ['subscription'] });
  const listed = new Set(rows.map((row) => row.id));
  const gone = [...before.values()].filter((row) => row.listed === 1 && !listed.has(row.id)).map((row) => row.id);
  for (const ids of batches(gone)) {
    await db.updateTable('feeds').set({ listed: 0 }).where('id', 'in', ids).execute();
    // Without its row a poll under way is refused when it settles, and the feed starts anew when it is listed again.
    await db.deleteFrom('work').where('stage', '=', 'feeds').where('subject', 'in', ids).execute();
  }
  await enqueue(
    db,
    rows.map((row) => ({ stage: 'feeds', subject: row.id, priority: 0, mode: 'once' })),
    now,
  );
}
