import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedItem, FetchedPage } from '../../core/article.ts';
import type { Provenance } from '../../core/provenance.ts';
import { ok } from '../../core/result.ts';
import type { Output, Store } from '../../core/store.ts';
import { startExtractor } from '../../extract/extractor.ts';
import { extractStage } from '../../extract/stage.ts';
import { articleId } from '../../lib/article-id.ts';
import { papers } from '../../publish/stories.fixture.ts';
import { openSqlite } from '../../store/open.ts';
import type { Desk } from '../command.ts';
import { testDesk } from '../desk.fixture.ts';
import { inspect } from './inspect.ts';

const NOW = '2026-03-12T10:00:00.000Z';
const url = 'https://kurier.example/politik/bruecke';
const id = articleId(url);
const sentence = 'Der Rat der Stadt Altenfels hat am Montag beschlossen, die alte Brücke nach langer Prüfung wieder zu öffnen.';
const html = `<html lang="de"><head><meta property="og:title" content="Brücke öffnet"><meta name="author" content="Von Anna Muster"></head>
<body><article><h1>Brücke öffnet</h1>${`<p>${sentence}</p>`.repeat(4)}<p>Lesen Sie auch: <a href="/x">Der Hafen</a></p></article></body></html>`;
const provenance = (stage: Provenance['stage']): Provenance => ({ stage, version: 1, tool: 'test', inputHash: 'x', reasons: [], at: NOW });
const item: FeedItem = {
  id,
  sourceId: papers[0]!.id,
  feedId: 'f',
  url,
  title: 'Brücke öffnet',
  authors: [],
  categories: [],
  firstSeenAt: NOW,
  provenance: provenance('feeds'),
};
const page: FetchedPage = { kind: 'fetched', id, url, contentType: 'text/html', body: Buffer.from(html), provenance: provenance('fetch') };

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-inspect-'));
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  store = opened.value;
  await store.sources.sync(papers, NOW);
  await settle([
    { table: 'items', row: item },
    { table: 'pages', row: page },
  ]);
  const extractor = startExtractor({ threads: 1 });
  const stage = extractStage({ clock: { now: () => NOW }, extractor });
  const input = await stage.input(store, id);
  const article = await stage.run(input!, new AbortController().signal);
  await extractor.close();
  if (!article.ok) throw new Error(article.error.kind);
  // As an older version of the rules would have read it.
  await settle([{ table: 'articles', row: { ...article.value, authors: ['Von Anna Muster'] } }]);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function settle(outputs: readonly Output[]): Promise<void> {
  await store.work.enqueue([{ stage: 'extract', subject: id, priority: 1, mode: 'again' }], NOW);
  const [claim] = await store.work.claim('extract', { limit: 1, leaseSeconds: 60, now: NOW });
  await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs, next: [] }, NOW);
}

async function run(positionals: readonly string[], values: Record<string, string | boolean> = {}, stdin = '') {
  // The command closes what it opened; the test's store stays.
  const openStore: Desk['openStore'] = () => Promise.resolve(ok({ ...store, close: () => Promise.resolve() }));
  const desk = testDesk(stdin, { openStore });
  return { result: await inspect.run({ positionals, values }, desk), out: desk.out() };
}

describe('what is stored', () => {
  test('is told with who said what, what was left out, and where today’s reading differs', async () => {
    const { result, out } = await run([url]);
    expect(result).toEqual(ok(0));
    expect(out).toMatch(/\* title +og:title: Brücke öffnet/);
    expect(out).toMatch(/\* authors +meta author: Von Anna Muster/);
    expect(out).toMatch(/Today’s reading differs\n {2}authors +Von Anna Muster → Anna Muster/);
    expect(out).toContain('Der Hafen');
  });

  test('is whole as JSON, without the page’s bytes', async () => {
    const { out } = await run([id], { json: true });
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(told).toMatchObject({
      id,
      item: { url },
      page: { bytes: Buffer.byteLength(html), furtherPages: 0 },
      today: { authors: ['Anna Muster'] },
    });
    expect(told.differences).toEqual([{ field: 'authors', stored: 'Von Anna Muster', today: 'Anna Muster' }]);
    expect(out).not.toContain('<article>');
  });

  test('the page itself is printed as it came', async () => {
    expect((await run([id], { raw: true })).out).toBe(`${html}\n`);
  });
});

test('a page of a file is read alone', async () => {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const { result, out } = await run([], { file, url });
  expect(result).toEqual(ok(0));
  expect(out).toMatch(/authors +Anna Muster/);
});

test.each([
  [['zzzzzzzzzzzz'], {}, 'nothing is stored'],
  [['not an article'], {}, 'neither'],
  [[], {}, 'is missing'],
  [[id], { file: 'x' }, 'neither an article nor'],
  [[], { file: 'x' }, 'needs --url'],
  [[], { file: 'x', url: 'file:///etc/passwd' }, 'needs --url'],
])('%j %j is refused in a sentence', async (positionals, values, words) => {
  const { result, out } = await run(positionals, values);
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).toContain(words);
  expect(out).toBe('');
});
