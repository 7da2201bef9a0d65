import type { DomDocument, DomElement } from '../lib/html.ts';
import { canonicalUrl, registrableDomain } from '../lib/url.ts';
import { nextPageWords } from './next-page.data.ts';
import { isPageOf } from './page-number.ts';

/** The page that is read, as one of its article's. */
export interface PageOfArticle {
  /** Address that links are relative to. */
  readonly base: string;
  /** Address of the article's first page. */
  readonly first: string;
  /** Its number, from 1. */
  readonly number: number;
  /** Selector of a rule for the newspaper. */
  readonly rule?: string | undefined;
}

// Comments have pages of their own.
const elsewhere = '[id*="comment" i], [class*="comment" i], [id*="kommentar" i], [class*="kommentar" i], [id*="disqus" i]';
const mostLinks = 3000;

/**
 * Address of the article's next page, where the page leads to one: what a rule points at; else a link that says so by its `rel`, its words
 * or its number, and whose address is that of the same article but for the page's number. Links to other articles never are.
 */
export function nextPageOf(document: DomDocument, page: PageOfArticle): string | undefined {
  const { base, first, number, rule } = page;
  const target = (element: DomElement | null | undefined): string | undefined => {
    const address = canonicalUrl(element?.getAttribute('href'), base);
    const leadsOn = address !== undefined && address !== canonicalUrl(base) && registrableDomain(address) === registrableDomain(first);
    return leadsOn ? address : undefined;
  };
  if (rule !== undefined) {
    const named = document.querySelector(rule);
    const address = target(named?.hasAttribute('href') ? named : named?.querySelector('a[href]'));
    if (address !== undefined) return address;
  }
  const links = [...document.querySelectorAll('link[rel~="next" i][href], a[href]')].slice(0, mostLinks);
  for (const link of links) {
    if (!says(link, number + 1)) continue;
    const address = target(link);
    if (address !== undefined && isPageOf(first, address, number + 1) && !link.closest(elsewhere) && !isOfComments(link)) return address;
  }
  return undefined;
}

const isOfComments = (link: DomElement): boolean => /#.*(?:comment|kommentar|disqus)/i.test(link.getAttribute('href') ?? '');

/** Whether a link says that it leads to the next page: by its kind, its number, or its words. */
function says(link: DomElement, next: number): boolean {
  if (/(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return true;
  const texts = [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')];
  return texts.some((raw) => {
    if (!raw || raw.length > 200) return false;
    const text = raw
      .replace(/[^\p{L}\p{N}\p{M}\s']+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    // "2", "Page 2", "Seite 2: What the council said".
    const number = /^(?:[\p{L}\p{M}]+ )?(\d{1,2})(?!\d)/u.exec(text)?.[1];
    return nextPageWords.has(text) || Number(number) === next;
  });
}
