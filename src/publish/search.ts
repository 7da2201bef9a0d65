import type { SearchHit, Store } from '../core/store.ts';
import { cardView, type CardView } from './card.ts';
import { listView, sourceMap, type ListView } from './lists.ts';
import { searchChoices, type Choices } from './search-choices.ts';
import { askedSearch, filterText, LAST_PAGE, queryOf, type AskedSearch } from './search-query.ts';

/** Hits on a page: with the choices of the form, a page of more would pass 50 KB. */
const HITS = 20;

/** Plain text in runs; `hit` runs matched. */
export type Snippet = readonly { readonly text: string; readonly hit: boolean }[];

export interface HitView {
  readonly card: CardView;
  readonly english?: Snippet;
  readonly original?: Snippet;
}

export interface SearchView {
  readonly asked: AskedSearch;
  readonly choices: Choices;
  /** Whether anything was asked for: words or a filter. */
  readonly any: boolean;
  /** What it is kept to, in words; empty without filters. */
  readonly within: string;
  readonly hits: readonly HitView[];
  /** Place of the first hit among the best, from 1; of the newest, only their first page has places. */
  readonly first?: number;
  /** Queries of the pages that follow this one and come before it. */
  readonly older?: string;
  readonly newer?: string;
  /** The same search in the other order, where both are possible. */
  readonly otherOrder?: string;
  /** The same hits as a list, for feeds: its query is the whole search, newest first. */
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

/** Searches English and originals at once; without words, everything the filters leave. A feed holds the newest hits, and none where a filter is unknown. */
export async function searchView(store: Store, parameters: URLSearchParams, as: 'page' | 'feed' = 'page'): Promise<SearchView> {
  const [choices, sources] = [await searchChoices(store), await sourceMap(store)];
  const read = askedSearch(parameters, choices.known);
  const { before, ...unplaced } = read;
  const asked: AskedSearch = as === 'feed' ? { ...unplaced, sort: 'newest', page: 1 } : read;
  const { text, filter, sort, page } = asked;
  const any = text !== '' || Object.keys(filter).length > 0;
  const skip = (page - 1) * HITS;
  // Who follows one newspaper does not want all of them because it was renamed.
  const none = !any || (as === 'feed' && read.leftOut.length > 0);
  const found = none
    ? []
    : await store.search.search({ text, filter, sort, skip, limit: HITS + 1, ...(as === 'page' && before && { before }) });
  const hits = found.slice(0, HITS);
  const within = filterText(filter, choices.known);
  const query = queryOf({ ...asked, sort: 'best' });
  const subject = [text, within].filter((part) => part !== '').join(' ');
  const list = listView(
    {
      kind: 'search',
      title: subject === '' ? 'Search' : `Search: ${subject}`,
      ...(read.leftOut.length > 0 && { note: read.leftOut.join(' ') }),
      path: '/search',
    },
    hits.map(({ publication }) => publication),
    sources,
    { query },
  );
  return { asked, choices, any, within, hits: hits.map(viewOf(sources)), list, ...(any && pagesOf(asked, hits, found.length > HITS)) };
}

const viewOf =
  (sources: Awaited<ReturnType<typeof sourceMap>>) =>
  ({ publication, english, original }: SearchHit): HitView => ({
    card: cardView(publication, sources.get(publication.sourceId)),
    ...(english !== undefined && { english: snippetOf(english) }),
    ...(original !== undefined && { original: snippetOf(original) }),
  });

function pagesOf(
  asked: AskedSearch,
  hits: readonly SearchHit[],
  more: boolean,
): Pick<SearchView, 'first' | 'older' | 'newer' | 'otherOrder'> {
  const { text, sort, page, before } = asked;
  const query = queryOf(asked);
  const to = (place: string): string => (query === '' ? place : `${query}&${place}`);
  const last = hits.at(-1)?.publication;
  const other = text === '' ? undefined : queryOf({ ...asked, sort: sort === 'best' ? 'newest' : 'best' });
  if (sort === 'newest')
    return {
      ...(!before && { first: 1 }),
      ...(more && last && { older: to(`before=${last.sortAt}_${last.id}`) }),
      ...(before && { newer: query }),
      ...(other !== undefined && { otherOrder: other }),
    };
  return {
    first: (page - 1) * HITS + 1,
    ...(more && page < LAST_PAGE && { older: to(`page=${page + 1}`) }),
    ...(page > 1 && { newer: page === 2 ? query : to(`page=${page - 1}`) }),
    ...(other !== undefined && { otherOrder: other }),
  };
}
