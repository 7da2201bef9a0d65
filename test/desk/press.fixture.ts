import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface LocalPress {
  readonly host: string;
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server on a free loopback port. */
export async function serve(answer: RequestListener): Promise<LocalPress> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    response.on('error', () => undefined);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, asked, close };
}

/** A loopback port nobody listens on. */
export async function deadPort(): Promise<number> {
  const server = await serve(() => undefined);
  await server.close();
  return Number(server.host.split(':')[1]);
}

/** Writes sources/<country>/<id>.json in a working folder. */
export function writeSource(cwd: string, id: string, feeds: readonly string[], more: object = {}): void {
  const folder = join(cwd, 'sources', 'de');
  mkdirSync(folder, { recursive: true });
  const source = { name: id, languages: ['de'], homepage: 'https://seepost.example/', rights: 'private', timeZone: 'Europe/Berlin' };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify({ ...source, feeds: feeds.map((url) => ({ url })), ...more }));
}

const german =
  'Die Fähre zwischen den beiden Ufern fährt seit Montag wieder nach dem alten Fahrplan. Die Gemeinde hatte den Betrieb im Herbst eingestellt, weil das Schiff neue Motoren brauchte. Am Hafen warteten schon vor dem ersten Licht die ersten Gäste.';
const english =
  'The ferry between the two shores has been running to its old timetable since Monday. The town stopped the service in the autumn because the ship needed new engines. The first guests were waiting at the harbour before dawn had broken over it.';

/** A page of running text under a headline. */
export function article(title: string, text: 'german' | 'english' = 'german', head = ''): string {
  const paragraphs = Array.from({ length: 5 }, () => `<p>${text === 'german' ? german : english}</p>`).join('\n');
  return `<!doctype html><html lang="${text === 'german' ? 'de' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${paragraphs}</article></main></body></html>`;
}

export const dated = '<meta property="article:published_time" content="2026-03-05T09:20:00+01:00">';
export const nestedDivs = `<!doctype html><title>Tief</title>${'<div>'.repeat(100_000)}${german}`;

/** An RSS feed of these addresses; an entry without one has no link. */
export function rss(
  entries: readonly { readonly title: string; readonly url?: string; readonly summary?: string; readonly date?: boolean }[],
): string {
  const items = entries.map(
    ({ title, url, summary, date = true }) =>
      `<item><title>${title}</title>${url ? `<link>${url}</link>` : ''}${summary ? `<description>${summary}</description>` : ''}${date ? '<pubDate>Thu, 05 Mar 2026 09:20:00 +0100</pubDate>' : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Seepost</title><language>de</language>${items.join('')}</channel></rss>`;
}

const megabyte = Buffer.alloc(1024 * 1024, '<item><title>Nachricht</title></item>\n');

/** Sends 60 MB, with its length announced or in chunks of unknown number; stops when the other side has gone. */
export function sendHuge(response: ServerResponse, type: string, announced: boolean): void {
  response.writeHead(200, { 'content-type': type, ...(announced && { 'content-length': String(60 * megabyte.length) }) });
  let left = 60;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left--;
      if (!response.write(megabyte)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

/** 60 MB that travel as a few kilobytes. */
export const packedHuge = gzipSync(Buffer.concat(Array.from({ length: 60 }, () => megabyte)));
