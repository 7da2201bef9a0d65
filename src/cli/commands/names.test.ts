import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import type { Store } from '../../core/store.ts';
import { all, claimOne, done, publication, work } from '../../store/contract/rows.ts';
import { openSqlite } from '../../store/open.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { names } from './names.ts';

const now = '2026-03-12T07:10:00.000Z';
let dir: string;
let store: Store;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'names-'));
  const opened = await openSqlite(join(dir, 'desk.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  store = opened.value;
});
afterEach(async () => {
  for (const { language, source } of await store.names.list({ limit: 99 })) await store.names.remove(language, source);
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

async function desk(argv: readonly string[], stdin = '') {
  const room = testDesk(stdin, {
    environment: { DESK_DATA_DIR: dir },
    openStore: () => Promise.resolve(ok({ ...store, close: () => Promise.resolve() })),
  });
  const code = await main(['names', ...argv], [names], room);
  return { code, out: room.out(), complaints: room.complaints() };
}

const listed = async (...argv: string[]): Promise<unknown[]> =>
  (await desk(['list', ...argv])).out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** An article that was published in Russian with this body. */
async function published(id: string, body: string): Promise<void> {
  await store.work.enqueue([work('translate', id)], now);
  const row = publication(id, { originalText: body, language: 'ru' });
  await store.work.settle(await claimOne(store, 'translate'), 1, done({ outputs: [{ table: 'publications', row }] }), now);
}

const due = async (): Promise<string[]> =>
  (await store.work.claim('translate', { limit: 9, leaseSeconds: 60, now })).map(({ subject }) => subject);

const ledger = async (): Promise<string[]> => (await all(store.admin.dump())).filter((line) => line.includes('"table":"names"'));

test('a name is fixed, and articles with any of its forms are put back', async () => {
  await published('a', 'Выборы прошли в Анкаре.');
  await published('b', 'Выборы прошли в Бурсе.');
  const fixed = await desk(['fix', 'ru', 'Анкара', 'Ankara', '--variant', 'Angora|Ankyra', '--wikidata', 'Q3640', '--by', 'Mara']);
  expect(fixed).toEqual({ code: 0, out: 'Анкара is rendered as Ankara from now on; 1 article is put back for it.\n', complaints: '' });
  expect(await due()).toEqual(['a']);
  expect(await listed('ru')).toEqual([
    {
      language: 'ru',
      source: 'Анкара',
      english: 'Ankara',
      state: 'fixed',
      variants: ['Angora', 'Ankyra'],
      wikidata: 'Q3640',
      editor: 'Mara',
      changedAt: now,
    },
  ]);
});

test('what was rendered before is a variant, a rejected name keeps it, and a forgotten one is gone', async () => {
  await desk(['fix', 'uk', 'Київ', 'Kiev']);
  await desk(['fix', 'uk', 'Київ', 'Kyiv']);
  expect(await listed('--words', 'kyi')).toMatchObject([{ english: 'Kyiv', variants: ['Kiev'] }]);
  expect((await desk(['reject', 'uk', 'Київ', '--by', 'Mara'])).out).toBe('Київ is no name from now on; 0 articles are put back for it.\n');
  expect(await listed('uk')).toMatchObject([{ english: 'Kyiv', state: 'rejected', editor: 'Mara' }]);
  expect((await desk(['remove', 'uk', 'Київ'])).out).toContain('The decision on Київ is forgotten;');
  expect(await listed()).toEqual([]);
  expect(await desk(['remove', 'uk', 'Київ'])).toMatchObject({ code: 2, out: '' });
});

test('decisions go out and in as tab-separated lines', async () => {
  await published('c', 'Встреча с Токаевым.');
  await desk(['fix', 'ru', 'Токаев', 'Tokayev', '--variant', 'Tokaev']);
  await desk(['reject', 'ar', 'العربية']);
  const { out } = await desk(['export']);
  expect(out.split('\n')[0]).toBe('language\tsource\tenglish\tstate\tvariants\twikidata\teditor');
  const before = await ledger();
  writeFileSync(join(dir, 'names.tsv'), out);
  await desk(['remove', 'ru', 'Токаев']);
  const brought = await desk(['import', join(dir, 'names.tsv')]);
  expect(brought).toMatchObject({ code: 0, complaints: '' });
  expect(brought.out).toMatch(/^2 names are in the ledger; /);
  expect(await ledger()).toEqual(before);
  expect(before).toHaveLength(2);
  expect(await due()).toEqual(['c']);
  expect((await desk(['import', '-'], 'el\tΑθήνα\tAthens\n')).out).toContain('1 name is in the ledger');
});

test('many names at once keep what was there, and put the newest articles of their languages back', async () => {
  await published('d', 'Ничего о них.');
  await desk(['fix', 'ru', 'Имя7', 'Imya7']);
  const lines = Array.from({ length: 60 }, (_, i) => `ru\tИмя${i}\tName${i}`).join('\n');
  const { code, out } = await desk(['import', '-'], lines);
  expect([code, out.split(';')[0]]).toEqual([0, '60 names are in the ledger']);
  expect(await due()).toContain('d');
  expect(await listed('--words', 'Имя7')).toMatchObject([{ english: 'Name7', variants: ['Imya7'] }]);
  expect(await listed()).toHaveLength(60);
});

test.each([
  ['el\tΑθήνα', 'Line 2 of the names could not be read: it has 2 columns, not 3 to 7'],
  ['el\tΑθήνα\tAthens\tmaybe', '“maybe” is neither fixed nor rejected'],
  ['tongues!\tΑθήνα\tAthens', '“tongues!” is not a language tag'],
  ['en\tAthens\tAthens', 'names of English sources are not changed'],
  ['el\t–\tAthens', 'the name in the original is missing'],
  ['el\tΑθήνα\t', 'the English name is missing'],
  ['el\tΑθήνα\tAthens\tfixed\t\tAthens', '“Athens” is no Wikidata item'],
  ['el\tΠάτρα\tPatra', '“Πάτρα” stands in an earlier line'],
])('one bad line, %j, changes nothing', async (line, sentence) => {
  const { code, out, complaints } = await desk(['import', '-'], `el\tΠάτρα\tPatras\n${line}\nel\tΒόλος\tVolos\n`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
  expect(await listed()).toEqual([]);
});

test.each([
  [['burn'], '“burn” is none of list, fix, reject, remove, import, export'],
  [['list', 'tongues!'], '“tongues!” is not a language tag'],
  [['fix', 'ru', 'Анкара'], 'LANGUAGE, SOURCE and ENGLISH are needed'],
  [['fix', 'ru', 'Анкара', 'An\nkara'], 'holds a control character'],
  [['fix', 'ru', 'Анкара', 'Ankara', '--wikidata', '42'], '“42” is no Wikidata item'],
  [['reject', 'ru'], 'LANGUAGE and SOURCE are needed'],
  [['remove', 'tongues!', 'x'], '“tongues!” is not a language tag'],
  [['import', 'nowhere.tsv'], 'there is no such file'],
  [['export', 'names.tsv'], 'export prints to stdout'],
])('%j gets one sentence', async (argv, sentence) => {
  const { code, out, complaints } = await desk(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
});
