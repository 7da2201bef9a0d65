import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../core/article.ts';
import { articlePath } from '../core/publication.ts';
import type { Edit, Store } from '../core/store.ts';
import { pageOfEdits } from '../publish/edits.ts';
import { revised, rowsOf, stopped } from '../publish/store.fixture.ts';
import { stories } from '../publish/stories.fixture.ts';
import { newspaper } from './newspaper.fixture.ts';
import { createWeb } from './server.ts';
import { visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

const [water, night] = [rowsOf(stories[0]!, 0), rowsOf(stories[1]!, 1)];
const change = (kind: Change['kind'], more: Partial<Change> = {}): Change => ({ kind, titleChanged: false, removed: 1, added: 2, ...more });
const at = (minute: number): string => `2026-03-12T15:${String(minute).padStart(2, '0')}:00.000Z`;

let store: Store;
let reader: Visitor;

beforeAll(async () => {
  store = await newspaper([
    water,
    night,
    revised(water, { revision: 2, at: at(1), change: change('silent', { titleChanged: true }) }),
    revised(night, { revision: 2, at: at(2), change: change('declared') }),
  ]);
  reader = visitor(createWeb({ clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, store }));
});
afterAll(() => store.close());

const headlines = async (query = ''): Promise<string[]> =>
  [...(await reader.body(`/edits${query}`)).matchAll(/<h2 class="hit"><a[^>]*>([^<]*)</g)].map(([, title]) => title!);
const english = (story: number): string => stories[story]!.english;

test('edits are listed newest first, with both headlines, what changed, and ways to both revisions', async () => {
  expect(await headlines()).toEqual([english(1), english(0)]);
  const page = await reader.body('/edits?kind=silent');
  const path = articlePath((await store.articles.publication(water.article.id))!);
  expect(page).toContain('headline changed · 1 sentence taken out · 2 sentences put in');
  expect(page).toContain(water.article.title);
  for (const rev of [1, 2]) {
    expect(page).toContain(`href="${path}?rev=${rev}"`);
    expect((await reader.get(`${path}?rev=${rev}`)).status).toBe(200);
  }
});

test.each([
  ['?kind=silent', [0]],
  ['?kind=declared', [1]],
  [`?source=${stories[0]!.paper}`, [0]],
  [`?source=${stories[0]!.paper}&kind=declared`, []],
  ['?source=nobody', []],
  ['?kind=loud&source=<script>&before=yesterday', [1, 0]],
  [`?before=${at(2)}`, [0]],
])('/edits%s shows those alone', async (query, shown) => {
  expect(await headlines(query)).toEqual(shown.map(english));
});

test('edits of an article that was taken down are not listed', async () => {
  await store.rights.takeDown({ id: night.article.id, reason: 'x', by: 'Mara', at: at(9) });
  expect(await headlines()).toEqual([english(0)]);
});

test('a page of the list never cuts between edits of one instant', () => {
  const edit = (id: string, minute: number): Edit => ({
    id,
    revision: 2,
    sourceId: 'x',
    title: 'x',
    change: change('silent'),
    at: at(minute),
  });
  const found = [edit('a', 3), edit('b', 2), edit('c', 2), edit('d', 1)];
  const ids = (size: number): string =>
    pageOfEdits(found, size)
      .map(({ id }) => id)
      .join('');
  expect([ids(1), ids(2), ids(3), ids(4), ids(9)]).toEqual(['a', 'a', 'abc', 'abcd', 'abcd']);
  expect(pageOfEdits(found.slice(1, 3), 1)).toHaveLength(1);
});
