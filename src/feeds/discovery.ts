import { parseDocument, textLine, type DomDocument, type DomElement } from '../lib/html.ts';
import { registrableDomain, resolveUrl } from '../lib/url.ts';
import { besidesTheNews, feedTypes, readerHosts, usualPaths } from './discovery.data.ts';

/** An address at which a site may keep a feed. */
export interface FeedLink {
  readonly url: string;
  /** As the page names it. */
  readonly title?: string;
  /** Media type, as declared or as its address suggests. */
  readonly type: string;
  /** True: the page does not name it; it is where other sites keep theirs. */
  readonly guess?: true;
}

const mostLinks = 40;
const mostAnchors = 20_000;

/**
 * Where the page at `url` may have feeds, the best first: what it declares (`<link rel="alternate">`, RSS Advisory Board's and
 * RFC 4287's autodiscovery), then anchors that look so, then usual paths of its host. Feeds of comments, searches and tags come after the
 * others of their kind. Nothing is fetched; a page that cannot be read gives the guesses alone.
 */
export function feedLinksOf(html: string, url: string): readonly FeedLink[] {
  const document = parseDocument(html);
  const base = document.ok ? baseOf(document.value, url) : url;
  const declared = document.ok ? declaredIn(document.value, base) : [];
  const named = document.ok ? anchorsIn(document.value, base) : [];
  const guessed = usualPaths.map((path): FeedLink | undefined => {
    const address = resolveUrl(path, url);
    return address === undefined ? undefined : { url: address, type: typeOf(address), guess: true };
  });
  const links = [...newsFirst(declared), ...newsFirst(named), ...guessed.filter((link) => link !== undefined)];
  const distinct = new Map<string, FeedLink>();
  for (const link of links) if (!distinct.has(key(link.url))) distinct.set(key(link.url), link);
  distinct.delete(key(url));
  return [...distinct.values()].slice(0, mostLinks);
}

const key = (url: string): string => url.replace(/^http:/, 'https:').replace(/\/(?=$|\?)/, '');

function baseOf(document: DomDocument, url: string): string {
  return resolveUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
}

function declaredIn(document: DomDocument, base: string): FeedLink[] {
  return [...document.querySelectorAll('link[href]')].flatMap((link) => {
    const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const mediaType = (link.getAttribute('type') ?? '').toLowerCase().split(';')[0]!.trim();
    const url = addressOf(link, base);
    if (url === undefined || relations.includes('stylesheet')) return [];
    const known = Object.hasOwn(feedTypes, mediaType) ? feedTypes[mediaType] : undefined;
    const isFeed = relations.includes('feed') || (relations.includes('alternate') && known !== undefined && !isOther(mediaType, url));
    return isFeed ? [linkOf(url, link.getAttribute('title'), known)] : [];
  });
}

// WordPress declares its page as JSON for programs, and other sites their sitemap or search, with types that feeds have too.
function isOther(mediaType: string, url: string): boolean {
  return /json$/.test(mediaType) ? /wp-json|oembed/i.test(url) : /sitemap|opensearch/i.test(url);
}

const feedWord = /(?:^|[/._=-])(?:rss2?|atom|feeds?|rdf)(?:$|[/._&-])/i;

function anchorsIn(document: DomDocument, base: string): FeedLink[] {
  const links: FeedLink[] = [];
  let seen = 0;
  for (const anchor of document.querySelectorAll('a[href]')) {
    if (++seen > mostAnchors || links.length >= mostLinks * 2) break;
    const url = addressOf(anchor, base);
    if (url !== undefined && looksLikeFeed(url, base))
      links.push(linkOf(url, anchor.getAttribute('title') ?? anchor.textContent.slice(0, 300)));
  }
  return links;
}

function looksLikeFeed(url: string, base: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  const domain = registrableDomain(url);
  if (readerHosts.includes(domain)) return false;
  if (/\.(?:html?|aspx?|jpe?g|png|svg|gif|pdf|mp3)$/i.test(pathname)) return false;
  if (/^(?:feeds?|rss)\d?\./.test(hostname)) return pathname !== '/';
  return domain === registrableDomain(base) && (feedWord.test(pathname) || feedWord.test(search.slice(1)));
}

// `feed:` is a scheme of old browsers: feed://host/path or feed:https://host/path.
function addressOf(element: DomElement, base: string): string | undefined {
  const href = element.getAttribute('href')?.trim();
  return resolveUrl(href?.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://'), base);
}

function linkOf(url: string, words: string | null, type: string = typeOf(url)): FeedLink {
  const title = textLine(words ?? '').slice(0, 200);
  return { url, ...(title !== '' && { title }), type };
}

function typeOf(url: string): string {
  if (/atom/i.test(url)) return 'application/atom+xml';
  if (/json/i.test(url)) return 'application/feed+json';
  return /rdf/i.test(url) ? 'application/rdf+xml' : 'application/rss+xml';
}

function newsFirst(links: readonly FeedLink[]): FeedLink[] {
  const beside = ({ url, title = '' }: FeedLink): number => {
    const words = `${url} ${title}`.toLowerCase();
    return besidesTheNews.some((word) => words.includes(word.toLowerCase())) ? 1 : 0;
  };
  return [...links].sort((a, b) => beside(a) - beside(b));
}
