// npm run eval -- --shared DIR [--raise]
// Runs every quality gate over corpora outside this repository. Floors are in baseline.json and only rise: --raise writes better figures there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureChecks } from './checks.ts';
import { measureExtraction } from './extraction.ts';
import { measureFeeds } from './feeds.ts';
import { measureMarks } from './marks.ts';
import { measureTranslation } from './translation.ts';
import { checkReplay } from './replay.ts';

const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' }, raise: { type: 'boolean', default: false } } });
const shared = resolve(values.shared);
if (!existsSync(`${shared}/corpus/pages/gold.jsonl.gz`)) {
  console.error(`eval: there is no corpus in ${shared}; name its folder with --shared.`);
  process.exit(2);
}

// One flipped paragraph moves a mean over 86 pages by about this much.
const tolerance = 0.002;
const file = new URL('baseline.json', import.meta.url);
const baseline = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>;
let passed = true;

const figures: Record<string, Record<string, number>> = {
  extraction: await measureExtraction(shared),
  checks: await measureChecks(shared),
  feeds: await measureFeeds(shared),
  marks: await measureMarks(),
  translation: await measureTranslation(shared),
};
for (const [gate, measured] of Object.entries(figures)) {
  const floors = (baseline[gate] ??= {});
  for (const [name, value] of Object.entries(measured)) {
    const floor = floors[name];
    const good = floor === undefined || value >= floor - tolerance;
    passed &&= good;
    console.log(
      `${good ? 'ok  ' : 'FAIL'} ${gate}.${name} ${value.toFixed(4)}${floor === undefined ? ' (no floor yet)' : ` (floor ${floor})`}`,
    );
    if (values.raise && (floor === undefined || value > floor)) floors[name] = Math.floor(value * 10_000) / 10_000;
  }
}
if (values.raise && passed) writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);

passed = (await checkReplay(shared)) && passed;
process.exit(passed ? 0 : 1);
