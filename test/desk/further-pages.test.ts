import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import type { Fetcher } from '../../src/core/ports.ts';
import type { Extractor } from '../../src/extract/extractor.ts';
import { extractStage } from '../../src/extract/stage.ts';
import { extractFeedHtml, extractPage } from '../../src/extract/worker.ts';
import { fetchStage } from '../../src/fetch/stage.ts';
import { createRunner } from '../../src/runner.ts';
import { item, source } from '../../src/store/contract/rows.ts';
import { storageFailure } from '../../src/store/failure.ts';
import { openSqlite } from '../../src/store/open.ts';
import type { Store } from '../../src/core/store.ts';

const now = '2026-03-12T12:00:00.000Z';
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const subject = '0123456789ab';
const address = 'https://bote.example/eis';

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'further-pages-'));
  const opened = await openSqlite(join(dir, 'desk.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  store = opened.value;
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const sentence = (number: number, line: number): string =>
  `Am ${line}. Kanal von Seite ${number} wartete der Schleusenwärter, bis das Eis brach, und ließ dann ein Boot nach dem anderen hindurch.`;
const lede = 'Drei Wochen lang fuhr auf den Kanälen der Stadt kein einziges Boot, nun taut es endlich.';

/** A page of an article of `of` pages: headline, standfirst and picture on every one of them, and the numbers of all below. */
function html(number: number, of: number): string {
  const numbers = Array.from({ length: of }, (_, at) => `<a href="${address}${at === 0 ? '' : `?seite=${at + 1}`}">${at + 1}</a>`);
  return `<html lang="de"><head><title>Eis auf dem Kanal</title><meta name="description" content="${lede}"></head><body><article>
    <h1>Eis auf dem Kanal</h1><p class="vorspann">${lede}</p>
    <figure><img src="/eis.jpg" alt="Eis" width="640"><figcaption>Der Kanal im Februar</figcaption></figure>
    ${[1, 2, 3].map((line) => `<p>${sentence(number, line)}</p>`).join('')}
    <div class="pager">${numbers.join(' ')}</div></article></body></html>`;
}

/** Runs the two stages over a site that answers with these pages until nothing is due. */
async function read(pages: Readonly<Record<string, string>>): Promise<{ article: Article; asked: readonly string[] }> {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    id: 'fake',
    fetch({ url }) {
      asked.push(url);
      const body = pages[url];
      if (body === undefined) return Promise.resolve({ ok: false, error: { kind: 'http', status: 404, host: 'bote.example' } });
      return Promise.resolve({ ok: true, value: { url, status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(body) } });
    },
  };
  const extractor: Extractor = {
    extract: (page) => Promise.resolve(extractPage(page)),
    feedBlocks: (feed) => Promise.resolve(extractFeedHtml(feed)),
    close: () => Promise.resolve(),
  };
  const clock = { now: () => now };
  await store.sources.sync([source('bote', [])], now);
  await store.work.enqueue([{ stage: 'feeds', subject: 'f1', priority: 0, mode: 'once' }], now);
  const [claim] = await store.work.claim('feeds', { limit: 1, leaseSeconds: 60, now });
  const row = item(subject, { url: address, title: 'Eis auf dem Kanal', firstSeenAt: now });
  const next = [{ stage: 'fetch', subject, priority: 1, mode: 'once' }] as const;
  await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs: [{ table: 'items', row }], next }, now);
  const stages = [fetchStage({ fetcher, clock, rereadHours: [] }), extractStage({ clock, extractor })];
  await createRunner({ store, stages, clock, log: silent, leaseSeconds: 60, pollMs: 20, storageFailure }).drain(
    new AbortController().signal,
  );
  const article = await store.articles.article(subject);
  if (!article) throw new Error('there is no article');
  return { article, asked };
}

const textsIn = ({ blocks }: Article): readonly string[] => blocks.flatMap((block) => ('text' in block ? block.text : []));
const site = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [at === 0 ? address : `${address}?seite=${at + 1}`, html(at + 1, count)]));
const text = (count: number): readonly string[] => [
  lede,
  ...Array.from({ length: count }, (_, at) => [1, 2, 3].map((line) => sentence(at + 1, line))).flat(),
];

test('an article that is spread over several pages is read to its end and joined, each headline, standfirst and picture once', async () => {
  const { article, asked } = await read(site(3));
  expect(asked).toEqual([address, `${address}?seite=2`, `${address}?seite=3`]);
  expect(textsIn(article)).toEqual(text(3));
  expect(article.blocks.filter(({ kind }) => kind === 'figure').length).toBeLessThanOrEqual(1);
  expect(article).toMatchObject({ title: 'Eis auf dem Kanal', url: address, extent: 'full', revision: 3 });
  expect(article).not.toHaveProperty('nextPage');
  expect(article).not.toHaveProperty('change');
  expect(article.provenance.reasons.filter(({ rule }) => rule === 'page-joined')).toHaveLength(2);
});

test('ten pages are the most', async () => {
  const { article, asked } = await read(site(14));
  expect(asked).toHaveLength(10);
  expect(textsIn(article)).toEqual(text(10));
});

test('a further page that is not there, or leads back, costs nothing of those before it', async () => {
  const gap = Object.fromEntries(Object.entries(site(3)).filter(([url]) => !url.endsWith('=3')));
  const { article, asked } = await read(gap);
  expect(asked.slice(0, 3)).toEqual([address, `${address}?seite=2`, `${address}?seite=3`]);
  expect(textsIn(article)).toEqual(text(2));
  expect(new Set(asked).size).toBe(3);
});

test('a further page that holds no article ends it, with the reason', async () => {
  const { article } = await read({ ...site(2), [`${address}?seite=2`]: '<html><body><p>Nur für Freunde.</p></body></html>' });
  expect(textsIn(article)).toEqual(text(1));
  expect(article).not.toHaveProperty('nextPage');
  expect(article.provenance.reasons).toContainEqual({ rule: 'further-page-not-read', detail: 'page 2: not-article' });
});
