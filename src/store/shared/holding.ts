import { textsOf, type Article, type ArticleId } from '../../core/article.ts';
import type { Dialect } from './database.ts';
import { cleanText } from './record.ts';
import type { Tables } from './schema.ts';
import { batches } from './upsert.ts';
import type { Kysely } from 'kysely';

/** Articles under way that are looked through: those between two stages are few. */
const mostUnderWay = 5000;
/** Publications looked through by one statement, so that searches on the same lane wait for no more, and in all. */
const atOnce = 1000;
const mostLookedThrough = 50_000;

/**
 * Articles whose original holds these words, composed or decomposed: those that are being translated or wait to be published, then those
 * published, newest first, among the newest 50,000.
 */
export async function holding(db: Kysely<Tables>, dialect: Dialect, words: string, limit: number): Promise<readonly ArticleId[]> {
  const plain = cleanText(words).trim();
  const forms = [...new Set([plain, plain.normalize('NFC'), plain.normalize('NFD')])];
  const wanted = Math.min(mostLookedThrough, Math.trunc(limit) || 0);
  if (plain === '' || wanted <= 0) return [];
  const underWay = (await underWayWith(db, forms)).slice(0, wanted);
  const found: ArticleId[] = [...underWay];
  let before: { sort_at: string; id: string } | undefined;
  for (let seen = 0; found.length < wanted && seen < mostLookedThrough; seen += atOnce) {
    const after = before;
    let page = db.selectFrom('publications').select(['sort_at', 'id']).orderBy('sort_at', 'desc').orderBy('id', 'desc').limit(atOnce);
    if (after) page = page.where((eb) => eb(eb.refTuple('sort_at', 'id'), '<', eb.tuple(after.sort_at, after.id)));
    const end = (await page.execute()).at(-1);
    if (!end) break;
    let matches = db
      .selectFrom('publications')
      .select('id')
      .where((eb) => eb(eb.refTuple('sort_at', 'id'), '>=', eb.tuple(end.sort_at, end.id)))
      .where((eb) =>
        eb.or(['original_title', 'original_dek', 'original_text'].flatMap((column) => forms.map((form) => dialect.contains(column, form)))),
      );
    if (after) matches = matches.where((eb) => eb(eb.refTuple('sort_at', 'id'), '<', eb.tuple(after.sort_at, after.id)));
    if (underWay.length > 0) matches = matches.where('id', 'not in', underWay);
    const rows = await matches
      .orderBy('sort_at', 'desc')
      .orderBy('id', 'desc')
      .limit(wanted - found.length)
      .execute();
    found.push(...rows.map((row) => row.id));
    before = end;
  }
  return found;
}

/** Those whose English is made already, or is being made, and not yet among the publications: they would be missed in between. */
async function underWayWith(db: Kysely<Tables>, forms: readonly string[]): Promise<readonly ArticleId[]> {
  const rows = await db
    .selectFrom('work')
    .select('subject')
    .distinct()
    .where('due', 'is not', null)
    .where((eb) => eb.or([eb('stage', 'in', ['enrich', 'publish']), eb.and([eb('stage', '=', 'translate'), eb('state', '=', 'leased')])]))
    .limit(mostUnderWay)
    .execute();
  const newest = new Map<ArticleId, Article>();
  for (const batch of batches(rows.map(({ subject }) => subject))) {
    const articles = await db.selectFrom('articles').select('record').where('id', 'in', batch).orderBy('revision').execute();
    for (const { record } of articles) {
      const article = JSON.parse(record) as Article;
      newest.set(article.id, article);
    }
  }
  const seenAt = ({ publishedAt, firstSeenAt }: Article): string => publishedAt ?? firstSeenAt;
  return [...newest.values()]
    .filter((article) => forms.some((form) => textOf(article).includes(form)))
    .sort((a, b) => (seenAt(a) < seenAt(b) ? 1 : -1))
    .map(({ id }) => id);
}

const textOf = ({ title, summary = '', blocks }: Article): string =>
  [title, summary, ...blocks.flatMap((block) => textsOf(block).map(({ text }) => text))].join('\n');
