import { registrableDomain } from '../lib/url.ts';
import type { Replay, ReplayEntry } from './replay-entry.ts';

/** Slug of the newspaper an entry belongs to: from its publisher, else from its domain. */
function publisherId(entry: ReplayEntry): string {
  const slug = (entry.publisher ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? registrableDomain(entry.url).replace(/[^a-z\d]+/g, '-') : slug;
}

/** The entries of each newspaper. */
export function byPublisher(replay: Replay): ReadonlyMap<string, readonly ReplayEntry[]> {
  const groups = new Map<string, ReplayEntry[]>();
  for (const entry of replay.entries) {
    const id = publisherId(entry);
    const group = groups.get(id) ?? [];
    group.push(entry);
    groups.set(id, group);
  }
  return groups;
}

/** Address of the feed that a replay makes up for a newspaper whose feeds were not stored. */
export function indexUrl(entries: readonly ReplayEntry[]): string {
  return new URL(`/.replay/${publisherId(entries[0]!)}.json`, entries[0]!.url).href;
}

/** That feed: a JSON Feed of the stored pages' addresses. */
export function indexFeed(entries: readonly ReplayEntry[]): Uint8Array {
  const items = entries.filter((entry) => !entry.feed).map(({ url }) => ({ id: url, url }));
  return Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: entries[0]?.publisherName ?? '', items }));
}
