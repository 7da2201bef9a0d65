import type { LanguageTag } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';

/** The dialect a feed is written in. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'sitemap-index';

/** A file that belongs to an item: sound, pictures, video. */
export interface Enclosure {
  readonly url: string;
  /** Media type as declared, else the medium, such as `image`. */
  readonly type?: string;
  /** Size as declared. */
  readonly bytes?: number;
  readonly title?: string;
  /** Its caption, in one plain line. */
  readonly description?: string;
  /** Who took or made it, as declared. */
  readonly credit?: string;
}

/** One entry of a feed. Texts are plain and in one line; addresses are absolute http(s). */
export interface ParsedItem {
  /** The feed's own identifier (guid, atom:id, rdf:about), of any form. */
  readonly id?: string;
  readonly url?: string;
  readonly title: string;
  readonly summary?: string;
  /** Full HTML as the feed carries it: unsanitised, but with absolute addresses in links and images. */
  readonly contentHtml?: string;
  readonly publishedAt?: Instant;
  readonly updatedAt?: Instant;
  readonly language?: LanguageTag;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: string;
  readonly enclosures: readonly Enclosure[];
  /** What the entry says on its licence or copyright: an address where it gives one, else its words. */
  readonly licence?: string;
  /** The same page in other languages (`xhtml:link`, `atom:link` with `hreflang`). */
  readonly translations?: readonly Translation[];
}

/** The address of a page in another language. */
export interface Translation {
  readonly language: LanguageTag;
  readonly url: string;
}

/** A page that a sitemap lists without saying that it is news. */
export interface SitemapPage {
  readonly url: string;
  readonly updatedAt?: Instant;
}

/** A sitemap that a sitemap index names. */
export interface ChildSitemap {
  readonly url: string;
  readonly updatedAt?: Instant;
}

/** Days on which a publisher asks not to be polled, as RSS `skipDays` names them; they are days in UTC. */
export type SkipDay = (typeof skipDayNames)[number];
export const skipDayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A feed as read. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string;
  /** The site it belongs to. */
  readonly url?: string;
  readonly language?: LanguageTag;
  readonly items: readonly ParsedItem[];
  /** Minutes the publisher asks to wait between polls, at most a day: the longer of RSS `ttl` and `sy:updatePeriod` with `sy:updateFrequency`. */
  readonly ttlMinutes?: number;
  /** Hours in UTC, 0 … 23, at which the publisher asks not to be polled; rising. Empty where nothing is said. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly SkipDay[];
  /** Where news of it can be subscribed to (WebSub §4), and the feed's address as the hub knows it. */
  readonly hub?: { readonly hub: string; readonly topic: string };
  /** What the feed says on its licence or copyright: an address where it gives one, else its words. */
  readonly licence?: string;
  /** The feed says that it lives at another address (RSS `newLocation`, `itunes:new-feed-url`). */
  readonly movedTo?: string;
  /** A sitemap's pages that are not said to be news; its news are `items`. */
  readonly pages?: readonly SitemapPage[];
  /** A sitemap index's sitemaps, newest first; its `items` are empty. */
  readonly sitemaps?: readonly ChildSitemap[];
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
  /** Attributes kept of one element, and their characters. */
  attributes: 200,
  attributeText: 100_000,
  /** Characters of an element's name. */
  name: 200,
  /** Characters kept of one element's text, and of one entry's HTML. */
  text: 1_000_000,
  /** Characters kept of one entry, all its elements together. */
  entryText: 2_000_000,
  title: 1000,
  summary: 10_000,
  /** Values of a JSON Feed. */
  values: 300_000,
  /** Authors, categories and enclosures of one entry. */
  list: 50,
} as const;
