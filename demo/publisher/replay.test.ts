import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readPapers } from './papers.ts';
import { replayBase, writeReplay } from './replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterEach(() => rmSync(folder, { recursive: true }));

test('a replay folder holds every answer under its address', () => {
  const sources = writeReplay(folder, new Date('2026-11-23T12:00:00Z'));
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { url: string; file: string; contentType: string; feed?: true });
  const papers = readPapers();
  const articles = papers.flatMap((paper) => paper.articles).length;
  expect(lines).toHaveLength(1 + 2 * papers.length + articles);
  expect(new Set(lines.map((line) => line.file)).size).toBe(lines.length);
  expect(lines.filter((line) => line.feed).map((line) => line.url)).toEqual(sources.map((source) => source.feeds[0]?.url));
  for (const line of lines) {
    expect(line.url.startsWith(`${replayBase}/`)).toBe(true);
    expect(readFileSync(join(folder, line.file)).length).toBeGreaterThan(0);
  }
});
