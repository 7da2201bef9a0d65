// CPU of searches over 200,000 articles of an invented press: in SQLite, or with --postgres in a server of its own.
// node --import ./bin/typescript.js bench/search.ts [--articles 200000] [--postgres] [--keep FILE] [--kind WORDS] [--json]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { leftOut, startCluster } from '../src/store/postgres/cluster.ts';
import { connectPostgres } from '../src/store/postgres/open.ts';
import { migrate } from '../src/store/shared/migrations.ts';
import { storeOver } from '../src/store/shared/store.ts';
import { connectSqlite } from '../src/store/sqlite/open.ts';
import { cpuMeter } from './cpu.ts';
import { fillPress } from './search-fill.ts';
import { inventedPress } from './search-press.ts';
import { kindsOf } from './search-queries.ts';

const HITS = 21;
const TURNS = 15;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200000' },
    postgres: { type: 'boolean', default: false },
    keep: { type: 'string' },
    kind: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'foreign-desk-bench-'));
// A kept SQLite file, or the address of a running server, is filled once.
const file = values.keep ?? join(folder, 'desk.sqlite');
const kept = values.keep?.startsWith('postgresql:') === true ? values.keep : undefined;
const cluster = values.postgres && kept === undefined ? await startCluster({ memory: '256MB' }) : undefined;
if (values.postgres && kept === undefined && !cluster) {
  console.error(leftOut);
  process.exit(1);
}
mkdirSync(dirname(file), { recursive: true });
const database = values.postgres ? connectPostgres(kept ?? (await cluster!.database()), { connections: 1 }) : connectSqlite(file);
const migrated = await migrate(database.write, database.dialect);
if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));

const press = inventedPress();
const { count } = (await sql<{ count: number }>`select count(*) as count from publications`.execute(database.read)).rows[0]!;
if (count < articles) {
  await fillPress(database, press, articles, (done) => {
    if (done % 10_000 === 0) console.error(`${done} of ${articles} articles`);
  });
  if (values.postgres) await sql`vacuum analyze`.execute(database.write);
}

const store = storeOver(database);
const backend = values.postgres
  ? (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.read)).rows[0]!.pid
  : undefined;
const cpu = cpuMeter(backend);
const middle = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const round = (value: number): number => Math.round(value * 10) / 10;
const told = (times: readonly number[]): { median: number; p95: number } => {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: round(middle(sorted, 0.5)), p95: round(middle(sorted, 0.95)) };
};

const kinds = kindsOf(press.words).filter(({ name }) => name.includes(values.kind));
const every: number[] = [];
const figures: Record<string, { median: number; p95: number; hits: number }> = {};
console.log(`${'CPU ms of a search'.padEnd(42)} median    p95   hits`);
for (const { name, query } of kinds) {
  const times: number[] = [];
  let hits = 0;
  await store.search.search({ ...query(TURNS), limit: HITS }); // lets the compiler settle
  for (let turn = 0; turn < TURNS; turn++) {
    const before = cpu();
    hits += (await store.search.search({ ...query(turn), limit: HITS })).length;
    times.push(cpu() - before);
  }
  every.push(...times);
  const { median, p95 } = told(times);
  figures[name] = { median, p95, hits: Math.round(hits / TURNS) };
  console.log(`${name.padEnd(42)} ${String(median).padStart(6)} ${String(p95).padStart(6)} ${String(figures[name].hits).padStart(6)}`);
}
const all = told(every);
console.log(
  `${`all, ${database.dialect.name}, ${Math.max(count, articles)} articles`.padEnd(42)} ${String(all.median).padStart(6)} ${String(all.p95).padStart(6)}`,
);
if (values.json) console.log(JSON.stringify({ store: database.dialect.name, articles, ...all, kinds: figures }));
await store.close();
await cluster?.stop();
rmSync(folder, { recursive: true, force: true });
