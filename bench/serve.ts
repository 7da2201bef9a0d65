// CPU of the serving process for an article page of 900 words side by side, kept and not kept, and its memory at rest.
// node --import ./bin/typescript.js bench/serve.ts [--articles 300] [--json]
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import type { Question } from './serve-server.ts';

const CONNECTIONS = 8;
const KEPT_REQUESTS = 4000;
const REST_MS = 3000;

interface Ready {
  readonly url: string;
  readonly paths: readonly string[];
}

async function ask(child: ChildProcess, question: Question): Promise<number> {
  const answer = once(child, 'message') as Promise<[{ milliseconds?: number; megabytes?: number }]>;
  child.send(question);
  const [{ milliseconds, megabytes }] = await answer;
  return milliseconds ?? megabytes ?? Number.NaN;
}

/** `amount`: articles to fill with, or megabytes of pages to keep. */
async function start(mode: 'fill' | 'serve', folder: string, amount: number): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = fork(fileURLToPath(new URL('./serve-server.ts', import.meta.url)), [mode, folder, String(amount)], {
    execArgv: ['--import', new URL('../bin/typescript.js', import.meta.url).href],
  });
  const [ready] = (await once(child, 'message')) as [Ready];
  return { child, ready };
}

/** Requests every path in turn over a few connections; answers the bytes of the last page as sent. */
async function load(url: string, paths: readonly string[]): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS });
  let next = 0;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
        const response = await pool.request({ path, method: 'GET', headers: { 'accept-encoding': 'br' } });
        if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
        bytes = (await response.body.arrayBuffer()).byteLength;
      }
    }),
  );
  await pool.close();
  return bytes;
}

async function cpuPerRequest(child: ChildProcess, url: string, paths: readonly string[]): Promise<number> {
  const before = await ask(child, { kind: 'cpu' });
  await load(url, paths);
  return ((await ask(child, { kind: 'cpu' })) - before) / paths.length;
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.send({ kind: 'stop' } satisfies Question);
  await exited;
}

const { values } = parseArgs({ options: { articles: { type: 'string', default: '300' }, json: { type: 'boolean', default: false } } });
const articles = Number(values.articles);

const folder = mkdtempSync(join(tmpdir(), 'foreign-desk-bench-'));
const filling = await start('fill', folder, articles);
const { paths } = filling.ready;
if (filling.child.exitCode === null) await once(filling.child, 'exit');

const uncached = await start('serve', folder, 0);
await load(uncached.ready.url, paths); // lets the compiler settle
const uncachedCpuMs = await cpuPerRequest(uncached.child, uncached.ready.url, paths);
await stop(uncached.child);

const cached = await start('serve', folder, 32);
await rest(REST_MS);
const pagesRssMb = await ask(cached.child, { kind: 'rss' });
const one = paths.slice(0, 1);
const bytes = await load(cached.ready.url, one);
const many = Array.from({ length: KEPT_REQUESTS }, () => one[0]!);
await load(cached.ready.url, many.slice(0, 500));
const cachedCpuMs = await cpuPerRequest(cached.child, cached.ready.url, many);
await stop(cached.child);
const rssMb = await deskAtRest(folder);
rmSync(folder, { recursive: true, force: true });

/** Resident memory in megabytes of a whole desk (pages, pipeline and worker threads) over the filled store, at rest with nothing to read. */
async function deskAtRest(dataDir: string): Promise<number> {
  const sourcesDir = join(dataDir, 'no-sources');
  mkdirSync(sourcesDir);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, ['--import', './bin/typescript.js', 'src/desk.ts', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DESK_DATA_DIR: dataDir,
      DESK_SOURCES_DIR: sourcesDir,
      DESK_MODEL_FETCH: 'false',
      DESK_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const listening = await Promise.race([once(child.stdout, 'data').then(() => true), exited.then(() => false)]);
  if (!listening) throw new Error('the desk did not start');
  await rest(REST_MS);
  // Linux tells the resident set of another process in kilobytes; elsewhere the figure stays unknown.
  const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
  child.kill('SIGINT');
  await exited;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const figures = {
  articles,
  cachedCpuMs: round(cachedCpuMs),
  uncachedCpuMs: round(uncachedCpuMs),
  rssMb: Math.round(rssMb),
  pagesRssMb: Math.round(pagesRssMb),
  brotliBytes: bytes,
};
console.log(
  `article page of 900 words, side by side: ${figures.cachedCpuMs} ms CPU kept, ${figures.uncachedCpuMs} ms made anew, ${bytes} bytes`,
);
console.log(`memory at rest with ${articles} articles: ${figures.rssMb} MB a started desk, ${figures.pagesRssMb} MB the pages alone`);
if (values.json) console.log(JSON.stringify(figures));
