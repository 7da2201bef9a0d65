import type { Reason } from '../core/provenance.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { elementOf } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { embedClasses, sideBoxes } from './boxes.data.ts';
import { weightOf } from './top-lines.ts';
import { isLabel, isWholeLabel } from './wording.ts';

/** What an element holds, descendants included. Lengths in characters of Latin text, runs of spaces as one. */
interface Holding {
  chars: number;
  /** Characters inside links that lead to other pages. */
  linked: number;
  links: number;
  headings: number;
  /** Headings that are wholly a link to another page. */
  linkedHeadings: number;
  /** Characters outside links in paragraphs of at least `sentence` characters. */
  prose: number;
  /** Holds the page's headline. */
  h1: boolean;
}

const sentence = 80;
const largestCard = 700;
const mostTeaserProse = 300;
const longestLabel = 70;
const mostInBoxes = 0.5;

const articles = 'article, main, [role="main"], [itemprop="articleBody"]';
const embedded = new Set(embedClasses);
const sideBox = new RegExp(`(?:^|[\\s_-])(?:${sideBoxes.join('|')})(?=$|[\\s_-])`, 'i');
const pictureFile = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;
const postAddress =
  /^https?:\/\/(?:www\.|mobile\.)?(?:(?:twitter|x)\.com\/\w+\/status|instagram\.com\/(?:p|reel)|t\.me\/\w+\/\d|bsky\.app\/profile)/i;

/**
 * Takes boxes out of the page before it is read that stand inside articles but are none of their text: posts of social networks, cards and
 * lists that lead to other articles, boxes under a label such as "Read also", boxes of facts. What is taken is known by its shape: a box
 * that holds prose of any length outside links stays.
 */
export function removeBoxes(document: DomDocument, url: string): readonly Reason[] {
  const page = withoutHash(url);
  const holdings = new Map<DomElement, Holding>();
  measure(document.body, page, url, holdings);
  const all = holdings.get(document.body)!.prose;
  const reasons: Reason[] = [];
  const nested = [...document.querySelectorAll('article article')].filter((element) => (holdings.get(element)?.chars ?? 0) <= largestCard);
  // The entries of a live blog are articles in an article; cards beside the text are as well, and hold little of the page.
  const cards = nested.reduce((sum, element) => sum + (holdings.get(element)?.prose ?? 0), 0) < 0.3 * all ? new Set(nested) : new Set();
  const found: { element: DomElement; rule: string; prose: number }[] = [];
  const visit = (element: DomElement): void => {
    const rule = cards.has(element) ? 'teaser' : ruleFor(element, holdings, all);
    if (rule !== undefined) found.push({ element, rule, prose: holdings.get(element)?.prose ?? 0 });
    else for (const child of element.children) visit(child);
  };
  visit(document.body);
  // Where such boxes hold half of the prose, they are the article: a list of the best, each under a linked heading.
  const isArticle = found.reduce((sum, { prose }) => sum + prose, 0) > mostInBoxes * all;
  for (const { element, rule, prose } of found) {
    if (isArticle && prose > 0) continue;
    const detail = oneLine(element.textContent).slice(0, 60);
    if (detail !== '' && element.closest(articles)) reasons.push({ rule, detail });
    element.remove();
  }
  return reasons;
}

function ruleFor(element: DomElement, holdings: ReadonlyMap<DomElement, Holding>, all: number): string | undefined {
  const holding = holdings.get(element);
  if (!holding || holding.chars === 0 || holding.h1) return undefined;
  const names = element.getAttribute('class') ?? '';
  if (names.split(/\s+/).some((name) => embedded.has(name)) || isQuotedPost(element, holding)) return 'embedded-post';
  // A page may call its whole column a box.
  if (sideBox.test(names) && holding.prose < 0.4 * all) return 'fact-box';
  // However short an article is, it is not a box in its page.
  if (holding.prose > 0.5 * all) return undefined;
  if (isPointerBox(element, holding)) return 'pointer-box';
  if (isTeaser(element, holding)) return 'teaser';
  return undefined;
}

function isQuotedPost(element: DomElement, { links, chars }: Holding): boolean {
  if (element.localName !== 'blockquote' || links === 0 || chars > 2000) return false;
  return [...element.querySelectorAll('a[href]')].some((link) => postAddress.test(link.getAttribute('href')!));
}

/** Cards: a link around a heading, or a box in which every heading leads away and little is said besides. */
function isTeaser(element: DomElement, { chars, prose, headings, linkedHeadings, linked }: Holding): boolean {
  if (headings === 0 || linkedHeadings < headings || /^h[2-6]$/.test(element.localName)) return false;
  return (
    chars <= largestCard * headings && prose <= mostTeaserProse * headings && (linked > 0.3 * chars || prose > 0 || chars < largestCard)
  );
}

/** A small box that opens with a label ("Read also") and is otherwise links. */
function isPointerBox(element: DomElement, { chars, links, linked, prose, headings }: Holding): boolean {
  if (links === 0 || chars > largestCard || prose > sentence * 2) return false;
  if (headings > 0 && prose > 0) return false;
  const first = firstText(element);
  if (first === undefined || first.length > longestLabel) return false;
  return isWholeLabel(first) || (isLabel(first) && linked > 0.4 * (chars - first.length) && chars > first.length);
}

/** The text of the first element that holds text of its own. */
function firstText(element: DomElement): string | undefined {
  for (const node of element.childNodes) {
    const text = oneLine(node.textContent);
    if (text === '') continue;
    const child = elementOf(node);
    return child && [...child.children].length > 0 ? (firstText(child) ?? text) : text;
  }
  return undefined;
}

function measure(element: DomElement, page: string, base: string, into: Map<DomElement, Holding>): Holding {
  const holding: Holding = { chars: 0, linked: 0, links: 0, headings: 0, linkedHeadings: 0, prose: 0, h1: element.localName === 'h1' };
  for (const node of element.childNodes) {
    const child = elementOf(node);
    if (!child) {
      if (node.nodeType === 3) holding.chars += weightOf(oneLine(node.textContent));
      continue;
    }
    const inner = measure(child, page, base, into);
    holding.chars += inner.chars;
    holding.linked += inner.linked;
    holding.links += inner.links;
    holding.headings += inner.headings;
    holding.linkedHeadings += inner.linkedHeadings;
    holding.prose += inner.prose;
    holding.h1 ||= inner.h1;
  }
  if (element.localName === 'a' && leadsAway(element.getAttribute('href'), page, base)) {
    holding.linked = holding.chars;
    holding.links = 1;
    holding.linkedHeadings = holding.headings;
    holding.prose = 0;
  }
  if (/^h[2-6]$/.test(element.localName) && holding.chars > 0) {
    holding.headings = 1;
    holding.linkedHeadings = holding.linked >= 0.9 * holding.chars ? 1 : 0;
  }
  if (element.localName === 'p' && holding.chars - holding.linked >= sentence) holding.prose = holding.chars - holding.linked;
  into.set(element, holding);
  return holding;
}

function leadsAway(href: string | null, page: string, base: string): boolean {
  const target = resolveUrl(href, base);
  return target !== undefined && withoutHash(target) !== page && !pictureFile.test(target);
}

const withoutHash = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/$/, '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
