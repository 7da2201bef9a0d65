import type { Instant } from '../../core/provenance.ts';
import type { Wish } from '../../core/reader.ts';
import type { ReaderStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { raise, reading } from './meta.ts';
import { cleanText, encode } from './record.ts';
import { reportStore } from './reports.ts';
import { transact } from './transaction.ts';

/** The one reader there is while there are no accounts. */
const OWNER = 'owner';

/** What one reader says and wants. Pages that show it ask for it, so that no other page grows old by it. */
export function readerStore(database: Database, reader = OWNER): ReaderStore {
  const { write, read } = database;

  /** Puts an article into a table of marks, or takes it out; a mark that is there keeps its time. */
  async function mark(table: 'stars' | 'kept', id: string, on: boolean, at: Instant): Promise<void> {
    if (!on) await write.deleteFrom(table).where('reader', '=', reader).where('id', '=', id).execute();
    else
      await write
        .insertInto(table)
        .values({ reader, id, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }

  async function isMarked(table: 'stars' | 'kept', id: string): Promise<boolean> {
    const row = await read.selectFrom(table).select('id').where('reader', '=', reader).where('id', '=', id).executeTakeFirst();
    return row !== undefined;
  }

  return {
    ...reportStore(database),
    star: (id, on, now) => mark('stars', id, on, now),
    isStarred: (id) => isMarked('stars', id),
    keep: (id, on, now) => mark('kept', id, on, now),
    isKept: (id) => isMarked('kept', id),
    async kept({ before, limit }) {
      let rows = read.selectFrom('kept').select(['id', 'at']).where('reader', '=', reader);
      if (before) rows = rows.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(before.at, before.id)));
      return rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    },
    async countKept() {
      const { count } = await read
        .selectFrom('kept')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('reader', '=', reader)
        .executeTakeFirstOrThrow();
      return count;
    },
    wish: (wish) =>
      transact(write, async (trx) => {
        const added = await trx
          .insertInto('wishes')
          .values({ reader, kind: wish.kind, value: cleanText(wish.value), at: wish.at, record: encode(wish) })
          .onConflict((conflict) => conflict.doNothing())
          .returning('kind')
          .execute();
        if (added.length > 0) await raise(trx, 'wishes-version');
      }),
    unwish: ({ kind, value }) =>
      transact(write, async (trx) => {
        const own = trx.deleteFrom('wishes').where('reader', '=', reader).where('kind', '=', kind);
        const gone = await own.where('value', '=', cleanText(value)).returning('kind').execute();
        if (gone.length > 0) await raise(trx, 'wishes-version');
        return gone.length > 0;
      }),
    async wishes() {
      const rows = read.selectFrom('wishes').select('record').where('reader', '=', reader);
      const found = await rows.orderBy('at', 'desc').orderBy('kind').orderBy('value').execute();
      return found.map(({ record }) => JSON.parse(record) as Wish);
    },
    wishesVersion: reading(read, 'wishes-version'),
  };
}
