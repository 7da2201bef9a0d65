import type { ArticleId } from './article.ts';
import type { LanguageTag } from './language.ts';
import type { Instant } from './provenance.ts';

/** A name of the ledger: how a source-script form is written in English. */
export interface Name {
  /** Primary language subtag of the press that writes it so. */
  readonly language: LanguageTag;
  /** As it stands in the source's script, in NFC. */
  readonly source: string;
  /** Always rendered as this. */
  readonly english: string;
  /** `learned`: enough articles agree. `fixed`: a person said so. `rejected`: a person said that it is no name. */
  readonly state: 'learned' | 'fixed' | 'rejected';
  /** English forms that engines gave for it and that are replaced by `english`. */
  readonly variants: readonly string[];
  /** Wikidata item, such as `Q3847508`. */
  readonly wikidata?: string;
  /** Who fixed or rejected it. */
  readonly editor?: string;
  readonly changedAt: Instant;
}

/** One article in which an engine wrote a source form as this English form. Enough of them make a learned name. */
export interface Sighting {
  readonly language: LanguageTag;
  readonly source: string;
  readonly english: string;
  readonly articleId: ArticleId;
}

/** Articles that must agree before a name is learned. */
export const sightingsToLearn = 3;
