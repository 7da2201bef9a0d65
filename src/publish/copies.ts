import type { ArticleId } from '../core/article.ts';
import type { Publication } from '../core/publication.ts';

/** Of 64 bands copies of a report share about seven where a third of their words are the same; two other texts share one at most. */
export const COPY_BANDS = 3;
/** Share of two headlines' words above which they are one headline in two wordings. */
const SAME_WORDS = 0.75;

/** The group each article belongs to, by its first member: copies, and copies of copies, of one report. */
export function groupsOf(
  ids: readonly ArticleId[],
  alike: readonly (readonly [ArticleId, ArticleId])[],
): ReadonlyMap<ArticleId, ArticleId> {
  const parent = new Map(ids.map((id) => [id, id]));
  const root = (id: ArticleId): ArticleId => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  const order = new Map(ids.map((id, i) => [id, i]));
  for (const [a, b] of alike) {
    const [first, second] = [root(a), root(b)].sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0)) as [string, string];
    if (order.has(first) && order.has(second)) parent.set(second, first);
  }
  return new Map(ids.map((id) => [id, root(id)]));
}

const wordsOf = (title: string): ReadonlySet<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Whether two headlines say the same in English, as those of one report from two papers do. */
export function sameHeadline(a: Pick<Publication, 'title'>, b: Pick<Publication, 'title'>): boolean {
  const [x, y] = [wordsOf(a.title), wordsOf(b.title)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both > 0 && both / (x.size + y.size - both) >= SAME_WORDS;
}

/** The first article of each report, in the order given. */
export function firstOfEach(
  publications: readonly Publication[],
  alike: readonly (readonly [ArticleId, ArticleId])[],
): readonly Publication[] {
  const groups = groupsOf(
    publications.map(({ id }) => id),
    alike,
  );
  const chosen: Publication[] = [];
  for (const one of publications) {
    const isCopy = chosen.some((other) => groups.get(other.id) === groups.get(one.id) || sameHeadline(other, one));
    if (!isCopy) chosen.push(one);
  }
  return chosen;
}
