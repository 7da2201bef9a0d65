import { primaryLanguage, type LanguageTag } from '../../core/language.ts';
import { sightingsToLearn, type Name, type Sighting } from '../../core/name.ts';
import type { Instant } from '../../core/provenance.ts';
import type { Connection } from './database.ts';
import { hold, raise } from './meta.ts';
import { cleanText, encode } from './record.ts';
import type { NameRow, Tables } from './schema.ts';
import { batches, upsert, type Loose } from './upsert.ts';

type Form = Tables['forms'];
type Sighted = Omit<Form, 'articles'>;

/** English forms kept beside the one that is rendered: the most frequent. */
const mostVariants = 20;

/** Writes sightings; answers the form of each that is new. */
export async function writeSightings(db: Connection, rows: readonly Loose[]): Promise<readonly Sighted[]> {
  const unique = new Map(
    rows.map((row) => [`${String(row.language)}\n${String(row.source)}\n${String(row.english)}\n${String(row.article_id)}`, row]),
  );
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row as Tables['sightings']);
  const written: Sighted[] = [];
  for (const batch of batches(sorted)) {
    const fresh = await db
      .insertInto('sightings')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['language', 'source', 'english'])
      .execute();
    written.push(...fresh);
  }
  return written;
}

/**
 * Learns from new sightings what may be learned. Holds the counter of names, so that two transactions that see the same name learn one
 * after the other; whoever calls this writes nothing of the queue or the readers' pages after it but `data-version`.
 */
export async function learn(db: Connection, sighted: readonly Sighted[], now: Instant): Promise<void> {
  if (sighted.length === 0) return;
  await hold(db, 'names-version');
  const counts = new Map<string, Form>();
  for (const form of sighted) {
    const key = `${form.language}\n${form.source}\n${form.english}`;
    counts.set(key, { ...form, articles: (counts.get(key)?.articles ?? 0) + 1 });
  }
  for (const batch of batches([...counts.values()])) {
    await db
      .insertInto('forms')
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(['language', 'source', 'english'])
          .doUpdateSet((eb) => ({ articles: eb('forms.articles', '+', eb.ref('excluded.articles')) })),
      )
      .execute();
  }
  let changed = false;
  for (const language of new Set(sighted.map((form) => form.language))) {
    const sources = new Set(sighted.filter((form) => form.language === language).map((form) => form.source));
    for (const batch of batches([...sources])) changed = (await learnNames(db, language, batch, now)) || changed;
  }
  if (changed) await raise(db, 'names-version');
}

/** Forgets what one article taught: its forms count for nothing, and a name that was learned with its help is learned anew or not at all. */
export async function unlearn(db: Connection, articleId: string, now: Instant): Promise<void> {
  await hold(db, 'names-version');
  const gone = await db.deleteFrom('sightings').where('article_id', '=', articleId).returning(['language', 'source', 'english']).execute();
  if (gone.length === 0) return;
  for (const { language, source, english } of gone) {
    await db
      .updateTable('forms')
      .set((eb) => ({ articles: eb('articles', '-', 1) }))
      .where((eb) => eb.and({ language, source, english }))
      .execute();
  }
  await db.deleteFrom('forms').where('articles', '<=', 0).execute();
  for (const language of new Set(gone.map((form) => form.language))) {
    const sources = [...new Set(gone.filter((form) => form.language === language).map((form) => form.source))];
    for (const batch of batches(sources)) {
      const learned = db.deleteFrom('names').where('language', '=', language).where('state', '=', 'learned');
      await learned.where('source', 'in', batch).execute();
      await learnNames(db, language, batch, now);
    }
  }
  await raise(db, 'names-version');
}

/** Writes the learned names of these sources anew where no editor decided; answers whether one changed. */
export async function learnNames(db: Connection, language: LanguageTag, sources: readonly string[], now: Instant): Promise<boolean> {
  const forms = await db
    .selectFrom('forms')
    .selectAll()
    .where('language', '=', language)
    .where('source', 'in', [...sources])
    .execute();
  const known = await db
    .selectFrom('names')
    .select(['source', 'state', 'record'])
    .where('language', '=', language)
    .where('source', 'in', [...sources])
    .execute();
  const rows = sources.flatMap((source) => {
    const before = known.find((row) => row.source === source);
    const learned = learnedName(
      forms.filter((form) => form.source === source),
      now,
    );
    if (!learned || (before && before.state !== 'learned')) return [];
    return before && sameName(JSON.parse(before.record) as Name, learned) ? [] : [{ ...nameRow(learned) }];
  });
  await upsert(db, 'names', rows, { key: ['language', 'source'] });
  return rows.length > 0;
}

/** The row of a name. */
export function nameRow(name: Name): NameRow {
  const { language, source, state, english, variants } = name;
  return { language, source, state, folded: [source, english, ...variants].join('\n').toLowerCase(), record: encode(name) };
}

/** What a name is found by: the primary language and the source form in NFC. */
export function nameKey(language: LanguageTag, source: string): { readonly language: LanguageTag; readonly source: string } {
  return { language: primaryLanguage(language), source: cleanText(source).normalize('NFC') };
}

/** The columns of a sighting. */
export function sightingRow({ language, source, english, articleId }: Sighting): Tables['sightings'] {
  return { ...nameKey(language, source), english: cleanText(english), article_id: articleId };
}

/** Most articles win, then the form itself: whoever came first does not count. */
function learnedName(forms: readonly Form[], now: Instant): Name | undefined {
  const [best, ...others] = forms.toSorted((a, b) => b.articles - a.articles || (a.english < b.english ? -1 : 1));
  if (!best || best.articles < sightingsToLearn) return undefined;
  const { language, source, english } = best;
  const variants = others
    .slice(0, mostVariants)
    .map((form) => form.english)
    .sort();
  return { language, source, english, state: 'learned', variants, changedAt: now };
}

const sameName = (a: Name, b: Name): boolean => a.english === b.english && a.variants.join('\n') === b.variants.join('\n');
