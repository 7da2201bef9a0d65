import type { RightsStore } from '../../core/store.ts';
import type { Database } from './database.ts';
import { transact } from './transaction.ts';
import { putBack } from './work.ts';

/** Which edition publications were made for. */
export function editionStore({ write }: Database): Pick<RightsStore, 'publishFor'> {
  return {
    publishFor: (edition, now) =>
      transact(write, async (trx) => {
        const others = trx
          .selectFrom('publications')
          .select('id')
          .where('edition', edition === 'public' ? '=' : '<>', '');
        const rows = await others.orderBy('sort_at', 'desc').execute();
        return (
          await putBack(
            trx,
            'publish',
            rows.map(({ id }) => id),
            now,
          )
        ).length;
      }),
  };
}
