import { gunzipSync } from 'node:zlib';
import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decode } from '../lib/charset.ts';
import { resolveUrl } from '../lib/url.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { authorsOf, languageOf, linkOf, readEntry, titleOf, type EntryContext } from './entry.ts';
import { hintsOf } from './hints.ts';
import { readJsonFeed } from './json-feed.ts';
import { licenceOf } from './licence.ts';
import { feedLimits, type ChildSitemap, type FeedFormat, type ParsedFeed, type ParsedItem } from './parsed.ts';
import { looksLikeHtml, recoverXml } from './recover.ts';
import { newestFirst, readSitemapEntry, type SitemapEntry } from './sitemap.ts';
import { readXml, type FeedXml } from './xml.ts';

/** What is known about a feed's bytes. */
export interface FeedContext {
  /** Address of the document: relative links refer to it. */
  readonly url?: string | undefined;
  /** Content-Type header. */
  readonly contentType?: string | undefined;
  /** Charset a person insists on; goes before every other sign but valid UTF-8. */
  readonly charset?: string | undefined;
  /** Language of the source. */
  readonly language?: LanguageTag | undefined;
  /** IANA zone of dates that name none. */
  readonly timeZone?: string | undefined;
  /** The present: dates far ahead of it are not believed. */
  readonly now?: Instant | undefined;
}

/**
 * Reads RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed and sitemaps, well-formed or not, within the caps of `feedLimits`; also
 * compressed by gzip, as sitemaps are. Failures are `too-large` and `malformed`; never throws.
 */
export function parseFeed(received: Uint8Array, context: FeedContext = {}): Result<ParsedFeed, Failure> {
  const malformed = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The feed', detail });
  const bytes = unzipped(received);
  if (!bytes.ok) return bytes;
  const contentType = context.charset === undefined ? context.contentType : `text/xml; charset=${context.charset}`;
  const { text } = decode(bytes.value, { contentType, language: context.language });
  if (text.trim() === '') return malformed('it is empty');
  const base = resolveUrl(context.url);
  const entryContext: EntryContext = {
    now: context.now ?? new Date().toISOString(),
    timeZone: context.timeZone,
    language: context.language,
    documentUrl: base,
  };
  if (/^[\ufeff\s]*\{/.test(text)) return readJsonFeed(text.replace(/^\ufeff/, ''), base, entryContext);
  if (looksLikeHtml(text)) return malformed('it is an HTML page, not a feed');
  const xml = readXml(recoverXml(text), base, (entry, format) => entryOf(entry, format, entryContext));
  return xml ? ok(feedOf(xml, base)) : malformed('it is neither RSS, Atom, JSON Feed nor a sitemap');
}

type FeedEntry = SitemapEntry | { readonly kind: 'item'; readonly item: ParsedItem; readonly paper?: string } | undefined;

function entryOf(entry: Element, format: FeedFormat, context: EntryContext): FeedEntry {
  if (format === 'sitemap' || format === 'sitemap-index') return readSitemapEntry(entry, context);
  return { kind: 'item', item: readEntry(entry, context) };
}

function feedOf({ format, channel, entries, truncated }: FeedXml<FeedEntry>, base: string | undefined): ParsedFeed {
  const items = entries.flatMap((entry) => (entry?.kind === 'item' ? [entry.item] : []));
  const paper = entries.flatMap((entry) => (entry?.kind === 'item' && entry.paper ? [entry.paper] : []))[0];
  const title = paper ?? titleOf(channel);
  // RFC 4287 §4.2.1: the feed's authors are those of entries that name none; a paper's own name is nobody's.
  const authors = format === 'atom' ? authorsOf(channel).filter((name) => name !== title) : [];
  return defined<ParsedFeed>({
    format,
    title,
    url: linkOf(channel),
    language: languageOf(channel) ?? (paper === undefined ? undefined : items[0]?.language),
    items: authors.length === 0 ? items : items.map((item) => (item.authors.length > 0 ? item : { ...item, authors })),
    ttlMinutes: undefined,
    hub: undefined,
    movedTo: undefined,
    ...hintsOf(channel, base),
    licence: licenceOf(channel),
    pages: format === 'sitemap' ? entries.flatMap((entry) => (entry?.kind === 'page' ? [entry.page] : [])) : undefined,
    sitemaps: format === 'sitemap-index' ? sitemapsOf(entries) : undefined,
    truncated,
  });
}

function sitemapsOf(entries: readonly FeedEntry[]): readonly ChildSitemap[] {
  return newestFirst(entries.flatMap((entry) => (entry?.kind === 'sitemap' ? [entry.sitemap] : [])));
}

function unzipped(bytes: Uint8Array): Result<Uint8Array, Failure> {
  const tooLarge = err<Failure>({ kind: 'too-large', what: 'The feed', limitBytes: feedLimits.bytes });
  if (bytes.length > feedLimits.bytes) return tooLarge;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(bytes);
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: feedLimits.bytes }));
  } catch (error) {
    const isLarge = error instanceof RangeError;
    return isLarge ? tooLarge : err({ kind: 'malformed', what: 'The feed', detail: 'it is damaged gzip' });
  }
}
