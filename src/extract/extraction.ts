import type { Block } from '../core/article.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Instant, Reason } from '../core/provenance.ts';
import type { RightsSignal } from '../core/rights.ts';
import type { PageRule } from '../core/source.ts';

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
  readonly image?: { readonly src: string; readonly alt: string; readonly credit?: string; readonly caption?: string };
  readonly canonicalUrl?: string;
  readonly siteName?: string;
  /** False where the page says that only subscribers may read it; absent where it says nothing. */
  readonly free?: boolean;
  /** The page is a live blog. */
  readonly live?: true;
  /** Everything the page says of the above, field by field, and what was believed. */
  readonly witnesses?: readonly Witness[];
}

/** One place of the page that says something of its article. */
export interface Witness {
  readonly field:
    'title' | 'summary' | 'authors' | 'published' | 'modified' | 'language' | 'section' | 'tags' | 'image' | 'canonical' | 'free';
  /** Such as `json-ld headline`, `og:title`, `h1`, `rule`. */
  readonly by: string;
  /** As found, at most 200 characters. */
  readonly value: string;
  readonly won: boolean;
}

/** An article read from its page. */
export interface Extraction extends Metadata {
  readonly blocks: readonly Block[];
  /** Only the beginning is shown; the rest is sold. */
  readonly teaser?: true;
  /** What was left out or put back, and which way the body was found. */
  readonly reasons: readonly Reason[];
  /** What the page itself says on rights. */
  readonly signals?: readonly RightsSignal[];
  /** Address of the next page where the article is spread over several. */
  readonly nextPage?: string;
}

/** What is known of a page before it is read. */
export interface Hints {
  /** IANA zone of dates that name none; without it the zone of the address's country, else UTC. */
  readonly timeZone?: string;
  /** The title a feed announced it under. */
  readonly feedTitle?: string;
  /** Rules for the pages of its newspaper, in order. */
  readonly rules?: readonly PageRule[];
  /** When it was fetched: settles which rules are still valid. */
  readonly fetchedAt?: Instant;
  /** For a further page of an article: address of the first, and which it is, from 2. */
  readonly page?: { readonly first: string; readonly number: number };
}
