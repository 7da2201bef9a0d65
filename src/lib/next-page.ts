import type { FetchedPage } from '../core/article.ts';
import { canonicalUrl, registrableDomain } from './url.ts';

/** Pages of one article that are read at most, its first included. */
export const mostPages = 10;

/**
 * The further page that is to be read for an article, as its address: the one its newest reading points to, where that is of the same
 * site, was not read yet, and the article has fewer than ten pages. Undefined where there is none.
 */
export function pageToRead(page: FetchedPage, nextPage: string | undefined): string | undefined {
  const next = canonicalUrl(nextPage, page.url);
  if (next === undefined || registrableDomain(next) !== registrableDomain(page.url)) return undefined;
  return addressesOf(page).includes(next) || addressesOf(page).length >= mostPages ? undefined : next;
}

/** Canonical addresses of all that was read of an article. */
export const addressesOf = (page: FetchedPage): readonly string[] =>
  [page, ...(page.more ?? [])].map(({ url }) => canonicalUrl(url) ?? url);
