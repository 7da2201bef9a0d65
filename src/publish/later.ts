import type { Instant } from '../core/provenance.ts';
import type { Kept } from '../core/reader.ts';
import type { Store } from '../core/store.ts';
import { cardView, type CardView } from './card.ts';
import { cursorFrom, cursorText, sourceMap } from './lists.ts';

/** Articles on a page. */
const SIZE = 40;

/** The list of what is kept to be read later. */
export interface LaterView {
  readonly cards: readonly { readonly card: CardView; readonly keptAt: Instant }[];
  readonly count: number;
  /** Query of the page with what was kept before. */
  readonly older?: string;
}

/** Reads `?before=` of this list; undefined for anything that this program did not write. */
export function keptFrom(raw: string | null): Kept | undefined {
  const place = cursorFrom(raw ?? undefined);
  return place && { at: place.sortAt, id: place.id };
}

/** What is kept, newest kept first. An article that is not in this edition any more is left out. */
export async function laterView(store: Store, before: Kept | undefined): Promise<LaterView> {
  const [kept, count, sources] = await Promise.all([
    store.readers.kept({ ...(before && { before }), limit: SIZE + 1 }),
    store.readers.countKept(),
    sourceMap(store),
  ]);
  const shown = kept.slice(0, SIZE);
  const publications = await Promise.all(shown.map(({ id }) => store.articles.publication(id)));
  const last = shown.at(-1);
  return {
    cards: publications.flatMap((publication, i) =>
      publication ? [{ card: cardView(publication, sources.get(publication.sourceId)), keptAt: shown[i]!.at }] : [],
    ),
    count,
    ...(last && kept.length > SIZE && { older: `before=${cursorText({ sortAt: last.at, id: last.id })}` }),
  };
}
