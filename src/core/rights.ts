import type { ArticleId } from './article.ts';
import type { Instant } from './provenance.ts';

/**
 * What may be done with a source's articles, by how much a public edition shows of them, most first.
 * `full`: shown whole to anyone · `excerpt`: whole to the owner, headline, excerpt and link in a public edition ·
 * `link`: its pages are not read: headline, the feed's summary and the link for the owner, headline and link in a public edition ·
 * `private`: the owner's alone, nothing in a public edition; its pages are read unless somebody reserves them.
 */
export const rightsLevels = ['full', 'excerpt', 'link', 'private'] as const;

export type Rights = (typeof rightsLevels)[number];

/** Where a statement on rights was found. */
export type RightsWitness =
  | 'source' // our file on the newspaper
  | 'tdmrep' // /.well-known/tdmrep.json of its host
  | 'tdm-header'
  | 'tdm-meta'
  | 'robots-groups' // robots.txt groups for programs that feed language models
  | 'content-signal'
  | 'robots-header' // X-Robots-Tag
  | 'robots-meta'
  | 'licence'
  | 'operator';

/** One statement: who made it, in what words, and what it leaves. */
export interface RightsSignal {
  readonly witness: RightsWitness;
  /** As found, at most 200 characters, such as `tdm-reservation: 1`. */
  readonly words: string;
  readonly rights: Rights;
  /** Most characters of an excerpt it allows (`max-snippet`), 0 for none; absent where it says nothing of that. */
  readonly snippet?: number;
}

/** What holds for an article and why: the signals that were found, the deciding one first. Never empty. */
export interface RightsDecision {
  readonly rights: Rights;
  /** Its pages are not read: always so for `link`, and for `private` where somebody reserves them. */
  readonly unread?: true;
  /** For `excerpt`: most characters of it, 0 for headline and link alone; absent where nobody says. */
  readonly snippet?: number;
  readonly because: readonly RightsSignal[];
}

/** An operator's word on a source, such as a permission a publisher gave; it outweighs every signal. */
export interface RightsOverride {
  readonly sourceId: string;
  readonly rights: Rights;
  /** Why, in the operator's words: never empty. */
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

/** The tombstone of an article that was taken down: its text is gone everywhere, its address and the reason stay. */
export interface Takedown {
  readonly id: ArticleId;
  readonly sourceId: string;
  readonly url: string;
  /** Shown to readers at its address. */
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Somebody's wish, sent by the form, that an article be taken down. */
export interface TakedownRequest {
  /** Made by the store. */
  readonly id: number;
  readonly address: string;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
  readonly at: Instant;
  readonly state: 'open' | 'granted' | 'refused';
}

/** One line of the audit log: what a person changed. Lines are never changed or removed. */
export interface AuditEntry {
  /** Made by the store; rises. */
  readonly id: number;
  readonly at: Instant;
  readonly by: string;
  readonly action: 'rights-set' | 'rights-cleared' | 'taken-down' | 'request-refused';
  /** A source's id, or an article's. */
  readonly subject: string;
  readonly note: string;
}
