import type { Failure } from './failure.ts';
import type { LanguageTag } from './language.ts';
import type { Instant } from './provenance.ts';
import type { Result } from './result.ts';
import type { RightsSignal } from './rights.ts';
import type { BudgetLimits } from './routing.ts';
import type { PressChoice, Source } from './source.ts';
import type { Pair, Segment, Translated } from './translation.ts';

/** Source of the present, so that tests can own time. */
export interface Clock {
  now(): Instant;
}

/** Structured log; `fields` must not hold secrets. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface FetchRequest {
  readonly url: string;
  /** Decides caps, timeouts, the Accept header, and whether robots.txt is asked. `rights`: /.well-known/tdmrep.json; `hub`: a WebSub hub, which is sent `form`. */
  readonly kind: 'feed' | 'page' | 'robots' | 'rights' | 'hub' | 'registry';
  readonly etag?: string;
  readonly lastModified?: string;
  /** The operator decided on the rights of this page: what its host reserves is told, but does not stop the reading. */
  readonly permitted?: boolean;
  /** Sent as a form by POST; only to hubs. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface FetchResponse {
  /** Address after redirects. */
  readonly url: string;
  /** 200 (also for a hub's 202 and 204), or 304 with an empty body. Every other status is a failure. */
  readonly status: 200 | 304;
  /** Where the request led by permanent redirects alone (301, 308), before any temporary one; absent where there were none. */
  readonly movedTo?: string;
  /** What the host of a page says on rights before anything of it is read. */
  readonly signals?: readonly RightsSignal[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** After content decoding, within the cap of its kind. */
  readonly body: Uint8Array;
}

/** Gets bytes for an address: over HTTP, or from stored files (`replay`). Never throws for what the network does. */
export interface Fetcher {
  readonly id: string;
  fetch(request: FetchRequest, signal: AbortSignal): Promise<Result<FetchResponse, Failure>>;
}

/** What becomes of a model that was asked for. */
export type Obtaining =
  | { readonly kind: 'fetching'; readonly bytes: number; readonly total?: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly nextTry: Instant }
  /** Nothing is fetched unless by command. */
  | { readonly kind: 'off' };

/** The money side of an engine: counts before anything is sent, so that the ceiling holds whatever happens after. */
export interface Budget {
  /** `over-budget` when the amount (characters or tokens, as the engine counts) does not fit any more. */
  spend(amount: number): Promise<Result<void, Failure>>;
  /** Takes back what was counted but not used; a negative amount was used uncounted, and counts whatever the ceiling. */
  giveBack(amount: number): Promise<void>;
}

/**
 * A translation engine. `translate` answers as many results as segments, in the same order; one bad sentence never costs the batch.
 * An engine whose model for the pair is absent answers `model-missing` for each; one that does not know the pair, `pair-unsupported`.
 */
export interface Translator {
  readonly id: string;
  readonly version: string;
  /** Pairs it can translate now. */
  pairs(): Promise<readonly Pair[]>;
  /** Pairs it could translate once a model is installed; includes `pairs()`. */
  obtainable(): Promise<readonly Pair[]>;
  /** Name of the model it would use for a pair: part of the sentence memory's key. */
  model(pair: Pair): Promise<string>;
  translate(segments: readonly Segment[], pair: Pair, signal: AbortSignal): Promise<readonly Result<Translated, Failure>[]>;
  /** Starts to fetch the model of an obtainable pair in the background, once however often it is asked. Engines without models have none. */
  obtain?(pair: Pair): Obtaining;
  /** Why none of its pairs can be used now, as last seen: its server is away, or refuses the key. Engines of this machine have none. */
  away?(): Failure | undefined;
  /** Calls back whenever a model came, went or could not be fetched, by whatever process. */
  onModels?(listener: () => void): void;
  close(): Promise<void>;
}

/** What an engine can do now, and what it was sent of what it may be sent. */
export interface EngineState {
  readonly id: string;
  /** Pairs it can translate now. */
  readonly pairs: number;
  readonly budget?: BudgetState;
}

/** Amounts in the engine's own unit, by UTC day and month. */
export interface BudgetState extends BudgetLimits {
  /** `characters` or `tokens`. */
  readonly unit: string;
  readonly day: number;
  readonly month: number;
}

/** A translation model on this machine, or on its way to it. */
export interface ModelState {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly state: 'installed' | 'fetching' | 'failed';
  /** Such as `base-memory`. */
  readonly architecture?: string;
  /** Its size; while it is fetched, what is here so far. */
  readonly bytes?: number;
  readonly total?: number;
  readonly licence?: string;
  /** What went wrong, or anything else worth a clause. */
  readonly detail?: string;
}

/** What translating from a language takes, about, while nobody has asked for its model. */
export interface ModelNeed {
  readonly language: LanguageTag;
  /** `none`: no model of it is known. */
  readonly state: 'installed' | 'to-fetch' | 'none';
  /** Least and most megabytes to download. */
  readonly downloadMb: readonly [number, number];
  /** Least and most megabytes of memory while it is at work. */
  readonly memoryMb: readonly [number, number];
}

/** A newspaper that is known, as much of it as a choice asks for. */
export interface KnownPaper {
  readonly id: string;
  readonly country: string;
  /** Primary subtags. */
  readonly languages: readonly LanguageTag[];
  /** Whether it is read where nobody chose. */
  readonly starter: boolean;
  /** Whether the operator wrote its file: it is read whatever is chosen, unless its file says otherwise. */
  readonly own: boolean;
}

/** Which newspapers are read, and the choice of them. */
export interface PressDesk {
  /** What the setting `sources` names beside the choice. */
  readonly entries: readonly string[];
  /** Nothing is read until a choice is made. */
  waiting(): boolean;
  known(): Result<readonly KnownPaper[], Failure>;
  choice(): Promise<PressChoice | undefined>;
  /** What would be read. */
  taken(choice: PressChoice | undefined): Result<readonly Source[], Failure>;
  /** Keeps the choice and begins to read what it takes, and nothing else; answers how many papers. */
  choose(choice: PressChoice): Promise<Result<number, Failure>>;
}

/** What the person who runs the desk is told of its engines. */
export interface TranslationAdmin {
  engines(): Promise<readonly EngineState[]>;
  models(): Promise<readonly ModelState[]>;
  /** What the models of these languages take; `ceilingMb` is the most memory that all of them together get. */
  needs(languages: readonly LanguageTag[]): Promise<{ readonly models: readonly ModelNeed[]; readonly ceilingMb: number }>;
  /** The routing rules, a sentence each, in the order they are tried. */
  routes(): readonly string[];
}
