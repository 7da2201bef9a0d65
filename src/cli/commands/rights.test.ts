import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { articleId } from '../../lib/article-id.ts';
import { papers } from '../../publish/stories.fixture.ts';
import type { Output, Store } from '../../core/store.ts';
import { all, article, claimOne, done, item, noon, provenance, publication, work } from '../../store/contract/rows.ts';
import { openSqlite } from '../../store/open.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { edits } from './edits.ts';
import { rights } from './rights.ts';
import { takedown } from './takedown.ts';

const sourceId = papers[0]!.id;
let dir: string;
let store: Store;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rights-'));
  const opened = await openSqlite(join(dir, 'desk.sqlite'));
  if (!opened.ok) throw new Error(opened.error.kind);
  store = opened.value;
  await store.sources.sync(papers, noon);
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

async function desk(...argv: string[]) {
  const uses: string[] = [];
  const room = testDesk('', {
    environment: { DESK_DATA_DIR: dir },
    openStore(_, use) {
      uses.push(use);
      return Promise.resolve(ok({ ...store, close: () => Promise.resolve() }));
    },
  });
  const code = await main(argv, [rights, takedown, edits], room);
  return { code, out: room.out(), complaints: room.complaints(), uses };
}

async function write(subject: string, ...outputs: Output[]): Promise<void> {
  await store.work.enqueue([work('publish', subject, { mode: 'again' })], noon);
  await store.work.settle(await claimOne(store, 'publish'), 1, done({ outputs }), noon);
}

const everything = async (): Promise<string> => (await all(store.admin.dump())).join('\n');
const reason = ['--reason', 'A court asked.', '--by', 'Mara'];
const note = ['--note', 'They wrote.', '--by', 'Mara'];

