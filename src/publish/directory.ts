import { countryName, languageName, languageTitle } from '../core/language.ts';
import type { Source } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { engineName } from './engines.ts';
import { resolveUrl } from '../lib/url.ts';

/** A name with an address and how many articles stand behind it. */
export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

/** The newspapers by country, and the languages they were read in. */
export interface DirectoryView {
  readonly countries: readonly {
    readonly name: string;
    readonly path: string;
    readonly papers: readonly (Entry & { readonly languages: string })[];
  }[];
  readonly languages: readonly Entry[];
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'en');

/** Every newspaper configured, by country, and every language seen. */
export async function directoryView(store: Store): Promise<DirectoryView> {
  const [sources, counts, languages] = await Promise.all([
    store.sources.list(),
    store.articles.countBy('sourceId'),
    store.articles.countBy('language'),
  ]);
  const countOf = new Map(counts.map(({ key, count }) => [key, count]));
  const countries = [...new Set(sources.map(({ country }) => country))].map((country) => ({
    name: countryName(country),
    path: `/country/${country}`,
    papers: sources
      .filter((source) => source.country === country)
      .map((source) => ({
        name: source.name,
        path: `/source/${source.id}`,
        count: countOf.get(source.id) ?? 0,
        languages: source.languages.map(languageName).join(', '),
      }))
      .sort(byName),
  }));
  return {
    countries: countries.sort(byName),
    languages: languages
      .map(({ key: tag, count }) => ({
        name: languageTitle(tag),
        path: `/language/${tag}`,
        count,
      }))
      .sort((a, b) => b.count - a.count || byName(a, b)),
  };
}

/** Facts about a newspaper for the head of its page. */
export interface OutletFacts {
  readonly homepage?: string;
  readonly host?: string;
  readonly country: string;
  readonly countryName: string;
  readonly city?: string;
  readonly languages: readonly { readonly name: string; readonly path: string }[];
  readonly feeds: number;
  readonly checkedAt?: string;
  readonly rights: Source['rights'];
}

/** What is known of a newspaper. */
export function outletFacts(source: Source): OutletFacts {
  const homepage = resolveUrl(source.homepage);
  return {
    ...(homepage !== undefined && { homepage, host: new URL(homepage).hostname.replace(/^www\./, '') }),
    country: source.country,
    countryName: countryName(source.country),
    ...(source.city && { city: source.city }),
    languages: source.languages.map((tag) => ({ name: languageName(tag), path: `/language/${tag.split('-')[0]!}` })),
    feeds: source.feeds.length,
    ...(source.checkedAt && { checkedAt: source.checkedAt }),
    rights: source.rights,
  };
}

/** Engines that wrote the newest 500 articles, most articles first. */
export async function enginesSeen(
  store: Store,
): Promise<readonly { readonly id: string; readonly name: string; readonly articles: number }[]> {
  const counts = new Map<string, number>();
  for (const { engines } of await store.articles.list({ limit: 500 }))
    for (const engine of engines) counts.set(engine, (counts.get(engine) ?? 0) + 1);
  return [...counts]
    .map(([id, articles]) => ({ id, name: engineName(id), articles }))
    .sort((a, b) => b.articles - a.articles || byName(a, b));
}
