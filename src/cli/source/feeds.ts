import { sentenceOf, type Failure } from '../../core/failure.ts';
import type { FetchResponse } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { feedLinksOf } from '../../feeds/discovery.ts';
import { feedKey } from '../../feeds/known.ts';
import type { ParsedFeed } from '../../feeds/parsed.ts';
import { decode } from '../../lib/charset.ts';
import type { ExaminingTools } from './tools.ts';

/** A feed that was fetched and read. */
export interface ReadFeed {
  /** Its address after redirects. */
  readonly url: string;
  readonly feed: ParsedFeed;
}

/** What an address leads to: feeds, and the page that named them where it is one. */
export interface Found {
  readonly feeds: readonly ReadFeed[];
  readonly page?: { readonly url: string; readonly html: string };
  readonly response: FetchResponse;
}

// A page may name dozens: those after the first are sections of sections.
const mostFeeds = 8;
// Most sites that declare no feed have one at one of the first usual places, or none.
const mostTries = 12;

/**
 * The feeds at an address: the feed itself, or those its page names, or those where sites keep theirs. Every request is asked of the host's
 * robots.txt; whatever keeps the first one from being read is the failure.
 */
export async function findFeeds(address: string, tools: ExaminingTools): Promise<Result<Found, Failure>> {
  const first = await tools.fetcher.fetch({ url: address, kind: 'page' }, tools.signal);
  if (!first.ok) return first;
  const response = first.value;
  const own = await parsed(response, tools);
  if (own.ok && own.value.items.length > 0) return ok({ feeds: [{ url: response.url, feed: own.value }], response });
  const html = decode(response.body, { contentType: response.headers['content-type'] }).text;
  if (!/<(?:html|head|body|!doctype html)\b/i.test(html.slice(0, 20_000)))
    return own.ok
      ? none(address, 'the feed is empty')
      : err(own.error.kind === 'malformed' ? { ...own.error, what: `The answer of ${address}` } : own.error);
  const links = feedLinksOf(html, response.url);
  const named = links.filter(({ guess }) => !guess);
  const feeds = await readFeeds((named.length > 0 ? named : links).slice(0, mostTries), tools);
  return feeds.length > 0
    ? ok({ feeds, page: { url: response.url, html }, response })
    : none(address, 'the page names no feed that can be read, and there is none where sites keep theirs');
}

const none = (address: string, detail: string): Result<never, Failure> => err({ kind: 'malformed', what: address, detail });

async function readFeeds(
  links: readonly { readonly url: string; readonly guess?: true }[],
  tools: ExaminingTools,
): Promise<readonly ReadFeed[]> {
  const feeds = new Map<string, ReadFeed>();
  for (const { url, guess } of links) {
    const read = await readFeed(url, tools);
    // The same news at two addresses is one feed: WordPress serves RSS and Atom.
    if (read.ok && read.value.feed.items.length > 0 && !isTwin(read.value, [...feeds.values()]))
      feeds.set(feedKey(read.value.url), read.value);
    if (feeds.size === mostFeeds || (guess && feeds.size > 0) || tools.signal.aborted) break;
  }
  return [...feeds.values()];
}

function isTwin({ feed }: ReadFeed, others: readonly ReadFeed[]): boolean {
  const urls = new Set(feed.items.map(({ url }) => url));
  return others.some((other) => other.feed.items.filter(({ url }) => urls.has(url)).length * 10 >= urls.size * 9);
}

/** Fetches and reads one feed; a page in its place is a failure. */
export async function readFeed(url: string, tools: ExaminingTools): Promise<Result<ReadFeed, Failure>> {
  const response = await tools.fetcher.fetch({ url, kind: 'feed' }, tools.signal);
  if (!response.ok) return response;
  const feed = await parsed(response.value, tools);
  return feed.ok
    ? ok({ url: response.value.url, feed: feed.value })
    : err({ kind: 'malformed', what: `The feed ${url}`, detail: detailOf(feed.error) });
}

const detailOf = (failure: Failure): string => (failure.kind === 'malformed' ? failure.detail : sentenceOf(failure).replace(/\.$/, ''));

function parsed({ url, body, headers }: FetchResponse, { parser, clock }: ExaminingTools): Promise<Result<ParsedFeed, Failure>> {
  return parser.parse(body, { url, contentType: headers['content-type'], now: clock.now() });
}
