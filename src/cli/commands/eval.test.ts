import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { fakeTranslator } from '../../translate/engines/fake.ts';
import { testDesk } from '../desk.fixture.ts';
import { main } from '../main.ts';
import { evalCommand } from './eval.ts';

let corpus: string;

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const direction of ['de-en', 'fr-en']) {
    mkdirSync(join(corpus, direction));
    writeFileSync(join(corpus, direction, 'small.src'), 'Der Mann sah Jan Kowalski gestern. Er ging.\nEr kaufte 1984 drei Boote.\n');
    writeFileSync(join(corpus, direction, 'small.ref'), 'The man saw Jan Kowalski yesterday. He left.\nHe bought three boats in 1984.\n');
  }
});

async function run(...argv: readonly string[]) {
  let closed = 0;
  const translator = { ...fakeTranslator(), close: () => Promise.resolve(closed++).then(() => undefined) };
  const desk = testDesk('', { openTranslators: () => Promise.resolve(ok([translator])) });
  const code = await main(['eval', 'translation', '--corpus', corpus, '--set', 'small', ...argv], [evalCommand], desk);
  return { code, out: desk.out(), complaints: desk.complaints(), closed };
}

test('measures an engine on every pair of the corpus, as a table or as lines of JSON', async () => {
  const table = await run('--engine', 'fake');
  expect(table).toMatchObject({ code: 0, complaints: '', closed: 1 });
  expect(table.out.split('\n').map((line) => line.split(/\s+/)[1])).toEqual(['pair', 'de-en', 'fr-en', undefined]);
  const { out } = await run('--engine', 'fake', '--pair', 'de-en', '--json');
  const figures = JSON.parse(out) as Record<string, unknown>;
  expect(figures).toMatchObject({ engine: 'fake', direction: 'de-en', set: 'small', lines: 2, sentences: 3, failed: 0 });
  // “[en]” before the original: Kowalski and 1984 stay, so their links must be on them.
  expect(figures['marks']).toEqual({ links: 2, placed: 2, lost: 0, broken: 0, anchors: 2, anchorsKept: 2 });
  expect(figures['bleu']).toBeGreaterThan(0);
  expect(figures['chrf2']).toBeLessThan(60);
});

test('scores a stored output without an engine', async () => {
  const file = join(corpus, 'out.txt');
  writeFileSync(file, 'The man saw Jan Kowalski yesterday. He left.\nHe bought three boats in 1984.\n');
  const { code, out, closed } = await run('--scored', file, '--pair', 'de-en', '--json');
  expect({ code, closed }).toEqual({ code: 0, closed: 0 });
  expect(JSON.parse(out)).toMatchObject({
    direction: 'de-en',
    lines: 2,
    bleu: expect.closeTo(100, 6) as number,
    chrf2: expect.closeTo(100, 6) as number,
  });
});

test.each([
  [['--set', 'none'], /none of its folders has a none\.src/],
  [['--pair', 'xx'], /The pair xx could not be read: it must be two language tags/],
  [['--pair', 'it-en'], /it-en\/small\.src could not be read: there is no such file/],
  [['--scored', 'out.txt'], /--scored FILE needs --pair/],
  [['--scored', 'out.txt', '--pair', 'de-en'], /out\.txt could not be read: there is no such file/],
  [['--corpus', '/nowhere/at/all'], /there is no such folder/],
])('%j gets one sentence and exit code 2', async (argv, sentence) => {
  const { code, out, complaints } = await run(...argv);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(complaints).toMatch(sentence);
  expect(complaints.trimEnd()).not.toContain('\n');
});

test('an output of another length is refused', async () => {
  writeFileSync(join(corpus, 'short.txt'), 'One line.\n');
  const { code, complaints } = await run('--scored', join(corpus, 'short.txt'), '--pair', 'de-en');
  expect(code).toBe(2);
  expect(complaints).toContain('it has 1 lines, the set 2');
});
