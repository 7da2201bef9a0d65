// One measurement of bench/translate.ts in a process of its own: translate-part.ts PART DIR JSON
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/core/article.ts';
import type { MemoryEntry, Translation } from '../src/core/translation.ts';
import { translateArticle } from '../src/translate/article.ts';
import { createAsk } from '../src/translate/ask.ts';
import { bergamotTranslator } from '../src/translate/engines/bergamot.ts';
import { compileEngine, startEngine } from '../src/translate/engines/bergamot/wasm.ts';
import { cutsIn, planOf } from '../src/translate/plan.ts';
import { routeFor } from '../src/translate/route.ts';
import { inventedArticle, inventedDictionary } from './invented.ts';

/** What a part is told. */
export interface PartOptions {
  readonly words: number;
  readonly rounds: number;
  readonly articles: number;
  readonly threads: number;
  readonly memoryMb: number;
  readonly languages: readonly string[];
}

const [part, dir, json] = process.argv.slice(2) as [keyof typeof parts, string, string];
const options = JSON.parse(json) as PartOptions;
const dictionary = inventedDictionary(options.words);
/** Nobody stops here; one each, as a signal shared by many warns of its listeners. */
const never = (): AbortSignal => new AbortController().signal;
const at = '2026-01-01T00:00:00.000Z';
const provenance = { stage: 'extract', version: 1, tool: 'bench', inputHash: '', reasons: [], at } as const;

function article(seed: number): Article {
  const known = {
    revision: 1,
    sourceId: 'bench',
    url: 'https://a.example/',
    authors: [],
    firstSeenAt: at,
    tags: [],
    extent: 'full',
    provenance,
  } as const;
  return { id: `bench${seed}`, ...known, ...inventedArticle(dictionary, seed) };
}
const sentencesOf = (one: Article): readonly string[] => cutsIn(planOf(one, 'fr')).map((cut) => cut.segment.text);
const wordsOf = (articles: readonly Article[]): number => articles.flatMap(sentencesOf).join(' ').split(' ').length;

type Engine = ReturnType<typeof bergamotTranslator>;
const engineWith = (threads: number, memoryMb: number): Engine => bergamotTranslator({ modelDir: dir, threads, memoryMb });

/** An article through the stage's own code, headline first; answers how many sentences came out in English. */
async function translateWhole(one: Article, language: string, translator: Engine, ask: ReturnType<typeof createAsk>): Promise<number> {
  const identification = { id: one.id, revision: 1, language, score: 1, provenance };
  const plan = planOf(one, language);
  const route = await routeFor({ pair: { from: language, to: 'en' } }, { translators: [translator] });
  const memory = new Map<string, MemoryEntry>();
  let previous: Translation | undefined;
  for (;;) {
    const input = { article: one, identification, plan, memory, route, ledger: [], ...(previous ? { previous } : {}) };
    const result = await translateArticle(input, { version: 1, now: () => at, signal: never(), ask });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    for (const entry of result.value.memory) memory.set(entry.key, entry);
    previous = result.value.translation;
    if (!result.value.more) return [...previous.title, ...previous.blocks.flat(2)].filter((s) => s.state === 'translated').length;
  }
}

// As many articles as the stage translates at once.
const stageTasks = 6;

/** Does all tasks, so many at once, in their order. */
async function inTurns<T>(tasks: readonly T[], atOnce: number, work: (task: T) => Promise<unknown>): Promise<void> {
  const rest = tasks.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const task of rest) await work(task);
    }),
  );
}

/** CPU (all threads) and wall seconds of some work. */
async function timed(work: () => unknown): Promise<{ cpu: number; wall: number }> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1000 };
}
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const round = (n: number): number => Math.round(n * 1000) / 1000;

