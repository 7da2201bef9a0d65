import type { FeedItem } from '../core/article.ts';
import type { Provenance, Reason } from '../core/provenance.ts';
import type { FeedState, Source } from '../core/source.ts';
import { shortId } from '../lib/hash.ts';
import { canonicalUrl } from '../lib/url.ts';
import { licenceSignal } from '../rights/licence.ts';
import type { ParsedFeed, ParsedItem } from './parsed.ts';

/** A feed's entries as items of its source, each address once. Entries without an address are left out: there is no page to read. */
export function itemsOf(
  feed: ParsedFeed,
  origin: { state: FeedState; source: Source; provenance: Provenance },
): { readonly items: readonly FeedItem[]; readonly skipped: readonly Reason[] } {
  const items = new Map<string, FeedItem>();
  const skipped: Reason[] = [];
  for (const entry of feed.items) {
    const url = canonicalUrl(entry.url);
    if (url === undefined) {
      skipped.push({ rule: 'no-web-address', detail: entry.title.slice(0, 80) });
      continue;
    }
    const id = shortId(url);
    if (!items.has(id)) items.set(id, itemOf(entry, { id, url, feed, ...origin }));
  }
  return { items: [...items.values()], skipped };
}

function itemOf(
  entry: ParsedItem,
  known: { id: string; url: string; feed: ParsedFeed; state: FeedState; source: Source; provenance: Provenance },
): FeedItem {
  const { summary, contentHtml, image, updatedAt } = entry;
  const publishedAt = entry.publishedAt ?? entry.updatedAt;
  const language = entry.language ?? known.feed.language;
  // What an entry says of itself outweighs what its feed says of all: an agency's piece may stand in a free feed.
  const licence = licenceSignal(entry.licence ?? known.feed.licence ?? '');
  const section = known.state.section;
  return {
    id: known.id,
    sourceId: known.source.id,
    feedId: known.state.id,
    url: known.url,
    title: entry.title,
    authors: entry.authors,
    categories: entry.categories,
    firstSeenAt: known.provenance.at,
    provenance: known.provenance,
    ...(summary !== undefined && { summary }),
    ...(contentHtml !== undefined && { contentHtml }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(language !== undefined && { language }),
    ...(section !== undefined && { section }),
    ...(image !== undefined && { image }),
    ...(licence && { signals: [licence] }),
  };
}
