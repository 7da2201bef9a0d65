import type { Article, FeedItem } from '../../core/article.ts';
import type { Takedown } from '../../core/rights.ts';
import type { RightsStore } from '../../core/store.ts';
import { log } from './audit.ts';
import type { Connection, Database } from './database.ts';
import { raise } from './meta.ts';
import { encode } from './record.ts';
import { removeTexts } from './removal.ts';
import type { Scrubbing } from './scrubbing.ts';
import { transact } from './transaction.ts';

/** Articles that were taken down. */
export function takedownStore(
  { dialect, write, read }: Database,
  files: Scrubbing,
): Pick<RightsStore, 'takeDown' | 'takedown' | 'takedowns'> {
  return {
    async takeDown({ id, reason, by, at }) {
      const done = await transact(write, async (trx) => {
        // Before all else: what settles now ends first, what settles later finds the tombstone.
        await dialect.enter(trx, 'alone');
        const origin = await originOf(trx, id);
        if (!origin || (await trx.selectFrom('takedowns').select('id').where('id', '=', id).executeTakeFirst())) return false;
        await removeTexts(trx, id, at);
        const takedown: Takedown = { id, ...origin, reason, by, at };
        await trx
          .insertInto('takedowns')
          .values({ id, at, record: encode(takedown) })
          .execute();
        await log(trx, { at, by, action: 'taken-down', subject: id, note: reason });
        await raise(trx, 'scrub-due');
        await raise(trx, 'data-version');
        return true;
      });
      if (done) files.begin();
      return done;
    },
    async takedown(id) {
      const row = await read.selectFrom('takedowns').select('record').where('id', '=', id).executeTakeFirst();
      return row && (JSON.parse(row.record) as Takedown);
    },
    async takedowns(limit) {
      const rows = await read.selectFrom('takedowns').select('record').orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map((row) => JSON.parse(row.record) as Takedown);
    },
  };
}

/** Where an article came from; undefined where nobody knows it. */
async function originOf(db: Connection, id: string): Promise<Pick<Takedown, 'sourceId' | 'url'> | undefined> {
  const item = await db.selectFrom('items').select('record').where('id', '=', id).executeTakeFirst();
  const newest = await db.selectFrom('articles').select('record').where('id', '=', id).orderBy('revision', 'desc').executeTakeFirst();
  const row = newest ?? item;
  if (!row) return undefined;
  const { sourceId, url } = JSON.parse(row.record) as Article | FeedItem;
  return { sourceId, url };
}
