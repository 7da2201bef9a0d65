// npm run bench:feeds [-- --json] [-- --case NAME]
// Reads hostile and broken feeds with our parser, each in a process of its own, and prints CPU time and peak memory beside the limits of
// 5 seconds and 300 MB. The figures are the whole process's, Node's own start and the compiler of this checkout included; a line for an
// ordinary feed shows what these cost alone. Exit code 1 where a case exceeds a limit or is not answered as expected.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseFeed } from '../src/feeds/parse.ts';
import { stressCases, type StressCase } from './feed-stress.cases.ts';

const limits = { cpuSeconds: 5, peakMb: 300 };

interface Measured {
  readonly name: string;
  /** Seconds of the parser alone. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly answer: string;
  readonly good: boolean;
}

/** In the child: reads one file and prints what came of it. */
function readOne(path: string): void {
  const bytes = readFileSync(path);
  const start = process.cpuUsage();
  const result = parseFeed(bytes, { url: 'https://hafen.example/feed', now: '2026-03-12T00:00:00.000Z' });
  const { user, system } = process.cpuUsage(start);
  const answer = result.ok ? result.value.items.length : result.error.kind;
  const cut = result.ok && result.value.truncated;
  console.log(JSON.stringify({ answer, cut, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

function measure({ name, make, expected }: StressCase, folder: string): Measured {
  const path = join(folder, 'feed');
  writeFileSync(path, make());
  const typescript = new URL('../bin/typescript.js', import.meta.url).href;
  const child = spawnSync(process.execPath, ['--import', typescript, fileURLToPath(import.meta.url), '--read', path], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (child.status !== 0) {
    const why = child.stderr.split('\n').find((line) => /Error:|heap/.test(line)) ?? 'took more than 60 s';
    return { name, cpuSeconds: Number.NaN, peakMb: Number.NaN, answer: why, good: false };
  }
  const { answer, cut, cpuSeconds, peakMb } = JSON.parse(child.stdout) as {
    answer: number | string;
    cut: boolean;
    cpuSeconds: number;
    peakMb: number;
  };
  const asExpected = typeof expected === 'number' ? typeof answer === 'number' && answer >= expected : answer === expected;
  const within = cpuSeconds <= limits.cpuSeconds && peakMb <= limits.peakMb;
  const entries = typeof answer === 'number' ? `${answer} ${answer === 1 ? 'entry' : 'entries'}${cut ? ', cut' : ''}` : answer;
  return { name, cpuSeconds, peakMb, answer: asExpected ? entries : `${entries}, not ${expected}`, good: asExpected && within };
}

const { values } = parseArgs({
  options: { read: { type: 'string' }, json: { type: 'boolean', default: false }, case: { type: 'string' } },
});
if (values.read !== undefined) readOne(values.read);
else {
  const folder = mkdtempSync(join(tmpdir(), 'feed-stress-'));
  const ordinary: StressCase = {
    name: '(an ordinary feed)',
    make: () => Buffer.from('<rss><channel><item><title>x</title></item></channel></rss>'),
    expected: 1,
  };
  const wanted = [ordinary, ...stressCases].filter(({ name }) => values.case === undefined || name.includes(values.case));
  const results: Measured[] = [];
  try {
    for (const one of wanted) {
      const result = measure(one, folder);
      results.push(result);
      if (!values.json)
        console.log(
          `${result.good ? 'ok  ' : 'FAIL'} ${result.name.padEnd(50)} ${result.cpuSeconds.toFixed(2).padStart(6)} s ${result.peakMb.toFixed(0).padStart(5)} MB  ${result.answer}`,
        );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  const bad = results.filter(({ good }) => !good).length;
  if (!values.json) console.log(`${results.length - bad} of ${results.length} cases within ${limits.cpuSeconds} s and ${limits.peakMb} MB`);
  if (bad > 0) process.exitCode = 1;
}
