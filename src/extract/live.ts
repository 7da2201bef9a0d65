import type { DomDocument } from '../lib/html.ts';
import { typesOf, type JsonObject } from './json-ld.ts';
import { liveWords } from './live.data.ts';
import type { MetaTags } from './meta-tags.ts';

/** What tells a live blog. */
export interface LivePlaces {
  readonly document: DomDocument;
  readonly articles: readonly JsonObject[];
  readonly tags: MetaTags;
  readonly title: string | undefined;
}

const named =
  '[class*="live-blog" i], [class*="liveblog" i], [class*="live_blog" i], [class*="liveticker" i], [class*="live-ticker" i], [id*="liveblog" i], [id*="liveticker" i]';
const column = 'article, main, [role="main"]';
// Lists of news beside an article have their times as well.
const aside = 'aside, nav, footer, a[href]';
const leastEntries = 3;
const mostTimes = 500;

/** Whether the page says that it is a live blog: in its data, or in its headline or the names of its boxes where several entries have their times. */
export function isLive({ document, articles, tags, title }: LivePlaces): boolean {
  if (articles.some((article) => typesOf(article).some((type) => /^LiveBlog/i.test(type)))) return true;
  if (/live[-_ ]?blog/i.test(tags.first('og:type') ?? '')) return true;
  const says = [title ?? '', ...kickersOf(document)].some(isCalledLive) || isNamedLive(document);
  return says && entriesOf(document) >= leastEntries;
}

const words = new Set(liveWords.map((word) => word.toLowerCase()));

/** "EN DIRECT : …", "CANLI | …", "Liveticker – …", or the word alone. */
function isCalledLive(text: string): boolean {
  const lower = text.slice(0, 200).trim().toLowerCase();
  const head = /^[^:：|–—•·,-]{2,40}?(?=\s*(?:[:：|–—•·,]|\s-\s|$))/u.exec(lower)?.[0].trim();
  return words.has(lower) || (head !== undefined && words.has(head));
}

/** Short lines right above the headline or in its box. */
function kickersOf(document: DomDocument): readonly string[] {
  const headline = document.querySelector('h1');
  const beside = [...(headline?.parentElement?.children ?? [])].slice(0, 12);
  return [...beside, ...(headline ? [...headline.children] : [])]
    .map(({ textContent }) => textContent.trim())
    .filter((text) => text.length <= 30);
}

const isNamedLive = (document: DomDocument): boolean =>
  [...document.querySelectorAll(named)].some(
    (element) => element.localName !== 'a' && !element.closest(aside) && /\d{1,2}[:.h]\d{2}/.test(element.textContent),
  );

/** Times in the page's column that stand alone, as those of entries do. */
function entriesOf(document: DomDocument): number {
  const found = [...document.querySelectorAll('time, [class*="time" i], [class*="uhrzeit" i], [class*="hora" i], h2, h3, h4')].slice(
    0,
    mostTimes,
  );
  const times = found.filter((element) => {
    const text = element.textContent.trim();
    return text.length <= 30 && isEntryTime(text) && element.closest(column) !== null && element.closest(aside) === null;
  });
  return new Set(times.map((element) => element.textContent.trim())).size;
}

/** A time of day, perhaps with a day, and nothing else: "11.39 Uhr", "14h05", "12 mars, 08:10". */
export const isEntryTime = (text: string): boolean =>
  text.length <= 30 &&
  /(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/u.test(text) &&
  !/\d{3}/.test(text) &&
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).length <= 3;
