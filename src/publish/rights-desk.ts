import type { ArticleId } from '../core/article.ts';
import { articlePath } from '../core/publication.ts';
import { rightsLevels, type AuditEntry, type Rights, type RightsOverride, type TakedownRequest } from '../core/rights.ts';
import type { Store } from '../core/store.ts';
import { resolveUrl } from '../lib/url.ts';
import { articleNamed } from './article-named.ts';
import { sourceMap } from './lists.ts';
import { takedownView, type TakedownView } from './takedown-view.ts';

/** The article a request is about, as far as it is known here. */
export interface AskedFor {
  readonly id: ArticleId;
  readonly path: string;
  readonly title: string;
  readonly outlet: string;
  readonly takenDown: boolean;
}

/** Somebody's open request, with its article where the address names one. */
export interface RequestView {
  readonly request: TakedownRequest;
  readonly article?: AskedFor;
  /** The address to follow, where it is a web address. */
  readonly href?: string;
}

/** An operator's word on a newspaper, beside what its file says. */
export interface OverrideView {
  readonly override: RightsOverride;
  readonly name: string;
  /** What our file on the newspaper says; undefined where none is left. */
  readonly file?: Rights;
}

/** What the rights desk has before it. */
export interface RightsDeskView {
  readonly requests: readonly RequestView[];
  readonly moreRequests: boolean;
  readonly overrides: readonly OverrideView[];
  readonly takedowns: readonly TakedownView[];
  readonly log: readonly AuditEntry[];
  /** Continues the log: the number of the last line shown. */
  readonly older?: number;
}

// What fits into a page of 50 KB.
const REQUESTS = 15;
const TAKEDOWNS = 15;
const LINES = 25;

/** What each level means, as the end of a sentence. */
export const levelWords: Readonly<Record<Rights, string>> = {
  full: 'shown whole to anyone',
  excerpt: 'whole for the owner; headline, excerpt and link in a public edition',
  link: 'pages are not read; headline and link',
  private: 'for the owner alone; nothing in a public edition',
};

/** The level of this name; undefined where there is none. */
export const levelNamed = (name: string | undefined): Rights | undefined => rightsLevels.find((level) => level === name);

async function askedFor(store: Store, id: ArticleId): Promise<AskedFor> {
  const [publication, item, takedown] = await Promise.all([
    store.articles.publication(id),
    store.articles.item(id),
    store.rights.takedown(id),
  ]);
  const sourceId = publication?.sourceId ?? item?.sourceId ?? takedown?.sourceId ?? '';
  return {
    id,
    path: publication ? articlePath(publication) : `/a/unknown/${id}`,
    title: publication?.title ?? item?.title ?? id,
    outlet: (await store.sources.get(sourceId))?.name ?? sourceId,
    takenDown: takedown !== undefined,
  };
}

async function requestView(store: Store, request: TakedownRequest): Promise<RequestView> {
  const id = await articleNamed(store, request.address);
  const href = resolveUrl(request.address);
  return { request, ...(id !== undefined && { article: await askedFor(store, id) }), ...(href !== undefined && { href }) };
}

/** Open requests, overrides, the newest takedowns, and a page of the log: the lines before a number, or the newest. */
export async function rightsDeskView(store: Store, before?: number): Promise<RightsDeskView> {
  const { rights } = store;
  const [requests, overrides, takedowns, log, sources] = await Promise.all([
    rights.requests({ state: 'open', limit: REQUESTS + 1 }),
    rights.overrides(),
    rights.takedowns(TAKEDOWNS),
    rights.audit({ limit: LINES + 1, ...(before !== undefined && { before }) }),
    sourceMap(store),
  ]);
  const shown = log.slice(0, LINES);
  const views = await Promise.all(takedowns.map(({ id }) => takedownView(store, id)));
  return {
    requests: await Promise.all(requests.slice(0, REQUESTS).map((request) => requestView(store, request))),
    moreRequests: requests.length > REQUESTS,
    overrides: overrides.map((override) => {
      const source = sources.get(override.sourceId);
      return { override, name: source?.name ?? override.sourceId, ...(source && { file: source.rights }) };
    }),
    takedowns: views.filter((view) => view !== undefined),
    log: shown,
    ...(log.length > shown.length && { older: shown.at(-1)!.id }),
  };
}
