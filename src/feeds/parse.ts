import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decode } from '../lib/charset.ts';
import { resolveUrl } from '../lib/url.ts';
import { defined, languageOf, linkOf, readEntry, titleOf, type EntryContext } from './entry.ts';
import { hintsOf } from './hints.ts';
import { readJsonFeed } from './json-feed.ts';
import { feedLimits, type ParsedFeed } from './parsed.ts';
import { looksLikeHtml, recoverXml } from './recover.ts';
import { readXml } from './xml.ts';

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
 * Reads RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and JSON Feed, well-formed or not, within the caps of `feedLimits`. Failures are
 * `too-large` and `malformed`; never throws.
 */
export function parseFeed(bytes: Uint8Array, context: FeedContext = {}): Result<ParsedFeed, Failure> {
  const malformed = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The feed', detail });
  if (bytes.length > feedLimits.bytes) return err({ kind: 'too-large', what: 'The feed', limitBytes: feedLimits.bytes });
  const contentType = context.charset === undefined ? context.contentType : `text/xml; charset=${context.charset}`;
  const { text } = decode(bytes, { contentType, language: context.language });
  if (text.trim() === '') return malformed('it is empty');
  const entryContext: EntryContext = {
    now: context.now ?? new Date().toISOString(),
    timeZone: context.timeZone,
    language: context.language,
  };
  const base = resolveUrl(context.url);
  if (/^[\ufeff\s]*\{/.test(text)) return readJsonFeed(text.replace(/^\ufeff/, ''), base, entryContext);
  if (looksLikeHtml(text)) return malformed('it is an HTML page, not a feed');
  const xml = readXml(recoverXml(text), base);
  if (!xml) return malformed('it is neither RSS, Atom nor JSON Feed');
  return ok(
    defined<ParsedFeed>({
      format: xml.format,
      title: titleOf(xml.channel),
      url: linkOf(xml.channel),
      language: languageOf(xml.channel),
      items: xml.entries.map((entry) => readEntry(entry, entryContext)),
      ...hintsOf(xml.channel, base),
      truncated: xml.truncated,
    }),
  );
}
