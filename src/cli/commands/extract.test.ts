import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { extract } from './extract.ts';

const line = (n: number): string =>
  `<p>At the ${n}th lock the keeper counted the barges that had waited since the frost, and let them through one after another.</p>`;
const page = `<html><head><title>Locks</title></head><body><article><h1>Locks</h1><div class="text">${line(2)}${line(3)}</div><div class="more">${line(4)}${line(5)}</div></article></body></html>`;
const paper = {
  name: 'Schleusenblatt',
  languages: ['de'],
  homepage: 'https://schleusenblatt.example/',
  feeds: [],
  rights: 'private',
  timeZone: 'Europe/Berlin',
  pages: [{ body: ['.text'] }],
};

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'extract-'));
  mkdirSync(join(dir, 'de'));
  writeFileSync(join(dir, 'de/schleusenblatt.json'), JSON.stringify(paper));
  writeFileSync(join(dir, 'de/other.json'), '{}');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const run = (...argv: readonly string[]) => runWith({}, ...argv);

async function runWith(environment: NodeJS.ProcessEnv, ...argv: readonly string[]) {
  const desk = testDesk(page, { environment: { DESK_SOURCES_DIR: dir, ...environment } });
  const code = await main(['extract', ...argv], [extract], desk);
  const out = desk.out();
  const blocks = out === '' ? 0 : (JSON.parse(out) as { blocks: readonly unknown[] }).blocks.length;
  return { code, blocks, complaints: desk.complaints() };
}

test('a page is printed as JSON, by the general rules', async () => {
  expect(await run('-', '--url', 'https://news.schleusenblatt.example/1')).toEqual({ code: 0, blocks: 4, complaints: '' });
});

test('rules of the site serve where a newspaper has none of its own', async () => {
  writeFileSync(join(dir, 'schleusenblatt.example.txt'), 'strip: //div[@class="more"]/p[1]\n');
  writeFileSync(join(dir, 'de/ruleless.json'), JSON.stringify({ ...paper, homepage: 'https://none.example/', pages: undefined }));
  const url = ['-', '--url', 'https://schleusenblatt.example/1'];
  const [own, none] = [join(dir, 'de/schleusenblatt.json'), join(dir, 'de/ruleless.json')];
  const environment = { DESK_SITE_RULES_DIR: dir };
  expect(await runWith(environment, ...url, '--rules', none)).toMatchObject({ code: 0, blocks: 3 });
  expect(await runWith(environment, ...url, '--rules', own)).toMatchObject({ code: 0, blocks: 2 });
  expect(await run(...url, '--rules', none)).toMatchObject({ code: 0, blocks: 4 });
  expect(await runWith({ DESK_SITE_RULES_DIR: join(dir, 'nowhere') }, ...url, '--rules', none)).toMatchObject({ code: 2, blocks: 0 });
});

test('a newspaper’s rules are tried: by its file, its id, and the host of the page', async () => {
  const url = ['-', '--url', 'https://news.schleusenblatt.example/1'];
  for (const rules of [join(dir, 'de/schleusenblatt.json'), 'schleusenblatt', 'host'])
    expect(await run(...url, '--rules', rules)).toMatchObject({ code: 0, blocks: 2 });
});

test('rules that are not there, or wrong, are one sentence', async () => {
  const complaint = async (...argv: string[]): Promise<unknown> => {
    const { code, blocks, complaints } = await run('-', ...argv);
    return [code, blocks, complaints.trim().split('\n').length, complaints];
  };
  expect(await complaint('--rules', 'nobody')).toEqual([2, 0, 1, expect.stringContaining('no newspaper has the id “nobody”')]);
  expect(await complaint('--rules', 'host', '--url', 'https://a.example/')).toEqual([2, 0, 1, expect.stringContaining('the host of')]);
  expect(await complaint('--rules', join(dir, 'de/other.json'))).toEqual([2, 0, 1, expect.stringContaining('name:')]);
  expect(await complaint('--rules', join(dir, 'de/none.json'))).toEqual([2, 0, 1, expect.stringContaining('none.json')]);
});
