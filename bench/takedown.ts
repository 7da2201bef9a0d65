// How long a takedown takes on a large store, and how long others wait for it.
// node --import ./bin/typescript.js bench/takedown.ts [--articles 20000]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import BetterSqlite from 'better-sqlite3';
import { textsOf, type Article } from '../src/core/article.ts';
import type { Output, Store } from '../src/core/store.ts';
import type { Publication } from '../src/core/publication.ts';
import type { MemoryEntry, SegmentTranslation } from '../src/core/translation.ts';
import { sentenceKey, sentences } from '../src/lib/text.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { inventedArticle, inventedDictionary } from './invented.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' } } });
const count = Number(values.articles);
const dictionary = inventedDictionary(20_000);
const at = '2026-03-12T07:10:00.000Z';
const provenance = { stage: 'publish' as const, version: 1, tool: 'bench', inputHash: '', reasons: [], at };
const idOf = (i: number): string => `b${String(i).padStart(11, '0')}`;

function rowsOf(i: number): readonly Output[] {
  const { title, blocks } = inventedArticle(dictionary, i);
  const id = idOf(i);
  const of = { id, sourceId: 'bench', url: `https://bench.example/${i}`, title, authors: [], firstSeenAt: at, provenance };
  const article: Article = { ...of, revision: 1, tags: [], blocks, extent: 'full' };
  const memory: MemoryEntry[] = [];
  const translated = (text: string): SegmentTranslation[] =>
    sentences(text, 'und').map(({ start, end, text: source }) => {
      const english = source.replaceAll('x', 'th');
      memory.push({
        key: sentenceKey(source),
        source,
        pair: { from: 'eo', to: 'en' },
        engine: 'fake',
        model: 'm',
        text: english,
        spans: [],
      });
      const none = { marks: [], unplaced: [], flags: [] };
      return { start, end, state: 'translated', text: english, engine: 'fake', model: 'm', origin: 'engine', ...none };
    });
  const original = blocks.flatMap((block) => textsOf(block).map(({ text }) => text)).join('\n');
  const publication: Publication = {
    ...{ id, revision: 1, slug: 'story', day: '2026-03-12', sortAt: new Date(Date.parse(at) + i).toISOString(), dated: true },
    ...{ sourceId: 'bench', country: 'fr', language: 'eo', section: 'world', state: 'translated', title, originalTitle: title },
    ...{ readingMinutes: 2, extent: 'full', engines: ['fake'], provenance },
    englishText: original.replaceAll('x', 'th'),
    originalText: original,
  };
  const english = {
    ...{ id, revision: 1, from: 'eo', to: 'en', provenance },
    title: translated(title),
    summary: [],
    blocks: blocks.map((block) => textsOf(block).map(({ text }) => translated(text))),
  };
  const body = new TextEncoder().encode(`<html>${original}</html>`);
  return [
    { table: 'items', row: { ...of, feedId: 'f', categories: [] } },
    { table: 'pages', row: { kind: 'fetched', id, url: of.url, body, provenance } },
    { table: 'articles', row: article },
    { table: 'translations', row: english },
    { table: 'publications', row: publication },
    ...memory.map((row) => ({ table: 'memory', row }) as const),
  ];
}

async function fill(store: Store): Promise<void> {
  for (let i = 0; i < count; i += 50) {
    const outputs = Array.from({ length: Math.min(50, count - i) }, (_, n) => rowsOf(i + n)).flat();
    await store.work.enqueue([{ stage: 'feeds', subject: 'bench', priority: 0, mode: 'again' }], at);
    const [claim] = await store.work.claim('feeds', { limit: 1, leaseSeconds: 60, now: at });
    await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs, next: [] }, at);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'desk-takedown-'));
const file = join(folder, 'desk.sqlite');
const opened = await openSqlite(file);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const report = (line: string): void => void process.stdout.write(`${line}\n`);
report(`filled with ${count} articles in ${(await seconds(() => fill(store))).toFixed(1)} s, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
const meta = new BetterSqlite(file, { readonly: true });
const due = (): number => (meta.prepare("select value from meta where name = 'scrub-due'").get() as { value: number }).value;
for (const i of [1, Math.floor(count / 2), count - 1]) {
  let longest = 0;
  const cleaning = new AbortController();
  const waiting = (async () => {
    for (let n = 0; !cleaning.signal.aborted; n++) {
      const work = [{ stage: 'feeds' as const, subject: `other ${n}`, priority: 0, mode: 'once' as const }];
      longest = Math.max(longest, await seconds(() => store.work.enqueue(work, at)));
    }
  })();
  const took = await seconds(() => store.rights.takeDown({ id: idOf(i), reason: 'bench', by: 'bench', at }));
  const cleaned = await seconds(async () => {
    while (due() > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  cleaning.abort();
  await waiting;
  report(
    `takedown ${(took * 1000).toFixed(0)} ms, files clean after ${cleaned.toFixed(1)} s; the longest that another write waited: ${(longest * 1000).toFixed(0)} ms`,
  );
}
meta.close();
await store.close();
rmSync(folder, { recursive: true });
