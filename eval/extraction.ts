import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { predictBatch } from '../src/extract/batch.ts';

/** The figures guarded, as shares 0 … 1. */
interface Figures {
  readonly bodyF1: number;
  readonly bodyF1NotEnglish: number;
  readonly titleOk: number;
  readonly authorExact: number;
  readonly dateDay: number;
  readonly dateInstant: number;
}

interface Score {
  readonly summary: {
    readonly f1: number;
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
    const { f1, titleOk, authorExact, dateDay, dateInstant } = summary;
    return { bodyF1: f1, bodyF1NotEnglish, titleOk, authorExact, dateDay, dateInstant };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The gate alone: prints figures beside their floors and fails the process below one. */
function gate(shared: string): void {
  const { extraction: floors } = JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8')) as { extraction: Figures };
  const figures = measure(shared);
  for (const name of Object.keys(floors) as (keyof Figures)[]) {
    const below = figures[name] < floors[name];
    console.log(
      `${name.padEnd(18)} ${(100 * figures[name]).toFixed(1)}  floor ${(100 * floors[name]).toFixed(1)}${below ? '  BELOW' : ''}`,
    );
    if (below) process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' } } });
  const shared = resolve(values.shared);
  if (existsSync(join(shared, 'corpus/pages/gold.jsonl.gz'))) gate(shared);
  else console.log(`extraction: no test pages in ${shared}, nothing measured`);
}
