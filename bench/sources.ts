// node --import ./bin/typescript.js bench/sources.ts: what reading the newspapers costs a start, first with a cold module, then again.
import { resolve } from 'node:path';
import { readPress, readSources } from '../src/feeds/sources.ts';

const dir = resolve(import.meta.dirname, '../sources');
const ways = { 'as a start reads them': () => Promise.resolve(readPress([dir], [])), 'every file checked': () => readSources(dir) };
for (const [way, read] of Object.entries(ways)) {
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now();
    const result = await read();
    const ms = performance.now() - began;
    process.stdout.write(`${way}: ${ms.toFixed(0)} ms${result.ok ? '' : ', failed'}\n`);
  }
}
