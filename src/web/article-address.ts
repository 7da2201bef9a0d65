import type { ArticleId } from '../core/article.ts';
import { articlePath, type Publication } from '../core/publication.ts';
import { redirect, type PageRequest, type Reply } from './exchange.ts';

/** The id in an address; of `<slug>-<id>` the id alone resolves. */
export function idAt({ params }: PageRequest): ArticleId | undefined {
  return /(?:^|-)([0-9a-z]{12})$/.exec(params['name'] ?? '')?.[1];
}

/** The article an address names. */
export async function publicationAt(request: PageRequest): Promise<Publication | undefined> {
  const id = idAt(request);
  return id === undefined ? undefined : request.desk.store.articles.publication(id);
}

/** Leads to the right address of something below an article, such as `/star`; undefined where the request has it. */
export function putRight({ url }: PageRequest, publication: Publication, below = ''): Reply | undefined {
  const path = articlePath(publication) + below;
  return url.pathname === path ? undefined : redirect(path + url.search);
}

/** The revision an address asks for, the newest where it names none; undefined for what is no number of one. */
export function revisionAt({ url }: PageRequest, { revision }: Publication): number | undefined {
  const asked = Number(url.searchParams.get('rev') ?? revision);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
}
