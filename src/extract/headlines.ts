import type { Reason } from '../core/provenance.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { squash } from './wording.ts';

// Titles and headlines of one article are often worded differently; those of two have next to nothing in common.
const alike = 0.3;
// Where a headline stands in the way to the page, the one that readers see stands elsewhere.
const ways = 'nav, li, [class*="breadcrumb" i]';

/** The page's h1 texts that are its headline: those that resemble its title. Others are the paper's name or a section. */
export function headlinesOf(document: DomDocument, title: string | undefined): readonly string[] {
  const texts = [...document.querySelectorAll('h1')].filter((element) => !element.closest(ways)).map(shown);
  // A section's name may be a part of the title, so each must have something of the other.
  const isAlike = (text: string): boolean => title === undefined || Math.min(likeness(text, title), likeness(title, text)) >= alike;
  return texts.filter((text) => text !== '' && isAlike(text));
}

/**
 * Takes out the articles that a page puts below its own for those who scroll on: `article` elements under a headline of their own that is
 * not this page's, where another one is.
 */
export function removeOtherArticles(document: DomDocument, title: string | undefined): readonly Reason[] {
  if (title === undefined) return [];
  const articles = [...document.querySelectorAll('article')].filter((element) => !element.parentElement?.closest('article'));
  const headed = articles.flatMap((element) => {
    const headline = element.querySelector('h1') ?? undefined;
    return headline && shown(headline) !== '' ? [{ element, headline: shown(headline) }] : [];
  });
  const others = headed.filter(({ headline }) => likeness(headline, title) < alike);
  if (others.length === 0 || others.length === headed.length) return [];
  for (const { element } of others) element.remove();
  return others.map(({ headline }) => ({ rule: 'other-article', detail: headline.slice(0, 60) }));
}

// No headline is longer; to compare two grows with both.
const longest = 500;
const shown = (element: DomElement): string =>
  element.textContent
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);

/** Share of a text's runs of three letters that another has, 0 … 1. */
function likeness(text: string, other: string): number {
  const [own, its] = [squash(text), squash(other)];
  const runs = Array.from({ length: Math.max(0, own.length - 2) }, (_, at) => own.slice(at, at + 3));
  return runs.length === 0 ? Number(own === its) : runs.filter((run) => its.includes(run)).length / runs.length;
}
