import type { Failure } from './failure.ts';
import type { StageName } from './provenance.ts';
import type { Result } from './result.ts';
import type { Claim, Settlement, Store } from './store.ts';

/**
 * One step of the pipeline: reads its input by subject, works without touching the store, and says what to write.
 * The runner claims work, calls these three in order, and commits the settlement with the end of the claim.
 */
export interface Stage<In, Out> {
  readonly name: StageName;
  /** Raised when its rules change: finished work of older versions is put back. */
  readonly version: number;
  /** Inputs one process works on at once. */
  readonly concurrency: number;
  /** The input of a claim; undefined when its rows are gone, which ends the work. */
  input(store: Store, subject: string): Promise<In | undefined>;
  /** Does the work. Expected failures are values; a throw is a bug. */
  run(input: In, signal: AbortSignal): Promise<Result<Out, Failure>>;
  /** What to commit; the runner adds `failure` handling for what this leaves undefined. */
  settle(input: In, result: Result<Out, Failure>, claim: Claim): Settlement | undefined;
}

/** A stage with its types hidden, as the pipeline lists them. */
export type AnyStage = Stage<unknown, unknown>;
