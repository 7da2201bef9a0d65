import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FetchedPage } from '../core/article.ts';
import type { Store } from '../core/store.ts';
import { NOW, rowsOf, stopped } from '../publish/store.fixture.ts';
import { stories } from '../publish/stories.fixture.ts';
import type { Reading } from '../publish/inspection.ts';
import { newspaper } from './newspaper.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

const hostile = '</td></table><script>alert(1)</script><img src=x onerror=alert(2)>';
const rows = rowsOf(stories[0]!, 0);
const { id } = rows.article;
const reading: Reading = {
  title: hostile,
  authors: [hostile],
  bodyText: 'x',
  reasons: [{ rule: 'teaser-list', detail: hostile }],
  witnesses: [{ field: 'title', by: hostile, value: hostile, won: true }],
};

let store: Store;
let web: Web;

beforeAll(async () => {
  store = await newspaper([rows]);
  const body = Buffer.from(`<html>${hostile}</html>`);
  const provenance = { stage: 'fetch', version: 1, tool: 'test', inputHash: 'x', reasons: [], at: NOW } as const;
  const page: FetchedPage = { kind: 'fetched', id, url: rows.article.url, contentType: 'text/html', body, provenance };
  await store.work.enqueue([{ stage: 'fetch', subject: id, priority: 1, mode: 'again' }], NOW);
  const [claim] = await store.work.claim('fetch', { limit: 1, leaseSeconds: 60, now: NOW });
  await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs: [{ table: 'pages', row: page }], next: [] }, NOW);
  const settings = { host: '127.0.0.1', port: 0 };
  web = createWeb({ store, clock: stopped(), log: silent, settings, reread: () => Promise.resolve(reading) });
});
afterAll(() => store.close());

const get = (path: string) => web.fetch(new Request(`http://127.0.0.1${path}`));

test('the inspector shows what the page says and what differs, as words alone', async () => {
  const response = await get(`/admin/inspect/${id}`);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('teaser-list');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('Today’s reading differs');
});

test('the source of a page is plain text that no browser takes for a page', async () => {
  const response = await get(`/admin/inspect/${id}/raw`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).toBe(`<html>${hostile}</html>`);
});

test.each(['/admin/inspect/zzzzzzzzzzzz', '/admin/inspect/x', '/admin/inspect/zzzzzzzzzzzz/raw', '/admin/inspect/__proto__'])(
  '%s is nothing',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
