import type { ArticleId } from '../../core/article.ts';
import type { Instant } from '../../core/provenance.ts';
import type { RightsOverride } from '../../core/rights.ts';
import type { RightsStore } from '../../core/store.ts';
import { log } from './audit.ts';
import type { Connection, Database } from './database.ts';
import { raise } from './meta.ts';
import { encode } from './record.ts';
import { transact } from './transaction.ts';
import { upsert } from './upsert.ts';
import { putBack } from './work.ts';

/** Pages that are read, or read again, for a new decision: a paper of a hundred articles a day is covered for a month. */
const mostRead = 3000;
/** Publications are made anew whatever their age: what may no longer be shown must not stay because it is old. */
const mostPublished = 1_000_000;

/** What operators decided on sources. */
export function overrideStore({ write, read }: Database): Pick<RightsStore, 'override' | 'overrides' | 'set' | 'clear'> {
  const of = async (db: Connection, sourceId: string): Promise<RightsOverride | undefined> => {
    const row = await db.selectFrom('rights_overrides').select('record').where('source_id', '=', sourceId).executeTakeFirst();
    return row && (JSON.parse(row.record) as RightsOverride);
  };
  return {
    override: (sourceId) => of(read, sourceId),
    async overrides() {
      const rows = await read.selectFrom('rights_overrides').select('record').orderBy('source_id').execute();
      return rows.map((row) => JSON.parse(row.record) as RightsOverride);
    },
    set: (override) =>
      transact(write, async (trx) => {
        const { sourceId, rights, note, by, at } = override;
        await upsert(trx, 'rights_overrides', [{ source_id: sourceId, record: encode(override) }], { key: ['source_id'] });
        await log(trx, { at, by, action: 'rights-set', subject: sourceId, note: `${rights}: ${note}` });
        return anew(trx, sourceId, at);
      }),
    clear: (sourceId, by, at) =>
      transact(write, async (trx) => {
        const before = await of(trx, sourceId);
        if (!before) return false;
        await trx.deleteFrom('rights_overrides').where('source_id', '=', sourceId).execute();
        await log(trx, { at, by, action: 'rights-cleared', subject: sourceId, note: `it was ${before.rights}: ${before.note}` });
        await anew(trx, sourceId, at);
        return true;
      }),
  };
}

/**
 * Puts a source's articles back: pages that were withheld are asked for again, those at hand are judged again, and all are published
 * again. Answers how many articles.
 */
async function anew(db: Connection, sourceId: string, now: Instant): Promise<number> {
  const rows = await db
    .selectFrom('items')
    .leftJoin('pages', 'pages.id', 'items.id')
    .select((eb) => ['items.id as id', eb('pages.body', 'is not', null).as('read')] as const)
    .where('source_id', '=', sourceId)
    .orderBy('first_seen_at', 'desc')
    .orderBy('items.id')
    .limit(mostRead)
    .execute();
  const published = await db
    .selectFrom('publications')
    .select('id')
    .where('source_id', '=', sourceId)
    .orderBy('sort_at', 'desc')
    .limit(mostPublished)
    .execute();
  const back = new Set<ArticleId>();
  const put = async (stage: 'fetch' | 'extract' | 'publish', ids: readonly ArticleId[]): Promise<void> => {
    for (const id of await putBack(db, stage, ids, now)) back.add(id);
  };
  await put(
    'extract',
    rows.filter(({ read }) => Boolean(read)).map(({ id }) => id),
  );
  await put(
    'fetch',
    rows.filter(({ read }) => !read).map(({ id }) => id),
  );
  await put(
    'publish',
    published.map(({ id }) => id),
  );
  await raise(db, 'data-version');
  return back.size;
}
