import type { Source } from '../core/source.ts';
import { byPublisher, indexUrl } from './replay-index.ts';
import type { Replay, ReplayEntry } from './replay-entry.ts';

/** The newspapers of a replay, told from its manifest. One of which no feed was stored has the feed that `replayFetcher` makes up for it. */
export function replaySources(replay: Replay): readonly Source[] {
  return [...byPublisher(replay)].map(([id, entries]) => sourceOf(id, entries));
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

// Codes that manifests write beside those of ISO 3166-1 alpha-2; `xx` is for no country (user-assigned there).
const countryCodes: Readonly<Record<string, string>> = { uk: 'gb', ind: 'in', isl: 'is' };

function countryOf(entries: readonly ReplayEntry[]): string {
  const code = entries.find((entry) => entry.country !== undefined)?.country?.toLowerCase() ?? '';
  const known = Object.hasOwn(countryCodes, code) ? countryCodes[code]! : code;
  return /^[a-z]{2}$/.test(known) ? known : 'xx';
}
