import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeMarkup } from './charset.ts';
import { articlePath } from './edition.ts';
import { feedName, feedType } from './feeds.ts';
import { readPapers } from './papers.ts';
import { startPublisher, type Publisher } from './server.ts';

const papers = readPapers();
let publisher: Publisher;

beforeAll(async () => {
  publisher = await startPublisher({ now: new Date('2026-11-23T12:00:00Z') });
});
afterAll(() => publisher.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: answered, body } = await request(publisher.url + path, { headers });
  return { statusCode, headers: answered, bytes: Buffer.from(await body.arrayBuffer()) };
}

const plain = (markup: string): string =>
  markup
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('pages hold every paragraph of the article in the charset of the paper', async () => {
  for (const paper of papers) {
    for (const article of paper.articles) {
      const { statusCode, headers, bytes } = await get(articlePath(paper, article));
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe(`text/html; charset=${paper.httpCharset ?? paper.charset}`);
      const text = plain(decodeMarkup(bytes, paper.charset));
      for (const [, paragraph] of article.body.matchAll(/<p>([\s\S]*?)<\/p>/g)) {
        expect(text, `${paper.id}/${article.slug}`).toContain(plain(paragraph!).trim());
      }
    }
  }
});

test('feeds list every article and answer 304 to their validators', async () => {
  for (const paper of papers) {
    const path = `/${paper.id}/${feedName(paper)}`;
    const first = await get(path);
    expect(first.headers['content-type']).toContain(feedType(paper));
    const text = decodeMarkup(first.bytes, paper.feed === 'json' ? 'utf-8' : paper.charset);
    for (const article of paper.articles) expect(text).toContain(`${publisher.url}${articlePath(paper, article)}`);
    const etag = String(first.headers.etag);
    const lastModified = String(first.headers['last-modified']);
    const again = await get(path, { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.bytes.length]).toEqual([304, 0]);
    expect((await get(path, { 'if-modified-since': lastModified })).statusCode).toBe(304);
    expect((await get(path, { 'if-none-match': '"other"', 'if-modified-since': lastModified })).statusCode).toBe(200);
    expect((await get(path, { 'if-modified-since': 'Sun, 01 Jan 2023 00:00:00 GMT' })).statusCode).toBe(200);
  }
});

test('robots.txt forbids the private pages, unknown addresses are 404, only reading is allowed', async () => {
  expect((await get('/robots.txt')).bytes.toString()).toContain('Disallow: /private/');
  expect((await get('/img/nothing.jpg')).statusCode).toBe(404);
  const { statusCode, body } = await request(`${publisher.url}/robots.txt`, { method: 'POST' });
  await body.dump();
  expect(statusCode).toBe(405);
});

test('papers come as sources with addresses on the publisher', () => {
  expect(publisher.papers.map((source) => source.id)).toEqual(papers.map((paper) => paper.id));
  for (const source of publisher.papers) {
    expect(source.homepage).toBe(`${publisher.url}/${source.id}/`);
    expect(source.feeds[0]?.url.startsWith(source.homepage)).toBe(true);
  }
});

test('a taken port is an error, not a silence', async () => {
  const port = Number(new URL(publisher.url).port);
  await expect(startPublisher({ port, now: new Date() })).rejects.toThrow('EADDRINUSE');
});
