import { canonicalTag, type LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { undoDoubleEncoding } from '../lib/charset.ts';
import { resolveUrl } from '../lib/url.ts';
import { htmlOf, languageWithin, lineOf } from './construct.ts';
import { readInstant, type DateContext } from './dates.ts';
import { defined } from './defined.ts';
import { all, attribute, children, pick, textOf, type Element } from './element.ts';
import { licenceOf } from './licence.ts';
import { enclosuresOf, imageOf } from './media.ts';
import { feedLimits, type ParsedItem, type Translation } from './parsed.ts';
import { oneLine } from './plain.ts';

/** What entries need to know about their feed. */
export interface EntryContext extends DateContext {
  readonly now: Instant;
  /** Address of the feed. */
  readonly documentUrl?: string | undefined;
}

const contentNames = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'yandex:full-text', 'turbo:content', 'fulltext'];
const summaryNames = [
  'description',
  'atom:summary',
  'summary',
  'atom:tagline',
  'dc:description',
  'itunes:summary',
  'media:description',
] as const;

/** An RSS item or Atom entry as an item. */
export function readEntry(entry: Element, context: EntryContext): ParsedItem {
  const id = textOf(pick(entry, 'guid', 'atom:id', 'id', 'dc:identifier')).trim() || attribute(entry, 'rdf:about');
  const url = linkOf(entry, id);
  const [content, summary] = [pick(entry, ...contentNames), pick(entry, ...summaryNames)];
  const html = htmlOf(content, baseOf(content, url, context));
  const line = lineOf(summary, feedLimits.summary);
  const enclosures = enclosuresOf(entry);
  const language = languageOf(entry, [content, titleElement(entry), summary]);
  return defined<ParsedItem>({
    id: id?.slice(0, 2000),
    url,
    title: titleOf(entry),
    summary: line === '' ? undefined : line,
    contentHtml: html,
    publishedAt: dateOf(entry, publishedNames, context),
    updatedAt: dateOf(entry, updatedNames, context),
    language,
    authors: authorsOf(entry),
    categories: categoriesOf(entry),
    image: imageOf(entry, enclosures, html ?? htmlOf(summary, baseOf(summary, url, context))),
    enclosures,
    licence: licenceOf(entry),
    translations: translationsOf(entry, url),
  });
}

const titleElement = (element: Element): Element | undefined =>
  pick(element, 'title', 'atom:title', 'dc:title', 'rdf:title', 'media:title');

/** The title of a channel or entry in one plain line; empty where there is none. */
export function titleOf(element: Element): string {
  return lineOf(titleElement(element), feedLimits.title);
}

// A feed kept by another host, such as a feed burner, means the addresses of the paper's page.
function baseOf(element: Element | undefined, url: string | undefined, { documentUrl }: EntryContext): string | undefined {
  if (element?.base === undefined || url === undefined) return element?.base ?? url;
  return element.base === documentUrl && new URL(url).host !== new URL(documentUrl).host ? url : element.base;
}

/** The page a channel or entry stands for. */
export function linkOf(element: Element, id?: string): string | undefined {
  const links = linksOf(element);
  const pages = links.filter((link) => link.rel === 'alternate');
  const link = pages.find((page) => page.type.includes('html')) ?? pages[0];
  if (link) return link.url;
  const guid = pick(element, 'guid');
  const permanent = !guid || attribute(guid, 'ispermalink')?.toLowerCase() !== 'false';
  const fromId = permanent && /^https?:\/\//i.test(id ?? '') ? resolveUrl(id) : undefined;
  return fromId ?? resolveUrl(attribute(element, 'rdf:about')) ?? resolveUrl(textOf(pick(element, 'feedburner:origlink')), element.base);
}

function linksOf(element: Element): { url: string; rel: string; type: string; language: LanguageTag | undefined }[] {
  return all(element, 'link', 'atom:link').flatMap((link) => {
    const url = resolveUrl(attribute(link, 'href') ?? textOf(link).replace(/[\t\r\n]/g, ''), link.base);
    const rel = attribute(link, 'rel')?.toLowerCase() ?? 'alternate';
    const language = canonicalTag(attribute(link, 'hreflang'));
    return url === undefined ? [] : [{ url, rel, type: attribute(link, 'type') ?? 'text/html', language }];
  });
}

function translationsOf(entry: Element, url: string | undefined): readonly Translation[] | undefined {
  const others = linksOf(entry).flatMap(({ url: other, rel, language }) =>
    rel === 'alternate' && language !== undefined && other !== url ? [{ language, url: other }] : [],
  );
  return others.length === 0 ? undefined : others.slice(0, feedLimits.list);
}

/** Language of a channel or entry: from its own element, else the first of its texts that names one, else the xml:lang in force. */
export function languageOf(element: Element, texts: readonly (Element | undefined)[] = []): LanguageTag | undefined {
  const own = texts.map(languageWithin).find((language) => language !== undefined && language !== element.language);
  return canonicalTag(textOf(pick(element, 'language', 'dc:language')).trim()) ?? canonicalTag(own) ?? canonicalTag(element.language);
}

const publishedNames = [
  'pubdate',
  'atom:published',
  'published',
  'dcterms:issued',
  'dcterms:created',
  'atom:issued',
  'issued',
  'dc:date',
  'atom:created',
  'dc:created',
  'date',
];
const updatedNames = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'lastbuilddate'];

/** The first date under these names that can be true. */
export function dateOf(element: Element, names: readonly string[], context: EntryContext): Instant | undefined {
  for (const name of names) {
    for (const child of all(element, name)) {
      const instant = readInstant(textOf(child), context.now, context);
      if (instant !== undefined) return instant;
    }
  }
  return undefined;
}

/** The people a channel or entry names as its authors. */
export function authorsOf(element: Element): string[] {
  const named = all(element, 'atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author');
  // Most media credits are a photographer's or an agency's.
  const credited = all(element, 'media:credit').filter((credit) => attribute(credit, 'role')?.toLowerCase() === 'author');
  return distinct([...named, ...credited].map(personOf));
}

// RSS wants `mail (name)`, papers write `name`, `name <mail>` or `Name, Name`; Atom has elements. A bare mail address is no name.
function personOf(person: Element): string {
  const name = children(person).find((child) => child.name.replace(/^.*:/, '') === 'name');
  const text = undoDoubleEncoding(oneLine(textOf(name ?? person), 200));
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1];
  return (inBrackets ?? text.replace(/[<(]?\S+@\S+\.[^\s>)]+[>)]?/g, '')).trim();
}

function categoriesOf(entry: Element): string[] {
  const labels = all(entry, 'category', 'atom:category', 'dc:subject', 'media:category').map((category) => {
    const text = attribute(category, 'label') ?? (textOf(category).trim() || attribute(category, 'term')) ?? attribute(category, 'text');
    return text === undefined ? '' : undoDoubleEncoding(oneLine(text, 200));
  });
  return distinct([...labels, ...wordsOf(all(entry, 'itunes:keywords', 'media:keywords'))]);
}

/** The words of lists that are separated by commas. */
export function wordsOf(lists: readonly Element[]): string[] {
  return distinct(lists.flatMap((list) => textOf(list).split(',')).map((keyword) => undoDoubleEncoding(oneLine(keyword, 200))));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, feedLimits.list);
}
