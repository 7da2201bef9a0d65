// npm run chaos [-- --kills N] [--seed N] [--stores sqlite,postgres]
// Runs the demo press from a replay folder undisturbed, then again with kill -9 at random moments, and compares the two databases.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeReplay } from '../../demo/publisher/replay.ts';
import { openStore } from '../../src/store/open.ts';
import { startCluster } from '../../src/store/postgres/cluster.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    stores: { type: 'string', default: 'sqlite,postgres' },
  },
});
const kills = Number(values.kills);
let state = Number(values.seed) >>> 0 || 1;
/** Park–Miller: the same moments for the same seed, as far as the machine allows. */
const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;

const root = new URL('../../', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'desk-chaos-'));
const replay = join(scratch, 'press');

interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

function start(place: Place) {
  return spawn(
    process.execPath,
    ['--import', new URL('bin/typescript.js', root).href, new URL('src/desk.ts', root).pathname, 'run', '--once', '--replay', replay],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        TZ: 'UTC',
        TSX_TSCONFIG_PATH: new URL('tsconfig.json', root).pathname,
        DESK_DATA_DIR: place.dataDir,
        DESK_LEASE_SECONDS: '3',
        DESK_PAUSE_SECONDS: '0',
        DESK_ENGINES: 'fake',
        DESK_LOG_LEVEL: 'silent',
        ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      },
    },
  );
}

/** Runs to the end; answers the wall time in milliseconds. */
async function undisturbed(place: Place): Promise<number> {
  const began = Date.now();
  const [code] = (await once(start(place), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`a run that nobody disturbed ended with exit code ${String(code)}`);
  return Date.now() - began;
}

/** Kills a run at a random moment of the time a whole one takes; answers false when it had ended before. */
async function killed(place: Place, wholeMs: number): Promise<boolean> {
  const child = start(place);
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const moment = Math.round(random() * wholeMs);
  const timer = setTimeout(() => child.kill('SIGKILL'), moment);
  const [code, signal] = await exit;
  clearTimeout(timer);
  if (code !== null && code !== 0) throw new Error(`a restarted run ended with exit code ${code}`);
  return signal === 'SIGKILL';
}

/** Which of several papers with the same sentence came first, and so which had it from the memory, is not part of the contents. */
function timeless(line: string): string {
  return line
    .replaceAll('"origin":"memory"', '"origin":"engine"')
    .replace(/"rule":"from-(?:memory|engine)"|"detail":"\d+ of \d+[^"]*"|"tool":"(?:memory|fake)[^"]*"/g, '');
}

async function dump(place: Place): Promise<string[]> {
  const store = await openStore(place);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const lines: string[] = [];
  for await (const line of store.value.admin.dump()) lines.push(timeless(line));
  await store.value.close();
  return lines;
}

async function compare(name: string, calm: Place, wild: Place): Promise<boolean> {
  const wholeMs = await undisturbed(calm);
  let hits = 0;
  // Every kill leaves less to do: the moments shrink with the work, so that most kills hit a run at work and not one that has ended.
  for (let i = 0; i < kills; i++) hits += Number(await killed(wild, wholeMs * (1 - i / (kills * 1.25))));
  await undisturbed(wild);
  const [expected, found] = [await dump(calm), await dump(wild)];
  const [lost, extra] = [expected.filter((line) => !found.includes(line)), found.filter((line) => !expected.includes(line))];
  const same = lost.length === 0 && extra.length === 0 && expected.length === found.length;
  console.log(
    `${name}: ${expected.length} rows undisturbed (${wholeMs} ms), ${hits} of ${kills} kills hit a run at work, ${found.length} rows after; ${same ? 'the same database' : `DIFFERENT: ${lost.length} lost, ${extra.length} extra`}`,
  );
  for (const line of [...lost.slice(0, 3).map((l) => `- ${l}`), ...extra.slice(0, 3).map((l) => `+ ${l}`)]) console.log(line.slice(0, 600));
  return same;
}

let good = true;
const cluster = values.stores.includes('postgres') ? await startCluster() : undefined;
try {
  writeReplay(replay, new Date());
  const place = (name: string, databaseUrl?: string): Place => ({ dataDir: join(scratch, name), ...(databaseUrl ? { databaseUrl } : {}) });
  if (values.stores.includes('sqlite')) good = (await compare('sqlite', place('calm'), place('wild'))) && good;
  if (cluster)
    good = (await compare('postgres', place('calm-pg', await cluster.database()), place('wild-pg', await cluster.database()))) && good;
  else if (values.stores.includes('postgres'))
    console.log('LEFT OUT: chaos on PostgreSQL (postgresql is not installed: npm run setup installs it)');
} finally {
  await cluster?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);
