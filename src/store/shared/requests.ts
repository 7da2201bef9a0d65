import type { TakedownRequest } from '../../core/rights.ts';
import type { RightsStore } from '../../core/store.ts';
import { log } from './audit.ts';
import type { Database } from './database.ts';
import { cleanText, encode } from './record.ts';
import { transact } from './transaction.ts';

type Row = { readonly number: number; readonly state: TakedownRequest['state']; readonly at: string; readonly record: string };

/** What people asked to have taken down. */
export function requestStore({ write, read }: Database): Pick<RightsStore, 'request' | 'requests' | 'close'> {
  return {
    async request({ at, ...record }) {
      const row = { state: 'open', at, record: encode(record) } as const;
      const { number } = await write.insertInto('takedown_requests').values(row).returning('number').executeTakeFirstOrThrow();
      return requestOf({ ...row, number });
    },
    async requests({ state, limit }) {
      let query = read.selectFrom('takedown_requests').selectAll();
      if (state !== undefined) query = query.where('state', '=', state);
      return (await query.orderBy('number', 'desc').limit(limit).execute()).map(requestOf);
    },
    async close(id, { state, by, note, at }) {
      if (!Number.isSafeInteger(id)) return false;
      return transact(write, async (trx) => {
        const closed = await trx
          .updateTable('takedown_requests')
          .set({ state })
          .where('number', '=', id)
          .where('state', '=', 'open')
          .returningAll()
          .executeTakeFirst();
        if (!closed) return false;
        const { address } = requestOf(closed);
        if (state === 'refused') await log(trx, { at, by, action: 'request-refused', subject: address, note: cleanText(note) });
        return true;
      });
    },
  };
}

function requestOf({ number: id, state, at, record }: Row): TakedownRequest {
  return { id, ...(JSON.parse(record) as Omit<TakedownRequest, 'id' | 'state' | 'at'>), at, state };
}
