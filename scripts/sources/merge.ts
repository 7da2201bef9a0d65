import type { FeedAddress, Source } from '../../src/core/source.ts';
import { feedKey } from '../../src/feeds/known.ts';
import type { Candidate } from './outlet.ts';
import { compare, mostFeeds } from './feeds.ts';

/** Outlets, each once, and how many were one with another. */
export interface Merged {
  readonly outlets: readonly Candidate[];
  readonly merged: number;
}

/** What is known of a paper already: the feeds and the host of one that is described by hand. */
export type Described = Pick<Source, 'feeds' | 'homepage' | 'languages'>;

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
const placeOf = ({ homepage, languages }: Described): string => `${hostOf(homepage)} ${languages.join(' ')}`;

/**
 * Each outlet once: one host in one language is one outlet with all its feeds, and a feed belongs to the outlet that more lists name. What is
 * described by hand already is left out.
 */
export function merge(candidates: readonly Candidate[], described: readonly Described[]): Merged {
  const taken = new Set(described.flatMap(({ feeds }) => feeds.map(({ url }) => feedKey(url))));
  const places = new Set(described.map(placeOf));
  const outlets = new Map<string, Candidate>();
  for (const candidate of [...candidates].sort(mostNamedFirst)) {
    if (places.has(placeOf(candidate))) continue;
    const feeds = candidate.feeds.filter(({ url }) => !taken.has(feedKey(url)));
    if (feeds.length === 0) continue;
    const twin = outlets.get(placeOf(candidate));
    const kept = twin ? [...twin.feeds, ...feeds].slice(0, mostFeeds) : feeds;
    for (const { url } of kept) taken.add(feedKey(url));
    outlets.set(placeOf(candidate), { ...(twin ?? candidate), feeds: sorted(kept) });
  }
  return { outlets: [...outlets.values()], merged: candidates.length - outlets.size };
}

// A name of its own first, then more lists; the rest only settles an order that does not depend on the catalogue's.
function mostNamedFirst(a: Candidate, b: Candidate): number {
  return Number(a.nameIsHost) - Number(b.nameIsHost) || b.lists - a.lists || compare(keyOf(a), keyOf(b));
}
const keyOf = ({ country, domain, homepage, languages, name }: Candidate): string =>
  [domain, homepage, country, ...languages, name].join(' ');

const sorted = (feeds: readonly FeedAddress[]): readonly FeedAddress[] =>
  [...feeds].sort((a, b) => a.url.length - b.url.length || compare(a.url, b.url));
