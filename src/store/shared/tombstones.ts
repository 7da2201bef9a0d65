import type { ArticleId } from '../../core/article.ts';
import type { Work } from '../../core/store.ts';
import type { Connection, Dialect } from './database.ts';
import { batches } from './upsert.ts';

/**
 * Those of these articles that were taken down. Whoever writes an article's rows asks first and leaves these out; until that transaction
 * ends no other takedown can begin.
 */
export async function takenDown(db: Connection, dialect: Dialect, ids: Iterable<ArticleId>): Promise<ReadonlySet<ArticleId>> {
  await dialect.enter(db, 'with others');
  const found = new Set<ArticleId>();
  for (const batch of batches([...new Set(ids)])) {
    const rows = await db.selectFrom('takedowns').select('id').where('id', 'in', batch).execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** The articles that work is on: the subject of every stage but the first. */
export const articlesOf = (work: readonly Pick<Work, 'stage' | 'subject'>[]): readonly ArticleId[] =>
  work.filter(({ stage }) => stage !== 'feeds').map(({ subject }) => subject);

/** Work without that on articles that were taken down. */
export const without = (work: readonly Work[], gone: ReadonlySet<ArticleId>): readonly Work[] =>
  work.filter(({ stage, subject }) => stage === 'feeds' || !gone.has(subject));
