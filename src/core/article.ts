import type { Failure } from './failure.ts';
import type { LanguageTag } from './language.ts';
import type { Instant, Provenance } from './provenance.ts';
import type { RightsDecision, RightsSignal } from './rights.ts';
import type { Term } from './term.ts';

/** Twelve lower-case base-32 characters of a SHA-256 over the item's identity: the address's last part. */
export type ArticleId = string;

/** One entry of a feed, as the feed told it. */
export interface FeedItem {
  readonly id: ArticleId;
  readonly sourceId: string;
  readonly feedId: string;
  /** Address of the article's page. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary?: string;
  /** Full HTML where the feed carries it. */
  readonly contentHtml?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Instant;
  /** When the feed says that the entry last changed. */
  readonly updatedAt?: Instant;
  readonly language?: LanguageTag;
  readonly categories: readonly string[];
  readonly section?: string;
  readonly image?: string;
  /** A licence that the entry, or else its feed, names. */
  readonly signals?: readonly RightsSignal[];
  readonly firstSeenAt: Instant;
  readonly provenance: Provenance;
}

/** A fetched page, or the reason why only the feed's words may be used. */
export type Page = FetchedPage | WithheldPage;

export interface FetchedPage {
  readonly kind: 'fetched';
  readonly id: ArticleId;
  /** Address after redirects. */
  readonly url: string;
  readonly contentType?: string;
  /** Bytes as received, after content decoding. */
  readonly body: Uint8Array;
  /** The further pages of an article that is spread over several, in order. */
  readonly more?: readonly FurtherPage[];
  /** Validators as received, for a second reading. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** How often it was read so far, unchanged answers included; 1 for the first. */
  readonly readings?: number;
  /** What the host and the answer's headers say on rights. */
  readonly signals?: readonly RightsSignal[];
  readonly provenance: Provenance;
}

/** A further page of an article. */
export interface FurtherPage {
  readonly url: string;
  readonly contentType?: string;
  readonly body: Uint8Array;
}

export interface WithheldPage {
  readonly kind: 'withheld';
  readonly id: ArticleId;
  readonly url: string;
  readonly failure: Failure;
  readonly signals?: readonly RightsSignal[];
  readonly provenance: Provenance;
}

/** An inline mark over UTF-16 offsets [start, end) of its text. Marks may nest, never cross. */
export type Mark =
  | { readonly kind: 'link'; readonly start: number; readonly end: number; readonly href: string }
  | { readonly kind: 'bold' | 'italic'; readonly start: number; readonly end: number };

/** Text with its inline marks, sorted by start, outermost first. */
export interface RichText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A typed piece of an article's body. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: 2 | 3 | 4 } & RichText)
  | ({ readonly kind: 'paragraph' } & RichText)
  | ({ readonly kind: 'quote' } & RichText)
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
  | { readonly kind: 'figure'; readonly src: string; readonly alt: string; readonly caption?: RichText; readonly credit?: string }
  | { readonly kind: 'table'; readonly header: boolean; readonly rows: readonly (readonly RichText[])[] };

/** An article as the paper printed it: immutable; a changed page makes a new revision. */
export interface Article {
  readonly id: ArticleId;
  /** 1 for the first reading. */
  readonly revision: number;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  /** The standfirst or description, plain text. */
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  readonly firstSeenAt: Instant;
  /** Language the page or feed claims, if any. */
  readonly declaredLanguage?: LanguageTag;
  /** Section in the paper's own words. */
  readonly section?: string;
  readonly tags: readonly string[];
  readonly image?: { readonly src: string; readonly alt: string; readonly credit?: string };
  readonly blocks: readonly Block[];
  /** False where the paper says that only its subscribers may read it. */
  readonly free?: boolean;
  /** A live blog: its entries come and go through the day. */
  readonly live?: true;
  /** What may be shown and why; absent for articles read before this was asked. */
  readonly rights?: RightsDecision;
  /** Address of the same article's next page, where that is not read yet. */
  readonly nextPage?: string;
  /** How the paper changed it to this revision; absent for the first, and where only more of it was read than before. */
  readonly change?: Change;
  /** `full`: read from its page; `feed`: only what the feed said, for the reason given. */
  readonly extent: 'full' | 'feed';
  readonly withheld?: Failure;
  readonly provenance: Provenance;
}

/** How a revision differs from the one before. */
export interface Change {
  /** `declared`: the page gives a later time of change or says that it was corrected; `silent`: it does not. */
  readonly kind: 'declared' | 'silent';
  readonly titleChanged: boolean;
  /** Sentences taken out and put in. */
  readonly removed: number;
  readonly added: number;
}

/** What language an article is in, as the identify stage found it. */
export interface Identification {
  readonly id: ArticleId;
  readonly revision: number;
  /** `und` when the detectors and the source disagree too much. */
  readonly language: LanguageTag;
  /** 0 … 1. */
  readonly score: number;
  readonly provenance: Provenance;
}

/** What an article is about, from the enrich stage. */
export interface Facts {
  readonly id: ArticleId;
  readonly revision: number;
  /** Slug of a front-page section, such as `politics`; `world` where nothing says otherwise. */
  readonly section: SectionSlug;
  /** The lead in English where there is a translation, else in the original. */
  readonly lead?: string;
  /** What its English headline and lead are about, most telling first; absent where there is no English. */
  readonly terms?: readonly Term[];
  readonly words: number;
  /** Whole minutes at 230 words (or 500 characters of scripts without spaces) a minute, at least 1. */
  readonly readingMinutes: number;
  readonly provenance: Provenance;
}

/** Front-page sections; two levels as in "News / Politics". */
export const sections = {
  world: { group: 'News', name: 'World' },
  politics: { group: 'News', name: 'Politics' },
  economy: { group: 'News', name: 'Economy' },
  society: { group: 'Life', name: 'Society' },
  science: { group: 'Life', name: 'Science' },
  culture: { group: 'Life', name: 'Culture' },
  sport: { group: 'Life', name: 'Sport' },
} as const;

export type SectionSlug = keyof typeof sections;

/** How recent an article is, in epoch seconds: its priority as work, so that the newest come first. */
export function recencyOf({ publishedAt, firstSeenAt }: Pick<Article, 'publishedAt' | 'firstSeenAt'>): number {
  return Math.floor(Date.parse(publishedAt ?? firstSeenAt) / 1000);
}

/** The translatable texts of a block, in reading order. */
export function textsOf(block: Block): readonly RichText[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block];
    case 'list':
      return block.items;
    case 'figure':
      return block.caption ? [block.caption] : [];
    case 'table':
      return block.rows.flat();
  }
}
