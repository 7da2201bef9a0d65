// npm run soak [-- --sentences N] [--kills N] [--seed N]
// A made-up press through the whole pipeline with the real engine: once undisturbed, and once with its registry down, its disk full and
// kill -9 at random moments. Both databases must be the same, every sentence translated, none twice, and memory flat.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { segmentsOf } from '../../src/core/translation.ts';
import { openStore } from '../../src/store/open.ts';
import { startRegistry } from '../../src/translate/models/registry.fixture.ts';
import { timeless } from '../chaos/timeless.ts';
import { writePress } from './press.ts';
import { seeded } from '../seeded.ts';

const { values } = parseArgs({
  options: {
    sentences: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
});
/** The same press and the same moments for the same seed. */
const random = seeded(Number(values.seed));

const root = new URL('../../', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'desk-soak-'));
const press = join(scratch, 'press');
const registry = await startRegistry();

interface Run {
  readonly code: number | null;
  readonly complaints: string;
  readonly rssMb: readonly number[];
}

/** One `desk run --once`, killed after so many milliseconds where told, its memory read twice a second. */
async function desk(dataDir: string, options: { registry: string; killAfterMs?: number }): Promise<Run> {
  const child = spawn(
    process.execPath,
    ['--import', new URL('bin/typescript.js', root).href, new URL('src/desk.ts', root).pathname, 'run', '--once', '--replay', press],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        TZ: 'UTC',
        TSX_TSCONFIG_PATH: new URL('tsconfig.json', root).pathname,
        DESK_DATA_DIR: dataDir,
        DESK_LEASE_SECONDS: '3',
        DESK_PAUSE_SECONDS: '0',
        DESK_ENGINES: 'bergamot',
        DESK_MODEL_REGISTRY: options.registry,
        DESK_LOG_LEVEL: 'silent',
      },
    },
  );
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
  const rssMb: number[] = [];
  const reading = setInterval(() => {
    const rss = rssOf(child.pid);
    if (rss > 0) rssMb.push(rss);
  }, 500);
  const kill = options.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(reading);
  clearTimeout(kill);
  return { code, complaints, rssMb };
}

function rssOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

interface Contents {
  readonly rows: readonly string[];
  readonly translated: number;
  readonly untranslated: number;
  readonly remembered: number;
  readonly publications: number;
}

async function contentsOf(dataDir: string): Promise<Contents> {
  const store = await openStore({ dataDir });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const { admin, articles, memory } = store.value;
  // A slug freezes at first publication: in English, or in the original where the model had not come yet.
  const rows: string[] = [];
  for await (const line of admin.dump()) rows.push(timeless(line).replace(/"slug":"[^"]*"/g, ''));
  let [translated, untranslated, remembered] = [0, 0, 0];
  const publications = await articles.list({ limit: 1_000_000 });
  for (const { id, revision } of publications) {
    const translation = await articles.translation(id, revision);
    for (const { state: how } of translation ? segmentsOf(translation) : []) {
      if (how === 'translated') translated += 1;
      else untranslated += 1;
    }
  }
  for await (const entry of memory.entries()) if (entry.engine === 'bergamot') remembered += 1;
  await store.value.close();
  return { rows, translated, untranslated, remembered, publications: publications.length };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const problems: string[] = [];
const expect = (holds: boolean, what: string): void => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) problems.push(what);
};

const disk = join(scratch, 'disk');
mkdirSync(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', disk]).status === 0;
try {
  const made = writePress(press, Number(values.sentences), random);
  console.log(`${made.articles} articles, ${made.sentences} sentences, ${made.distinct} of them different.`);

  const calmDir = join(scratch, 'calm');
  const began = Date.now();
  const calm = await desk(calmDir, { registry: registry.url });
  const wholeMs = Date.now() - began;
  const expected = await contentsOf(calmDir);
  expect(calm.code === 0, `the undisturbed run ended well, in ${Math.round(wholeMs / 1000)} s`);
  expect(expected.publications === made.articles, `${expected.publications} of ${made.articles} articles are published`);
  expect(expected.untranslated === 0, `${expected.translated} sentences are translated, ${expected.untranslated} are not`);
  expect(
    expected.remembered <= made.distinct * 1.01,
    `${expected.remembered} sentences are in the memory, ${made.distinct} were different`,
  );
  const [early, late] = [
    median(calm.rssMb.slice(calm.rssMb.length / 4, calm.rssMb.length / 2)),
    median(calm.rssMb.slice((calm.rssMb.length * 3) / 4)),
  ];
  expect(late <= early * 1.15 + 30, `memory is flat: ${early} MB in the second quarter, ${late} MB in the last`);

  const wildDir = join(disk, 'wild');
  const nowhere = 'http://127.0.0.1:9';
  const down = await desk(wildDir, { registry: nowhere });
  const before = await contentsOf(wildDir);
  expect(
    down.code === 0 && before.publications === made.articles,
    `with the registry down all ${before.publications} articles are published and wait`,
  );
  let kills = 0;
  while (kills < Number(values.kills)) {
    const run = await desk(wildDir, { registry: registry.url, killAfterMs: 1500 + random() * wholeMs * 0.06 });
    if (run.code !== null) break;
    kills += 1;
    if (kills === 3 && mounted) {
      const { bavail, bsize } = statfsSync(disk);
      const ballast = join(disk, 'ballast');
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize)), { flag: 'a' });
      } catch {
        // The last of it is gone.
      }
      const full = await desk(wildDir, { registry: registry.url });
      expect(
        full.code === 2 && full.complaints.includes('The disk is full'),
        `a full disk ends the run with one sentence: ${full.complaints.trim().split('\n').at(-1) ?? ''}`,
      );
      rmSync(ballast);
    }
  }
  if (!mounted) console.log('LEFT OUT: full disk (mounting a small one needs root)');
  const last = await desk(wildDir, { registry: registry.url });
  expect(last.code === 0, `after ${kills} kills the last run ended well ${last.complaints.slice(-300)}`);
  const found = await contentsOf(wildDir);
  expect(
    found.untranslated === 0 && found.translated === expected.translated,
    `${found.translated} sentences are translated, ${found.untranslated} are not`,
  );
  expect(found.remembered === expected.remembered, `${found.remembered} sentences are in the memory`);
  const had = new Set(found.rows);
  const lost = expected.rows.filter((row) => !had.has(row));
  for (const row of lost.slice(0, 3)) console.log(`- ${row.slice(0, 600)}`);
  expect(
    lost.length === 0 && found.rows.length === expected.rows.length,
    `${found.rows.length} rows, ${lost.length} differ from the undisturbed run`,
  );
} finally {
  if (mounted) spawnSync('umount', ['-l', disk]);
  rmSync(scratch, { recursive: true, force: true });
  await registry.close();
}
console.log(problems.length === 0 ? 'Nothing lost, nothing doubled.' : `${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
