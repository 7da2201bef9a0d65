import type { Article, ArticleId, Change, Facts, FeedItem, Identification, Page, SectionSlug } from './article.ts';
import type { Failure, FailureKind } from './failure.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { LanguageTag } from './language.ts';
import type { Name, Sighting } from './name.ts';
import type { Instant, StageName } from './provenance.ts';
import type { Publication } from './publication.ts';
import type { Kept, Wish } from './reader.ts';
import type { Report } from './report.ts';
import type { AuditEntry, RightsOverride, Takedown, TakedownRequest } from './rights.ts';
import type { BudgetLimits } from './routing.ts';
import type { FeedState, HubSubscription, PressChoice, Source } from './source.ts';
import type { MemoryEntry, Pair, Tally, Translation } from './translation.ts';

/** A piece of work to be done: one stage over one subject (a feed's id for `feeds`, an article's id for every other stage). */
export interface Work {
  readonly stage: StageName;
  readonly subject: string;
  /** Larger goes first; articles use their instant in epoch seconds, so the newest come first. */
  readonly priority: number;
  /** `once`: only if this work was never queued; `again`: also when it was done before. */
  readonly mode: 'once' | 'again';
}

/** Work held by a worker until its lease runs out. */
export interface Claim {
  readonly stage: StageName;
  readonly subject: string;
  readonly priority: number;
  /** Settled retries so far. */
  readonly attempts: number;
  /** Times in a row that a worker died or lost its lease on it. */
  readonly losses: number;
  /** Fencing token: a settlement under another token is refused. */
  readonly token: string;
}

/** What became of a claim. `again` is work that is done and due once more, with its old priority where none is given. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly due: Instant; readonly priority?: number }
  | { readonly kind: 'retry' | 'wait'; readonly due: Instant }
  | { readonly kind: 'park' | 'drop' };

/** One row a stage produced; written under its natural key, so that a replay writes the same row again. */
export type Output =
  | { readonly table: 'items'; readonly row: FeedItem }
  | { readonly table: 'feeds'; readonly row: FeedState }
  | { readonly table: 'pages'; readonly row: Page }
  | { readonly table: 'articles'; readonly row: Article }
  | { readonly table: 'identifications'; readonly row: Identification }
  | { readonly table: 'fingerprints'; readonly row: Fingerprint }
  | { readonly table: 'translations'; readonly row: Translation }
  | { readonly table: 'memory'; readonly row: MemoryEntry }
  | { readonly table: 'sightings'; readonly row: Sighting }
  | { readonly table: 'facts'; readonly row: Facts }
  | { readonly table: 'publications'; readonly row: Publication };

/** A stage's result as it is committed: outputs, the end of the claim and the next stage's work in one transaction. */
export interface Settlement {
  readonly outcome: Outcome;
  readonly failure?: Failure;
  readonly outputs: readonly Output[];
  readonly next: readonly Work[];
}

export type WorkState = 'due' | 'leased' | 'done' | 'waiting' | 'parked' | 'dropped';

/** A failure as the admin pages list it. */
export interface FailureRecord {
  readonly stage: StageName;
  readonly subject: string;
  readonly failure: Failure;
  readonly outcome: Outcome['kind'];
  readonly attempts: number;
  readonly at: Instant;
}

/** The database as the queue. All times are passed in, so that tests own the clock. */
export interface WorkStore {
  /** Adds work; existing rows follow their `mode`. Work queued while it is leased becomes due again when that claim settles. */
  enqueue(work: readonly Work[], now: Instant): Promise<void>;
  /** Leases up to `limit` due rows of a stage to this caller, highest priority first; expired leases count as due. */
  claim(stage: StageName, options: { limit: number; leaseSeconds: number; now: Instant }): Promise<readonly Claim[]>;
  /** Extends the leases of claims still held; answers the tokens that were. */
  renew(claims: readonly Claim[], options: { leaseSeconds: number; now: Instant }): Promise<readonly string[]>;
  /** Commits outputs, next work and the end of the claim in one transaction; false (and nothing written) when the lease was lost. */
  settle(claim: Claim, version: number, settlement: Settlement, now: Instant): Promise<boolean>;
  /** Makes every leased row due at once: only for a process that holds the data folder's lock. */
  releaseAll(now: Instant): Promise<number>;
  /** Makes waiting rows of these failure kinds due now, as when a model was installed; answers how many. Rows in work become due again when they settle, as they may have looked before. */
  wake(stage: StageName, kinds: readonly FailureKind[], now: Instant): Promise<number>;
  /** Puts back these subjects' rows of a stage that are finished, wait or are due later, each with its own priority; answers how many. */
  requeue(stage: StageName, subjects: readonly string[], now: Instant): Promise<number>;
  /** Puts back finished rows of a stage made by an older version and settled after `notBefore`, newest first by priority; answers how many. */
  requeueStale(stage: StageName, version: number, notBefore: Instant, now: Instant): Promise<number>;
  /** When the next row of any of these stages falls due; undefined when none will. */
  nextDue(stages: readonly StageName[]): Promise<Instant | undefined>;
  /** Rows by stage and state. With `now`, what is due only after it counts as `later`. */
  counts(now?: Instant): Promise<readonly { readonly stage: StageName; readonly state: WorkState | 'later'; readonly count: number }[]>;
  /** The latest failure of each row that has one, newest first. */
  failures(options: { stage?: StageName; subject?: string; limit: number }): Promise<readonly FailureRecord[]>;
}

