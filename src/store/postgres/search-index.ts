import { sql, type RawBuilder } from 'kysely';
import { primaryLanguage } from '../../core/language.ts';
import type { Publication } from '../../core/publication.ts';
import type { Connection } from '../shared/database.ts';
import { publicationOf } from '../shared/publications.ts';
import { cleanText } from '../shared/record.ts';
import { configurations } from './configurations.data.ts';
import { spaced } from './spaced.ts';

// A tsvector holds 1 MB at most (PostgreSQL, "Limitations" of text search); 200,000 characters of any script stay below.
const longestText = 200_000;
const page = 100;

/** The two search columns: title before dek before text. */
export function searchColumns(publication: Publication): Readonly<Record<string, RawBuilder<unknown>>> {
  const { title, dek, englishText, originalTitle, originalDek, originalText } = publication;
  const own = configurations[primaryLanguage(publication.language)] ?? 'simple';
  return {
    english_vector: vector('english', [title, dek, englishText]),
    original_vector: vector(own, [originalTitle, originalDek, originalText].map(spaced)),
  };
}

/** Migration 002: the two columns with their GIN indexes. */
export async function createSearchIndex(db: Connection): Promise<void> {
  for (const side of ['english', 'original']) {
    const column = `${side}_vector`;
    await sql`alter table publications add column ${sql.ref(column)} tsvector`.execute(db);
    await sql`create index ${sql.ref(`publications_${side}`)} on publications using gin (${sql.ref(column)})`.execute(db);
  }
  await fill(db);
}

async function fill(db: Connection): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('publications')
      .select(['id', 'record', 'slug', 'day', 'english_text', 'original_text'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(page)
      .execute();
    for (const row of rows)
      await db
        .updateTable('publications')
        .set(searchColumns(publicationOf(row)))
        .where('id', '=', row.id)
        .execute();
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

function vector(configuration: string, texts: readonly (string | undefined)[]): RawBuilder<unknown> {
  const parts = texts.map((text, i) => {
    const cut = cleanText((text ?? '').slice(0, longestText));
    return sql`setweight(to_tsvector(${sql.lit(configuration)}, ${cut}::text), ${sql.lit('ABD'[i])})`;
  });
  return sql.join(parts, sql` || `);
}
