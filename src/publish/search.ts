import type { Store } from '../core/store.ts';
import { cardView, type CardView } from './card.ts';
import { listView, sourceMap, type ListView } from './lists.ts';

/** Longest query that is searched, in characters; the rest is cut. */
const LONGEST_QUERY = 200;
const HITS = 30;

/** Plain text in runs; `hit` runs matched. */
export type Snippet = readonly { readonly text: string; readonly hit: boolean }[];

export interface HitView {
  readonly card: CardView;
  readonly english?: Snippet;
  readonly original?: Snippet;
}

export interface SearchView {
  /** As searched: control characters removed, cut to `LONGEST_QUERY`. */
  readonly text: string;
  readonly hits: readonly HitView[];
  /** The same hits as a list, for feeds. */
  readonly list: ListView;
}

/** Splits a store's snippet at its U+0002 … U+0003 marks; stray marks vanish. */
export function snippetOf(marked: string): Snippet {
  let hit = false;
  return marked.split(/([\u0002\u0003])/).flatMap((part) => {
    if (part === '\u0002' || part === '\u0003') {
      hit = part === '\u0002';
      return [];
    }
    return part === '' ? [] : [{ text: part, hit }];
  });
}

/** Cleans a query as typed; lone surrogates and control characters go. */
export function queryText(raw: string): string {
  return raw
    .slice(0, LONGEST_QUERY)
    .replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ')
    .trim();
}

/** Searches English and originals at once; an empty query finds nothing. */
export async function searchView(store: Store, raw: string): Promise<SearchView> {
  const text = queryText(raw);
  const [hits, sources] = await Promise.all([
    text === '' ? Promise.resolve([]) : store.search.search({ text, limit: HITS }),
    sourceMap(store),
  ]);
  const named = { kind: 'search' as const, title: text === '' ? 'Search' : `Search: ${text}`, path: '/search' };
  const query = new URLSearchParams({ q: text }).toString();
  return {
    text,
    hits: hits.map(({ publication, english, original }) => ({
      card: cardView(publication, sources.get(publication.sourceId)),
      ...(english !== undefined && { english: snippetOf(english) }),
      ...(original !== undefined && { original: snippetOf(original) }),
    })),
    list: listView(
      named,
      hits.map(({ publication }) => publication),
      sources,
      { query },
    ),
  };
}
