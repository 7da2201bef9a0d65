import { publicationRow } from '../src/store/shared/publications.ts';
import type { Database } from '../src/store/shared/database.ts';
import type { Press } from './search-press.ts';

const TOGETHER = 500;

/** Fills an empty, migrated database with articles of the press. */
export async function fillPress({ dialect, write }: Database, press: Press, articles: number, told: (done: number) => void): Promise<void> {
  for (let first = 0; first < articles; first += TOGETHER) {
    await write.transaction().execute(async (trx) => {
      for (let number = first; number < Math.min(articles, first + TOGETHER); number++) {
        const publication = press.publication(number, articles);
        await trx
          .insertInto('publications')
          .values({ ...publicationRow(publication), ...dialect.searchColumns(publication) })
          .execute();
      }
    });
    told(first + TOGETHER);
  }
}
