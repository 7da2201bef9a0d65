import type { StageName, Instant } from '../../core/provenance.ts';
import type { FailureKind } from '../../core/failure.ts';
import type { Name } from '../../core/name.ts';
import type { WishKind } from '../../core/reader.ts';
import type { Report } from '../../core/report.ts';
import type { Change } from '../../core/article.ts';
import type { TakedownRequest } from '../../core/rights.ts';
import type { Outcome, WorkState } from '../../core/store.ts';
import type { GeneratedAlways } from 'kysely';

/**
 * Rows as both databases hold them. `record` is the whole noun of core as JSON text; the other columns are what queries need,
 * or what must not change with the record (`slug`, `day`, `first_seen_at`).
 */
export interface Tables {
  meta: { name: string; value: number };
  sources: { id: string; listed: number; record: string };
  /** `subscription` is written by whoever asks or hears a hub, the record by polls. */
  feeds: { id: string; source_id: string; listed: number; record: string; subscription: string | null };
  items: { id: string; source_id: string; first_seen_at: Instant; record: string };
  pages: { id: string; record: string; body: Uint8Array | null };
  articles: ArticleRow;
  identifications: RevisionRow;
  translations: TranslationRow;
  fingerprints: RevisionRow;
  bands: { band: string; at: Instant; id: string; revision: number };
  facts: RevisionRow;
  memory: MemoryRow;
  names: NameRow;
  sightings: { language: string; source: string; english: string; article_id: string };
  /** In how many articles a name was sighted in this form. */
  forms: { language: string; source: string; english: string; articles: number };
  publications: PublicationRow;
  terms: TermRow;
  budgets: { engine: string; day: string; amount: number };
  stars: { reader: string; id: string; at: Instant };
  kept: { reader: string; id: string; at: Instant };
  wishes: { reader: string; kind: WishKind; value: string; at: Instant; record: string };
  /** What the owner chose, by what it is about. */
  choices: { name: 'press'; record: string };
  reports: ReportRow;
  rights_overrides: { source_id: string; record: string };
  takedowns: { id: string; at: Instant; record: string };
  takedown_requests: { number: GeneratedAlways<number>; state: TakedownRequest['state']; at: Instant; record: string };
  audit: { number: GeneratedAlways<number>; at: Instant; record: string };
  work: WorkRow;
}

/** A record of one revision of an article. */
export interface RevisionRow {
  id: string;
  revision: number;
  record: string;
}

/** A revision; the columns of change are null where it changed no text. */
export interface ArticleRow extends RevisionRow {
  source_id: string | null;
  changed_at: Instant | null;
  change_kind: Change['kind'] | null;
}

/** With what it cost: sums over many must not read the records. */
export interface TranslationRow extends RevisionRow {
  engine_sentences: number;
  memory_sentences: number;
  engine_characters: number;
  memory_characters: number;
}

/** A name of the ledger: an editor's decision, or what sightings say while there is none. */
export interface NameRow {
  language: string;
  source: string;
  state: Name['state'];
  /** Its forms in lower case, to be searched. */
  folded: string;
  record: string;
}

/** A report; `record` holds what the reader sent. */
export interface ReportRow {
  number: GeneratedAlways<number>;
  article_id: string;
  state: Report['state'];
  at: Instant;
  record: string;
}

/** One sentence; the first five columns are its key. */
export interface MemoryRow {
  from_tag: string;
  to_tag: string;
  key: string;
  engine: string;
  model: string;
  /** `sentenceOf` its source: the same for every key that these words are found by. */
  sentence: string;
  put_at: Instant;
  record: string;
}

/** A publication without its search texts in `record`; `digest` tells whether readers would see a difference. */
export interface PublicationRow {
  /** Row number of the search index. */
  number: GeneratedAlways<number>;
  id: string;
  slug: string;
  day: string;
  sort_at: Instant;
  source_id: string;
  country: string;
  language_primary: string;
  section: string;
  /** Empty for a private edition's. */
  edition: string;
  digest: string;
  record: string;
  title: string;
  dek: string;
  original_title: string;
  original_dek: string;
  english_text: string;
  original_text: string;
}

/** A term of a published article, with what of the article is counted by it. */
export interface TermRow {
  term: string;
  at: Instant;
  id: string;
  edition: string;
  source_id: string;
  country: string;
  language: string;
  weight: number;
  name: number;
  shown: string;
}

/** A row of the queue. `due` is also the end of a lease, and null once the work is finished: that is what the indexes are over. */
export interface WorkRow {
  stage: StageName;
  subject: string;
  priority: number;
  state: WorkState;
  due: Instant | null;
  attempts: number;
  losses: number;
  /** Rises when the work is queued again. */
  generation: number;
  /** The generation the lease was taken at. */
  claimed_generation: number | null;
  lease_token: string | null;
  /** Of the stage that settled it last. */
  version: number | null;
  settled_at: Instant | null;
  outcome: Outcome['kind'] | null;
  failure: string | null;
  failure_kind: FailureKind | null;
}
