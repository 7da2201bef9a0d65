// CPU of our pipeline beside the bare engine, what a second thread brings, and thirty languages under a ceiling of memory.
// The model has the dimensions of a real `tiny` one; its language is invented. One JSON line at the end.
// node --import ./bin/typescript.js bench/translate.ts [--rounds 3] [--articles 6] [--languages 30] [--threads 2] [--gigabytes 2,4]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventedDictionary } from './invented.ts';
import { writeTinyModels } from './tiny-model.ts';
import type { PartOptions } from './translate-part.ts';

// Of a process's memory, what is left to everything but the engine.
const engineShare = 0.8;
const words = 7900;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    articles: { type: 'string', default: '6' },
    languages: { type: 'string', default: '30' },
    threads: { type: 'string', default: '2' },
    gigabytes: { type: 'string', default: '2,4' },
  },
});
const articles = Number(values.articles);
const threads = Number(values.threads);
const languages = Array.from({ length: Number(values.languages) }, (_, i) => `x${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : 'a'}`);
const dir = mkdtempSync(join(tmpdir(), 'bench-translate-'));

async function part(name: string, options: Partial<PartOptions> = {}): Promise<object> {
  const all: PartOptions = { words, rounds: Number(values.rounds), articles, threads, memoryMb: 2000, languages, ...options };
  const child = fork(fileURLToPath(new URL('./translate-part.ts', import.meta.url)), [name, dir, JSON.stringify(all)], {
    execArgv: ['--import', new URL('../bin/typescript.js', import.meta.url).href],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended without a result`);
  });
  const [result] = (await Promise.race([once(child, 'message'), ended])) as [object];
  ended.catch(() => undefined);
  console.log(name, result);
  return result;
}

try {
  writeTinyModels(dir, inventedDictionary(words), languages);
  const overhead = await part('overhead');
  const throughput = [];
  for (const count of [1, 2]) throughput.push(await part('throughput', { threads: count, articles: articles * 4 }));
  const ceilings = [];
  for (const gigabytes of values.gigabytes.split(',').map(Number))
    ceilings.push({
      gigabytes,
      ...(await part('languages', { memoryMb: Math.floor(gigabytes * 1024 * engineShare), articles: Math.ceil(articles / 2) })),
    });
  console.log(JSON.stringify({ overhead, throughput, ceilings, load: loadavg()[0] }));
} finally {
  rmSync(dir, { recursive: true, force: true });
}
