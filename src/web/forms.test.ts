import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlePath, type Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { doubtedStory } from '../publish/doubted-story.fixture.ts';
import { rowsOf, stopped, variant } from '../publish/store.fixture.ts';
import { stories } from '../publish/stories.fixture.ts';
import { machines } from './machines.fixture.ts';
import { dueAgain, newspaper } from './newspaper.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { silent } from './web.fixture.ts';

let store: Store;
let web: Web;
let water: Publication;
let copy: Publication;

const options = { clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 } };
const get = (path: string, cookie = ''): Promise<Response> =>
  web.fetch(new Request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } }));
const body = async (path: string, cookie?: string): Promise<string> => (await get(path, cookie)).text();

/** Opens a page with a form and sends the fields given to an address. */
async function send(path: string, fields: Record<string, string>, opened = path): Promise<Response> {
  const page = await get(opened);
  const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!;
  const headers = { host: 'localhost', cookie, origin: 'http://localhost' };
  return web.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams({ csrf, ...fields }) }));
}

async function everything(): Promise<string> {
  const lines: string[] = [];
  for await (const line of store.admin.dump()) lines.push(line);
  return lines.join('\n');
}

beforeAll(async () => {
  const first = rowsOf(stories[0]!, 0);
  const second = variant({ paper: 'rudkhane', blocks: stories[0]!.blocks.slice(0, 1), originalDek: 'غير ذلك.' }, 1);
  store = await newspaper([first, second, rowsOf(stories[3]!, 2), rowsOf(doubtedStory, 3)]);
  water = (await store.articles.publication(first.article.id))!;
  copy = (await store.articles.publication(second.article.id))!;
  web = createWeb({ ...options, store, translation: machines });
});
afterAll(() => store.close());

