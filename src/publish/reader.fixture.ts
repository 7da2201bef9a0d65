import type { ArticleId } from '../core/article.ts';
import type { Instant } from '../core/provenance.ts';
import type { Kept, Wish } from '../core/reader.ts';
import type { ReaderStore } from '../core/store.ts';

/** What a reader stars, keeps, mutes and follows, in memory. */
export function readerInMemory(): Omit<ReaderStore, 'report' | 'reports' | 'closeReport'> {
  const stars = new Set<ArticleId>();
  const kept = new Map<ArticleId, Instant>();
  const wishes = new Map<string, Wish>();
  let version = 0;
  const keyOf = ({ kind, value }: Pick<Wish, 'kind' | 'value'>): string => `${kind} ${value}`;
  const newest = (a: Kept, b: Kept): number => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1);
  return {
    star(id, on) {
      if (on) stars.add(id);
      else stars.delete(id);
      return Promise.resolve();
    },
    isStarred: (id) => Promise.resolve(stars.has(id)),
    keep(id, on, now) {
      if (!on) kept.delete(id);
      else if (!kept.has(id)) kept.set(id, now);
      return Promise.resolve();
    },
    isKept: (id) => Promise.resolve(kept.has(id)),
    kept: ({ before, limit }) =>
      Promise.resolve(
        [...kept]
          .map(([id, at]) => ({ id, at }))
          .sort(newest)
          .filter((one) => !before || newest(before, one) < 0)
          .slice(0, limit),
      ),
    countKept: () => Promise.resolve(kept.size),
    wish(wish) {
      if (!wishes.has(keyOf(wish))) {
        wishes.set(keyOf(wish), wish);
        version += 1;
      }
      return Promise.resolve();
    },
    unwish(wish) {
      const was = wishes.delete(keyOf(wish));
      if (was) version += 1;
      return Promise.resolve(was);
    },
    wishes: () => Promise.resolve([...wishes.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : keyOf(a) < keyOf(b) ? -1 : 1))),
    wishesVersion: () => Promise.resolve(version),
  };
}
