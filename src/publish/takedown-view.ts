import type { ArticleId } from '../core/article.ts';
import type { Store } from '../core/store.ts';
import { resolveUrl } from '../lib/url.ts';

/** What is left of an article that was taken down: not a word of it. */
export interface TakedownView {
  readonly id: ArticleId;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The original; undefined where its address is no web address. */
  readonly originalUrl?: string;
}

/** The tombstone of an article; undefined where it was not taken down. */
export async function takedownView({ rights, sources }: Store, id: ArticleId): Promise<TakedownView | undefined> {
  const takedown = await rights.takedown(id);
  if (!takedown) return undefined;
  const { sourceId, url, reason, by, at } = takedown;
  const originalUrl = resolveUrl(url);
  const name = (await sources.get(sourceId))?.name ?? sourceId;
  return { id, outlet: { id: sourceId, name }, reason, by, at, ...(originalUrl !== undefined && { originalUrl }) };
}
