import { textsOf, type Article, type ArticleId, type FeedItem, type Identification } from '../../core/article.ts';
import { UNDETERMINED, type LanguageTag } from '../../core/language.ts';
import type { Instant } from '../../core/provenance.ts';
import type { SegmentTranslation, Translation } from '../../core/translation.ts';
import { sentences } from '../../lib/text.ts';
import type { Connection } from './database.ts';
import { unlearn } from './learning.ts';
import { sentenceOf } from './memory.ts';
import { batches } from './upsert.ts';

const own = [
  'items',
  'pages',
  'articles',
  'identifications',
  'translations',
  'fingerprints',
  'bands',
  'facts',
  'publications',
  'terms',
  'stars',
  'kept',
] as const;

/** Deletes every row that holds a word of an article, and the memory's entries of its sentences, whoever else printed them. */
export async function removeTexts(db: Connection, id: ArticleId, now: Instant): Promise<void> {
  const keys = await sentencesOf(db, id);
  // The queue first: a claim under way ends with its row. What it failed on is told in the row, too.
  await db.deleteFrom('work').where('subject', '=', id).where('stage', '<>', 'feeds').execute();
  for (const batch of batches([...keys].sort())) await db.deleteFrom('memory').where('sentence', 'in', batch).execute();
  for (const table of own) await db.deleteFrom(table).where('id', '=', id).execute();
  await db.deleteFrom('reports').where('article_id', '=', id).execute();
  await unlearn(db, id, now);
}

/** What the memory finds an article's sentences by: those of its translations, and those its texts are cut into now. */
async function sentencesOf(db: Connection, id: ArticleId): Promise<ReadonlySet<string>> {
  const of = async <T>(table: 'items' | 'articles' | 'identifications' | 'translations'): Promise<readonly T[]> =>
    (await db.selectFrom(table).select('record').where('id', '=', id).execute()).map(({ record }) => JSON.parse(record) as T);
  const [items, articles] = [await of<FeedItem>('items'), await of<Article>('articles')];
  const [identifications, translations] = [await of<Identification>('identifications'), await of<Translation>('translations')];
  const languageOf = (revision: number): LanguageTag =>
    identifications.find((row) => row.revision === revision)?.language ?? identifications.at(-1)?.language ?? UNDETERMINED;
  const found = new Set<string>();
  const cut = (text: string, language: LanguageTag): void => {
    for (const sentence of sentences(text, language)) found.add(sentenceOf(sentence.text));
  };
  for (const { title, summary = '' } of items) for (const text of [title, summary]) cut(text, languageOf(1));
  for (const article of articles) {
    for (const text of textsIn(article)) cut(text, languageOf(article.revision));
    for (const translation of translations.filter((row) => row.revision === article.revision)) {
      for (const words of cutAsTranslated(article, translation)) found.add(sentenceOf(words));
    }
  }
  return found;
}

const textsIn = ({ title, summary = '', blocks }: Article): readonly string[] => [
  title,
  summary,
  ...blocks.flatMap((block) => textsOf(block).map(({ text }) => text)),
];

/** The original's sentences by the offsets in its translation: an older version may have cut in other places. */
function cutAsTranslated(article: Article, { title, summary, blocks }: Translation): readonly string[] {
  const slices = (text: string, segments: readonly SegmentTranslation[] = []): readonly string[] =>
    segments.map(({ start, end }) => text.slice(start, end));
  return [
    ...slices(article.title, title),
    ...slices(article.summary ?? '', summary),
    ...article.blocks.flatMap((block, b) => textsOf(block).flatMap(({ text }, t) => slices(text, blocks[b]?.[t]))),
  ];
}