describe('a sentence', () => {
  const at = (anchor: string): string => `${articlePath(water)}/sentence/${anchor}`;

  test('has a page with both texts and its history, under any name that ends in the id', async () => {
    const page = await body(at('p2s2'));
    expect(page).toContain('It did not answer the newspaper’s questions.');
    expect(page).toContain('ولم ترد على أسئلة الصحيفة.');
    expect(page).toContain('from memory, by Bergamot, model base-memory 2.1');
    expect(page).toContain('<b>Links without words</b>');
    const short = await get(`/a/x/${water.id}/sentence/p2s2`);
    expect([short.status, short.headers.get('location')]).toEqual([301, at('p2s2')]);
    for (const none of ['p99s1', 'p0s1', 'x', '%00', '..%2f']) expect((await get(at(none))).status).toBe(404);
  });

  test('every link to a sentence on an article’s page leads to its page', async () => {
    for (const view of ['both', 'translation']) {
      const hrefs = [...(await body(`${articlePath(water)}?view=${view}`)).matchAll(/href="([0-9a-z]{12}\/sentence\/\w+)"/g)].map(
        ([, href]) => href!,
      );
      expect(hrefs.length).toBeGreaterThan(8);
      for (const href of new Set(hrefs)) expect([href, (await get(`/a/${water.day}/${href}`)).status]).toEqual([href, 301]);
    }
  });

  test('can be reported, in words', async () => {
    const sent = await send(at('p1s2'), { what: 'report', revision: '1', words: 'Not <script>alert(1)</script> silence\u202E' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${at('p1s2')}?done=report`]);
    expect(await store.readers.reports({ limit: 1 })).toMatchObject([
      { articleId: water.id, anchor: 'p1s2', english: 'Residents stood on both banks and watched it in silence.', state: 'open' },
    ]);
    expect(await body(`${at('p1s2')}?done=report`)).toContain('role="status"');
    const desk = await body('/admin/translation');
    expect(desk).toContain('Not &lt;script&gt;alert(1)&lt;/script&gt; silence');
    expect(desk).not.toContain('\u202E');
    expect(desk).toContain(`href="${at('p1s2')}"`);
  });

  test('can be corrected: the memory holds it under the editor’s name, and every article that prints it is done again', async () => {
    const sent = await send(at('p2s1'), {
      what: 'correct',
      revision: '1',
      english: 'On Monday the ministry published\r\n a report on the dams.',
      editor: ' Ana  Lu ',
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${at('p2s1')}?done=correct`]);
    const entries = [];
    for await (const entry of store.memory.entries()) entries.push(entry);
    expect(entries).toMatchObject([
      { engine: 'editor', model: 'Ana Lu', text: 'On Monday the ministry published a report on the dams.', pair: { from: 'ar', to: 'en' } },
    ]);
    expect(entries[0]!.spans).toEqual([{ mark: 0, start: 33, end: 53 }]);
    expect(await dueAgain(store)).toEqual([water.id]);
    expect(await body(`${at('p2s1')}?done=correct`)).toContain('after the desk’s next pass');
    await send(at('p1s1'), { what: 'correct', revision: '1', english: 'The water came.', editor: 'Ana' });
    expect(await dueAgain(store)).toEqual([copy.id, water.id].sort());
  });

  test.each<[Record<string, string>, string]>([
    [{ what: 'correct', english: ' \u202E ', editor: 'Ana' }, 'The corrected sentence is empty.'],
    [{ what: 'correct', english: 'x'.repeat(5001), editor: 'Ana' }, 'The corrected sentence is longer than 5,000 characters.'],
    [{ what: 'correct', english: 'x', editor: '\u0000' }, 'Your name is empty.'],
    [{ what: 'correct', english: 'x', editor: 'x'.repeat(81) }, 'Your name is longer than 80 characters.'],
    [{ what: 'burn', words: 'x' }, 'The form does not say what to do with the sentence.'],
    [{ what: 'report', words: '' }, 'The report is empty.'],
    [{ what: 'report', words: 'x'.repeat(2001) }, 'The report is longer than 2,000 characters.'],
    [
      { what: 'correct', english: 'x', editor: 'Ana', revision: '7' },
      'The newspaper changed this article since you opened the form; please look at the sentence again.',
    ],
  ])('a bad form gets one sentence and changes nothing: $1', async (fields, told) => {
    const before = await everything();
    const sent = await send(at('p1s1'), { revision: '1', ...fields });
    const page = await sent.text();
    expect(sent.status).toBe(400);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).toContain(told);
    expect(await everything()).toBe(before);
  });

  test('what was typed is kept in a form that is refused, as text only', async () => {
    const sent = await send(at('p1s1'), { what: 'correct', revision: '1', english: '</textarea><script>', editor: '' });
    expect(await sent.text()).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
  });

  test('a form of a megabyte, or without its token, is refused and changes nothing', async () => {
    const before = await everything();
    expect((await send(at('p1s1'), { what: 'report', words: 'x'.repeat(1_048_576) })).status).toBe(413);
    const foreign = new Request(`http://localhost${at('p1s1')}`, {
      method: 'POST',
      headers: { host: 'localhost' },
      body: new URLSearchParams({ what: 'report', words: 'x', revision: '1' }),
    });
    const refused = await web.fetch(foreign);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(`href="${at('p1s1')}"`);
    expect(await everything()).toBe(before);
  });
});

describe('a star', () => {
  const star = (): string => `${articlePath(water)}/star`;

  test('is set from the article’s page by who has a token, and over its own page by who has none', async () => {
    const bare = await get(articlePath(water));
    expect(bare.headers.get('set-cookie')).toBeNull();
    expect(await bare.text()).toContain(`href="${star()}"`);
    const sent = await send(star(), { star: 'on' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, articlePath(water)]);
    expect(await store.readers.isStarred(water.id)).toBe(true);
    expect(await dueAgain(store)).toEqual([water.id]);
    const cookie = (await get(star())).headers.get('set-cookie')!.split(';')[0]!;
    const own = await body(articlePath(water), cookie);
    expect(own).toContain('★ Starred');
    expect(own).toContain(`<form method="post" action="${star()}"`);
    expect(await body(articlePath(water))).not.toContain('name="csrf"');
    await send(star(), { star: 'off' });
    expect(await store.readers.isStarred(water.id)).toBe(false);
    expect(await body(articlePath(water))).not.toContain('★ Starred');
  });

  test('changes nothing for any other word', async () => {
    const before = await everything();
    expect((await send(star(), { star: 'x' })).status).toBe(303);
    expect(await everything()).toBe(before);
  });
});

