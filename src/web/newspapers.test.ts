import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../core/store.ts';
import { knownSection } from '../enrich/section.ts';
import { pressDesk } from '../feeds/press-desk.ts';
import { NOW, stopped } from '../publish/store.fixture.ts';
import { openSqlite } from '../store/open.ts';
import { machines } from './machines.fixture.ts';
import { createWeb, type Web } from './server.ts';
import { visitor, type Visitor } from './visitor.fixture.ts';
import { silent } from './web.fixture.ts';

const HERE = '/admin/newspapers';
let folder: string;
let store: Store;
let web: Web;
let owner: Visitor;

const files: readonly (readonly [place: string, languages: string[], enabled: boolean, section?: string])[] = [
  ['shipped/de/bote', ['de'], true],
  ['shipped/de/kurier', ['de'], false, 'Sport'],
  ['shipped/fr/rivage', ['fr'], true, 'Politique'],
  ['shipped/tz/bahari', ['sw'], false],
  ['own/is/eigin', ['is'], true],
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-desk-choice-'));
  for (const [place, languages, enabled, section] of files) {
    const id = place.split('/').at(-1)!;
    mkdirSync(join(folder, place, '..'), { recursive: true });
    const feeds = [`https://${id}.example/a`, `https://${id}.example/b`].map((url, i) => ({ url, ...(i === 1 && section && { section }) }));
    const paper = { name: id, languages, homepage: `https://${id}.example/`, feeds, rights: 'private', timeZone: 'UTC', enabled };
    writeFileSync(join(folder, `${place}.json`), JSON.stringify(paper));
  }
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  store = opened.value;
  const dirs = [join(folder, 'shipped'), join(folder, 'own')];
  const press = pressDesk({ dirs, entries: [], store: store.sources, clock: stopped(), sectionNamed: knownSection }, true);
  const settings = { host: '127.0.0.1', port: 0 };
  web = createWeb({ store, clock: stopped(), log: silent, settings, translation: machines, press });
  owner = visitor(web);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const polled = async (): Promise<readonly string[]> =>
  (await store.sources.feeds()).map(({ url }) => url.replace(/https:..|.example/g, '')).sort();
const choose = (fields: Readonly<Record<string, string>>): Promise<Response> =>
  owner.send(HERE, { act: 'start', breadth: 'starter', ...fields });

test('an empty newspaper asks before it reads, shows what the starter edition takes, and begins with it', async () => {
  const front = await owner.get('/');
  expect([front.status, front.headers.get('location'), front.headers.get('cache-control')]).toEqual([303, HERE, 'private, no-cache']);
  const page = await owner.body(HERE);
  expect(page).toContain('This takes 3 newspapers from 3 countries in 3 languages, with 6 feeds.');
  expect(page).toContain('about 33–54 MB in all');
  expect(await polled()).toEqual([]);
  const begun = await choose({ 'country:de': 'on', 'country:fr': 'on' });
  expect([begun.status, begun.headers.get('location')]).toEqual([303, `${HERE}/progress`]);
  expect(await polled()).toEqual(['bote/a', 'bote/b', 'eigin/a', 'eigin/b', 'rivage/a', 'rivage/b']);
  expect(await store.sources.choice()).toEqual({ breadth: 'starter', countries: ['de', 'fr'], languages: [], sections: [], at: NOW });
  expect((await owner.get('/')).status).toBe(200);
});

test.each<[string, Record<string, string>, readonly string[]]>([
  ['a country the starter edition has', { 'country:de': 'on' }, ['bote']],
  ['all of it', { 'country:de': 'on', breadth: 'all' }, ['bote', 'kurier']],
  ['a country it lacks', { 'country:tz': 'on' }, ['bahari']],
  ['a language it lacks', { 'language:sw': 'on' }, ['bahari']],
  ['a language it has', { 'language:de': 'on' }, ['bote']],
])('%s is read, and nothing else but what its owner wrote', async (_name, fields, papers) => {
  await choose(fields);
  expect((await store.sources.list()).map(({ id }) => id)).toEqual([...papers, 'eigin'].sort());
});

test('feeds of sections that were not chosen are not polled; a later choice takes them up and drops others', async () => {
  await choose({ 'country:de': 'on', 'country:fr': 'on', breadth: 'all', 'section:sport': 'on' });
  expect(await polled()).toEqual(['bote/a', 'bote/b', 'eigin/a', 'eigin/b', 'kurier/a', 'kurier/b', 'rivage/a']);
  await choose({ 'country:fr': 'on', 'section:politics': 'on' });
  expect(await polled()).toEqual(['eigin/a', 'eigin/b', 'rivage/a', 'rivage/b']);
});

test('what would be taken is shown without being kept', async () => {
  const answer = await owner.send(HERE, { act: 'look', breadth: 'all', 'country:de': 'on', 'country:tz': 'on', 'language:de': 'on' });
  const body = await answer.text();
  expect(body).toContain('This takes 3 newspapers from 2 countries in 2 languages');
  expect(body).toContain('Nothing is taken from Tanzania');
  expect(body).toMatch(/name="country:tz" checked/);
  expect(body).not.toMatch(/name="country:fr" checked/);
  expect([await store.sources.choice(), await polled()]).toEqual([undefined, []]);
});

test.each<[Record<string, string>, string]>([
  [{ act: 'start', 'country:xx': 'on' }, 'No newspaper of the country “xx” is known.'],
  [{ act: 'look', 'language:toString': 'on' }, 'No newspaper of the language “toString” is known.'],
  [{ act: 'begin' }, 'does not say what to do'],
])('%j is refused in one sentence and changes nothing', async (fields, sentence) => {
  const answer = await owner.send(HERE, fields);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(sentence);
  expect([await store.sources.choice(), await polled()]).toEqual([undefined, []]);
});

test('the page of progress renews itself without script, and tells each failure with what to do', async () => {
  await choose({ 'country:de': 'on' });
  const [claim] = await store.work.claim('feeds', { limit: 1, leaseSeconds: 60, now: NOW });
  const failure = { kind: 'offline', host: 'bote.example' } as const;
  const outcome = { kind: 'retry', due: '2026-03-12T15:00:00.000Z' } as const;
  await store.work.settle(claim!, 1, { outcome, failure, outputs: [], next: [] }, NOW);
  const page = await owner.get(`${HERE}/progress`);
  expect(page.headers.get('refresh')).toBe('5');
  const body = await page.text();
  expect(body).toContain('0 of 4 feeds answered');
  expect(body).toContain('bote.example could not be reached');
  expect(body).toContain('It is tried again.');
  expect((await owner.get(`${HERE}/progress?still`)).headers.get('refresh')).toBeNull();
});
