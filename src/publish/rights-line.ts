import type { Article, FeedItem } from '../core/article.ts';
import type { Rights, RightsDecision, RightsOverride } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { decideRights, statementText } from '../rights/decide.ts';

/** What is known on the rights of a revision when it is published or shown. */
export interface RightsKnown {
  readonly article: Pick<Article, 'rights'>;
  readonly item?: Pick<FeedItem, 'signals'> | undefined;
  readonly source?: Pick<Source, 'rights'> | undefined;
  readonly override?: RightsOverride | undefined;
}

/**
 * What holds now: what was found when the article was read, under today's file and the operator's word of today, which may be younger. A
 * newspaper that nobody describes any more is the owner's alone.
 */
export function rightsNow({ article, item, source, override }: RightsKnown): RightsDecision {
  const signals = [...(article.rights?.because ?? []), ...(item?.signals ?? [])];
  return decideRights({ source: source ?? { rights: 'private' }, signals, override });
}

const levels: Readonly<Record<Rights, string>> = {
  full: 'may be shown whole',
  excerpt: 'excerpt',
  link: 'headline and link',
  private: 'for the owner of this copy alone',
};

/** The decision in one line: `excerpt, because robots.txt: closed to gptbot`. */
export function rightsLine({ rights, snippet, because }: RightsDecision): string {
  const limit = snippet === undefined ? '' : snippet === 0 ? ' of no text' : ` of at most ${snippet} characters`;
  return `${levels[rights]}${limit}, because ${statementText(because[0]!)}`;
}
