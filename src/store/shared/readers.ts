import type { Report } from '../../core/report.ts';
import type { ReaderStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { raise } from './meta.ts';
import { encode } from './record.ts';
import type { ReportRow } from './schema.ts';
import { transact } from './transaction.ts';

/** What readers say. A star is seen on the article's page, so that it raises the data version; a report is not. */
export function readerStore({ write, read }: Database): ReaderStore {
  return {
    star: (id, on, now) =>
      transact(write, async (trx) => {
        const result = on
          ? await trx
              .insertInto('stars')
              .values({ id, at: now })
              .onConflict((conflict) => conflict.doNothing())
              .returning('id')
              .execute()
          : await trx.deleteFrom('stars').where('id', '=', id).returning('id').execute();
        if (result.length > 0) await raise(trx, 'data-version');
      }),
    async isStarred(id) {
      return (await read.selectFrom('stars').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    async report({ at, ...record }) {
      const row = { article_id: record.articleId, state: 'open', at, record: encode(record) } as const;
      const { number } = await write.insertInto('reports').values(row).returning('number').executeTakeFirstOrThrow();
      return reportOf({ ...row, number });
    },
    async reports({ state, limit }) {
      let query = read.selectFrom('reports').selectAll();
      if (state !== undefined) query = query.where('state', '=', state);
      return (await query.orderBy('number', 'desc').limit(limit).execute()).map(reportOf);
    },
    async closeReport(id) {
      if (!Number.isSafeInteger(id)) return false;
      const result = await write
        .updateTable('reports')
        .set({ state: 'closed' })
        .where('number', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
  };
}

function reportOf({ number: id, state, at, record }: Pick<ReportRow, 'state' | 'at' | 'record'> & { number: number }): Report {
  return { id, ...(JSON.parse(record) as Omit<Report, 'id' | 'state' | 'at'>), at, state };
}
