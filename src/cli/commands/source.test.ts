import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSources } from '../../feeds/sources.ts';
import { createLimiter } from '../../fetch/limiter.ts';
import { politeHttpFetcher } from '../../fetch/polite.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { openOutlet, type Outlet } from '../source/outlet.fixture.ts';
import { opml } from './opml.ts';
import { source } from './source.ts';

let dir: string;
let outlet: Outlet;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'source-'));
  outlet = await openOutlet();
});
afterEach(async () => {
  await outlet.close();
  rmSync(dir, { recursive: true });
});

const own = (): string[] => {
  const folder = join(dir, 'data', 'sources');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.')) : [];
};

async function desk(argv: readonly string[], { allow = [outlet.host], sources = '' } = {}) {
  const room = testDesk('', {
    cwd: dir,
    environment: { DESK_DATA_DIR: join(dir, 'data'), DESK_SOURCES_DIR: join(dir, 'shipped'), DESK_SOURCES: sources },
    openFetcher: (config) =>
      politeHttpFetcher({ contactUrl: config.contactUrl, allowPrivate: allow, limiter: createLimiter(), pauseSeconds: 0 }),
  });
  const code = await main(argv, [source, opml], room);
  return { code, out: room.out(), complaints: room.complaints() };
}

function ship(file: string, facts: object): void {
  const path = join(dir, 'shipped', file);
  mkdirSync(join(path, '..'), { recursive: true });
  const rest = { languages: ['de'], homepage: 'https://x.example/', feeds: [], rights: 'excerpt', timeZone: 'Europe/Zurich' };
  writeFileSync(path, JSON.stringify({ ...rest, ...facts }));
}

test('an outlet is shown as it would be read, and nothing is saved unasked', async () => {
  const { code, out, complaints } = await desk(['source', 'add', outlet.url, '--country', 'CH']);
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expect(out).toContain('Die Seepost (die-seepost)');
  for (const words of [
    'Switzerland',
    'Europe/Zurich',
    'German',
    '/rss.xml (3 entries, about 1 a day)',
    'Anna Muster',
    'Wegen des starken Windes',
  ])
    expect(out).toContain(words);
  expect(out).toContain('2026-03-12T06:00:00.000Z');
  expect(out).toContain('Rights:    excerpt');
  expect(out).toContain('--save writes it');
  expect(own()).toEqual([]);
  expect(outlet.asked[0]).toBe('/robots.txt');
});

test('saved, it is a source like those that ship, and is known from then on', async () => {
  const saved = await desk(['source', 'add', `${outlet.url}/rss.xml`, '--country', 'ch', '--name', 'Seepost', '--save']);
  expect(saved.out).toContain('Saved as');
  expect(own()).toEqual([join('ch', 'seepost.json')]);
  const read = await readSources(join(dir, 'data', 'sources'));
  expect(read.ok && read.value[0]).toMatchObject({
    id: 'seepost',
    name: 'Seepost',
    languages: ['de'],
    feeds: [{ url: `${outlet.url}/rss.xml` }],
  });
  const again = await desk(['source', 'add', `${outlet.url}/rss.xml`, '--save']);
  expect(again.out).toBe('Seepost is known as seepost, and is read already.\n');
  expect(own()).toHaveLength(1);
});

test('what is known but not read is told with how it is switched on; an id that is taken is not taken again', async () => {
  ship('at/die-seepost.json', { name: 'Another' });
  ship('de/talbote.json', { name: 'Talbote', enabled: false, homepage: 'https://talbote.example/' });
  expect((await desk(['source', 'add', 'talbote.example'])).out).toBe(
    'Talbote is known as talbote; enable it with DESK_SOURCES=talbote.\n',
  );
  await desk(['source', 'add', outlet.url, '--country', 'ch', '--save']);
  expect(own()).toEqual([join('ch', 'die-seepost-ch.json')]);
});

test.each<[string, string, (outlet: Outlet) => void]>([
  ['HTML without feeds', 'the page names no feed that can be read', (o) => o.pages.delete('/rss.xml')],
  ['neither page nor feed', 'could not be read', (o) => o.pages.set('/', { type: 'text/plain', body: 'hello' })],
  [
    'a robots.txt that refuses',
    'robots.txt',
    (o) => o.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /\n' }),
  ],
  [
    'a feed in English',
    'it is written in English',
    (o) =>
      o.pages.set('/rss.xml', {
        type: 'application/rss+xml',
        body: `<rss version="2.0"><channel><title>Post</title>${`<item><title>The council approved the budget for the new school on Monday evening</title><link>${o.url}/1</link></item>`.repeat(3)}</channel></rss>`,
      }),
  ],
])('%s: one sentence, exit code 2, nothing written', async (_name, sentence, change) => {
  change(outlet);
  const { code, complaints } = await desk(['source', 'add', outlet.url, '--country', 'ch', '--save']);
  expect(code).toBe(2);
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
  expect(own()).toEqual([]);
});

