import type { Block, FetchedPage } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { pageToRead } from '../lib/next-page.ts';
import { without } from '../lib/without.ts';
import { blockText } from './block-text.ts';
import type { Extraction, Hints } from './extraction.ts';
import type { Extractor, FetchedHtml } from './extractor.ts';
import { squash } from './wording.ts';

/**
 * Reads an article from all of its pages that were fetched. `nextPage` is left where a further one is to be fetched. What a further page
 * does not give costs nothing of those before it.
 */
export async function readPages(
  page: FetchedPage,
  known: Pick<FetchedHtml, 'language'> & { readonly hints: Hints },
  extractor: Extractor,
): Promise<Result<Extraction, Failure>> {
  const read = ({ body, url, contentType }: Pick<FetchedPage, 'body' | 'url' | 'contentType'>, hints: Hints) =>
    extractor.extract({ body, url, contentType, language: known.language, hints });
  const first = await read(page, known.hints);
  if (!first.ok) return first;
  if (first.value.teaser) return ok(without(first.value, 'nextPage'));
  let article = first.value;
  for (const [index, further] of (page.more ?? []).entries()) {
    const number = index + 2;
    const next = await read(further, { ...known.hints, page: { first: page.url, number } });
    if (next.ok && !next.value.teaser) article = joined(article, next.value, number);
    else {
      const detail = `page ${number}: ${next.ok ? 'paywalled' : next.error.kind}`;
      article = { ...without(article, 'nextPage'), reasons: [...article.reasons, { rule: 'further-page-not-read', detail }] };
      break;
    }
  }
  const { nextPage, ...whole } = article;
  const following = pageToRead(page, nextPage);
  return ok({ ...whole, ...(following !== undefined && { nextPage: following }) });
}

// Shorter texts may be said twice: "Why?", "No."
const shortest = 20;

/** The article with the blocks of a further page that it does not have yet: headline, standfirst and pictures are often repeated. */
function joined(article: Extraction, { blocks, reasons, nextPage }: Extraction, number: number): Extraction {
  const known = new Set([article.title ?? '', article.summary ?? ''].map(squash).concat(article.blocks.map(keyOf)));
  const isKnown = (block: Block): boolean => {
    const key = keyOf(block);
    return known.has(key) && (block.kind === 'figure' || block.kind === 'heading' || key.length >= shortest);
  };
  const added = blocks.filter((block) => !isKnown(block));
  const repeated = blocks.length - added.length;
  const detail = `page ${number}: ${added.length} blocks${repeated > 0 ? `, ${repeated} repeated` : ''}`;
  return {
    ...without(article, 'nextPage'),
    blocks: [...article.blocks, ...added],
    reasons: [...article.reasons, { rule: 'page-joined', detail }, ...reasons],
    ...(nextPage !== undefined && { nextPage }),
  };
}

const keyOf = (block: Block): string => (block.kind === 'figure' ? block.src : squash(blockText(block)));
