import { articlePath, type Publication } from '../core/publication.ts';
import { redirect, type PageRequest, type Reply } from './exchange.ts';

/** The article an address names; of `<slug>-<id>` the id alone resolves. */
export async function publicationAt({ desk, params }: PageRequest): Promise<Publication | undefined> {
  const [, id] = /(?:^|-)([0-9a-z]{12})$/.exec(params['name'] ?? '') ?? [];
  return id === undefined ? undefined : desk.store.articles.publication(id);
}

/** Leads to the right address of something below an article, such as `/star`; undefined where the request has it. */
export function putRight({ url }: PageRequest, publication: Publication, below = ''): Reply | undefined {
  const path = articlePath(publication) + below;
  return url.pathname === path ? undefined : redirect(path + url.search);
}
