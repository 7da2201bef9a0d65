import type { ArticleId } from './article.ts';
import type { Instant } from './provenance.ts';

/** What near-duplicates of an article's source text are found by (Broder 1997, MinHash with banding). */
export interface Fingerprint {
  readonly id: ArticleId;
  readonly revision: number;
  readonly sourceId: string;
  /** Publication instant, or when it was first seen. */
  readonly at: Instant;
  /** MinHash values, unsigned 32-bit. */
  readonly signature: readonly number[];
  /** Hashes of the signature's bands: articles that share one are candidates. */
  readonly bands: readonly string[];
  /** Shingles the signature was made of: texts with few are not compared. */
  readonly shingles: number;
}
