import type { Source } from '../core/source.ts';

/** A feed's address without what makes no difference: scheme, `www.`, a slash at the end of its path, case. */
export const feedKey = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?=$|\?)/, '')
    .toLowerCase();

/** Finds the source a feed's address belongs to. */
export function knownFeeds(sources: readonly Source[]): (address: string) => Source | undefined {
  const owners = new Map(sources.flatMap((source) => source.feeds.map(({ url }) => [feedKey(url), source] as const)));
  return (address) => owners.get(feedKey(address));
}
