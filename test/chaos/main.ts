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
import { timeless } from './timeless.ts';
import { seeded } from '../seeded.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    stores: { type: 'string', default: 'sqlite,postgres' },
  },
});
const kills = Number(values.kills);
/** The same moments for the same seed, as far as the machine allows. */
const random = seeded(Number(values.seed));

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

async function dump(place: Place): Promise<string[]> {
  const store = await openStore(place);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  const lines: string[] = [];
  for await (const line of store.value.admin.dump()) lines.push(timeless(line));
  await store.value.close();
  return lines;
}

/** Kills runs over fresh places until enough kills hit a run at work, each place until a run comes to its end; every place must end like the calm one. */
async function compare(name: string, places: (room: string) => Promise<Place>): Promise<boolean> {
  const calm = await places('calm');
  const wholeMs = await undisturbed(calm);
  const expected = await dump(calm);
  let hits = 0;
  let rounds = 0;
  let same = true;
  while (hits < kills) {
    const wild = await places(`wild-${(rounds += 1)}`);
    while (hits < kills && (await killed(wild, wholeMs))) hits += 1;
    await undisturbed(wild);
    const found = await dump(wild);
    const [lost, extra] = [expected.filter((line) => !found.includes(line)), found.filter((line) => !expected.includes(line))];
    for (const line of [...lost.slice(0, 3).map((row) => `- ${row}`), ...extra.slice(0, 3).map((row) => `+ ${row}`)])
      console.log(line.slice(0, 600));
    if (lost.length > 0 || extra.length > 0 || expected.length !== found.length) {
      same = false;
      console.log(`${name}, round ${rounds}: DIFFERENT, ${lost.length} rows lost, ${extra.length} extra`);
    }
  }
  console.log(
    `${name}: ${expected.length} rows undisturbed in ${wholeMs} ms; ${hits} kills in ${rounds} rounds; ${same ? 'the same database after each round' : 'NOT the same database'}`,
  );
  return same;
}

let good = true;
const cluster = values.stores.includes('postgres') ? await startCluster() : undefined;
try {
  writeReplay(replay, new Date());
  const folder = (room: string): string => join(scratch, room);
  if (values.stores.includes('sqlite')) good = (await compare('sqlite', (room) => Promise.resolve({ dataDir: folder(room) }))) && good;
  if (cluster) {
    const { database } = cluster;
    good = (await compare('postgres', async (room) => ({ dataDir: folder(`pg-${room}`), databaseUrl: await database() }))) && good;
  } else if (values.stores.includes('postgres'))
    console.log('LEFT OUT: chaos on PostgreSQL (postgresql is not installed: npm run setup installs it)');
} finally {
  await cluster?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);
