import { sections } from '../core/article.ts';
import type { Instant } from '../core/provenance.ts';
import type { Store } from '../core/store.ts';
import { cardView, cardViews, type CardView } from './card.ts';
import { EDITION_SIZE, editionOf } from './edition.ts';
import { sourceMap } from './lists.ts';
import { heard, type Mutes } from './muting.ts';

/** What the paper holds, for the line above the title. */
export interface Counts {
  /** Articles filed under today (UTC). */
  readonly today: number;
  readonly articles: number;
  /** Newspapers with at least one article. */
  readonly papers: number;
  readonly languages: number;
}

/** The front page. */
export interface FrontView {
  readonly lead?: CardView;
  readonly voices: readonly CardView[];
  readonly latest: readonly CardView[];
  readonly rows: readonly { readonly name: string; readonly path: string; readonly cards: readonly CardView[] }[];
  readonly counts: Counts;
  /** How many of the newest articles its reader muted were left out. */
  readonly hidden: number;
  /** When the newest publication shown was made. */
  readonly updatedAt?: Instant;
}

/** Counts articles, newspapers and languages. */
export async function countsOf(store: Store, now: Instant): Promise<Counts> {
  const [days, papers, languages] = await Promise.all([
    store.articles.countBy('day'),
    store.articles.countBy('sourceId'),
    store.articles.countBy('language'),
  ]);
  return {
    today: days.find(({ key }) => key === now.slice(0, 10))?.count ?? 0,
    articles: days.reduce((sum, { count }) => sum + count, 0),
    papers: papers.length,
    languages: languages.length,
  };
}

/** The front page as edited by rule from the newest articles. */
export async function frontView(store: Store, now: Instant, mutes?: Mutes): Promise<FrontView> {
  const [{ publications, hidden }, sources, counts] = await Promise.all([
    heard(store, { limit: EDITION_SIZE }, mutes),
    sourceMap(store),
    countsOf(store, now),
  ]);
  const { lead, voices, latest, rows } = editionOf(publications);
  const updatedAt = publications
    .map(({ provenance }) => provenance.at)
    .sort()
    .at(-1);
  return {
    ...(lead && { lead: cardView(lead, sources.get(lead.sourceId)) }),
    voices: cardViews(voices, sources),
    latest: cardViews(latest, sources),
    rows: rows.map(({ section, publications: chosen }) => ({
      name: sections[section].name,
      path: `/section/${section}`,
      cards: cardViews(chosen, sources),
    })),
    counts,
    hidden,
    ...(updatedAt !== undefined && { updatedAt }),
  };
}
