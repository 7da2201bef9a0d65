import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlePath, type Publication } from '../core/publication.ts';
import type { Store } from '../core/store.ts';
import { NOW, rowsOf, stopped, variant, type Rows } from '../publish/store.fixture.ts';
import { articleId } from '../lib/article-id.ts';
import { stories } from '../publish/stories.fixture.ts';
import { newspaper } from './newspaper.fixture.ts';
import { createWeb } from './server.ts';
import { everything, visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

const HERE = '/admin/rights';
let store: Store;
let operator: Visitor;
let published: Publication[];

/** Rows under the id that their address gives, as the feeds stage makes it. */
function addressed({ item, article, identification, translation, facts }: Rows): Rows {
  const id = articleId(item.url);
  return {
    item: { ...item, id },
    article: { ...article, id },
    identification: { ...identification, id },
    ...(translation && { translation: { ...translation, id } }),
    facts: { ...facts, id },
  };
}

beforeAll(async () => {
  const rows = [rowsOf(stories[0]!, 0), addressed(rowsOf(stories[1]!, 1)), variant({ original: 'خبر ثالث', english: 'A third story' }, 2)];
  store = await newspaper(rows);
  published = (await Promise.all(rows.map(({ article }) => store.articles.publication(article.id)))).map((one) => one!);
  operator = visitor(createWeb({ clock: stopped(), log: silent, settings: { host: '127.0.0.1', port: 0 }, store }));
});
afterAll(() => store.close());

const ask = async (address: string): Promise<string> =>
  String((await store.rights.request({ address, name: 'Ada', contact: 'ada@x.example', reason: 'It is <b>mine</b>.', at: NOW })).id);
const open = async (): Promise<string[]> => (await store.rights.requests({ state: 'open', limit: 99 })).map(({ id }) => String(id));
const decision = { words: 'A court asked.', by: 'Mara' };

describe('a request', () => {
  test('is shown with its article, found by our address and by the original’s', async () => {
    const [water, night] = published as [Publication, Publication, Publication];
    const { url } = (await store.articles.item(night.id))!;
    const byId = await ask(`http://localhost/a/2026-03-12/old-${water.id}`);
    const byUrl = await ask(`${url}?utm_source=mail`);
    const none = await ask('https://nowhere.example/x');
    const page = await operator.body(HERE);
    expect(page).toContain(`href="${articlePath(water)}"`);
    expect(page).toContain(`href="${articlePath(night)}"`);
    expect(page).toContain('No article found by this address');
    expect(page).toContain('It is &lt;b&gt;mine&lt;/b&gt;.');
    expect((await open()).sort()).toEqual([byId, byUrl, none].sort());
  });

  test('is granted: the article is taken down with the reason, and the request closed', async () => {
    const [request] = (await open()).toSorted();
    const [water] = published as [Publication];
    const sent = await operator.send(HERE, { ...decision, act: 'grant', request: request!, address: articlePath(water) });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${HERE}?done=grant`]);
    expect(await store.rights.takedown(water.id)).toMatchObject({ reason: decision.words, by: 'Mara', at: NOW });
    expect(await open()).not.toContain(request);
    expect((await operator.get(articlePath(water))).status).toBe(410);
    const page = await operator.body(`${HERE}?done=grant`);
    expect(page).toContain('The article is taken down, and the request is closed.');
    expect(page).toContain(`href="/a/unknown/${water.id}"`);
  });

  test('is granted also for what is down already, which is not done twice', async () => {
    const [water] = published as [Publication];
    const request = await ask(water.id);
    expect(await operator.body(HERE)).toContain('already taken down');
    const sent = await operator.send(HERE, { act: 'grant', request, address: water.id, words: 'Another.', by: 'Bo' });
    expect(sent.status).toBe(303);
    expect(await store.rights.takedown(water.id)).toMatchObject({ reason: decision.words, by: 'Mara' });
    expect(await open()).not.toContain(request);
  });

  test('is refused with a note, which is in the log', async () => {
    const request = await ask('https://nowhere.example/other');
    const sent = await operator.send(HERE, { act: 'refuse', request, words: 'Not theirs.', by: 'Mara' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${HERE}?done=refuse`]);
    expect((await store.rights.requests({ state: 'refused', limit: 9 })).map(({ id }) => String(id))).toEqual([request]);
    expect(await operator.body(HERE)).toContain('Not theirs.');
  });
});

