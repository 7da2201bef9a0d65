import { canonicalTag, type LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { undoDoubleEncoding } from '../lib/charset.ts';
import { resolveUrl } from '../lib/url.ts';
import { readInstant, type DateContext } from './dates.ts';
import { all, attribute, children, innerHtml, pick, textOf, type Element } from './element.ts';
import { feedLimits, type Enclosure, type ParsedItem } from './parsed.ts';
import { oneLine, plainText } from './plain.ts';

/** What entries need to know about their feed. */
export interface EntryContext extends DateContext {
  readonly now: Instant;
}

/** An RSS item or Atom entry as an item. */
export function readEntry(entry: Element, context: EntryContext): ParsedItem {
  const id = textOf(pick(entry, 'guid', 'atom:id', 'id', 'dc:identifier')).trim() || attribute(entry, 'rdf:about');
  const content = htmlOf(
    pick(entry, 'content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'yandex:full-text', 'turbo:content', 'fulltext'),
  );
  const summary = lineOf(
    pick(entry, 'description', 'atom:summary', 'summary', 'atom:tagline', 'dc:description', 'itunes:summary', 'media:description'),
    feedLimits.summary,
  );
  const enclosures = enclosuresOf(entry);
  return defined({
    id: id?.slice(0, 2000),
    url: linkOf(entry, id),
    title: titleOf(entry),
    summary: summary === '' ? undefined : summary,
    contentHtml: content,
    publishedAt: dateOf(entry, publishedNames, context),
    updatedAt: dateOf(entry, updatedNames, context),
    language: languageOf(entry),
    authors: authorsOf(entry),
    categories: categoriesOf(entry),
    image: imageOf(entry, enclosures),
    enclosures,
  });
}

/** The title of a channel or entry in one plain line; empty where there is none. */
export function titleOf(element: Element): string {
  return lineOf(pick(element, 'title', 'atom:title', 'dc:title', 'rdf:title', 'media:title'), feedLimits.title);
}

/** The page a channel or entry stands for. */
export function linkOf(element: Element, id?: string): string | undefined {
  const links = all(element, 'link', 'atom:link').map((link) => ({
    url: resolveUrl(attribute(link, 'href') ?? textOf(link).replace(/[\t\r\n]/g, ''), link.base),
    rel: attribute(link, 'rel')?.toLowerCase() ?? 'alternate',
    type: attribute(link, 'type') ?? 'text/html',
  }));
  const pages = links.filter((link) => link.url !== undefined && link.rel === 'alternate');
  const link = pages.find((page) => page.type.includes('html')) ?? pages[0];
  if (link) return link.url;
  const guid = pick(element, 'guid');
  const permanent = !guid || attribute(guid, 'ispermalink')?.toLowerCase() !== 'false';
  const fromId = permanent && /^https?:\/\//i.test(id ?? '') ? resolveUrl(id) : undefined;
  return fromId ?? resolveUrl(attribute(element, 'rdf:about')) ?? resolveUrl(textOf(pick(element, 'feedburner:origlink')), element.base);
}

/** Language of a channel or entry, from its own element or xml:lang. */
export function languageOf(element: Element): LanguageTag | undefined {
  return canonicalTag(textOf(pick(element, 'language', 'dc:language'))) ?? canonicalTag(element.language);
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

function dateOf(element: Element, names: readonly string[], context: EntryContext): Instant | undefined {
  for (const name of names) {
    for (const child of all(element, name)) {
      const instant = readInstant(textOf(child), context.now, context);
      if (instant !== undefined) return instant;
    }
  }
  return undefined;
}

function authorsOf(entry: Element): string[] {
  const people = all(entry, 'atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author', 'media:credit');
  return distinct(people.map(personOf));
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
  const keywords = all(entry, 'itunes:keywords', 'media:keywords').flatMap((list) => textOf(list).split(','));
  return distinct([...labels, ...keywords.map((keyword) => oneLine(keyword, 200))]);
}

function enclosuresOf(entry: Element): Enclosure[] {
  const media = [entry, ...all(entry, 'media:group')].flatMap((group) => all(group, 'media:content', 'media:thumbnail'));
  const links = all(entry, 'atom:link', 'link').filter((link) => attribute(link, 'rel')?.toLowerCase() === 'enclosure');
  return [...all(entry, 'enclosure'), ...links, ...media].slice(0, feedLimits.list).flatMap((file) => {
    const url = resolveUrl(attribute(file, 'url') ?? attribute(file, 'href'), file.base);
    const thumbnail = file.name === 'media:thumbnail' ? 'image' : undefined;
    const type = attribute(file, 'type') ?? attribute(file, 'medium') ?? thumbnail;
    return url === undefined ? [] : [{ url, ...(type !== undefined && { type }) }];
  });
}

function imageOf(entry: Element, enclosures: readonly Enclosure[]): string | undefined {
  const image = pick(entry, 'image', 'itunes:image');
  const own = image && resolveUrl(attribute(image, 'href') ?? attribute(image, 'url') ?? textOf(pick(image, 'url') ?? image), image.base);
  const looksSo = ({ url, type }: Enclosure): boolean =>
    type === undefined ? /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(url) : /^image\b/.test(type);
  return own ?? enclosures.find(looksSo)?.url;
}

function lineOf(element: Element | undefined, limit: number): string {
  if (!element) return '';
  const html = htmlOf(element);
  if (html === undefined) return '';
  return isLiteral(element) ? oneLine(html, limit) : plainText(html, limit);
}

// Atom's default is plain text, in which `<` is a `<`; RSS never says, and means HTML.
function isLiteral(element: Element): boolean {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  const escaped = attribute(element, 'mode')?.toLowerCase() === 'escaped';
  return element.name.startsWith('atom:') && (type === 'text' || type === 'text/plain') && !escaped && !hasElements(element);
}

function htmlOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const markup = hasElements(element) || /xhtml/i.test(attribute(element, 'type') ?? '');
  const html = undoDoubleEncoding(markup ? innerHtml(wrapped(element)) : textOf(element)).trim();
  return html === '' ? undefined : html;
}

// Atom wraps XHTML in a <div> that is not part of it (RFC 4287 §3.1.1.3).
function wrapped(element: Element): Element {
  const [only, ...others] = children(element);
  const loose = element.parts.some((part) => typeof part === 'string' && part.trim() !== '');
  return only && others.length === 0 && !loose && /(?:^|:)div$/.test(only.name) ? only : element;
}

function hasElements(element: Element): boolean {
  return element.parts.some((part) => typeof part !== 'string');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, feedLimits.list);
}

/** Leaves out the fields that are undefined. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
