import type { DomDocument, DomElement } from '../lib/html.ts';
import type { Reason } from '../core/provenance.ts';
import type { Witness } from './extraction.ts';
import { firstOf, type Saying } from './hearing.ts';
import { firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

/** Whether the page says that anyone may read it: false where only subscribers may; undefined where it says nothing. */
export function freeOf({ articles, tags }: { articles: readonly JsonObject[]; tags: MetaTags }, witnesses: Witness[]): boolean | undefined {
  const declared = (by: string, values: readonly unknown[]): readonly Saying<boolean>[] =>
    values.flatMap((value) => {
      const read = booleanOf(value);
      return read === undefined ? [] : [{ by, raw: String(value), value: read }];
    });
  const tier = (by: string, raw: string | undefined): Saying<boolean> => ({ by, raw: raw ?? '', value: tierOf(raw) });
  return firstOf(witnesses, 'free', [
    ...declared(
      'json-ld isAccessibleForFree',
      articles.map((article) => article.isAccessibleForFree),
    ),
    tier('article:content_tier', tags.first('article:content_tier', 'og:article:content_tier', 'content_tier')),
    ...declared('isAccessibleForFree', [tags.first('isaccessibleforfree')]),
    ...declared(
      'json-ld hasPart',
      partsOf(articles).map((part) => part.isAccessibleForFree),
    ).filter(({ value }) => value === false),
  ]);
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = firstText(value)
    ?.toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '');
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function tierOf(raw: string | undefined): boolean | undefined {
  const text = raw?.trim().toLowerCase();
  return text === 'free' ? true : text === 'locked' || text === 'metered' || text === 'paid' || text === 'premium' ? false : undefined;
}

const mostParts = 20;

const partsOf = (articles: readonly JsonObject[]): readonly JsonObject[] =>
  articles.flatMap((article) => listOf(article.hasPart).slice(0, mostParts)).filter(isObject);

const gates =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="piano" i], [class*="subscribe-wall" i], [class*="paygate" i], [class*="premium-wall" i], [class*="offer-wall" i], [data-paywall]';

/**
 * Takes out what a page with a paywall keeps from those who did not pay: everything hidden, and the parts it names as not free where a
 * gate stands before them. Call it only where the page says that it is not free.
 */
export function withoutPaid(document: DomDocument, articles: readonly JsonObject[]): readonly Reason[] {
  const hidden = [
    ...document.querySelectorAll('[hidden], [aria-hidden="true"]:not(img):not(figure), [style*="display" i], [style*="visibility" i]'),
  ].filter(isHidden);
  for (const element of hidden) if (element.localName !== 'body') element.remove();
  const gated = [...document.querySelectorAll(gates)].some((gate) => asksForPayment(gate));
  const named = gated ? partsOf(articles).filter((part) => booleanOf(part.isAccessibleForFree) === false) : [];
  const paid = named
    .flatMap((part) => listOf(part.cssSelector).flatMap((selector) => elementsOf(document, selector)))
    .filter((part) => !asksForPayment(part));
  for (const part of paid) part.remove();
  return [
    ...(hidden.length > 0 ? [{ rule: 'paywall-hidden', detail: `${hidden.length} elements` }] : []),
    ...(paid.length > 0 ? [{ rule: 'paywall-part', detail: `${paid.length} elements` }] : []),
  ];
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** A gate says something, but not a whole article. */
const asksForPayment = (element: DomElement): boolean => {
  const length = element.textContent.trim().length;
  return length > 20 && length < 1500;
};

function elementsOf(document: DomDocument, selector: unknown): readonly DomElement[] {
  if (typeof selector !== 'string' || selector.length > 200) return [];
  try {
    return [...document.querySelectorAll(selector)]
      .filter(({ localName }) => !['html', 'body', 'main', 'article', 'h1'].includes(localName))
      .slice(0, 200);
  } catch {
    // Selectors of pages are often broken; then nothing is known of the part.
    return [];
  }
}

// Of what the page itself counts as its text; less is a beginning.
const wholeShare = 0.7;
// Characters: a news item of four sentences is shorter, but seldom sold.
const teaserLength = 1200;

/**
 * True where only the beginning of a paid article is shown: less than the page's own word count or text says there is, or, where it says
 * neither, a few sentences.
 */
export function isTeaser(shown: string, articles: readonly JsonObject[]): boolean {
  const words = articles.map((article) => Number(article.wordCount)).find((count) => Number.isFinite(count) && count > 0);
  const text = articles.map((article) => firstText(article.articleBody)).find((body) => body !== undefined);
  if (text !== undefined && text.length > 200)
    return shown.length < wholeShare * text.length || (words !== undefined && wordsIn(shown) < wholeShare * words);
  if (words !== undefined) return wordsIn(shown) < wholeShare * words;
  return shown.length * weightOf(shown) < teaserLength;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Scripts without blanks say in a third of the characters what others say. */
const weightOf = (text: string): number => (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text) ? 3 : 1);
