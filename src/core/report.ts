import type { ArticleId } from './article.ts';
import type { Instant } from './provenance.ts';

/** A mistake a reader reported in one sentence. */
export interface Report {
  /** Made by the store. */
  readonly id: number;
  readonly articleId: ArticleId;
  readonly revision: number;
  /** `title1`, `summary2`, or `p3s2` as in the page's anchors. */
  readonly anchor: string;
  readonly original: string;
  readonly english: string;
  /** The reader's words. */
  readonly words: string;
  readonly at: Instant;
  readonly state: 'open' | 'closed';
}
