import { LRUCache } from 'lru-cache';
import type { ArticleId } from '../core/article.ts';
import type { Publication } from '../core/publication.ts';
import type { Neighbourhood, Store, TermUse } from '../core/store.ts';
import { COPY_BANDS, firstOfEach } from './copies.ts';

/** Articles shown as related. */
const SHOWN = 6;
/** Days an article looks for others, both ways. */
const DAYS = 30;
/** Uses of each term that are read a side: what more articles share tells little. */
const EACH = 24;
/** Articles a side by which it is told how many there are. */
const ARTICLES = 200;
/** Candidates whose headlines are read: enough for six after copies and a paper's third are left out. */
const READ = 14;
const OF_ONE_PAPER = 2;
/** Less than this is chance: two articles that share one common word. */
const LEAST = 0.16;
/** Weights of likeness, of shared names, and of nearness in time. */
const LIKENESS = 0.6;
const NAMES = 0.3;
const RECENCY = 0.1;
const RECENCY_DAYS = 7;

const dayMs = 86_400_000;

/** How much another article has of what this one is about, 0 … 1. */
export interface Likeness {
  readonly id: ArticleId;
  readonly score: number;
}

/** Uses of a term in the whole window: counted where all were read, else by how densely those read lie. */
function estimated(count: number, limit: number, days: number): number {
  return count < limit ? count : (count * DAYS) / Math.max(days, 0.01);
}

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / dayMs;

/** In how many articles near one each of its terms is used, as a weight: rare terms tell more. */
function rarityOf(own: readonly TermUse[], { uses, articles }: Neighbourhood): ReadonlyMap<string, number> {
  const [at] = own.map((use) => use.at);
  const all = articles.reduce((sum, { count, farthest }) => sum + estimated(count, ARTICLES, farthest ? daysBetween(at!, farthest) : 0), 1);
  const sides = new Map<string, { count: number; farthest: string }>();
  for (const { term, at: when } of uses) {
    const side = `${when <= at! ? 'before' : 'after'} ${term}`;
    const known = sides.get(side);
    // Instants sort as text.
    if (!known) sides.set(side, { count: 1, farthest: when });
    else {
      known.count += 1;
      if (when <= at! ? when < known.farthest : when > known.farthest) known.farthest = when;
    }
  }
  return new Map(
    own.map(({ term }) => {
      const found = ['before', 'after'].flatMap((side) => sides.get(`${side} ${term}`) ?? []);
      const known = found.reduce((sum, { count, farthest }) => sum + estimated(count, EACH, daysBetween(at!, farthest)), 0);
      return [term, Math.log(1 + all / (1 + known))];
    }),
  );
}

/**
 * Articles like one, likest first: the cosine of their terms weighed by rarity, what they share of its names, and how near they are in time.
 * Of another article only the shared terms are known; the rest of it counts as much as the average.
 */
export function likenesses(own: readonly TermUse[], near: Neighbourhood): readonly Likeness[] {
  const rarity = rarityOf(own, near);
  const weight = (use: Pick<TermUse, 'term' | 'weight'>): number => use.weight * rarity.get(use.term)!;
  const length = Math.hypot(...own.map(weight));
  const names = own.filter(({ name }) => name);
  const allNames = names.reduce((sum, { term }) => sum + rarity.get(term)!, 0);
  const byTerm = new Map(own.map((use) => [use.term, use]));
  const shared = new Map<ArticleId, Map<string, Neighbourhood['uses'][number]>>();
  for (const use of near.uses) {
    const known = shared.get(use.id);
    if (known) known.set(use.term, use);
    else shared.set(use.id, new Map([[use.term, use]]));
  }
  return [...shared]
    .map(([id, uses]) => {
      const both = [...uses.values()];
      const product = both.reduce((sum, use) => sum + weight(use) * weight(byTerm.get(use.term)!), 0);
      const known = Math.hypot(...both.map(weight));
      const other = Math.hypot(known, length * Math.sqrt(1 - both.length / own.length));
      const named = names.reduce((sum, { term }) => sum + (uses.has(term) ? rarity.get(term)! : 0), 0);
      const cosine = length > 0 && other > 0 ? product / (length * other) : 0;
      const recency = Math.exp(-daysBetween(own[0]!.at, both[0]!.at) / RECENCY_DAYS);
      const likeness = LIKENESS * cosine + NAMES * (allNames > 0 ? named / allNames : cosine);
      return { id, score: likeness < LEAST * (LIKENESS + NAMES) ? 0 : likeness + RECENCY * recency };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What is like an article, without copies and with at most two of a paper, likest first. */
async function likestOf(store: Store, publication: Publication): Promise<readonly ArticleId[]> {
  const own = await store.terms.of(publication.id);
  if (own.length === 0) return [];
  const near = await store.terms.near(
    own.map(({ term }) => term),
    { at: own[0]!.at, except: publication.id, days: DAYS, each: EACH, articles: ARTICLES },
  );
  const liked = likenesses(own, near).slice(0, READ);
  if (liked.length === 0) return [];
  const ids = [publication.id, ...liked.map(({ id }) => id)];
  const [listed, alike] = await Promise.all([store.articles.listed(ids), store.duplicates.alike(ids, COPY_BANDS)]);
  const found = new Map(listed.map((one) => [one.id, one]));
  const ordered = [publication, ...liked.flatMap(({ id }) => found.get(id) ?? [])];
  const chosen: Publication[] = [];
  for (const one of firstOfEach(ordered, alike).slice(1)) {
    const ofPaper = chosen.filter(({ sourceId }) => sourceId === one.sourceId).length;
    if (ofPaper < OF_ONE_PAPER) chosen.push(one);
    if (chosen.length === SHOWN) break;
  }
  return chosen.map(({ id }) => id);
}

// A page is made anew with every article that arrives; what is like another changes slowly, and finding it is a third of a page's cost.
const keptArticles = 5000;
const keptMs = 10 * 60_000;
const kept = new WeakMap<Store, LRUCache<string, Promise<readonly ArticleId[]>>>();

/**
 * What who read an article may like: others on what it is about, never the same report twice, at most two of a paper. Nothing where it has
 * no English. Found anew after ten minutes; what is no longer published is left out at once.
 */
export async function relatedTo(store: Store, publication: Publication): Promise<readonly Publication[]> {
  let known = kept.get(store);
  if (!known) kept.set(store, (known = new LRUCache({ max: keptArticles, ttl: keptMs })));
  const key = `${publication.id} ${publication.provenance.at}`;
  let likest = known.get(key);
  if (!likest) {
    likest = likestOf(store, publication);
    known.set(key, likest);
    likest.catch(() => kept.get(store)?.delete(key));
  }
  const ids = await likest;
  if (ids.length === 0) return [];
  const found = new Map((await store.articles.listed(ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