describe('the desk', () => {
  test('tells engines, budgets, models, routes, savings and doubts', async () => {
    for (const { id } of await store.readers.reports({ state: 'open', limit: 9 })) await store.readers.closeReport(id);
    const page = await body('/admin/translation');
    for (const told of [
      '12,400 of 20,000 characters',
      '90,210 tokens, no limit',
      'being fetched: 8.6 MB of 16.2 MB (52 %)',
      'could not be fetched: models.example could not be reached',
      'MPL-2.0',
      'Doubted sentences: a language model.',
      'The memory saved',
      'Negation',
      'Nobody has reported a mistake that is still open.',
    ])
      expect(page).toContain(told);
    expect((await get('/admin/translation')).headers.get('cache-control')).toBe('no-store');
    const plain = createWeb({ ...options, store });
    const without = await plain.fetch(new Request('http://localhost/admin/translation', { headers: { host: 'localhost' } }));
    expect(await without.text()).toContain('This process only serves pages');
  });

  test('closes a report once', async () => {
    const report = { articleId: water.id, revision: 1, anchor: 'p1s1', original: 'a', english: 'b', words: 'c', at: options.clock.now() };
    const { id } = await store.readers.report(report);
    const sent = await send('/admin/translation', { close: String(id) });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/admin/translation?closed']);
    for (const close of [String(id), 'x', '', '-1', '99999999999999999999']) {
      const again = await send('/admin/translation', { close }, '/preferences');
      expect([close, again.status]).toEqual([close, 400]);
      expect(await again.text()).toContain('There is no such open report');
    }
  });
});

describe('names', () => {
  const fix = { act: 'fix', language: 'ar', source: 'الجسر القديم', english: 'Old Bridge', editor: 'Ana' };

  test('are fixed, found, fixed otherwise, rejected and forgotten; articles that hold them are done again', async () => {
    const sent = await send('/admin/names', fix);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/admin/names?again=2']);
    expect(await dueAgain(store)).toEqual([copy.id, water.id].sort());
    expect(await body('/admin/names?again=2')).toContain('2 articles hold the name and will be done again.');
    await send('/admin/names?language=ar', { ...fix, english: 'Ancient Bridge', wikidata: 'Q42' });
    expect(await store.names.list({ limit: 9 })).toMatchObject([
      { source: 'الجسر القديم', english: 'Ancient Bridge', state: 'fixed', variants: ['Old Bridge'], wikidata: 'Q42', editor: 'Ana' },
    ]);
    for (const [query, shown] of [
      ['words=Ancient', true],
      ['words=الجسر&language=ar&state=fixed', true],
      ['language=ja', false],
      ['state=rejected', false],
      ['words=nothing', false],
    ] as const)
      expect([query, (await body(`/admin/names?${query}`)).includes('Ancient Bridge')]).toEqual([query, shown]);
    await send('/admin/names', { ...fix, act: 'reject' });
    expect((await store.names.list({ state: 'rejected', limit: 9 })).length).toBe(1);
    expect((await send('/admin/names', { ...fix, act: 'forget' })).status).toBe(303);
    expect(await store.names.list({ limit: 9 })).toEqual([]);
  });

  test.each<[Record<string, string>, string]>([
    [{ act: 'burn' }, 'The form does not say what to do with the name.'],
    [{ language: '<script>' }, 'The language is no language tag'],
    [{ source: '\u202E' }, 'The form in the original is empty.'],
    [{ source: 'x'.repeat(201) }, 'The form in the original is longer than 200 characters.'],
    [{ english: '' }, 'The English form is empty.'],
    [{ source: '!!!' }, 'The name in the original is missing.'],
    [{ language: 'en' }, 'Names of English sources are not changed.'],
    [{ wikidata: 'Q0' }, 'A Wikidata item looks like Q3847508.'],
    [{ editor: '' }, 'Your name is empty.'],
    [{ act: 'reject', editor: '' }, 'Your name is empty.'],
    [{ act: 'forget' }, 'There is no decision on this name to forget.'],
  ])('a bad form gets one sentence and changes nothing: $1', async (fields, told) => {
    const before = await everything();
    const sent = await send('/admin/names', { ...fix, ...fields });
    const page = await sent.text();
    expect(sent.status).toBe(400);
    expect(page.match(/role="alert"/g)).toHaveLength(1);
    expect(page).toContain(told);
    expect(await everything()).toBe(before);
  });

  test('hostile names are only ever text', async () => {
    await send('/admin/names', { ...fix, source: '"><script>alert(1)</script>', english: '<img src=x onerror=alert(1)>' });
    const page = await body('/admin/names');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img/);
  });
});
