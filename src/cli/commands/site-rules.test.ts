import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { siteRules } from './site-rules.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'site-rules-'));
  const write = (name: string, text: string | Uint8Array): void => {
    writeFileSync(join(dir, name), text);
  };
  write('kurier.example.txt', 'body: //article\nstrip: //p[contains(., "x")]\nprune: no\ntidy: no\nhttp_header(Cookie): a=b\n');
  write('blatt.example.txt', 'title: //h1\nprune: no\n');
  write('broken.example.txt', new Uint8Array([0xff, 0xfe]));
  write('LICENSE.txt', 'CC0');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function run(args: readonly string[], environment: NodeJS.ProcessEnv = { DESK_SITE_RULES_DIR: dir }) {
  const desk = testDesk('', { environment });
  const code = await main(['site-rules', ...args], [siteRules], desk);
  return { code, out: desk.out(), complaints: desk.complaints() };
}

test('what can be used of all files is counted, and what cannot is told', async () => {
  expect(await run([])).toEqual({
    code: 0,
    complaints: '',
    out: `broken.example.txt is not used: it is no text in UTF-8.
2 files of 3 can be used; 1 other named after no host.
In the rules: 2 lines.
Left out, no such rule here: 3 lines.
Left out, no CSS for it: 1 line.
Most often no such rule: prune (2), tidy (1).
Ignored, as always, on headers, cookies, logins and User-Agents: 1 line.
`,
  });
});

test('of one host its rules are printed, with what was left out of them', async () => {
  const { code, out } = await run(['https://www.kurier.example/1']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    file: 'kurier.example.txt',
    rules: [{ when: 'article', body: ['article'] }],
    used: 1,
    ignored: 1,
    leftOut: [
      { line: 2, name: 'strip', value: '//p[contains(., "x")]', why: 'no CSS for it' },
      { line: 3, name: 'prune', value: 'no', why: 'no such rule here' },
      { line: 4, name: 'tidy', value: 'no', why: 'no such rule here' },
    ],
  });
});

test.each([
  [['elsewhere.example'], { DESK_SITE_RULES_DIR: '' }, /siteRulesDir \(DESK_SITE_RULES_DIR\) names no folder/],
  [[], { DESK_SITE_RULES_DIR: '/nowhere/at/all' }, /there is no such folder/],
])('%j under %j is one clear sentence', async (args, environment, complaint) => {
  const { code, out, complaints } = await run(args, environment);
  expect([code, out]).toEqual([2, '']);
  expect(complaints).toMatch(complaint);
});

test.each([
  ['elsewhere.example', /it has no file for elsewhere.example/],
  ['broken.example', /it is no text in UTF-8/],
  ['two words', /neither a host nor an address/],
])('%s is one clear sentence', async (address, complaint) => {
  const { code, out, complaints } = await run([address]);
  expect([code, out]).toEqual([2, '']);
  expect(complaints).toMatch(complaint);
});
