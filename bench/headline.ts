// npm run bench:headline [-- --articles 50]
// The whole pipeline over a made-up French press with a model of real `tiny` dimensions: how long after its page was fetched an article has
// its headline in English, and its whole text; alone, and as one of many that came at once. One JSON line at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { frenchWords } from '../demo/model/french.data.ts';
import { createDesk } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { sentenceOf } from '../src/core/failure.ts';
import { segmentsOf } from '../src/core/translation.ts';
import { seeded } from '../test/seeded.ts';
import { writePress } from '../test/soak/press.ts';
import { inventedDictionary } from './invented.ts';
import { writeTinyModels } from './tiny-model.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '50' } } });
const sentencesAnArticle = 20;
const scratch = mkdtempSync(join(tmpdir(), 'bench-headline-'));
const modelsDir = join(scratch, 'models');
const stop = new AbortController();

interface Times {
  readonly articles: number;
  /** Seconds from a page's settlement to the first translation with a headline: median and slowest. */
  readonly headline: readonly [number, number];
  readonly whole: readonly [number, number];
}

async function measure(articles: number): Promise<Times> {
  const room = join(scratch, `press-${articles}`);
  const { articles: printed } = writePress(room, articles * sentencesAnArticle, seeded(articles));
  const overrides = {
    dataDir: join(scratch, `data-${articles}`),
    modelsDir,
    engines: ['bergamot'],
    modelFetch: false,
    logLevel: 'silent' as const,
  };
  const config = readConfig({}, scratch, overrides);
  if (!config.ok) throw new Error(sentenceOf(config.error));
  const fetched = new Map<string, number>();
  const headlines = new Map<string, number>();
  const wholes = new Map<string, number>();
  const newsroom = await createDesk({ signal: stop.signal }).openNewsroom(config.value, {
    replay: room,
    onSettled(_stage, { outputs }) {
      const now = performance.now();
      for (const output of outputs) {
        if (output.table === 'pages') fetched.set(output.row.id, now);
        if (output.table !== 'translations') continue;
        const since = (now - fetched.get(output.row.id)!) / 1000;
        if (!headlines.has(output.row.id)) headlines.set(output.row.id, since);
        if (segmentsOf(output.row).every(({ state }) => state !== 'waiting')) wholes.set(output.row.id, since);
      }
    },
  });
  if (!newsroom.ok) throw new Error(sentenceOf(newsroom.error));
  await newsroom.value.runner.drain(stop.signal);
  await newsroom.value.close();
  if (wholes.size !== printed) throw new Error(`${wholes.size} of ${printed} articles were translated`);
  return { articles: printed, headline: middleAndLast(headlines), whole: middleAndLast(wholes) };
}

function middleAndLast(times: ReadonlyMap<string, number>): readonly [number, number] {
  const sorted = [...times.values()].sort((a, b) => a - b);
  const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
  return [rounded(sorted[Math.floor(sorted.length / 2)]!), rounded(sorted.at(-1)!)];
}

try {
  writeTinyModels(modelsDir, [...frenchWords, ...inventedDictionary(7000)], ['fr']);
  const alone = await measure(1);
  console.log('alone', alone);
  const many = await measure(Number(values.articles));
  console.log('many', many);
  console.log(JSON.stringify({ alone, many, load: loadavg()[0] }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
