import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loadAssets } from './assets.ts';
import { CSRF_COOKIE, CSRF_FIELD, csrfGuard, sameOrigin } from './csrf.ts';
import { text, type Desk, type Page, type Reply } from './exchange.ts';
import { securityHeaders } from './headers.ts';
import { hostGuard } from './hosts.ts';
import { hubDoor } from './hubs.ts';
import { brokenPage, missingPage, refusedPage } from './pages/problems.tsx';
import { lookOf } from './preferences.ts';
import { pageCache, rendered, respond } from './rendered.ts';
import { canonicalQuery, requestOf, type Incoming } from './requests.ts';
import { routes } from './routes.ts';
import type { WebOptions } from './settings.ts';

/** The web as a function from request to response; never rejects. */
export interface Web {
  readonly fetch: (request: Request) => Promise<Response>;
}

// A corrected sentence of 5,000 characters, each three bytes and each byte written as three.
const LARGEST_BODY = 64 * 1024;

function plain(reply: Reply, headers: Headers, caching: string): Response {
  return respond(rendered(reply), headers, { ...securityHeaders, 'Cache-Control': caching });
}

/** Builds the web over a store. */
export function createWeb(options: WebOptions): Web {
  const { store, clock, log, settings, translation, press, reread } = options;
  const desk: Desk = {
    store,
    clock,
    settings,
    assets: loadAssets(),
    csrf: csrfGuard(),
    ...(translation && { translation }),
    ...(press && { press }),
    ...(reread && { reread }),
  };
  const cache = pageCache(options.cacheMegabytes);
  const isOurs = hostGuard(settings.host, settings.names);
  const hubs = hubDoor({ store, clock, log, settings });
  const app = new Hono();

  const problem = async (request: Incoming, page: Page): Promise<Response> =>
    plain(await page(await requestOf(request, desk)), request.raw.headers, 'no-store');

  const hostOf = ({ raw, url }: Incoming): string => raw.headers.get('host') ?? new URL(url).host;

  // Before the rules for browsers.
  app.use('/websub/*', async ({ req }, next) => (await hubs(req.raw, hostOf(req))) ?? next());
  app.use('*', async (context, next) => {
    if (!isOurs(hostOf(context.req))) {
      const reply = text('This server does not answer under that name. Add it to the configured names if it should.\n');
      return new Response(reply.body, { status: 421, headers: { ...securityHeaders, 'Content-Type': reply.type } });
    }
    return next();
  });
  // Asking a request for its body makes all of it: for those without one that cost more than to answer them.
  app.post(
    '*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => new Response('The form is too large.\n', { status: 413, headers: securityHeaders }),
    }),
  );
  app.post('*', async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const own = new URL(context.req.url).origin;
    const request = await requestOf(context.req, desk);
    const fromHere = sameOrigin({ ...(origin !== undefined && { origin }), ...(site !== undefined && { site }) }, own);
    if (fromHere && desk.csrf.accepts(request.cookies[CSRF_COOKIE], request.form.get(CSRF_FIELD))) return next();
    return problem(context.req, refusedPage);
  });

  app.get('/assets/:file', (context) => {
    const asset = desk.assets.files.get(context.req.path);
    if (!asset) return problem(context.req, missingPage);
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

  for (const { method, path, keep, page, variant } of routes.filter(({ owner }) => !owner || settings.edition !== 'public')) {
    app.on(method, path, async (context) => {
      const request = await requestOf(context.req, desk);
      if (!keep) return plain(await page(request), context.req.raw.headers, 'no-store');
      const version = await store.articles.dataVersion();
      // The hour is in the key because pages name the day, and the front is edited by freshness.
      const key = [
        request.url.origin,
        request.url.pathname,
        canonicalQuery(request.url),
        lookOf(request.preferences),
        version,
        clock.now().slice(0, 13),
        (await variant?.(request)) ?? '',
      ];
      const kept = await cache.get(key.join('\u0001'), () => page(request));
      const caching = kept.type.startsWith('text/html') ? 'private, no-cache' : 'public, max-age=300';
      return respond(kept, context.req.raw.headers, { ...securityHeaders, 'Cache-Control': caching });
    });
  }

  app.notFound((context) => problem(context.req, missingPage));
  app.onError((error, context) => {
    log.error({ path: context.req.path, error: error.stack ?? String(error) }, 'a page could not be made');
    return problem(context.req, brokenPage);
  });
  return { fetch: async (request) => app.fetch(request) };
}
