import { primaryLanguage } from '../../core/language.ts';
import type { Name } from '../../core/name.ts';
import type { NameStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { learnNames, nameKey, nameRow } from './learning.ts';
import { raise, reading } from './meta.ts';
import { cleanText } from './record.ts';
import { transact } from './transaction.ts';
import { upsert } from './upsert.ts';

/** The ledger of names. Editors' decisions and learned names share a row: a decision takes its place until it is removed. */
export function nameStore({ dialect, write, read }: Database): NameStore {
  return {
    async ledger(language) {
      const rows = await read
        .selectFrom('names')
        .select('record')
        .where('language', '=', primaryLanguage(language))
        .where('state', 'in', ['fixed', 'learned'])
        .orderBy('source')
        .execute();
      return rows.map((row) => JSON.parse(row.record) as Name);
    },
    version: reading(read, 'names-version'),
    async list({ language, words = '', state, limit }) {
      let query = read.selectFrom('names').select('record');
      if (language !== undefined) query = query.where('language', '=', primaryLanguage(language));
      if (state !== undefined) query = query.where('state', '=', state);
      const folded = cleanText(words).normalize('NFC').trim().toLowerCase();
      if (folded !== '') query = query.where(dialect.contains('folded', folded));
      const rows = await query.orderBy('source').orderBy('language').limit(limit).execute();
      return rows.map((row) => JSON.parse(row.record) as Name);
    },
    put: (name) =>
      transact(write, async (trx) => {
        // First, because raising also holds off whoever learns.
        await raise(trx, 'names-version');
        const row = nameRow({ ...name, ...nameKey(name.language, name.source) });
        await upsert(trx, 'names', [{ ...row }], { key: ['language', 'source'] });
      }),
    remove: (language, source) =>
      transact(write, async (trx) => {
        await raise(trx, 'names-version');
        const key = nameKey(language, source);
        const removed = await trx
          .deleteFrom('names')
          .where('language', '=', key.language)
          .where('source', '=', key.source)
          .where('state', '<>', 'learned')
          .returning('record')
          .executeTakeFirst();
        if (!removed) return false;
        await learnNames(trx, key.language, [key.source], (JSON.parse(removed.record) as Name).changedAt);
        return true;
      }),
  };
}
