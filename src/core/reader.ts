import type { ArticleId } from './article.ts';
import type { Instant } from './provenance.ts';

/** What a reader can ask of the lists: leave something out of them, or gather something in one place. */
export const wishKinds = ['mute-source', 'mute-name', 'mute-word', 'follow-section', 'follow-country', 'follow-search'] as const;

export type WishKind = (typeof wishKinds)[number];

/** Something a reader mutes or follows; a kind and value are there once. */
export interface Wish {
  readonly kind: WishKind;
  /** A source's id, a section's slug, a country's code, a search's query, or the name or word itself. */
  readonly value: string;
  /** Of a muted name: how else it is written, as the ledger knew when it was muted. */
  readonly forms?: readonly string[];
  readonly at: Instant;
}

/** An article kept to be read later. */
export interface Kept {
  readonly id: ArticleId;
  readonly at: Instant;
}