test('a private address, a host that is away and a country nobody can tell are one sentence each', async () => {
  const refused = await desk(['source', 'add', outlet.url], { allow: [] });
  expect([refused.code, refused.complaints]).toEqual([2, expect.stringContaining('private address')]);
  expect(outlet.asked).toEqual([]);
  const unplaced = await desk(['source', 'add', outlet.url, '--save']);
  expect([unplaced.code, unplaced.complaints]).toEqual([2, expect.stringContaining('say --country CC')]);
  await outlet.close();
  const away = await desk(['source', 'add', outlet.url]);
  expect([away.code, away.complaints]).toEqual([2, expect.stringContaining('could not be reached')]);
  expect(own()).toEqual([]);
});

test.each([
  [['source', 'burn'], '“burn” is none of list, check, add'],
  [['source', 'add'], 'one URL is needed'],
  [['source', 'add', 'file:///etc/passwd'], 'is not a web address'],
  [['source', 'check', 'no such thing'], 'is neither a file nor a web address'],
  [['source', 'add', 'a.example', '--country', 'zz'], '“zz” is not a country'],
  [['source', 'list', '--language', 'tongues!'], 'is not a language tag'],
  [['opml', 'import'], 'one FILE is needed'],
  [['opml', 'import', 'none.opml'], 'there is no such file'],
])('%j gets one sentence', async (argv, sentence) => {
  const { code, out, complaints } = await desk(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(complaints).toContain(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
});

test('a source file is checked, fields first, then its feeds', async () => {
  const facts = { name: 'Seepost', languages: ['de'], homepage: outlet.url, rights: 'excerpt', timeZone: 'Europe/Zurich' };
  mkdirSync(join(dir, 'ch'));
  const file = join(dir, 'ch', 'seepost.json');
  writeFileSync(file, JSON.stringify({ ...facts, feeds: [{ url: `${outlet.url}/rss.xml` }, { url: `${outlet.url}/gone` }] }));
  const { code, out } = await desk(['source', 'check', 'ch/seepost.json']);
  expect([code, out]).toEqual([
    1,
    `${outlet.url}/rss.xml: 3 entries, about 1 a day\n${outlet.url}/gone: 127.0.0.1 answered with HTTP status 404.\n`,
  ]);
  writeFileSync(file, JSON.stringify({ ...facts, feeds: 7 }));
  expect((await desk(['source', 'check', 'ch/seepost.json'])).complaints).toContain('feeds');
});

test('the list shows what is read, and with words or places all that is known', async () => {
  ship('ch/seepost.json', { name: 'Die Séepost' });
  ship('tz/habari.json', { name: 'Habari', languages: ['sw'], enabled: false });
  expect((await desk(['source', 'list'])).out).not.toContain('habari');
  expect((await desk(['source', 'list'], { sources: 'language:sw' })).out).toContain('habari');
  expect((await desk(['source', 'list', '--country', 'TZ'])).out).toContain('habari');
  expect((await desk(['source', 'list', 'SEEPOST'])).out).toContain('seepost');
  expect((await desk(['source', 'list', '--all'])).complaints).toContain('2 of 2 newspapers that are known here; 1 are read');
  const slip = await desk(['source', 'list'], { sources: 'nobody' });
  expect([slip.code, slip.complaints]).toEqual([2, expect.stringContaining('“nobody” is no newspaper here')]);
});

test('a subscription list goes out, and comes in again as it went', async () => {
  ship('ch/seepost.json', { name: 'Seepost', feeds: [{ url: 'https://seepost.example/rss' }] });
  ship('at/talbote.json', { name: 'Talbote', feeds: [{ url: 'https://talbote.example/rss' }], enabled: false });
  expect((await desk(['opml', 'export', 'papers.opml'])).code).toBe(0);
  const list = readFileSync(join(dir, 'papers.opml'), 'utf8');
  expect(list).toContain('https://seepost.example/rss');
  expect(list).not.toContain('talbote');
  expect((await desk(['opml', 'export', 'papers.opml'])).complaints).toContain('it is there already');
  expect((await desk(['opml', 'import', 'papers.opml'])).out).toBe('seepost: Seepost is known and read already.\n');
});

test('strangers of a list become sources after a look, or unchecked where asked', async () => {
  ship('at/talbote.json', { name: 'Talbote', feeds: [{ url: 'https://talbote.example/rss' }], enabled: false });
  const outline = (url: string, more = ''): string => `<outline text="Blatt" xmlUrl="${url}" ${more}/>`;
  const outlines = [
    outline('https://talbote.example/rss'),
    outline('https://blatt.ch/rss', 'language="de"'),
    outline('https://nowhere.example/rss'),
  ];
  writeFileSync(join(dir, 'in.opml'), `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  const shown = await desk(['opml', 'import', 'in.opml', '--unchecked']);
  expect(shown.out).toContain('Enable them with DESK_SOURCES=talbote\n');
  expect(shown.out).toContain('https://blatt.ch/rss: new as blatt, Blatt, ch, de');
  expect(shown.out).toContain('https://nowhere.example/rss: left out.');
  expect(own()).toEqual([]);
  await desk(['opml', 'import', 'in.opml', '--unchecked', '--save']);
  expect(own()).toEqual([join('ch', 'blatt.json')]);
  writeFileSync(join(dir, 'in.opml'), `<opml version="2.0"><body>${outline(`${outlet.url}/gone`)}</body></opml>`);
  expect((await desk(['opml', 'import', 'in.opml', '--save'])).out).toContain('left out. 127.0.0.1 answered with HTTP status 404.');
});
