import type { Article, ArticleId, Facts, FeedItem, FetchedPage, Identification, WithheldPage } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant, Provenance, Reason } from '../core/provenance.ts';
import type { Publication } from '../core/publication.ts';
import type { RightsOverride, Takedown } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import type { FailureRecord, Store } from '../core/store.ts';

/** One place of a page that says something of its article, and whether it was believed. */
export interface Testimony {
  readonly field: string;
  readonly by: string;
  readonly value: string;
  readonly won: boolean;
}

/** What a stored page reads as today. */
export interface Reading {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  readonly language?: LanguageTag;
  readonly section?: string;
  readonly free?: boolean;
  readonly live?: true;
  /** Prose, a blank line between paragraphs. */
  readonly bodyText: string;
  readonly reasons: readonly Reason[];
  readonly witnesses: readonly Testimony[];
  /** Why it is no article today; the rest is then empty. */
  readonly failure?: Failure;
}

/** Reads a stored page once more; the composition root hands it in, as this side knows no stage. */
export type Reread = (page: FetchedPage, known: { readonly item?: FeedItem; readonly source?: Source }) => Promise<Reading>;

/** Why an article is as it is: every row that led to it, without the page's bytes and the search texts. */
export interface Inspection {
  readonly id: ArticleId;
  readonly item?: FeedItem;
  readonly page?: (Omit<FetchedPage, 'body' | 'more'> & { readonly bytes: number; readonly furtherPages: number }) | WithheldPage;
  readonly article?: Article;
  readonly today?: Reading;
  /** Where today's reading differs from the stored article. */
  readonly differences: readonly Difference[];
  readonly identification?: Identification;
  readonly translation?: Provenance;
  readonly facts?: Facts;
  readonly publication?: Omit<Publication, 'englishText' | 'originalText'>;
  readonly override?: RightsOverride;
  readonly takedown?: Takedown;
  readonly failures: readonly FailureRecord[];
}

/** One field, as it is stored and as it would be read today. */
export interface Difference {
  readonly field: string;
  readonly stored: string;
  readonly today: string;
}

const mostFailures = 20;

/** Gathers what the store knows of an article; undefined where it knows nothing. Only reads. */
export async function inspectionOf(store: Store, id: ArticleId, reread?: Reread): Promise<Inspection | undefined> {
  const { articles } = store;
  const [item, page, article, publication, takedown, failures] = await Promise.all([
    articles.item(id),
    articles.page(id),
    articles.article(id),
    articles.publication(id),
    store.rights.takedown(id),
    store.work.failures({ subject: id, limit: mostFailures }),
  ]);
  if (!item && !page && !article && !takedown) return undefined;
  const sourceId = article?.sourceId ?? item?.sourceId;
  const [source, override, identification, translation, facts] = await Promise.all([
    sourceId === undefined ? undefined : store.sources.get(sourceId),
    sourceId === undefined ? undefined : store.rights.override(sourceId),
    article && articles.identification(id, article.revision),
    article && articles.translation(id, article.revision),
    article && articles.facts(id, article.revision),
  ]);
  const today = reread && page?.kind === 'fetched' ? await reread(page, { ...(item && { item }), ...(source && { source }) }) : undefined;
  return {
    id,
    ...(item && { item }),
    ...(page && { page: pageView(page) }),
    ...(article && { article }),
    ...(today && { today }),
    differences: article && today ? differencesOf(article, today) : [],
    ...(identification && { identification }),
    ...(translation && { translation: translation.provenance }),
    ...(facts && { facts }),
    ...(publication && { publication: withoutTexts(publication) }),
    ...(override && { override }),
    ...(takedown && { takedown }),
    failures,
  };
}

function pageView(page: FetchedPage | WithheldPage): NonNullable<Inspection['page']> {
  if (page.kind === 'withheld') return page;
  const { body, more = [], ...rest } = page;
  return { ...rest, bytes: body.byteLength, furtherPages: more.length };
}

function withoutTexts(publication: Publication): NonNullable<Inspection['publication']> {
  const texts = new Set(['englishText', 'originalText']);
  return Object.fromEntries(Object.entries(publication).filter(([name]) => !texts.has(name))) as unknown as NonNullable<
    Inspection['publication']
  >;
}

/** Where today's reading and the stored article differ; an article of the feed's words alone is not compared. */
export function differencesOf(article: Article, today: Reading): readonly Difference[] {
  if (today.failure) return [{ field: 'article', stored: article.extent, today: today.failure.kind }];
  if (article.extent === 'feed') return [{ field: 'article', stored: 'feed', today: 'page' }];
  const characters = (text: string): string => `${text.length} characters`;
  const stored = article.blocks.flatMap((block) =>
    'text' in block ? block.text : block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  );
  const same = stored.every((text) => today.bodyText.includes(text));
  const pairs: readonly Difference[] = [
    { field: 'title', stored: article.title, today: today.title ?? article.title },
    {
      field: 'authors',
      stored: article.authors.join(', '),
      today: (today.authors.length > 0 ? today.authors : article.authors).join(', '),
    },
    { field: 'published', stored: article.publishedAt ?? '', today: today.publishedAt ?? article.publishedAt ?? '' },
    { field: 'modified', stored: article.modifiedAt ?? '', today: today.modifiedAt ?? '' },
    { field: 'language', stored: article.declaredLanguage ?? '', today: today.language ?? article.declaredLanguage ?? '' },
    { field: 'section', stored: article.section ?? '', today: today.section ?? article.section ?? '' },
    { field: 'free', stored: String(article.free ?? 'unsaid'), today: String(today.free ?? 'unsaid') },
    { field: 'text', stored: characters(stored.join('\n\n')), today: same ? characters(stored.join('\n\n')) : characters(today.bodyText) },
  ];
  return pairs.filter((pair) => pair.stored !== pair.today);
}
