import type { LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';

/** The dialect a feed is written in. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** A file that belongs to an item: sound, pictures, video. */
export interface Enclosure {
  readonly url: string;
  /** Media type as declared. */
  readonly type?: string;
}

/** One entry of a feed. Texts are plain and in one line; addresses are absolute http(s). */
export interface ParsedItem {
  /** The feed's own identifier (guid, atom:id, rdf:about), of any form. */
  readonly id?: string;
  readonly url?: string;
  readonly title: string;
  readonly summary?: string;
  /** Full HTML as the feed carries it: unsanitised. */
  readonly contentHtml?: string;
  readonly publishedAt?: Instant;
  readonly updatedAt?: Instant;
  readonly language?: LanguageTag;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: string;
  readonly enclosures: readonly Enclosure[];
}

/** A feed as read. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string;
  /** The site it belongs to. */
  readonly url?: string;
  readonly language?: LanguageTag;
  readonly items: readonly ParsedItem[];
  /** Minutes the publisher asks to wait between polls (RSS `ttl`). */
  readonly ttlMinutes?: number;
  /** True: something was left out because a cap was reached. */
  readonly truncated: boolean;
}

/** What a feed may cost; beyond these it is cut and `truncated`. */
export const feedLimits = {
  bytes: 16 * 1024 * 1024,
  items: 2000,
  /** Elements below this depth are skipped. */
  depth: 200,
  /** Deeper than this, reading stops. */
  abyss: 1000,
  /** Elements kept for one entry. */
  elements: 20_000,
  /** Characters kept of one element's text, and of one entry's HTML. */
  text: 1_000_000,
  title: 1000,
  summary: 10_000,
  /** Authors, categories and enclosures of one entry. */
  list: 50,
} as const;
