import { primaryLanguage } from '../../core/language.ts';
import type { Publication } from '../../core/publication.ts';
import { sha256 } from '../../lib/hash.ts';
import { canonical, cleanText, encode } from './record.ts';
import type { PublicationRow } from './schema.ts';

/** Columns that lists read: the search texts stay on their pages of the disk. */
export const listColumns = ['record', 'slug', 'day'] as const;

/** U+0002 and U+0003 mark hits in snippets, so that no text may bring its own. */
const searchable = (text: string | undefined): string => cleanText(text ?? '').replace(/[\u0002\u0003]/g, '');

/** The row of a publication. */
export function publicationRow(publication: Publication): Omit<PublicationRow, 'number'> {
  const { englishText, originalText, slug, day, terms, ...record } = publication;
  const texts = { english_text: searchable(englishText), original_text: searchable(originalText) };
  const provenance = { ...record.provenance, at: undefined };
  return {
    id: record.id,
    slug,
    day,
    sort_at: record.sortAt,
    source_id: record.sourceId,
    country: record.country,
    language_primary: primaryLanguage(record.language),
    section: record.section,
    edition: record.edition ?? '',
    digest: sha256(canonical({ ...record, provenance, texts, terms })),
    record: encode(record),
    title: searchable(record.title),
    dek: searchable(record.dek),
    original_title: searchable(record.originalTitle),
    original_dek: searchable(record.originalDek),
    ...texts,
  };
}

/** A publication from its row; without its texts where the row was read without them. */
export function publicationOf(
  row: Pick<PublicationRow, (typeof listColumns)[number]> & Partial<Pick<PublicationRow, 'english_text' | 'original_text'>>,
): Publication {
  const { record, slug, day, english_text: englishText = '', original_text: originalText = '' } = row;
  return { ...(JSON.parse(record) as Publication), slug, day, englishText, originalText };
}
