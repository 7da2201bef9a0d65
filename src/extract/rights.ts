import type { Article, FeedItem, Page } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import type { RightsDecision, RightsOverride, RightsSignal } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { decideRights, statementText } from '../rights/decide.ts';

/** What an article's rights are decided from, beside what its page's meta tags say. */
export interface RightsInput {
  readonly item: Pick<FeedItem, 'signals'>;
  readonly page: Pick<Page, 'signals'>;
  readonly source: Pick<Source, 'rights'>;
  readonly override?: RightsOverride | undefined;
}

/** What may be shown of an article and why, by what its feed, its page's host and headers, and its meta tags say. */
export function rightsOf({ item, page, source, override }: RightsInput, inPage: readonly RightsSignal[] = []): RightsDecision {
  const signals = [...(page.signals ?? []), ...inPage, ...(item.signals ?? [])];
  return decideRights({ source, signals, override });
}

/** Why a page's text may not be used, in the words of who says so; undefined where it may. */
export function reservedBy({ unread, because }: RightsDecision): Failure | undefined {
  // `private` decides where our file says so, but it is somebody else who keeps the page from being read.
  const said = unread && (because.find(({ rights }) => rights === 'link') ?? because[0]);
  return said ? { kind: 'reserved', by: statementText(said), signals: because } : undefined;
}

/** What may be shown of a revision that stands although its page can no longer be read: what the page itself said then still holds. */
export function rightsKept(input: RightsInput, { rights }: Pick<Article, 'rights'>): RightsDecision {
  return rightsOf(
    input,
    rights?.because.filter(({ witness }) => witness === 'tdm-meta' || witness === 'robots-meta'),
  );
}
