import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countSources, findSource, readPress, readSources } from './sources.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(dir, { recursive: true }));

const seepost = {
  name: 'Die Seepost',
  city: 'Romanshorn',
  languages: ['de_ch'],
  homepage: 'https://seepost.example',
  feeds: [{ url: 'https://seepost.example/rss', section: 'Region' }],
  rights: 'private',
  timeZone: 'Europe/Zurich',
};

async function write(file: string, data: unknown): Promise<void> {
  await mkdir(dirname(join(dir, file)), { recursive: true });
  await writeFile(join(dir, file), typeof data === 'string' ? data : JSON.stringify(data));
}
async function complaint(): Promise<string> {
  const read = await readSources(dir);
  return read.ok || read.error.kind !== 'malformed' ? 'none' : `${read.error.what}: ${read.error.detail}`;
}

test('a source is its file, its id and country are the file’s place', async () => {
  await write('ch/seepost.json', { ...seepost, checkedAt: '2026-03-01' });
  await write('at/talbote.json', { ...seepost, name: 'Der Talbote', languages: [] });
  const read = await readSources(dir);
  expect(read.ok && read.value.map(({ id }) => id)).toEqual(['seepost', 'talbote']);
  expect(read.ok && read.value[0]).toEqual({
    ...seepost,
    id: 'seepost',
    country: 'ch',
    languages: ['de-CH'],
    homepage: 'https://seepost.example/',
    checkedAt: '2026-03-01',
  });
});

test.each<[string, object, string]>([
  ['an unknown time zone', { timeZone: 'Europe/Romanshorn' }, 'timeZone: is not an IANA time zone'],
  ['a feed that is a file', { feeds: [{ url: 'file:///etc/passwd' }] }, 'feeds.0.url: is not an http(s) address'],
  ['a language that is none', { languages: ['deutsch!'] }, 'languages.0: is not a language tag'],
  ['another id', { id: 'andere' }, 'id: "andere" is not the file\'s name'],
  ['another country', { country: 'de' }, 'country: "de" is not the folder\'s name'],
])('%s is named with file and field', async (_name, change, detail) => {
  await write('ch/seepost.json', { ...seepost, ...change });
  expect(await complaint()).toBe(`The source file ch/seepost.json: ${detail}`);
});

test('a misspelt or missing field, no JSON, a wrong place and a twin are named', async () => {
  await write('ch/seepost.json', { ...seepost, timezone: 'x' });
  expect(await complaint()).toContain('timezone');
  await write('ch/seepost.json', { ...seepost, name: undefined });
  expect(await complaint()).toContain('ch/seepost.json: name:');
  await write('ch/seepost.json', '{');
  expect(await complaint()).toContain('it is not JSON');
  await write('ch/seepost.json', seepost);
  await write('de/seepost.json', seepost);
  expect(await complaint()).toContain('its id is also that of ch/seepost.json');
  await write('Seepost.json', seepost);
  expect(await complaint()).toContain('its place is not <country>/<id>.json');
});

test('no folder, no sources', async () => {
  expect(await readSources(join(dir, 'none'))).toEqual({ ok: true, value: [] });
});

test('page rules and a source that is not enabled are read as they stand; a rule with a misspelt field is named', async () => {
  const pages = [{ validUntil: '2026-12-31', when: 'article.v2', body: ['.text'], remove: ['.promo', '.share'], nextPage: 'a[rel=next]' }];
  await write('ch/seepost.json', { ...seepost, enabled: false, pages });
  const read = await readSources(dir);
  expect(read.ok && read.value[0]).toMatchObject({ enabled: false, pages });
  await write('ch/seepost.json', { ...seepost, pages: [{ body: '.text' }] });
  expect(await complaint()).toContain('ch/seepost.json: pages.0.body:');
  await write('ch/seepost.json', { ...seepost, pages: [{ validUntil: 'soon' }] });
  expect(await complaint()).toContain('pages.0.validUntil:');
  await write('ch/seepost.json', { ...seepost, pages: [{ body: ['.text', 'p:nth-child('] }] });
  expect(await complaint()).toContain('pages.0.body.1: is not a CSS selector');
});

test('a file in a later folder replaces the one of the same id, in whatever country', async () => {
  await write('one/ch/seepost.json', seepost);
  await write('one/de/talbote.json', { ...seepost, name: 'Talbote' });
  await write('two/li/seepost.json', { ...seepost, name: 'My Seepost' });
  const read = await readSources(join(dir, 'one'), join(dir, 'two'));
  expect(read.ok && read.value.map(({ id, name, country }) => [id, name, country])).toEqual([
    ['seepost', 'My Seepost', 'li'],
    ['talbote', 'Talbote', 'de'],
  ]);
  expect(countSources(join(dir, 'one'), join(dir, 'two'))).toBe(2);
});

test('a press is what is enabled and what was asked for; a slip in what nobody asked for is no matter', async () => {
  await write('ch/seepost.json', seepost);
  await write('de/talbote.json', { ...seepost, enabled: false });
  await write('at/broken.json', { enabled: false, name: 7 });
  const ids = (entries: string[]): unknown => {
    const press = readPress([dir], entries);
    return press.ok ? [press.value.known, ...press.value.sources.map(({ id }) => id)] : press.error;
  };
  expect(ids([])).toEqual([3, 'seepost']);
  expect(ids(['talbote'])).toEqual([3, 'seepost', 'talbote']);
  expect(ids(['country:de', '-seepost'])).toEqual([3, 'talbote']);
  expect(ids(['broken'])).toMatchObject({ kind: 'malformed', what: 'The source file at/broken.json' });
  expect(ids(['tal'])).toMatchObject({ kind: 'malformed' });
});

test('a newspaper is found by its id, and by the site of a page', async () => {
  await write('ch/seepost.json', { ...seepost, homepage: 'https://www.seepost.example/' });
  await write('de/talbote.json', { ...seepost, homepage: 'https://talbote.example/' });
  const found = (wanted: string) => findSource([dir], wanted);
  expect(found('talbote')).toMatchObject({ ok: true, value: { id: 'talbote', country: 'de' } });
  expect(found('https://news.seepost.example/2026/1.html')).toMatchObject({ ok: true, value: { id: 'seepost' } });
  expect(found('https://other.example/')).toEqual({ ok: true, value: undefined });
  expect(found('other')).toEqual({ ok: true, value: undefined });
});
