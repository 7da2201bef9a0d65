import type { SectionSlug } from '../core/article.ts';
import type { Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { cardView, type CardView } from './card.ts';
import { cursorText, sourceMap, type Cursor } from './lists.ts';
import type { Mutes } from './muting.ts';
import type { Choices } from './search-choices.ts';
import { savedSearch, wishViews, type WishView } from './wishes.ts';

/** Articles on a page. */
const SIZE = 40;
/** Pages' worth that are looked through for articles that are not muted. */
const MOST_ROUNDS = 5;

/** An article with what it was followed by. */
export interface FollowedCard {
  readonly card: CardView;
  readonly why: readonly WishView[];
}

/** What a reader follows, in one list. */
export interface FollowingView {
  readonly follows: readonly WishView[];
  readonly cards: readonly FollowedCard[];
  readonly hidden: number;
  /** Query of the page with older articles. */
  readonly older?: string;
  /** A sentence for each saved search that is not understood any more: it finds nothing. */
  readonly broken: readonly string[];
}

interface Found {
  readonly publication: Publication;
  readonly why: WishView[];
}

const newestFirst = ({ publication: a }: Found, { publication: b }: Found): number =>
  a.sortAt === b.sortAt ? (a.id < b.id ? 1 : -1) : a.sortAt < b.sortAt ? 1 : -1;

/** The newest articles of each thing followed, merged; an article that several bring is there once, with all of them. */
export async function followingView(store: Store, before: Cursor | undefined, mutes: Mutes | undefined): Promise<FollowingView> {
  const [{ wishes, choices }, sources] = await Promise.all([wishViews(store), sourceMap(store)]);
  const follows = wishes.filter(({ wish }) => wish.kind.startsWith('follow-'));
  const shown: Found[] = [];
  let hidden = 0;
  let place = before;
  let more = follows.length > 0;
  for (let round = 0; more && round < MOST_ROUNDS && shown.length < SIZE; round++) {
    const merged = await mergedAfter(store, follows, choices, place);
    more = merged.length > SIZE;
    for (const found of merged.slice(0, SIZE)) {
      if (shown.length === SIZE) {
        more = true;
        break;
      }
      if (mutes?.hides(found.publication)) hidden += 1;
      else shown.push(found);
      place = { sortAt: found.publication.sortAt, id: found.publication.id };
    }
  }
  return {
    follows,
    cards: shown.map(({ publication, why }) => ({ card: cardView(publication, sources.get(publication.sourceId)), why })),
    hidden,
    ...(more && place && { older: `before=${cursorText(place)}` }),
    broken: follows.flatMap(({ wish, name }) =>
      wish.kind === 'follow-search'
        ? savedSearch(wish.value, choices).asked.leftOut.map((sentence) => `The saved search “${name}”: ${sentence}`)
        : [],
    ),
  };
}

/** The newest after a place, one more than a page. Every list gives as many, so that none of the newest can be missing. */
async function mergedAfter(
  store: Store,
  follows: readonly WishView[],
  choices: Choices,
  before: Cursor | undefined,
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const view of follows) {
    for (const publication of await newestOf(store, view, choices, before)) {
      const known = found.get(publication.id);
      if (known) known.why.push(view);
      else found.set(publication.id, { publication, why: [view] });
    }
  }
  return [...found.values()].sort(newestFirst).slice(0, SIZE + 1);
}

async function newestOf(store: Store, { wish }: WishView, choices: Choices, before: Cursor | undefined): Promise<readonly Publication[]> {
  const place = { ...(before && { before }), limit: SIZE + 1 };
  if (wish.kind === 'follow-section') return store.articles.list({ section: wish.value as SectionSlug, ...place });
  if (wish.kind === 'follow-country') return store.articles.list({ country: wish.value, ...place });
  const { text, filter, leftOut } = savedSearch(wish.value, choices).asked;
  // As its feed: who follows one newspaper does not want all of them because it was renamed.
  if (leftOut.length > 0) return [];
  return (await store.search.search({ text, filter, sort: 'newest', ...place })).map(({ publication }) => publication);
}
