import { parse } from 'hono/utils/cookie';
import { searchParameters } from '../publish/search-query.ts';
import type { Desk, PageRequest } from './exchange.ts';
import { PREFERENCES_COOKIE, preferencesFrom } from './preferences.ts';

/** What we read of the framework's request. */
export interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly raw: Request;
  param(): Record<string, string>;
  parseBody(): Promise<Record<string, unknown>>;
}

// The only query parameters pages read: anything else neither renders nor is kept a second time.
const knownParameters = ['view', 'rev', 's', 'before', 'page', 'muted', ...searchParameters];

/** The part of a query that decides what a page shows, as a key. */
export function canonicalQuery(url: URL): string {
  return JSON.stringify(knownParameters.map((name) => url.searchParams.get(name)));
}

/** What of an address decides what its page shows, as an address. */
export function canonicalAddress({ pathname, searchParams }: URL): { readonly path: string; readonly query: URLSearchParams } {
  const query = new URLSearchParams();
  for (const name of knownParameters) {
    const value = searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  return { path: pathname, query };
}

async function formOf(request: Incoming): Promise<ReadonlyMap<string, string>> {
  if (request.method !== 'POST') return new Map();
  // A body that is no form has no fields, and fails the token check.
  const body = await request.parseBody().catch(() => ({}));
  return new Map(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}

/** A request as pages see it. */
export async function requestOf(request: Incoming, desk: Desk): Promise<PageRequest> {
  const cookies = parse(request.raw.headers.get('cookie') ?? '');
  return {
    desk,
    method: request.method,
    params: request.param(),
    url: new URL(request.url),
    cookies,
    form: await formOf(request),
    preferences: preferencesFrom(cookies[PREFERENCES_COOKIE]),
  };
}
