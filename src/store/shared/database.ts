import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Publication } from '../../core/publication.ts';
import type { SearchFilter, SearchQuery } from '../../core/store.ts';
import type { Terms } from './terms.ts';
import type { Tables } from './schema.ts';

/** What a statement runs on: a database or a transaction of it. */
export type Connection = Kysely<Tables> | Transaction<Tables>;

/** A side of the bilingual search. */
export type Side = 'english' | 'original';

/** A match with its place in time. */
export interface Match {
  readonly id: string;
  readonly sort_at: string;
}

/** Which matches of a side are wanted, in which order. */
export interface Wanted {
  readonly filter: SearchFilter;
  readonly sort: NonNullable<SearchQuery['sort']>;
  readonly before?: SearchQuery['before'];
  readonly limit: number;
}

/** The search of one dialect. */
export interface SearchIndex {
  /** Matches of one side: the newest, best first, or all in order of time. */
  matches(side: Side, terms: Terms, wanted: Wanted): Promise<readonly Match[]>;
  /** Text around the hits in English, by id, with hits between U+0002 and U+0003. */
  englishSnippets(terms: Terms, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Where SQLite and PostgreSQL differ, apart from search queries. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Column types: keys compare by code unit; `numbered` is a self-numbering primary key. */
  readonly types: Readonly<Record<'key' | 'bytes' | 'float' | 'whole' | 'numbered', RawBuilder<unknown>>>;
  /** Ends the inner query of a claim. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The texts of a JSON array as rows named `as`, with a column `value`. */
  eachOf(json: string, as: string): RawBuilder<unknown>;
  /** Rows gathered into one JSON array of arrays of these columns, as text. */
  gathered(...columns: readonly string[]): RawBuilder<string | null>;
  /** Whether a text column holds these words, letter for letter. */
  contains(column: string, words: string): RawBuilder<SqlBool>;
  /** Columns of the search index that are written with a publication. */
  searchColumns(publication: Publication): Readonly<Record<string, RawBuilder<unknown>>>;
  /**
   * Lets many transactions that write articles go together (`with others`), or makes one wait for them all and keep them waiting until it
   * ends (`alone`). The first statement of a transaction, so that nobody waits who holds something.
   */
  enter(db: Connection, how: 'with others' | 'alone'): Promise<void>;
  /** After texts were deleted: removes what the database's files still hold of them, as far as it can while others read. */
  scrub(db: Kysely<Tables>): Promise<void>;
  /** Migration 002: the search index, filled from the publications there are. */
  createSearchIndex(db: Connection): Promise<void>;
}

/**
 * An open database. SQLite has three lanes: `write` and `aside` (searches, bulk reads) run in a worker thread, `read` in process;
 * for PostgreSQL all three are the same pool.
 */
export interface Database {
  readonly dialect: Dialect;
  readonly write: Kysely<Tables>;
  readonly read: Kysely<Tables>;
  readonly aside: Kysely<Tables>;
  readonly index: SearchIndex;
  close(): Promise<void>;
}