describe('without the folder’s lock, so also beside a running desk', () => {
  beforeEach(async () => {
    for (const name of ['one', 'two']) {
      const url = `https://${sourceId}.example/${name}`;
      const id = articleId(url);
      await write(id, { table: 'items', row: item(id, { sourceId, url }) }, { table: 'publications', row: publication(id, { sourceId }) });
    }
  });

  test('a decision is set, listed, logged and taken back', async () => {
    expect(await desk('rights', 'set', sourceId, 'excerpt', ...note)).toEqual({
      code: 0,
      out: `${sourceId} is excerpt from now on; 2 articles are put back for it.\n`,
      complaints: '',
      uses: ['beside'],
    });
    expect((await desk('rights')).out.split('\n')[1]).toMatch(new RegExp(`^${sourceId} +excerpt +Mara +They wrote\\.$`));
    const json = (await desk('rights', 'list', '--json')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(json).toHaveLength(papers.length);
    expect(json[0]).toEqual({ source: sourceId, rights: 'excerpt', by: 'Mara', note: 'They wrote.' });
    expect(json[1]).toMatchObject({ rights: 'full', by: 'its file' });
    expect((await desk('rights', 'clear', sourceId, '--by', 'Bo')).out).toContain('is taken back');
    expect(await store.rights.overrides()).toEqual([]);
    const log = (await desk('rights', 'log')).out.split('\n');
    expect(log[1]).toMatch(/Bo +rights-cleared/);
    expect(log[2]).toMatch(/Mara +rights-set .*excerpt: They wrote\./);
    expect((await desk('rights', 'log', '--limit', '1', '--json')).out.trim().split('\n')).toHaveLength(1);
  });

  test('what was asked for is listed', async () => {
    expect((await desk('takedown')).out).toBe('Nobody asks for anything to be taken down.\n');
    const asked = { name: 'Leila Haddad', contact: 'leila@rights.example', reason: 'I wrote it.', address: '/a/one' };
    await store.rights.request({ ...asked, at: '2026-03-12T12:00:00.000Z' });
    const { out, code, uses } = await desk('takedown');
    expect(code).toBe(0);
    expect(uses).toEqual(['read']);
    for (const words of Object.values(asked)) expect(out).toContain(words);
  });

  test('an article is taken down by its address in any spelling, and by its id; the other stays', async () => {
    const id = articleId(`https://${sourceId}.example/one`);
    expect(await desk('takedown', `www.${sourceId}.example/one/`, ...reason)).toEqual({
      code: 0,
      out: `The article ${id} of https://${sourceId}.example/one is taken down.\n`,
      complaints: '',
      uses: ['beside'],
    });
    expect(await store.rights.takedown(id)).toMatchObject({ reason: 'A court asked.', by: 'Mara' });
    expect(await store.articles.publication(id)).toBeUndefined();
    expect(await store.articles.publication(articleId(`https://${sourceId}.example/two`))).toBeDefined();
    const again = await desk('takedown', id, ...reason);
    expect([again.code, again.complaints]).toEqual([2, `desk: The article ${id} could not be read: it was already taken down.\n`]);
  });
});

test('edits are listed newest first, by kind and newspaper, and steer no terminal', async () => {
  const change = (kind: 'silent' | 'declared') => ({ kind, titleChanged: kind === 'silent', removed: 1, added: 2 });
  const changed = (id: string, kind: 'silent' | 'declared', at: string, paper = sourceId): Output => ({
    table: 'articles',
    row: article(id, 2, { sourceId: paper, title: 'Neu \u001B[31m', change: change(kind), provenance: { ...provenance, at } }),
  });
  await write(
    'carrier',
    changed('quiet', 'silent', '2026-03-12T10:00:00.000Z'),
    changed('said', 'declared', '2026-03-12T11:00:00.000Z', papers[1]!.id),
  );
  const ids = async (...argv: string[]): Promise<string[]> =>
    (await desk('edits', '--json', ...argv)).out
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(await ids()).toEqual(['said', 'quiet']);
  expect(await ids('--kind', 'silent')).toEqual(['quiet']);
  expect(await ids('--source', papers[1]!.id)).toEqual(['said']);
  expect(await ids('--limit', '1')).toEqual(['said']);
  const { out } = await desk('edits', '--kind', 'silent');
  expect(out.split('\n')[1]).toMatch(/ silent +\S+ +quiet +2 +1 +2 +changed: Neu \[31m$/);
  expect(out).not.toContain('\u001B');
});

test.each<[string[], string]>([
  [['rights', 'burn'], '“burn” is none of list, set, clear, log'],
  [['rights', 'list', 'x'], '“x” is one argument too many'],
  [['rights', 'set', sourceId], 'SOURCE and full, excerpt, link or private are needed'],
  [['rights', 'set', sourceId, 'all', ...note], '“all” is none of full, excerpt, link, private'],
  [['rights', 'set', 'nobody', 'full', ...note], 'no newspaper here has this id'],
  [['rights', 'set', sourceId, 'full', '--by', 'Mara'], '--note is missing'],
  [['rights', 'set', sourceId, 'full', '--note', ' ', '--by', 'Mara'], '--note is empty'],
  [['rights', 'set', sourceId, 'full', '--note', 'x'.repeat(1001), '--by', 'Mara'], '--note is longer than 1,000 characters'],
  [['rights', 'set', sourceId, 'full', '--note', 'x'], '--by is missing'],
  [['rights', 'clear', '--by', 'Mara'], 'SOURCE is needed'],
  [['rights', 'clear', 'nobody', '--by', 'Mara'], 'nobody decided on this newspaper'],
  [['rights', 'clear', sourceId], '--by is missing'],
  [['rights', 'log', '--limit', '0'], '“0” is not a number from 1 to 100000'],
  [['takedown', 'https://nowhere.example/x', ...reason], 'no article here has this address or id'],
  [['takedown', ...reason], 'ADDRESS or ID is missing'],
  [['takedown', ' ', ...reason], 'ADDRESS or ID is empty'],
  [['takedown', 'x', '--by', 'Mara'], '--reason is missing'],
  [['takedown', 'x', '--reason', 'A court asked.', '--by', '\u202E'], '--by is empty'],
  [['edits', '--kind', 'loud'], '“loud” is neither silent nor declared'],
  [['edits', '--source', 'nobody'], 'no newspaper here has this id'],
  [['edits', '--limit', 'x'], '“x” is not a number from 1 to 100000'],
])('%j gets one sentence and changes nothing', async (argv, sentence) => {
  const before = await everything();
  const { code, out, complaints } = await desk(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
  expect(await everything()).toBe(before);
});
