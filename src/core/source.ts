import type { LanguageTag } from './language.ts';
import type { Instant } from './provenance.ts';

/** What may be shown of a source's articles, from everything to the owner alone. */
export type Rights = 'full' | 'excerpt' | 'link' | 'private';

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
  /** IANA time zone of its zone-less dates, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Day on which a person last checked the file, ISO date. */
  readonly checkedAt?: string;
}

export interface FeedAddress {
  readonly url: string;
  /** Section every item of this feed belongs to, in the paper's own words. */
  readonly section?: string;
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
}
