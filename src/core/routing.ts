import type { LanguageTag } from './language.ts';

/** A rule that chooses engines. The first whose conditions all hold wins; a condition left out holds. */
export interface RouteRule {
  readonly when: {
    /** Language tags; `pt` holds for `pt-BR` too. */
    readonly from?: readonly LanguageTag[];
    /** Source ids. */
    readonly source?: readonly string[];
    /** Front-page slugs, or sections in the paper's own words; case does not count. */
    readonly section?: readonly string[];
    /** The owner starred the article. */
    readonly starred?: boolean;
    /** The sentence raised a doubt: these engines are asked for a second opinion. */
    readonly flagged?: boolean;
  };
  /** Engine ids, first choice first; the others are fallbacks. */
  readonly engines: readonly string[];
}

/** How much an engine may be sent. The ceiling is hard: what does not fit is not sent. */
export interface BudgetLimits {
  readonly perDay?: number;
  readonly perMonth?: number;
}