const parts = {
  /** The same articles by the bare engine (plain text, 64 sentences a call; and as HTML with scores), by the engine's port and by the stage. */
  async overhead(): Promise<object> {
    const [language] = options.languages;
    const pair = { from: language!, to: 'en' };
    const folder = join(dir, `${language!}-en`);
    const read = (name: string): Buffer => readFileSync(join(folder, name));
    const bare = await startEngine(compileEngine());
    const bytes = {
      model: read('model.intgemm.alphas.bin'),
      vocabs: [read('vocab.spm')],
      shortlist: read('lex.bin'),
      gemmPrecision: 'int8shiftAlphaAll',
    };
    const models = { plain: bare.load({ ...bytes, scores: false }), scored: bare.load({ ...bytes, scores: true }) };
    const translator = engineWith(1, 2000);
    const plain = bergamotTranslator({ modelDir: dir, threads: 1, memoryMb: 2000, scores: 'none' });
    const ask = createAsk();
    const articles = Array.from({ length: options.articles }, (_, i) => article(i));
    const sentences = articles.flatMap(sentencesOf);
    const port = (one: Engine) => (): Promise<void> =>
      inTurns(articles, stageTasks, (a) =>
        one.translate(
          cutsIn(planOf(a, 'fr')).map((cut) => cut.segment),
          pair,
          never(),
        ),
      );
    const alone = (scores: boolean) => (): void => {
      for (let i = 0; i < sentences.length; i += 64)
        bare.translate(
          [scores ? models.scored : models.plain],
          sentences.slice(i, i + 64).map((text) => ({ text, html: scores })),
          scores,
        );
    };
    const ways = {
      bare: alone(false),
      bareWithScores: alone(true),
      portWithoutScores: port(plain),
      port: port(translator),
      stage: () => inTurns(articles, stageTasks, (a) => translateWhole(a, language!, translator, ask)),
    };
    const times: Record<keyof typeof ways, number[]> = { bare: [], bareWithScores: [], portWithoutScores: [], port: [], stage: [] };
    // The first round warms up: models load, code is compiled.
    for (let i = 0; i <= options.rounds; i++)
      for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
        const { cpu } = await timed(ways[way]);
        if (i > 0) times[way].push(cpu);
      }
    const words = wordsOf(articles);
    const figures = Object.entries(times).map(([way, list]) => [
      way,
      {
        wordsPerCpuSecond: Math.round(words / median(list)),
        overBare: round(median(list.map((cpu, i) => cpu / times.bare[i]!)) - 1),
        overBareWithScores: round(median(list.map((cpu, i) => cpu / times.bareWithScores[i]!)) - 1),
      },
    ]);
    await Promise.all([translator.close(), plain.close()]);
    return { words, ...(Object.fromEntries(figures) as object) };
  },

  /** Work that waits, by so many threads. */
  async throughput(): Promise<object> {
    const translator = engineWith(options.threads, 2000);
    const pair = { from: options.languages[0]!, to: 'en' };
    const warm = Array.from({ length: 8 }, (_, i) => article(1000 + i));
    const articles = Array.from({ length: options.articles }, (_, i) => article(i));
    const go = (some: readonly Article[]): Promise<void> =>
      inTurns(some, 16, (a) =>
        translator.translate(
          cutsIn(planOf(a, 'fr')).map((cut) => cut.segment),
          pair,
          never(),
        ),
      );
    await go(warm);
    const { cpu, wall } = await timed(() => go(articles));
    await translator.close();
    const words = wordsOf(articles);
    return {
      threads: options.threads,
      wordsPerSecond: Math.round(words / wall),
      wordsPerCpuSecond: Math.round(words / cpu),
      cores: round(cpu / wall),
    };
  },

  /** Articles in many languages in turn, under a ceiling. */
  async languages(): Promise<object> {
    const translator = engineWith(options.threads, options.memoryMb);
    const ask = createAsk();
    const articles = Array.from({ length: options.articles * options.languages.length }, (_, i) => article(i));
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
    let english = 0;
    const { cpu, wall } = await timed(() =>
      inTurns([...articles.entries()], 2 * options.languages.length, async ([i, a]) => {
        const sentences = await translateWhole(a, options.languages[i % options.languages.length]!, translator, ask);
        english += sentences;
      }),
    );
    clearInterval(watch);
    const words = wordsOf(articles);
    const { modelLoads, threadsStarted, calls, peakHeapMb } = translator.figures();
    await translator.close();
    return {
      languages: options.languages.length,
      articles: articles.length,
      sentences: english,
      memoryMb: options.memoryMb,
      peakRssMb: Math.round(Math.max(peak / 1048576, process.resourceUsage().maxRSS / 1024)),
      peakHeapMb: Math.round(peakHeapMb),
      modelLoads,
      threadsStarted,
      calls,
      wordsPerCpuSecond: Math.round(words / cpu),
      seconds: round(wall),
    };
  },
};

process.send!(await parts[part]());
process.disconnect();
