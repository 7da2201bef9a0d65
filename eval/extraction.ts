import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { predictBatch } from '../src/extract/batch.ts';

/** The figures guarded, as shares 0 … 1. */
interface Figures {
  readonly bodyF1: number;
  readonly bodyF1NotEnglish: number;
  /** Share of pages with precision and recall of at least 95 %. */
  readonly bodyClean: number;
  /** Share of the standfirsts' words found, over pages that have one. */
  readonly ledeRecall: number;
  readonly subheads: number;
  readonly titleOk: number;
  readonly authorExact: number;
  readonly dateDay: number;
  readonly dateInstant: number;
}

interface Score {
  readonly summary: {
    readonly f1: number;
    readonly clean: number;
    readonly lede: number;
    readonly subheads: number;
    readonly titleOk: number;
    readonly authorExact: number;
    readonly dateDay: number;
    readonly dateInstant: number;
  };
  readonly pages: readonly { readonly lang: string; readonly f1: number }[];
}

/** Reads the corpus in a folder of shared test data, scores it with its own tool, and answers the figures by name. */
export function measureExtraction(shared: string): Promise<Record<string, number>> {
  return Promise.resolve({ ...measure(shared) });
}

function measure(shared: string): Figures {
  const gold = join(shared, 'corpus/pages/gold.jsonl.gz');
  const work = mkdtempSync(join(tmpdir(), 'extraction-'));
  try {
    const out = join(work, 'pages');
    const report = predictBatch(gold, out);
    for (const refused of report.refused) console.log(`refused: ${refused}`);
    console.log(`${report.pages} pages, ${report.cpuMsMean.toFixed(0)} CPU ms a page, at most ${report.cpuMsMax.toFixed(0)}`);
    const scored = join(work, 'score.json');
    execFileSync(process.execPath, [join(shared, 'tools/extraction/score.mjs'), '--gold', gold, '--pred', out, '--json', scored]);
    const { summary, pages } = (JSON.parse(readFileSync(scored, 'utf8')) as Record<string, Score>)[basename(out)]!;
    const foreign = pages.filter((page) => page.lang !== 'en');
    const bodyF1NotEnglish = foreign.reduce((sum, page) => sum + page.f1, 0) / foreign.length;
    const { f1, clean, lede, subheads, titleOk, authorExact, dateDay, dateInstant } = summary;
    return { bodyF1: f1, bodyF1NotEnglish, bodyClean: clean, ledeRecall: lede, subheads, titleOk, authorExact, dateDay, dateInstant };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The gate alone: prints figures beside their floors and fails the process below one; `raise` writes better figures as floors. */
function gate(shared: string, raise: boolean): void {
  const file = new URL('./baseline.json', import.meta.url);
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as { extraction: Record<string, number> };
  const floors = baseline.extraction;
  for (const [name, value] of Object.entries(measure(shared))) {
    const floor = floors[name];
    const below = floor !== undefined && value < floor;
    const beside = floor === undefined ? 'no floor yet' : `floor ${(100 * floor).toFixed(1)}${below ? '  BELOW' : ''}`;
    console.log(`${name.padEnd(18)} ${(100 * value).toFixed(1)}  ${beside}`);
    if (below) process.exitCode = 1;
    if (raise && (floor === undefined || value > floor)) floors[name] = Math.floor(value * 10_000) / 10_000;
  }
  if (raise && !process.exitCode) writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { shared: { type: 'string', default: '../shared' }, raise: { type: 'boolean', default: false } },
  });
  const shared = resolve(values.shared);
  if (existsSync(join(shared, 'corpus/pages/gold.jsonl.gz'))) gate(shared, values.raise);
  else console.log(`extraction: no test pages in ${shared}, nothing measured`);
}
