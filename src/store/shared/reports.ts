import type { Report } from '../../core/report.ts';
import type { ReaderStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { encode } from './record.ts';
import type { ReportRow } from './schema.ts';

/** Mistakes that readers report. */
export function reportStore({ write, read }: Database): Pick<ReaderStore, 'report' | 'reports' | 'closeReport'> {
  return {
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
