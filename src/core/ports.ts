import type { Failure } from './failure.ts';
import type { Instant } from './provenance.ts';
import type { Result } from './result.ts';
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
  /** Decides caps, timeouts and the Accept header. */
  readonly kind: 'feed' | 'page' | 'robots' | 'registry';
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchResponse {
  /** Address after redirects. */
  readonly url: string;
  /** 200, or 304 with an empty body. Every other status is a failure. */
  readonly status: 200 | 304;
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
  close(): Promise<void>;
}
