import type { Article, Block, FeedItem } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Reason } from '../core/provenance.ts';
import type { Extraction } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { readabilityTool } from './readable.ts';
import { squash } from './wording.ts';

/** An article before it has its revision. */
export type Draft = Omit<Article, 'revision' | 'provenance'> & { readonly reasons: readonly Reason[]; readonly tool: string };

/** An article from its page; the feed fills what the page leaves open. */
export function fromPage(item: FeedItem, url: string, page: Extraction): Draft {
  const language = page.language ?? item.language;
  // A day without a time says less than the feed's instant.
  const publishedAt = page.publishedDayOnly ? (item.publishedAt ?? page.publishedAt) : (page.publishedAt ?? item.publishedAt);
  const summary = page.summary ?? item.summary;
  const section = page.section ?? item.section;
  const image = page.image ?? (item.image === undefined ? undefined : { src: item.image, alt: '' });
  return {
    id: item.id,
    sourceId: item.sourceId,
    url,
    title: page.title ?? item.title,
    ...(summary && { summary }),
    authors: page.authors.length > 0 ? page.authors : item.authors,
    ...(publishedAt && { publishedAt }),
    ...(page.modifiedAt && { modifiedAt: page.modifiedAt }),
    firstSeenAt: item.firstSeenAt,
    ...(language && { declaredLanguage: language }),
    ...(section && { section }),
    tags: page.tags.length > 0 ? page.tags : item.categories,
    ...(image && { image }),
    blocks: page.blocks,
    ...(page.free !== undefined && { free: page.free }),
    ...(page.live && { live: page.live }),
    ...(page.nextPage !== undefined && { nextPage: page.nextPage }),
    extent: 'full',
    reasons: page.free === false && !page.teaser ? [...page.reasons, { rule: 'sold-but-shown-whole' }] : page.reasons,
    tool: readabilityTool,
  };
}

const longestTeaser = 600;

/** An article that is sold: the feed's words, and the beginning its page shows to everyone as the summary. */
export async function fromTeaser(item: FeedItem, url: string, page: Extraction, extractor: Extractor): Promise<Draft> {
  const feed = await fromFeed(item, { kind: 'paywalled' }, extractor);
  const shown = page.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).join(' ');
  return {
    ...fromPage(item, url, page),
    ...(shown !== '' && { summary: beginning(shown) }),
    blocks: feed.blocks,
    extent: 'feed',
    withheld: { kind: 'paywalled' },
    reasons: [...page.reasons, ...feed.reasons],
  };
}

function beginning(text: string): string {
  return text.length <= longestTeaser ? text : `${text.slice(0, longestTeaser).replace(/\s+\S*$/u, '')} …`;
}

/** An article from the feed's words alone, for the reason given; where the publisher refuses machine reading only the summary is used. */
export async function fromFeed(item: FeedItem, withheld: Failure, extractor: Extractor): Promise<Draft> {
  const refused = withheld.kind === 'robots' || withheld.kind === 'reserved';
  const content = refused || !item.contentHtml ? [] : await extractor.feedBlocks({ html: item.contentHtml, url: item.url, known: item });
  const summary = paragraphs(item.summary ?? '');
  const blocks = size(content) >= size(summary) && size(content) > 0 ? content : summary;
  return {
    id: item.id,
    sourceId: item.sourceId,
    url: item.url,
    title: item.title,
    ...(item.summary && { summary: item.summary }),
    authors: item.authors,
    ...(item.publishedAt && { publishedAt: item.publishedAt }),
    firstSeenAt: item.firstSeenAt,
    ...(item.language && { declaredLanguage: item.language }),
    ...(item.section && { section: item.section }),
    tags: item.categories,
    ...(item.image && { image: { src: item.image, alt: '' } }),
    blocks,
    extent: 'feed',
    withheld,
    reasons: [{ rule: blocks === summary ? 'body-from-feed-summary' : 'body-from-feed-content', detail: withheld.kind }],
    tool: 'feed',
  };
}

function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => squash(paragraph) !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph, marks: [] }));
}

const size = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
