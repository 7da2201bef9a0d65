import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractHtml } from '../generic.ts';
import { openSiteRules, siteRulesIn, type SiteRulesFolder } from './folder.ts';
import { rulesFor } from './rules-for.ts';

const at = mkdtempSync(join(tmpdir(), 'foreign-desk-site-rules-'));
const write = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(at, name), content);
};
let folder: SiteRulesFolder;

beforeAll(() => {
  write('paper.example.txt', 'body: //div[@id="text"]\nstrip_id_or_class: offer\n');
  write('.paper.example.txt', 'body: //section\n');
  write('Zeitung.Example.txt', 'strip: //aside\n');
  write('large.example.txt', 'x'.repeat(10_000_000));
  write('binary.example.txt', new Uint8Array([1, 2, 0xff]));
  write('LICENSE.txt', 'CC0');
  write('README.md', '# Rules');
  mkdirSync(join(at, 'folder.example.txt'));
  const opened = openSiteRules(at);
  if (!opened.ok) throw new Error('the folder is there');
  folder = opened.value;
});
afterAll(() => {
  rmSync(at, { recursive: true });
});

test.each([
  ['https://paper.example/1', 'paper.example.txt'],
  ['http://www.paper.example:8080/1', 'paper.example.txt'],
  ['https://sport.paper.example/1', '.paper.example.txt'],
  ['https://live.sport.paper.example/1', '.paper.example.txt'],
  ['paper.example', 'paper.example.txt'],
  ['https://zeitung.example/', 'Zeitung.Example.txt'],
  ['https://newspaper.example/1', undefined],
  ['https://example/1', undefined],
  ['https://../../etc/passwd', undefined],
  ['no address', undefined],
])('%s is read by %s', (address, file) => {
  expect(folder.fileFor(address)).toBe(file);
});

test('files that name no host are counted, and files that are no rules say why and give none', () => {
  expect(folder.files).toHaveLength(6);
  expect(folder.others).toBe(2);
  for (const [file, why] of [
    ['large.example.txt', 'it has more than 1 MB'],
    ['binary.example.txt', 'it is no text in UTF-8'],
    ['folder.example.txt', 'it is no file'],
  ] as const) {
    expect(folder.read(file)).toEqual({ ok: false, error: why });
    expect(folder.rulesFor(`https://${file.slice(0, -4)}/1`)).toEqual([]);
  }
});

test('a folder that is not there is one failure that names it; no folder is none', () => {
  const missing = siteRulesIn({ siteRulesDir: join(at, 'nowhere') });
  expect(missing).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'there is no such folder' } });
  expect(openSiteRules(join(at, 'LICENSE.txt'))).toMatchObject({ ok: false, error: { detail: 'it is no folder' } });
  expect(siteRulesIn({})).toEqual({ ok: true, value: undefined });
});

describe('a page', () => {
  const prose = (words: string): string => `<p>${`The ${words} was opened on Monday by the harbour office and its guests. `.repeat(4)}</p>`;
  const page = `<html><body><h1>Pier opened</h1><article>${prose('kiosk')}${prose('stall')}</article><div id="text">${prose('pier')}<div class="my-offers">${prose('shop')}</div></div></body></html>`;
  const url = 'https://paper.example/1';
  const textOf = (rules: ReturnType<typeof rulesFor>): string => JSON.stringify(extractHtml(page, url, rules));

  test('is read by its site’s rules, and by its newspaper’s own before those', () => {
    const ruled = textOf(rulesFor(undefined, url, folder.rulesFor));
    expect(ruled).toContain('The pier was');
    for (const words of ['The kiosk was', 'The shop was']) expect(ruled).not.toContain(words);
    const own = textOf(rulesFor({ pages: [{ body: ['article'] }] }, url, folder.rulesFor));
    expect(own).toContain('The kiosk was');
    expect(own).not.toContain('The pier was');
  });

  test('of another site has the rules of its newspaper alone', () => {
    expect(rulesFor(undefined, 'https://elsewhere.example/1', folder.rulesFor)).toEqual({});
    expect(rulesFor({ pages: [{ title: 'h2' }] }, url)).toEqual({ rules: [{ title: 'h2' }] });
  });
});
