import type { ArticleId } from '../../core/article.ts';
import type { Dialect } from './database.ts';
import { cleanText } from './record.ts';
import type { Tables } from './schema.ts';
import type { Kysely } from 'kysely';

/** Publications looked through by one statement, so that searches on the same lane wait for no more, and in all. */
const atOnce = 1000;
const mostLookedThrough = 50_000;

/** Published articles whose original holds these words, composed or decomposed, newest first, among the newest 50,000. */
export async function holding(db: Kysely<Tables>, dialect: Dialect, words: string, limit: number): Promise<readonly ArticleId[]> {
  const plain = cleanText(words).trim();
  const forms = [...new Set([plain, plain.normalize('NFC'), plain.normalize('NFD')])];
  const wanted = Math.min(mostLookedThrough, Math.trunc(limit) || 0);
  const found: ArticleId[] = [];
  let before: { sort_at: string; id: string } | undefined;
  for (let seen = 0; plain !== '' && found.length < wanted && seen < mostLookedThrough; seen += atOnce) {
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