export interface SourceStore {
  /** Writes the sources and the feeds that are new, and queues `feeds` work for new feeds. Sources no longer listed stay for their articles but are not polled. */
  sync(sources: readonly Source[], now: Instant): Promise<void>;
  /** Which newspapers its owner chose; undefined while nobody chose. */
  choice(): Promise<PressChoice | undefined>;
  /** Keeps a choice in place of the one before; what it takes is told by `sync`. */
  choose(choice: PressChoice): Promise<void>;
  list(): Promise<readonly Source[]>;
  get(id: string): Promise<Source | undefined>;
  feed(id: string): Promise<FeedState | undefined>;
  feeds(sourceId?: string): Promise<readonly FeedState[]>;
  /**
   * Writes what is known of a feed's subscription if nobody else did since it was `before`; answers whether it did. Hubs call while a poll
   * is under way, so what a poll writes leaves the subscription alone.
   */
  keepSubscription(feedId: string, subscription: HubSubscription, before: HubSubscription | undefined): Promise<boolean>;
}

/** Which publications a list shows. Newest first; `before` continues after the last one shown. */
export interface ListQuery {
  readonly section?: SectionSlug;
  readonly sourceId?: string;
  readonly country?: string;
  /** Primary language subtag. */
  readonly language?: LanguageTag;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** Not older than this. */
  readonly since?: Instant;
  /** Only what a public edition shows. */
  readonly edition?: 'public';
  readonly before?: { readonly sortAt: Instant; readonly id: ArticleId };
  readonly limit: number;
}

export interface ArticleStore {
  item(id: ArticleId): Promise<FeedItem | undefined>;
  /** Those of these items that are there, in no order. */
  items(ids: readonly ArticleId[]): Promise<readonly FeedItem[]>;
  page(id: ArticleId): Promise<Page | undefined>;
  /** The newest revision unless one is named. */
  article(id: ArticleId, revision?: number): Promise<Article | undefined>;
  identification(id: ArticleId, revision: number): Promise<Identification | undefined>;
  translation(id: ArticleId, revision: number): Promise<Translation | undefined>;
  /** Articles whose newest title, summary or body holds these words in the original, newest first. Case counts; never throws on any input. */
  holding(words: string, limit: number): Promise<readonly ArticleId[]>;
  facts(id: ArticleId, revision: number): Promise<Facts | undefined>;
  /** Revisions that changed a text, newest first. */
  edits(query: { kind?: Change['kind']; sourceId?: string; id?: ArticleId; before?: Instant; limit: number }): Promise<readonly Edit[]>;
  publication(id: ArticleId): Promise<Publication | undefined>;
  /** Those of these publications that are there, in no order, as lists have them. */
  listed(ids: readonly ArticleId[]): Promise<readonly Publication[]>;
  /** Search texts (`englishText`, `originalText`) are left empty in lists. */
  list(query: ListQuery): Promise<readonly Publication[]>;
  /** Publications by one of their columns, largest first; for `day`, newest first. */
  countBy(
    column: 'day' | 'language' | 'country' | 'sourceId' | 'section',
    query?: Omit<ListQuery, 'limit' | 'before'>,
  ): Promise<readonly { readonly key: string; readonly count: number }[]>;
  /** Rises with every change that readers can see: the key of rendered pages. */
  dataVersion(): Promise<number>;
}

/** Which publications a search looks through; days are UTC days of `sortAt`, both included. */
export interface SearchFilter extends Pick<ListQuery, 'section' | 'sourceId' | 'country' | 'language' | 'edition'> {
  /** `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

export interface SearchQuery {
  /** Words to find in English and originals at once, as typed. Blank: everything the filter leaves, newest first; nothing without a filter. */
  readonly text: string;
  readonly filter?: SearchFilter;
  /** `best` unless told: the newest matches, ranked. `newest`: all matches in order of time. */
  readonly sort?: 'best' | 'newest';
  /** Hits to leave out at the start, for `best`. */
  readonly skip?: number;
  /** Continues after this hit, for `newest`. */
  readonly before?: NonNullable<ListQuery['before']>;
  readonly limit: number;
}

