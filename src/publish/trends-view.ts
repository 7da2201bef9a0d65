import type { Instant } from '../core/provenance.ts';
import type { Store } from '../core/store.ts';
import { cardViews, type CardView } from './card.ts';
import { listView, sourceMap, type ListView } from './lists.ts';
import { trendsAt, type Trend, type Trends } from './trends.ts';

/** A trend in a short list. */
export interface TrendLink {
  readonly label: string;
  /** The search for it. */
  readonly path: string;
  readonly outlets: number;
  readonly languages: number;
}

/** A trend with the headlines that carry it. Stories will stand in their place. */
export interface TrendView extends TrendLink, Pick<Trend, 'also' | 'reports' | 'days'> {
  readonly cards: readonly CardView[];
}

/** The page of trends; its list is what feeds hold: the headlines, each once. */
export interface TrendsView extends Pick<Trends, 'kind' | 'articles' | 'before'> {
  /** How far back it looks: 1, or 7 where a day held too little. */
  readonly days: number;
  readonly trends: readonly TrendView[];
  readonly list: ListView;
}

/** Trends beside an article. */
const SHORT = 6;
/** From so many articles a day the trends are reckoned every ten minutes, not for every article that arrives. */
const BUSY = 500;

interface Kept {
  readonly key: string;
  readonly slot: string;
  readonly trends: Promise<Trends>;
}

const kept = new WeakMap<Store, Kept>();

/** The present trends, reckoned once for every page that shows them: anew when articles came, at most every ten minutes on a busy desk. */
async function trendsOf(store: Store, now: Instant): Promise<Trends> {
  const [version, [takedown]] = await Promise.all([store.articles.dataVersion(), store.rights.takedowns(1)]);
  // What was taken down may not be told of ten minutes more.
  const slot = `${now.slice(0, 15)} ${takedown?.at ?? ''}`;
  const key = `${slot} ${version}`;
  const known = kept.get(store);
  if (known && (known.key === key || (known.slot === slot && (await known.trends).articles >= BUSY))) return known.trends;
  const trends = trendsAt(store, now);
  kept.set(store, { key, slot, trends });
  trends.catch(() => kept.delete(store));
  return trends;
}

function linkOf({ label, outlets, languages }: Trend): TrendLink {
  const words = label.includes(' ') ? `"${label}"` : label;
  return { label, path: `/search?q=${encodeURIComponent(words)}`, outlets, languages };
}

const titleOf = (kind: Trends['kind']): string => (kind === 'rising' ? 'Trends 24h' : 'What several papers write about');

/** A short list of trends beside something else. */
export interface TrendsBeside {
  readonly title: string;
  readonly trends: readonly TrendLink[];
}

/** The first trends, for a list beside something else. */
export async function trendsBeside(store: Store, now: Instant): Promise<TrendsBeside> {
  const { kind, trends } = await trendsOf(store, now);
  return { title: titleOf(kind), trends: trends.slice(0, SHORT).map(linkOf) };
}

/** The trends with their headlines. */
export async function trendsView(store: Store, now: Instant): Promise<TrendsView> {
  const { kind, articles, before, from, trends } = await trendsOf(store, now);
  const ids = [...new Set(trends.flatMap(({ headlines }) => headlines))];
  const [listed, sources] = await Promise.all([store.articles.listed(ids), sourceMap(store)]);
  const found = new Map(listed.map((publication) => [publication.id, publication]));
  const views = trends.map((trend) => ({
    ...linkOf(trend),
    also: trend.also,
    reports: trend.reports,
    days: trend.days,
    cards: cardViews(
      trend.headlines.flatMap((id) => found.get(id) ?? []),
      sources,
    ),
  }));
  const days = Math.round((Date.parse(now) - Date.parse(from)) / 86_400_000);
  const title = titleOf(kind);
  const note = kind === 'rising' ? 'Headlines on what rises in the last 24 hours.' : 'Headlines on what more than one paper writes about.';
  const list = listView(
    { kind: 'trends', title, note, path: '/trends' },
    ids.flatMap((id) => found.get(id) ?? []),
    sources,
  );
  return { kind, articles, before, days, trends: views.filter(({ cards }) => cards.length > 0), list };
}
