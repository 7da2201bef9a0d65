import type { FeedItem } from '../core/article.ts';
import type { Instant } from '../core/provenance.ts';
import type { Source } from '../core/source.ts';
import { sha256, shortId } from '../lib/hash.ts';
import { canonicalUrl } from '../lib/url.ts';
import { byPublisher, indexUrl, publisherId } from './replay-index.ts';
import type { Replay, ReplayEntry } from './replay.ts';

/**
 * The newspapers of a replay, told from its manifest, and an item (without a title) for each of its pages. A newspaper of which no feed
 * was stored has the feed that `replayFetcher` makes up for it.
 */
export function replaySources(replay: Replay, now: Instant): { readonly sources: readonly Source[]; readonly items: readonly FeedItem[] } {
  return {
    sources: [...byPublisher(replay)].map(([id, entries]) => sourceOf(id, entries)),
    items: replay.entries.filter((entry) => !entry.feed).map((entry) => itemOf(entry, now)),
  };
}

function sourceOf(id: string, entries: readonly ReplayEntry[]): Source {
  const [first] = entries;
  const { origin, hostname } = new URL(first!.url);
  const feeds = entries.filter((entry) => entry.feed).map(({ url }) => url);
  const named = entries.find((entry) => entry.publisherName !== undefined);
  return {
    id,
    name: named?.publisherName ?? first!.publisher ?? hostname,
    country: countryOf(entries),
    languages: [],
    homepage: `${origin}/`,
    feeds: (feeds.length > 0 ? feeds : [indexUrl(entries)]).map((url) => ({ url })),
    rights: 'private',
    timeZone: 'UTC',
  };
}

function itemOf(entry: ReplayEntry, now: Instant): FeedItem {
  const url = canonicalUrl(entry.url) ?? entry.url;
  return {
    id: shortId(url),
    sourceId: publisherId(entry),
    feedId: '',
    url,
    title: '',
    authors: [],
    categories: [],
    firstSeenAt: now,
    provenance: { stage: 'feeds', version: 1, tool: 'replay', inputHash: sha256(entry.url), reasons: [], at: now },
  };
}

// Codes that manifests write beside those of ISO 3166-1 alpha-2; `xx` is for no country (user-assigned there).
const countryCodes: Readonly<Record<string, string>> = { uk: 'gb', ind: 'in', isl: 'is' };

function countryOf(entries: readonly ReplayEntry[]): string {
  const code = entries.find((entry) => entry.country !== undefined)?.country?.toLowerCase() ?? '';
  const known = Object.hasOwn(countryCodes, code) ? countryCodes[code]! : code;
  return /^[a-z]{2}$/.test(known) ? known : 'xx';
}
