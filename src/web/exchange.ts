import type { Clock, PressDesk, TranslationAdmin } from '../core/ports.ts';
import type { Store } from '../core/store.ts';
import type { Reread } from '../publish/inspection.ts';
import type { Assets } from './assets.ts';
import type { CsrfGuard } from './csrf.ts';
import type { Preferences } from './preferences.ts';
import type { WebSettings } from './settings.ts';

/** What a page may use. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: WebSettings;
  readonly assets: Assets;
  readonly csrf: CsrfGuard;
  readonly translation?: TranslationAdmin;
  readonly press?: PressDesk;
  readonly reread?: Reread;
}

/** A request as pages see it. */
export interface PageRequest {
  readonly desk: Desk;
  readonly method: string;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly preferences: Preferences;
  /** Values of our own cookies. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Of a form sent by POST; empty otherwise. */
  readonly form: ReadonlyMap<string, string>;
}

/** What a page answers. */
export interface Reply {
  readonly status: 200 | 301 | 303 | 400 | 403 | 404 | 410 | 500;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page: one file in `pages/`, one line in `routes.ts`. */
export type Page = (request: PageRequest) => Promise<Reply>;

/** A page's markup as an answer. */
export function html(markup: { toString(): string }, status: Reply['status'] = 200, headers: Reply['headers'] = {}): Reply {
  return { status, type: 'text/html; charset=utf-8', body: `<!doctype html>${markup.toString()}`, headers };
}

/** Plain text as an answer. */
export function text(body: string, status: Reply['status'] = 200): Reply {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** Sends the reader elsewhere on this server. */
export function redirect(location: string, status: 301 | 303 = 301, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: `See ${location}\n`, headers: { ...headers, Location: location } };
}