export interface SearchHit {
  readonly publication: Publication;
  /** Plain text around the hit with the matched words between U+0002 and U+0003; undefined where that side has no hit. */
  readonly english?: string;
  readonly original?: string;
}

export interface SearchStore {
  /** Ranks only the newest matches the filter leaves (at most 500 a side) and answers at most 300; titles weigh more. Never throws on any input. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>;
}

export interface MemoryStore {
  /** Entries for these keys and this pair from any of these engines; engines earlier in the list win. */
  lookup(
    keys: readonly string[],
    pair: Pair,
    engines: readonly { readonly engine: string; readonly model?: string }[],
  ): Promise<ReadonlyMap<string, MemoryEntry>>;
  /** Adds or replaces entries in one transaction; answers how many. */
  put(entries: readonly MemoryEntry[], now: Instant): Promise<number>;
  entries(pair?: Partial<Pair>): AsyncIterable<MemoryEntry>;
}

export interface DuplicateStore {
  fingerprint(id: ArticleId, revision: number): Promise<Fingerprint | undefined>;
  /** Newest revisions of other articles that share a band, at most `days` before or after; nearest in time first. */
  candidates(of: Fingerprint, options: { days: number; limit: number }): Promise<readonly Fingerprint[]>;
  /** Pairs of these articles whose newest revisions share at least so many bands. */
  alike(ids: readonly ArticleId[], bands: number): Promise<readonly (readonly [ArticleId, ArticleId])[]>;
}

/** A published article's use of a term. */
export interface TermUse {
  readonly term: string;
  readonly id: ArticleId;
  /** The article's `sortAt`. */
  readonly at: Instant;
  /** 2 in the headline, 1 in the lead. */
  readonly weight: number;
  readonly name: boolean;
  readonly shown: string;
  readonly sourceId: string;
  readonly country: string;
  /** Primary subtag. */
  readonly language: LanguageTag;
}

/** Uses of an article's terms by others near it in time. */
export interface Neighbourhood {
  readonly uses: readonly Pick<TermUse, 'term' | 'id' | 'at' | 'weight'>[];
  /** All articles near it, before and after, counted up to a limit: how many, and how far the last of them is. */
  readonly articles: readonly { readonly count: number; readonly farthest: Instant | null }[];
}

/** A span of time: `from` included, `to` not. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly edition?: ListQuery['edition'];
}

/** A term that is used more than before. */
export interface TermCount {
  readonly term: string;
  /** Articles that use it in the span. */
  readonly now: number;
  /** Articles that used it before, counted up to the limit. */
  readonly before: number;
  readonly sources: number;
  readonly countries: number;
  readonly languages: number;
}

/** What is asked of a rising term. */
export interface RisingQuery extends Span {
  /** Begin of the time before `from` that it is compared with. */
  readonly since: Instant;
  /** Fewest articles and newspapers. */
  readonly articles: number;
  readonly sources: number;
  /** How many times more often than before, in articles of the span for each of the time before. */
  readonly rise: number;
  /** Terms used more often before are left out. */
  readonly common: number;
  readonly limit: number;
}

/** What published articles are about. */
export interface TermStore {
  /** An article's terms; heaviest first. */
  of(id: ArticleId): Promise<readonly TermUse[]>;
  /** Of each term the nearest `each` uses before and after an instant, at most `days` away, by other articles than this; `articles` are counted a side. */
  near(
    terms: readonly string[],
    options: { at: Instant; except: ArticleId; days: number; each: number; articles: number; edition?: ListQuery['edition'] },
  ): Promise<Neighbourhood>;
  /** Published articles of a span. */
  published(span: Span): Promise<number>;
  /** The terms most used in a span among those that rise. */
  rising(query: RisingQuery): Promise<readonly TermCount[]>;
  /** Of each term the newest `each` uses in a span, newest first. */
  uses(terms: readonly string[], span: Span, each: number): Promise<readonly TermUse[]>;
}

export interface NameStore {
  /** Names that are rendered for a language: fixed ones, and learned ones (at least `sightingsToLearn` articles agree on a form and none is fixed or rejected). */
  ledger(language: LanguageTag): Promise<readonly Name[]>;
  /** Rises whenever any ledger may have changed. */
  version(): Promise<number>;
  /** For the editor, by source form; `words` finds source or English forms that contain them. */
  list(query: { language?: LanguageTag; words?: string; state?: Name['state']; limit: number }): Promise<readonly Name[]>;
  /** Writes an editor's decision (`fixed` or `rejected`) over whatever was there. */
  put(name: Name): Promise<void>;
  /** Forgets an editor's decision: what was learned counts again. Answers whether there was one. */
  remove(language: LanguageTag, source: string): Promise<boolean>;
}