test('an article is taken down without a request', async () => {
  const third = published[2]!;
  const sent = await operator.send(HERE, { ...decision, act: 'down', address: third.id });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${HERE}?done=down`]);
  expect((await operator.get(articlePath(third))).status).toBe(410);
});

test('a newspaper is decided on, decided anew, and the decision taken back', async () => {
  const { sourceId } = published[1]!;
  const set = { act: 'set', source: sourceId, rights: 'link', words: 'They wrote.', by: 'Mara' };
  const sent = await operator.send(HERE, set);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${HERE}?done=set&again=1`]);
  expect(await operator.body(`${HERE}?done=set&again=1`)).toContain('Saved. 1 article is put back to be judged and published again.');
  await operator.send(HERE, { ...set, rights: 'full', words: 'They wrote again.' });
  expect(await store.rights.overrides()).toEqual([{ sourceId, rights: 'full', note: 'They wrote again.', by: 'Mara', at: NOW }]);
  expect(await operator.body(HERE)).toContain('They wrote again.');
  const cleared = await operator.send(HERE, { act: 'clear', source: sourceId, by: 'Bo' });
  expect([cleared.status, cleared.headers.get('location')]).toEqual([303, `${HERE}?done=clear`]);
  expect(await store.rights.overrides()).toEqual([]);
});

test.each<[Record<string, string>, string]>([
  [{ act: 'burn' }, 'The form does not say what to do.'],
  [{ act: '__proto__' }, 'The form does not say what to do.'],
  [{ act: 'grant', request: '999', address: 'HERE' }, 'There is no such open request'],
  [{ act: 'refuse', request: 'x' }, 'There is no such open request'],
  [{ act: 'grant', address: '' }, 'The article’s address is empty.'],
  [{ act: 'grant', address: 'https://nowhere.example/x' }, 'No article here has this address'],
  [{ act: 'grant', address: 'HERE', words: '' }, 'The reason is empty.'],
  [{ act: 'grant', address: 'HERE', by: '' }, 'Your name is empty.'],
  [{ act: 'refuse', words: '\u202E' }, 'The reason is empty.'],
  [{ act: 'refuse', by: 'x'.repeat(81) }, 'Your name is longer than 80 characters.'],
  [{ act: 'down', address: 'GONE' }, 'This article was already taken down.'],
  [{ act: 'down', address: 'HERE', words: 'x'.repeat(1001) }, 'The reason is longer than 1,000 characters.'],
  [{ act: 'set', source: 'nobody' }, 'No newspaper here has this id'],
  [{ act: 'set', source: '' }, 'The newspaper is empty.'],
  [{ act: 'set', rights: 'all' }, 'The rights are none of full, excerpt, link and private.'],
  [{ act: 'set', words: '' }, 'The note is empty.'],
  [{ act: 'set', by: '' }, 'Your name is empty.'],
  [{ act: 'clear' }, 'There is no decision on this newspaper to take back.'],
  [{ act: 'clear', by: '' }, 'Your name is empty.'],
])('a bad form gets one sentence and changes nothing: %j', async (fields, told) => {
  const request = (await open())[0]!;
  const addresses: Record<string, string> = { HERE: published[1]!.id, GONE: published[0]!.id };
  const before = await everything(store);
  const whole = { request, source: published[1]!.sourceId, rights: 'full', ...decision, ...fields };
  const address = fields['address'] === undefined ? '' : (addresses[fields['address']] ?? fields['address']);
  const sent = await operator.send(HERE, { ...whole, address });
  const page = await sent.text();
  expect(sent.status).toBe(400);
  expect(page.match(/role="alert"/g)).toHaveLength(1);
  expect(page).toContain(told);
  expect(await everything(store)).toBe(before);
});

test('what was typed is typed again after a refusal, in its own form alone, as text', async () => {
  const request = (await open())[0]!;
  const page = await (await operator.send(HERE, { act: 'refuse', request, words: '</textarea><script>', by: '' })).text();
  expect(page.split('&lt;/textarea&gt;&lt;script&gt;</textarea>')).toHaveLength(2);
  expect(page).not.toContain('<script');
});

test('the log goes on where its page ends, and every line is on one page', async () => {
  const source = published[1]!.sourceId;
  for (let i = 0; i < 40; i++) await store.rights.set({ sourceId: source, rights: 'full', note: `note ${i}.`, by: 'Mara', at: NOW });
  const seen: string[] = [];
  let path: string | undefined = HERE;
  while (path !== undefined) {
    const page: string = await operator.body(path);
    seen.push(...[...page.slice(page.indexOf('id="log"')).matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, id]) => id!));
    path = /href="(\/admin\/rights\?before=\d+)#log"/.exec(page)?.[1];
  }
  expect(seen).toEqual((await store.rights.audit({ limit: 999 })).map(({ id }) => String(id)));
  expect(seen.length).toBeGreaterThan(44);
  for (const before of ['x', '-1', '99999999999999999999', '1.5'])
    expect([before, (await operator.get(`${HERE}?before=${before}`)).status]).toEqual([before, 200]);
});
