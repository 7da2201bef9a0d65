import type { AuditEntry } from '../../core/rights.ts';
import type { RightsStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { encode } from './record.ts';

/** Writes a line of the log, in the transaction of what it tells of. Nothing here changes or deletes one. */
export async function log(db: Connection, { at, ...record }: Omit<AuditEntry, 'id'>): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at, record: encode(record) })
    .execute();
}

/** The log, newest first. */
export function auditLog({ read }: Database): Pick<RightsStore, 'audit'> {
  return {
    async audit({ limit, before }) {
      let query = read.selectFrom('audit').selectAll();
      if (before !== undefined) query = query.where('number', '<', before);
      const rows = await query.orderBy('number', 'desc').limit(limit).execute();
      return rows.map(({ number: id, at, record }) => ({ id, at, ...(JSON.parse(record) as Omit<AuditEntry, 'id' | 'at'>) }));
    },
  };
}
