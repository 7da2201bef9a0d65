import type { Clock, Log, PressDesk, TranslationAdmin } from '../core/ports.ts';
import type { Store } from '../core/store.ts';
import type { Reread } from '../publish/inspection.ts';

/** The paper's name and what it says under it. */
export const PAPER = 'Foreign Desk';
export const TAGLINE = 'The world’s press in English, beside the words it was written in';

/** How the server is reached and what it says about itself. */
export interface WebSettings {
  /** Address to listen on: a loopback address or name, as there are no accounts yet. */
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Further names this server may be called by, such as `desk.home.arpa`; without port. */
  readonly names?: readonly string[];
  /** Public address at which hubs reach this server. */
  readonly callbackUrl?: string | undefined;
  /** Where readers get the source code (AGPL section 13); a web address, or a path of this server. */
  readonly sourceUrl?: string;
  /** `public`: whoever comes is a visitor, so that nothing here is their own; else they are its owner. */
  readonly edition?: 'private' | 'public';
  /** How many newspapers are described here, those that are not read among them. */
  readonly catalogue?: number;
}

/** What the web needs from the rest of the program. */
export interface WebOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: WebSettings;
  /** What is told of the engines; without it the page says that this process has none. */
  readonly translation?: TranslationAdmin;
  /** Which newspapers are read; without it this process reads none, and nobody can choose. */
  readonly press?: PressDesk;
  /** Reads a stored page once more for the inspector; without it only what is stored is shown. */
  readonly reread?: Reread;
  /** Bounds the rendered pages kept in memory: 32 unless told, 0 keeps none. */
  readonly cacheMegabytes?: number;
}
