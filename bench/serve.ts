// CPU of the serving process for an article page of 900 words side by side, kept and not kept, and its memory at rest.
// node --import ./bin/typescript.js bench/serve.ts [--articles 300] [--json]
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import type { Question } from './serve-server.ts';

const CONNECTIONS = 8;
const KEPT_REQUESTS = 4000;

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
await rest(1000);
const rssMb = await ask(cached.child, { kind: 'rss' });
const one = paths.slice(0, 1);
const bytes = await load(cached.ready.url, one);
const many = Array.from({ length: KEPT_REQUESTS }, () => one[0]!);
await load(cached.ready.url, many.slice(0, 500));
const cachedCpuMs = await cpuPerRequest(cached.child, cached.ready.url, many);
await stop(cached.child);
rmSync(folder, { recursive: true, force: true });

const round = (value: number): number => Math.round(value * 1000) / 1000;
const figures = {
  articles,
  cachedCpuMs: round(cachedCpuMs),
  uncachedCpuMs: round(uncachedCpuMs),
  rssMb: Math.round(rssMb),
  brotliBytes: bytes,
};
console.log(
  `article page of 900 words, side by side: ${figures.cachedCpuMs} ms CPU kept, ${figures.uncachedCpuMs} ms made anew, ${bytes} bytes`,
);
console.log(`memory at rest: ${figures.rssMb} MB with ${articles} articles`);
if (values.json) console.log(JSON.stringify(figures));
