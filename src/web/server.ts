import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { err, ok, type Result } from '../core/result.ts';
import { loadAssets } from './assets.ts';
import { CSRF_COOKIE, CSRF_FIELD, csrfGuard, sameOrigin } from './csrf.ts';
import { text, type Desk, type Page, type PageRequest, type Reply, type Theme } from './exchange.ts';
import { securityHeaders } from './headers.ts';
import { hostGuard, isLoopback } from './hosts.ts';
import { brokenPage, missingPage, refusedPage } from './pages/problems.tsx';
import { pageCache, rendered, respond } from './rendered.ts';
import { routes } from './routes.ts';
import type { WebOptions } from './settings.ts';

/** The web as a function from request to response; never rejects. */
export interface Web {
  fetch(request: Request): Promise<Response>;
}

/** A web that listens. */
export interface RunningWeb {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Why the web could not start; `sentence` is for people. */
export interface StartFailure {
  readonly kind: 'public-host' | 'port-taken' | 'cannot-listen';
  readonly sentence: string;
}

const LARGEST_BODY = 16 * 1024;
// The only query parameters pages read: anything else neither renders nor is kept a second time.
const knownParameters = ['view', 'rev', 'q', 'before'];

function themeOf(raw: string | undefined): { theme: Theme } | undefined {
  return raw === 'light' || raw === 'dark' ? { theme: raw } : undefined;
}

function canonicalQuery(url: URL): string {
  return knownParameters.map((name) => (url.searchParams.get(name) ?? '').slice(0, 300)).join('\u0000');
}

async function formOf(context: Context): Promise<ReadonlyMap<string, string>> {
  if (context.req.method !== 'POST') return new Map();
  const body = await context.req.parseBody();
  return new Map(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
}

async function requestOf(context: Context, desk: Desk): Promise<PageRequest> {
  const cookies = getCookie(context);
  return {
    desk,
    method: context.req.method,
    params: context.req.param() as Record<string, string>,
    url: new URL(context.req.url),
    cookies,
    form: await formOf(context),
    ...themeOf(cookies['theme']),
  };
}

function plain(reply: Reply, headers: Headers, caching: string): Response {
  return respond(rendered(reply), headers, { ...securityHeaders, 'Cache-Control': caching });
}

/** Builds the web over a store. `cacheMegabytes` bounds the rendered pages kept in memory (32; 0 keeps none). */
export function createWeb(options: WebOptions & { readonly cacheMegabytes?: number }): Web {
  const { store, clock, log, settings } = options;
  const desk: Desk = { store, clock, settings, assets: loadAssets(), csrf: csrfGuard() };
  const cache = pageCache(options.cacheMegabytes);
  const isOurs = hostGuard(settings.host, settings.names);
  const app = new Hono();

  const problem = async (context: Context, page: Page): Promise<Response> =>
    plain(await page(await requestOf(context, desk)), context.req.raw.headers, 'no-store');

  app.use('*', async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!isOurs(host)) {
      const reply = text('This server does not answer under that name. Add it to the configured names if it should.\n');
      return new Response(reply.body, { status: 421, headers: { ...securityHeaders, 'Content-Type': reply.type } });
    }
    return next();
  });
  app.use(
    '*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => new Response('The form is too large.\n', { status: 413, headers: securityHeaders }),
    }),
  );
  app.use('*', async (context, next) => {
    if (context.req.method !== 'POST') return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const own = new URL(context.req.url).origin;
    const request = await requestOf(context, desk);
    const fromHere = sameOrigin({ ...(origin !== undefined && { origin }), ...(site !== undefined && { site }) }, own);
    if (fromHere && desk.csrf.accepts(request.cookies[CSRF_COOKIE], request.form.get(CSRF_FIELD))) return next();
    return problem(context, refusedPage);
  });

  app.get('/assets/:file', (context) => {
    const asset = desk.assets.files.get(context.req.path);
    if (!asset) return problem(context, missingPage);
    const brotli = asset.brotli && /\bbr\b/.test(context.req.header('accept-encoding') ?? '') ? asset.brotli : undefined;
    return new Response(brotli ?? asset.bytes, {
      headers: {
        ...securityHeaders,
        'Content-Type': asset.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ...(brotli && { 'Content-Encoding': 'br' }),
      },
    });
  });

  for (const { method, path, keep, page } of routes) {
    app.on(method, path, async (context) => {
      const request = await requestOf(context, desk);
      if (!keep) return plain(await page(request), context.req.raw.headers, 'no-store');
      const version = await store.articles.dataVersion();
      // The hour is in the key because pages name the day, and the front is edited by freshness.
      const key = [
        request.url.origin,
        request.url.pathname,
        canonicalQuery(request.url),
        request.theme ?? '',
        version,
        clock.now().slice(0, 13),
      ];
      const kept = await cache.get(key.join('\u0001'), () => page(request));
      const caching = kept.type.startsWith('text/html') ? 'private, no-cache' : 'public, max-age=300';
      return respond(kept, context.req.raw.headers, { ...securityHeaders, 'Cache-Control': caching });
    });
  }

  app.notFound((context) => problem(context, missingPage));
  app.onError((error, context) => {
    log.error({ path: context.req.path, error: error.stack ?? String(error) }, 'a page could not be made');
    return problem(context, brokenPage);
  });
  return { fetch: async (request) => app.fetch(request) };
}

const publicHost = (host: string): StartFailure => ({
  kind: 'public-host',
  sentence: `Foreign Desk has no accounts yet, so it listens only to this machine: HOST may be 127.0.0.1, ::1 or localhost, not ${host}.`,
});

function listenFailure(error: NodeJS.ErrnoException, { host, port }: WebOptions['settings']): StartFailure {
  return error.code === 'EADDRINUSE'
    ? { kind: 'port-taken', sentence: `Port ${port} on ${host} is taken by another program; set PORT to a free one.` }
    : { kind: 'cannot-listen', sentence: `Cannot listen on ${host} port ${port}: ${error.message}.` };
}

/** Starts listening. A host that other machines could reach is refused, as is a port that is taken. */
export function startWeb(options: WebOptions & { readonly cacheMegabytes?: number }): Promise<Result<RunningWeb, StartFailure>> {
  const { settings, log } = options;
  if (!isLoopback(settings.host)) return Promise.resolve(err(publicHost(settings.host)));
  const server = createAdaptorServer({ fetch: createWeb(options).fetch });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(listenFailure(error, settings))));
    server.listen(settings.port, settings.host.replace(/^\[|\]$/g, ''), () => {
      const { port } = server.address() as AddressInfo;
      const url = `http://${settings.host.includes(':') && !settings.host.startsWith('[') ? `[${settings.host}]` : settings.host}:${port}`;
      log.info({ url }, 'listening');
      resolve(
        ok({
          url,
          close: () =>
            new Promise<void>((closed) => {
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        }),
      );
    });
  });
}
