import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { predictBatch } from './batch.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = 'El consejo decidió el lunes abrir de nuevo el puente viejo después de largas obras y muchas protestas.';
const page = `<html lang="es"><head><meta property="og:title" content="El puente"><meta property="article:published_time" content="2026-03-12T08:10:00"></head><body><article>${`<p>${text}</p>`.repeat(3)}</article></body></html>`;

function gold(lines: readonly object[]): string {
  const file = join(folder, 'gold.jsonl.gz');
  writeFileSync(file, gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')));
  return file;
}

test('writes one prediction a page, with the date as the paper’s clock shows it, and an empty one for a refused page', () => {
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages/a.html.gz'), gzipSync(page));
  writeFileSync(join(folder, 'pages/b.html'), '<p>404</p>');
  const file = gold([
    { id: 'es/a', file: 'pages/a.html.gz', url: 'https://diario.es/a' },
    { id: 'es/b', file: 'pages/b.html', url: 'https://diario.es/b' },
  ]);
  const out = join(folder, 'out');
  const report = predictBatch(file, out);
  expect(report).toMatchObject({ pages: 2, refused: [expect.stringMatching(/^es\/b: The page is not an article/)] });
  expect(JSON.parse(readFileSync(join(out, 'es/a.json'), 'utf8'))).toEqual({
    title: 'El puente',
    authors: [],
    date: '2026-03-12T08:10:00+01:00',
    lang: 'es',
    bodyText: [text, text, text].join('\n\n'),
  });
  expect(readFileSync(join(out, 'es/b.json'), 'utf8')).toBe('{}');
});

test('an id cannot lead out of the folder', () => {
  writeFileSync(join(folder, 'c.html'), page);
  const file = gold([{ id: '../../c', file: 'c.html', url: 'https://diario.es/c' }]);
  expect(() => predictBatch(file, join(folder, 'out'))).toThrow(/leads out of/);
});
