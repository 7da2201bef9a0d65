import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Source } from '../../src/core/source.ts';
import { printEdition, sourceOf, type Printed } from './edition.ts';
import { readPapers } from './papers.ts';

/** A running publisher. */
export interface Publisher {
  /** Origin without a trailing slash, such as `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly papers: readonly Source[];
  close(): Promise<void>;
}

/**
 * Serves the invented newspapers on 127.0.0.1. Articles are dated back from `now`, so their dates stand still while it runs.
 * Port 0 (the default) takes any free one; rejects when the port is taken.
 */
export async function startPublisher(options: { port?: number; now: Date; folder?: string }): Promise<Publisher> {
  const papers = readPapers(options.folder);
  let pages = new Map<string, Printed>();
  const server = createServer((request, response) => {
    answer(pages, request, response);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the publisher has no port');
  const url = `http://127.0.0.1:${address.port}`;
  pages = new Map(printEdition(papers, url, options.now).map((printed) => [printed.path, printed]));
  return {
    url,
    papers: papers.map((paper) => sourceOf(paper, url)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(pages: ReadonlyMap<string, Printed>, request: IncomingMessage, response: ServerResponse): void {
  const printed = pages.get(new URL(request.url ?? '/', 'http://publisher.invalid').pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (!printed) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const etag = `"${createHash('sha256').update(printed.body).digest('hex').slice(0, 16)}"`;
  const lastModified = printed.lastModified.toUTCString();
  const validators = printed.isFeed ? { etag, 'last-modified': lastModified, 'cache-control': 'max-age=0' } : {};
  if (printed.isFeed && isUnchanged(request, etag, lastModified)) {
    response.writeHead(304, validators).end();
    return;
  }
  response.writeHead(200, { ...validators, 'content-type': printed.contentType, 'content-length': printed.body.length });
  response.end(request.method === 'HEAD' ? undefined : printed.body);
}

// RFC 9110, 13.1.3: If-Modified-Since counts only where there is no If-None-Match.
function isUnchanged({ headers }: IncomingMessage, etag: string, lastModified: string): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Date.parse(lastModified);
}
