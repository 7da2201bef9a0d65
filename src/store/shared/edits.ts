import type { Kysely } from 'kysely';
import type { Article } from '../../core/article.ts';
import type { ArticleStore, Edit } from '../../core/store.ts';
import type { ArticleRow, Tables } from './schema.ts';

type EditQuery = Parameters<ArticleStore['edits']>[0];

/** The columns a changed revision is listed by. */
export function changeColumns({ sourceId, change, provenance }: Article): Omit<ArticleRow, 'id' | 'revision' | 'record'> {
  return { source_id: sourceId, changed_at: change ? provenance.at : null, change_kind: change?.kind ?? null };
}

/** Revisions that changed a text, newest first: by when the change was read. */
export async function edits(db: Kysely<Tables>, { kind, sourceId, id, before, limit }: EditQuery): Promise<readonly Edit[]> {
  let query = db.selectFrom('articles').select(['record', 'changed_at']).where('changed_at', 'is not', null);
  if (kind !== undefined) query = query.where('change_kind', '=', kind);
  if (sourceId !== undefined) query = query.where('source_id', '=', sourceId);
  if (id !== undefined) query = query.where('id', '=', id);
  if (before !== undefined) query = query.where('changed_at', '<', before);
  const rows = await query.orderBy('changed_at', 'desc').orderBy('id').orderBy('revision', 'desc').limit(limit).execute();
  return rows.flatMap(({ record, changed_at: at }) => {
    const { change, id: article, revision, sourceId: source, title } = JSON.parse(record) as Article;
    return change && at !== null ? [{ id: article, revision, sourceId: source, title, change, at }] : [];
  });
}
