import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sentenceOf } from '../core/failure.ts';
import { extractHtml } from './generic.ts';
import type { Extraction } from './extraction.ts';
import { withOffset } from './instant.ts';
import { bodyText } from './printable.ts';

/** What a batch did: pages read, sentences for those that could not be, CPU milliseconds a page. */
export interface BatchReport {
  readonly pages: number;
  readonly refused: readonly string[];
  readonly cpuMsMean: number;
  readonly cpuMsMax: number;
}

/**
 * Reads the pages named in a gold file (JSON lines, may be gzipped; each with `id`, `file` beside the gold file, `url`)
 * and writes `outDir/<id>.json` with `{title, authors, date, lang, bodyText}`; `{}` for a refused page.
 */
export function predictBatch(goldFile: string, outDir: string): BatchReport {
  const refused: string[] = [];
  const costs: number[] = [];
  for (const line of unzipped(goldFile)
    .split('\n')
    .filter((text) => text.trim() !== '')) {
    const { id, file, url } = JSON.parse(line) as { id: string; file: string; url: string };
    const html = unzipped(join(dirname(goldFile), file));
    const before = process.cpuUsage();
    const result = extractHtml(html, url);
    const spent = process.cpuUsage(before);
    costs.push((spent.user + spent.system) / 1000);
    if (!result.ok) refused.push(`${id}: ${sentenceOf(result.error)}`);
    const target = resolve(outDir, `${id}.json`);
    if (!target.startsWith(resolve(outDir) + sep)) throw new Error(`The id ${id} leads out of ${outDir}.`);
    mkdirSync(dirname(target), { recursive: true });
    const value = result.ok ? result.value : undefined;
    writeFileSync(target, JSON.stringify(value ? predictionOf(value) : {}));
  }
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return { pages: costs.length, refused, cpuMsMean: costs.length === 0 ? 0 : total / costs.length, cpuMsMax: Math.max(0, ...costs) };
}

function unzipped(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The paper's own clock is kept in the date: a day in UTC may be another. */
function predictionOf({ title, authors, publishedAt, publishedDayOnly, publishedOffset, language, blocks }: Extraction): object {
  const date = publishedAt && (publishedDayOnly ? publishedAt.slice(0, 10) : withOffset(publishedAt, publishedOffset ?? 0));
  return { title, authors, date, lang: language, bodyText: bodyText(blocks) };
}
