import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, deskHere, scratch } from './desk.fixture.ts';

const files = scratch();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
};
const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) % 256);
const item = '<item><title>Fähre</title><link>https://seepost.example/a</link></item>\n';
const input = {
  page: file('page.html', '<!doctype html><html><body><p>Einen Moment bitte</p></body></html>'),
  hugeFeed: file('huge.xml', `<rss><channel>${item.repeat(Math.ceil(60e6 / item.length))}`),
  deep: file('deep.html', `<!doctype html><title>x</title>${'<div>'.repeat(100_000)}x`),
  empty: file('empty', ''),
  noise: file('noise', noise),
  pdf: file('a.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'),
};
const folder = join(files, 'folder');
mkdirSync(folder);

type Case = readonly [name: string, args: readonly string[], sentence: RegExp, stdin?: string];
const cases: readonly Case[] = [
  ['no such command', ['reed'], /there is no command “reed”/],
  ['no argument', ['parse-feed'], /an argument is missing; usage: desk parse-feed FILE/],
  ['an unknown option', ['status', '--all'], /Unknown option '--all'/],
  ['run without --once', ['run'], /`desk run` needs --once/],
  ['no such stage', ['failures', '--stage', 'reading'], /“reading” is none of the stages feeds, /],
  ['no such limit', ['failures', '--limit', 'many'], /“many” is not a number from 1 up/],
  ['a missing feed', ['parse-feed', join(files, 'none.xml')], /The file .*none\.xml could not be read: there is no such file/],
  ['a feed that is a folder', ['parse-feed', folder], /could not be read: it is a folder/],
  ['a feed that is HTML', ['parse-feed', input.page], /The feed could not be read: it is an HTML page, not a feed/],
  ['a feed of 60 MB', ['parse-feed', input.hugeFeed], /huge\.xml is larger than the limit of 16 MB/],
  ['a feed that never ends', ['parse-feed', '/dev/zero'], /The file \/dev\/zero is larger than the limit of 16 MB/],
  ['nested divs as a feed', ['parse-feed', input.deep], /The feed could not be read: it is /],
  ['an empty feed', ['parse-feed', input.empty], /The feed could not be read: it is empty/],
  ['an empty feed on stdin', ['parse-feed', '-'], /The feed could not be read: it is empty/],
  ['noise as a feed', ['parse-feed', input.noise], /The feed could not be read: it is neither RSS, Atom, JSON Feed nor a sitemap/],
  ['a missing page', ['extract', join(files, 'none.html')], /there is no such file/],
  ['a page of 60 MB', ['extract', input.hugeFeed], /larger than the limit of 16 MB/],
  ['100,000 nested divs', ['extract', input.deep], /The page could not be read: its elements are nested more than 512 deep/],
  ['an empty page', ['extract', input.empty], /The page is not an article: it holds no running text/],
  ['noise as a page', ['extract', input.noise], /The page is not an article: it is not text/],
  ['a PDF file', ['extract', input.pdf], /The page is not an article: it is not text/],
  ['an address that is none', ['extract', input.page, '--url', 'seepost'], /“seepost” is not a URL/],
  ['a batch that is none', ['extract', '--batch', input.noise, '--out', 'x'], /The batch .* could not be read: it is not JSON lines/],
  ['a line of 20 MB', ['detect'], /A line of the input is larger than the limit of 16 MB/, 'a'.repeat(20e6)],
  ['a memory that is noise', ['memory', 'import', input.noise], /The TMX file could not be read: /],
  ['a memory that is a folder', ['memory', 'import', folder], /could not be read: it is a folder/],
  ['an unknown engine', ['translate', '--from', 'de', '--engine', 'babel'], /there is no engine “babel”; there are bergamot, /],
  ['a replay that is missing', ['run', '--once', '--replay', join(files, 'none')], /The folder .*none could not be read: /],
];

const heavy = ['a feed of 60 MB', 'a feed that never ends', '100,000 nested divs', 'a line of 20 MB'];

const check = async (run: typeof desk, [, args, sentence, stdin = '']: Case): Promise<void> => {
  const cwd = scratch();
  const ended = await run(args, { cwd, stdin });
  expect(ended).toMatchObject({ code: 2, signal: null, out: '' });
  expect(ended.complaints).toMatch(sentence);
  expect(ended.complaints).toMatch(/^desk: [^\n]+\.\n$/);
  expect(existsSync(join(cwd, 'data'))).toBe(false);
};

test.each(cases.map((given): [string, Case] => [given[0], given]))(
  '%s gets one sentence, exit code 2 and leaves nothing behind',
  async (_name, given) => {
    await check(deskHere, given);
  },
);

test('and so does a process of its own, with 300 MB of memory', async () => {
  expect(cases.filter(([name]) => heavy.includes(name))).toHaveLength(heavy.length);
  await Promise.all(cases.filter(([name]) => heavy.includes(name)).map((given) => check(desk, given)));
}, 60_000);
