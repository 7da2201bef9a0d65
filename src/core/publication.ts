import type { ArticleId, SectionSlug } from './article.ts';
import type { Failure } from './failure.ts';
import type { LanguageTag } from './language.ts';
import type { Instant, Provenance } from './provenance.ts';
import type { Rights } from './rights.ts';
import type { Term } from './term.ts';

/**
 * What a reader is told about an article's English.
 * `translated` · `waiting` for a model or budget · `failed` and parked for a person · `original`: no engine knows the language · `english`: written in English.
 */
export type ReaderState = 'translated' | 'waiting' | 'failed' | 'original' | 'english';

/** An article as lists show it and search finds it: one denormalised row, rewritten whenever its parts change. */
export interface Publication {
  readonly id: ArticleId;
  readonly revision: number;
  /** Frozen at first publication, as is `day`. */
  readonly slug: string;
  /** UTC day it is filed under, `YYYY-MM-DD`. */
  readonly day: string;
  /** Publication instant, or when it was first seen where the paper gives none. */
  readonly sortAt: Instant;
  /** False: the paper gave no date, so it is filed under the day it was first seen. */
  readonly dated: boolean;
  readonly sourceId: string;
  readonly country: string;
  readonly language: LanguageTag;
  readonly section: SectionSlug;
  readonly state: ReaderState;
  /** Why, for `waiting`, `failed` and `original`. */
  readonly failure?: Failure;
  /** English title; the original's where there is no translation. */
  readonly title: string;
  readonly originalTitle: string;
  /** Standfirst in English, or in the original where there is no translation. */
  readonly dek?: string;
  readonly originalDek?: string;
  readonly image?: string;
  readonly readingMinutes: number;
  readonly extent: 'full' | 'feed';
  /** What may be shown of it; absent for what was published before this was asked. */
  readonly rights?: Rights;
  /** Most characters of its excerpt, where the publisher sets a limit. */
  readonly snippet?: number;
  /** `public`: cut to what a public edition shows; `withheld`: not in it at all; absent: whole, for the owner alone. */
  readonly edition?: 'public' | 'withheld';
  /** Engines that wrote the English, such as `bergamot`, `tmx`. */
  readonly engines: readonly string[];
  /** By which related articles are found and trends are counted; written only, never read back. */
  readonly terms?: readonly Term[];
  /** Plain text for the search index. */
  readonly englishText: string;
  readonly originalText: string;
  readonly provenance: Provenance;
}

/** Address of an article page: `/a/<yyyy-mm-dd>/<slug>-<id>`; only the id resolves. */
export function articlePath(publication: Pick<Publication, 'id' | 'slug' | 'day'>): string {
  return `/a/${publication.day}/${publication.slug}-${publication.id}`;
}