/** What an engine was sent, in its own unit, by UTC day. */
export interface BudgetStore {
  /** Counts an amount if it fits under the limits of its day and month, in one transaction; answers which limit it would break. Negative amounts give back. */
  spend(engine: string, amount: number, limits: BudgetLimits, now: Instant): Promise<'spent' | 'day' | 'month'>;
  spent(engine: string, now: Instant): Promise<{ readonly day: number; readonly month: number }>;
}

/** What readers say and want: one reader's stars, list and wishes, and everybody's reports. None of it raises the data version. */
export interface ReaderStore {
  star(id: ArticleId, on: boolean, now: Instant): Promise<void>;
  isStarred(id: ArticleId): Promise<boolean>;
  /** Puts an article on the list to read later, or takes it off; where it is already there, it keeps its place. */
  keep(id: ArticleId, on: boolean, now: Instant): Promise<void>;
  isKept(id: ArticleId): Promise<boolean>;
  /** Newest kept first; `before` continues after the last one shown. */
  kept(query: { before?: Kept; limit: number }): Promise<readonly Kept[]>;
  countKept(): Promise<number>;
  /** Adds a wish; one of the same kind and value stays as it was. */
  wish(wish: Wish): Promise<void>;
  /** Takes a wish back; answers whether it was there. */
  unwish(wish: Pick<Wish, 'kind' | 'value'>): Promise<boolean>;
  /** Newest first. */
  wishes(): Promise<readonly Wish[]>;
  /** Rises with every wish that comes or goes: what lists show depends on them. */
  wishesVersion(): Promise<number>;
  report(report: Omit<Report, 'id' | 'state'>): Promise<Report>;
  /** Newest first. */
  reports(query: { state?: Report['state']; limit: number }): Promise<readonly Report[]>;
  /** Answers whether it was open. */
  closeReport(id: number): Promise<boolean>;
}

/** The rights desk: what operators decided, what was taken down, and the log of both. */
export interface RightsStore {
  override(sourceId: string): Promise<RightsOverride | undefined>;
  overrides(): Promise<readonly RightsOverride[]>;
  /** Writes an override, logs it, and puts the source's articles back to be read and published again; answers how many. */
  set(override: RightsOverride): Promise<number>;
  /** Takes an override away, logs it, and puts the articles back; false where there was none. */
  clear(sourceId: string, by: string, at: Instant): Promise<boolean>;
  /** Puts back publications that were made for the other edition; answers how many. Those made for a public one are cut. */
  publishFor(edition: 'private' | 'public', now: Instant): Promise<number>;
  /**
   * Removes every text of an article in one transaction: item, page, all revisions, translations, memory entries of its sentences, names
   * sighted, search, stars and reports. The tombstone stays, and whatever is settled for it later is not written. False where nobody knows it.
   */
  takeDown(takedown: Omit<Takedown, 'sourceId' | 'url'>): Promise<boolean>;
  takedown(id: ArticleId): Promise<Takedown | undefined>;
  /** Newest first. */
  takedowns(limit: number): Promise<readonly Takedown[]>;
  request(request: Omit<TakedownRequest, 'id' | 'state'>): Promise<TakedownRequest>;
  /** Newest first. */
  requests(query: { state?: TakedownRequest['state']; limit: number }): Promise<readonly TakedownRequest[]>;
  /** Ends an open request; false where there is none. A refusal is logged with its note. */
  close(id: number, outcome: { state: 'granted' | 'refused'; by: string; note: string; at: Instant }): Promise<boolean>;
  /** Newest first. */
  audit(query: { limit: number; before?: number }): Promise<readonly AuditEntry[]>;
}

/** A revision that changed what an article says. */
export interface Edit {
  readonly id: ArticleId;
  readonly revision: number;
  readonly sourceId: string;
  readonly title: string;
  readonly change: Change;
  readonly at: Instant;
}

export interface AdminStore {
  /** Sums over all translations: what engines translated and what the memory saved. */
  savings(): Promise<Tally>;
  /** Every logical row as one canonical JSON line without times, leases and attempts, sorted: equal dumps mean equal contents. */
  dump(): AsyncIterable<string>;
  /** Rows by table. */
  tables(): Promise<Readonly<Record<string, number>>>;
}

/** The one store behind everything; SQLite and PostgreSQL pass the same contract suite. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  readonly work: WorkStore;
  readonly sources: SourceStore;
  readonly articles: ArticleStore;
  readonly search: SearchStore;
  readonly memory: MemoryStore;
  readonly duplicates: DuplicateStore;
  readonly names: NameStore;
  readonly terms: TermStore;
  readonly budgets: BudgetStore;
  readonly rights: RightsStore;
  readonly readers: ReaderStore;
  readonly admin: AdminStore;
  close(): Promise<void>;
}
