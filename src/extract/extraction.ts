import type { Block } from '../core/article.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant, Reason } from '../core/provenance.ts';

/** What a page says about its article outside the body. */
export interface Metadata {
  readonly title?: string;
  /** Description or standfirst. */
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Instant;
  /** True where the page names only the day; `publishedAt` is then noon of it. */
  readonly publishedDayOnly?: boolean;
  /** Minutes the page's clock is ahead of UTC at publication. */
  readonly publishedOffset?: number;
  readonly modifiedAt?: Instant;
  /** What the page claims, which is not always so: six of 258 measured pages claim English for isiZulu, isiXhosa and Kiswahili. */
  readonly language?: LanguageTag;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly image?: { readonly src: string; readonly alt: string };
  readonly canonicalUrl?: string;
  readonly siteName?: string;
}

/** An article read from its page. */
export interface Extraction extends Metadata {
  readonly blocks: readonly Block[];
  /** What was left out or put back, and which way the body was found. */
  readonly reasons: readonly Reason[];
}

/** What is known of a page before it is read. */
export interface Hints {
  /** IANA zone of dates that name none; without it the zone of the address's country, else UTC. */
  readonly timeZone?: string;
  /** The title a feed announced it under. */
  readonly feedTitle?: string;
}
