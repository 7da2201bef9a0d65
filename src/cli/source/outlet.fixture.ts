import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small invented paper on 127.0.0.1. */
export interface Outlet {
  /** Without a slash at the end. */
  readonly url: string;
  readonly host: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  /** What it answers, by path; 404 for others. */
  readonly pages: Map<string, { readonly type: string; readonly body: string }>;
  close(): Promise<void>;
}

const item = (url: string, day: number, title: string, text: string): string =>
  `<item><title>${title}</title><link>${url}/artikel/${day}</link><pubDate>${day} Mar 2026 07:00:00 +0100</pubDate><description>${text}</description></item>`;

/** An RSS feed of the outlet, three days old. */
export const feedOf = (url: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Die Seepost – Nachrichten</title><link>${url}/</link><language>de</language>${[
    item(url, 12, 'Fähre bleibt im Hafen liegen', 'Wegen des Sturms fährt heute keine Fähre über den See, teilte die Gesellschaft mit.'),
    item(
      url,
      11,
      'Die Gemeinde baut eine neue Schule',
      'Der Gemeinderat hat gestern über den Neubau der Schule beraten und ihm zugestimmt.',
    ),
    item(url, 10, 'Das Wetter wird wieder besser', 'Nach dem Regen der letzten Tage kommt am Wochenende endlich wieder die Sonne heraus.'),
  ].join('')}</channel></rss>`;

const paragraph =
  'Wegen des starken Windes blieb die Fähre am Donnerstag im Hafen liegen, und viele Reisende mussten den langen Weg um den See mit dem Bus nehmen.';

const article = `<!doctype html><html lang="de"><head><title>Fähre bleibt im Hafen liegen</title><meta name="author" content="Anna Muster"><meta property="article:published_time" content="2026-03-12T07:00:00+01:00"></head><body><nav><a href="/">Start</a></nav><article><h1>Fähre bleibt im Hafen liegen</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`;

const home =
  '<!doctype html><html><head><title>Start</title><meta property="og:site_name" content="Die Seepost"><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body><p>Willkommen</p></body></html>';

/** Serves the paper: a homepage that names its feed, the feed, and its articles. */
export async function openOutlet(): Promise<Outlet> {
  const asked: string[] = [];
  const pages: Outlet['pages'] = new Map();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  pages.set('/', { type: 'text/html; charset=utf-8', body: home });
  pages.set('/rss.xml', { type: 'application/rss+xml; charset=utf-8', body: feedOf(url) });
  for (const day of [10, 11, 12]) pages.set(`/artikel/${day}`, { type: 'text/html; charset=utf-8', body: article });
  return {
    url,
    host,
    asked,
    pages,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
