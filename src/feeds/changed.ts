import type { FeedItem } from '../core/article.ts';
import { later, type Instant } from '../core/provenance.ts';
import { plainText } from './plain.ts';

/** How soon after an item was last written its page is read again, unless the feed has both other words and a later time of change. */
const restMs = 3_600_000;
/** Words compared of an entry's own text; pages are compared whole once they are read. */
const comparedLength = 20_000;

/**
 * Items whose entry says something else than it did, its licence included, to be written and read again; they keep the time they were first seen. White space,
 * markup and the order of entries count for nothing. Only the feed that brought an item changes it: two feeds may show the same page in
 * different words.
 */
export function changedItems(items: readonly FeedItem[], stored: ReadonlyMap<string, FeedItem>, now: Instant): readonly FeedItem[] {
  const pairs = items.flatMap((item) => {
    const old = stored.get(item.id);
    return old && old.feedId === item.feedId ? [{ item, old }] : [];
  });
  const restamped = pairs.filter((pair) => isLater(pair) && !isReworded(pair));
  // A feed that gives most of its entries a new time with the same words stamps them when it is asked: its times say nothing.
  const believed = 2 * restamped.length <= pairs.length || pairs.length < 3;
  return pairs
    .filter((pair) => (isReworded(pair) ? isLater(pair) || hasRested(pair, now) : believed && isLater(pair) && hasRested(pair, now)))
    .map(({ item, old }) => ({ ...item, firstSeenAt: old.firstSeenAt }));
}

interface Pair {
  readonly item: FeedItem;
  readonly old: FeedItem;
}

const isLater = ({ item, old }: Pair): boolean =>
  item.updatedAt !== undefined && old.updatedAt !== undefined && item.updatedAt > old.updatedAt;
const hasRested = ({ old }: Pair, now: Instant): boolean => now >= later(old.provenance.at, restMs);
const isReworded = ({ item, old }: Pair): boolean => wordsOf(item) !== wordsOf(old);

function wordsOf({ title, summary = '', contentHtml = '', signals = [] }: FeedItem): string {
  return [title, summary, plainText(contentHtml, comparedLength), ...signals.map(({ words }) => words)]
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
}
