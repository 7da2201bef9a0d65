import type { ArticleId } from '../core/article.ts';
import type { Store } from '../core/store.ts';
import { articleIdsIn } from '../lib/article-id.ts';

/** The article somebody names by its id, an address of ours or its paper's address: one that is here, or was taken down. */
export async function articleNamed(
  { articles, rights }: Pick<Store, 'articles' | 'rights'>,
  words: string,
): Promise<ArticleId | undefined> {
  for (const id of articleIdsIn(words)) {
    if ((await articles.item(id)) ?? (await articles.publication(id)) ?? (await rights.takedown(id))) return id;
  }
  return undefined;
}
