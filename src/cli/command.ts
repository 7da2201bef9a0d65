import type { ParseArgsConfig } from 'node:util';
import type { Readable, Writable } from 'node:stream';
import { readConfig, type Config } from '../config.ts';
import { sentenceOf, type Failure } from '../core/failure.ts';
import type { Clock, Fetcher, Log, PressDesk, TranslationAdmin, Translator } from '../core/ports.ts';
import type { StageName } from '../core/provenance.ts';
import { err, type Result } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import type { Settlement, Store } from '../core/store.ts';
import type { Runner } from '../runner.ts';

/** What a command may use: the standard streams and the composition root's makers. */
export interface Desk {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly clock: Clock;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  log(config: Config): Log;
  /** The store, for the use a command makes of it. */
  openStore(config: Config, use: StoreUse): Promise<Result<Store, Failure>>;
  /** The engines of the configuration, in its order. */
  openTranslators(config: Config): Promise<Result<readonly Translator[], Failure>>;
  /** The way to the press over the network, as polite as the configuration says. */
  openFetcher(config: Config): Fetcher & { close(): Promise<void> };
  /** Store, stages and runner over the configured sources; `replay` reads a stored folder in place of the network, `sources` takes others. */
  openNewsroom(config: Config, options?: NewsroomOptions): Promise<Result<Newsroom, Failure>>;
  /** The pages over a store. */
  serve(
    config: Config,
    store: Store,
    translation?: TranslationAdmin,
    press?: PressDesk,
  ): Promise<Result<{ readonly url: string; close(): Promise<void> }, Failure>>;
}

/**
 * `read` · `write`: holding the data folder's lock on SQLite · `beside`: for a few short writes that need not wait until a running desk is
 * stopped, as they touch no lease; the store's transactions keep the two apart.
 */
export type StoreUse = 'read' | 'write' | 'beside';

/** What a newsroom reads, where that is not the configured sources over the network. */
export interface NewsroomOptions {
  /** Folder of stored answers. */
  readonly replay?: string;
  readonly sources?: readonly Source[];
  /** An empty newspaper reads nothing until its owner chose what. */
  readonly ask?: boolean;
  readonly onSettled?: (stage: StageName, settlement: Settlement) => void;
}

/** Everything that turns feeds into publications. */
export interface Newsroom {
  readonly store: Store;
  readonly runner: Runner;
  readonly translation: TranslationAdmin;
  /** The choice of newspapers; absent where what is read was handed in. */
  readonly press?: PressDesk;
  /** Whether a translation model is being fetched that articles wait for. */
  readonly modelsOnTheirWay: () => boolean;
  close(): Promise<void>;
}

/** One word of `desk`. */
export interface Command {
  readonly name: string;
  /** Arguments as the usage line shows them. */
  readonly usage: string;
  readonly about: string;
  readonly options?: ParseArgsConfig['options'];
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number];
  /** Answers the exit code; a `Failure` becomes its sentence on stderr and exit code 2. */
  run(args: Arguments, desk: Desk): Promise<Result<number, Failure>>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** A value as one line of JSON. */
export function printJson(desk: Desk, value: unknown): void {
  desk.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A named text option, or undefined. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The failure of a command line that says what it must not. */
export const misused = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The command line', detail });

/** Opens the configured store, uses it and closes it, whatever happens. */
export async function withStore(
  desk: Desk,
  use: StoreUse,
  work: (store: Store, config: Config) => Promise<Result<number, Failure>>,
): Promise<Result<number, Failure>> {
  const config = readConfig(desk.environment, desk.cwd);
  if (!config.ok) return config;
  const store = await desk.openStore(config.value, use);
  if (!store.ok) return store;
  try {
    return await work(store.value, config.value);
  } finally {
    await store.value.close();
  }
}

/** The one sentence a bad input gets. */
export function complain(desk: Pick<Desk, 'stderr'>, failure: Failure): void {
  desk.stderr.write(`desk: ${sentenceOf(failure)}\n`);
}
