import type { SectionSlug } from './article.ts';
import type { LanguageTag } from './language.ts';
import type { Instant } from './provenance.ts';
import type { Rights } from './rights.ts';

/** A newspaper: data, not code. */
export interface Source {
  /** Lower-case slug, unique over all countries; part of the address `/source/<id>`. */
  readonly id: string;
  /** Name as an English reader finds it, such as `Süddeutsche Zeitung`. */
  readonly name: string;
  /** City of the newsroom, where known. */
  readonly city?: string;
  /** ISO 3166-1 alpha-2 code in lower case. */
  readonly country: string;
  /** Languages it is declared to write in; empty when nobody said. */
  readonly languages: readonly LanguageTag[];
  readonly homepage: string;
  readonly feeds: readonly FeedAddress[];
  readonly rights: Rights;
  /** False: listed for who wants it, but not polled unless the configuration names it. True where left out. */
  readonly enabled?: boolean;
  /** How its pages are read where the general rules fall short; the first rule that is valid and fits the page. */
  readonly pages?: readonly PageRule[];
  /** IANA time zone of its zone-less dates, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Day on which a person last checked the file, ISO date. */
  readonly checkedAt?: string;
}

/** CSS selectors for one design of a newspaper's pages. What a rule leaves out is left to the general rules. */
export interface PageRule {
  /** Last day of this design, ISO date: pages fetched later are not read with it. */
  readonly validUntil?: string;
  /** The rule fits pages that hold this. */
  readonly when?: string;
  readonly body?: readonly string[];
  readonly remove?: readonly string[];
  readonly title?: string;
  readonly lede?: string;
  readonly authors?: string;
  readonly published?: string;
  /** The link to the next page of the same article. */
  readonly nextPage?: string;
}

export interface FeedAddress {
  readonly url: string;
  /** Section every item of this feed belongs to, in the paper's own words. */
  readonly section?: string;
}

/** Which of the newspapers known are read, as their owner chose. An empty list leaves that question open: every one. */
export interface PressChoice {
  /** `starter`: of what is named, the starter edition where it has any of it; `all`: every paper known. */
  readonly breadth: 'starter' | 'all';
  /** ISO 3166-1 alpha-2 codes in lower case. */
  readonly countries: readonly string[];
  /** Primary subtags: a paper is taken that writes in one of them. */
  readonly languages: readonly LanguageTag[];
  /** Feeds of other sections are not polled; feeds of all sections are. */
  readonly sections: readonly SectionSlug[];
  readonly at: Instant;
}

/** What is remembered between two polls of a feed. */
export interface FeedState {
  /** Short hash of the address. */
  readonly id: string;
  readonly sourceId: string;
  readonly url: string;
  readonly section?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** SHA-256 of the last body: an equal 200 counts as unchanged. */
  readonly bodyHash?: string;
  readonly checkedAt?: Instant;
  /** Consecutive failed polls. */
  readonly failures: number;
  /** When the first of them was. */
  readonly failingSince?: Instant;
  /** Polls since its body was last fetched without a condition: some servers answer 304 for ever. */
  readonly conditional?: number;
  /** When its body was last received whole. */
  readonly receivedAt?: Instant;
  /** When an entry was last new. */
  readonly newAt?: Instant;
  /** How many entries an hour brings, for its 48 hours of weekday and weekend; see `feeds/profile`. */
  readonly rhythm?: Rhythm;
  /** What the feed asked of those who poll it, when it was last received whole. */
  readonly asks?: PollingWishes;
  /** Its server asked for fewer requests (429, 503): until then it is polled half as often. */
  readonly easedUntil?: Instant;
  /** Where a permanent redirect leads, how often in a row and since when; after three over 48 hours the feed moves there. */
  readonly moving?: { readonly to: string; readonly times: number; readonly since: Instant };
  /** The address that is polled instead of `url`, once it moved. */
  readonly movedTo?: string;
  /** When it first said that it is gone for good (410). */
  readonly goneSince?: Instant;
  /** Polled no more, and why; never deleted. */
  readonly suspended?: { readonly at: Instant; readonly why: string };
  /** The hub the feed named when it was last received whole, and the address the hub knows the feed by. */
  readonly offeredHub?: { readonly hub: string; readonly topic: string };
  /** The hub that tells of its news, and the subscription there; written by `keepSubscription` alone, never with the rest. */
  readonly hub?: HubSubscription;
  /** Polls in a row that found news of which the hub had not told. */
  readonly untold?: number;
}

/** What a feed asks of those who poll it, in its own words and not its server's. */
export interface PollingWishes {
  /** Minutes between two polls, at most a day. */
  readonly minutes?: number;
  /** Hours (0–23) and days (0 is Sunday) in UTC at which it is not to be polled. */
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly number[];
}

/** What is known of a feed's rhythm; times in the source's zone. */
export interface Rhythm {
  /** Entries an hour, hours 0–23 of weekdays, then 0–23 of weekends: 48 numbers. */
  readonly perHour: readonly number[];
  /** Hours observed of each of them so far, older ones counting less. */
  readonly hours: readonly number[];
  /** Observed until. */
  readonly at: Instant;
}

/** A WebSub subscription (W3C Recommendation of 23 January 2018). */
export interface HubSubscription {
  readonly hub: string;
  readonly topic: string;
  /** Secret of the signature; random. The address the hub calls is made of it. */
  readonly secret: string;
  /** While a subscription is asked for again, its old lease goes on. */
  readonly state: 'asked' | 'confirmed' | 'refused';
  /** When it was asked for, confirmed or refused. */
  readonly at: Instant;
  readonly leaseUntil?: Instant;
  /** Why it was refused, or could not be asked for: the end of a sentence. */
  readonly why?: string;
  /** How often it was asked for since it was last confirmed. */
  readonly tries?: number;
  /** For when its latest word put the feed due: at once, or a little later where it had spoken just before. */
  readonly toldAt?: Instant;
}
