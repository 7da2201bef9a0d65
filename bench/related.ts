// CPU of what is related to an article and of the trends of a day, on SQLite and PostgreSQL.
// node --import ./bin/typescript.js bench/related.ts [--articles 20000] [--days 10] [--json]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Publication } from '../src/core/publication.ts';
import type { Output, Store } from '../src/core/store.ts';
import { termsOf } from '../src/enrich/terms.ts';
import { relatedTo } from '../src/publish/related.ts';
import { trendsAt } from '../src/publish/trends.ts';
import { leftOut, startCluster } from '../src/store/postgres/cluster.ts';
import { openPostgres, openSqlite } from '../src/store/open.ts';
import { inventedDictionary, seeded } from './invented.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    days: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const days = Number(values.days);
const now = '2026-03-12T12:00:00.000Z';
const words = inventedDictionary(20_000).map(([, english]) => english);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const countries = ['de', 'fr', 'jp', 'cl', 'tn', 'pl', 'br', 'ir'];

/** Headline and lead as news has them: few words often, most rarely, every third with a name of two words. */
function publicationOf(i: number): Publication {
  const random = seeded(i * 7919 + 13);
  const word = (): string => words[Math.floor(words.length * (random(1000) / 1000) ** 3)]!;
  const name = i % 3 === 0 ? ` ${capital(words[random(400)]!)} ${capital(words[400 + random(400)]!)}` : '';
  const title = `${capital(word())} ${Array.from({ length: 6 }, word).join(' ')}${name}`;
  const lead = `${capital(word())} ${Array.from({ length: 18 }, word).join(' ')}.`;
  const sortAt = new Date(Date.parse(now) - Math.floor((i / count) * days * 86_400_000)).toISOString();
  const country = countries[i % countries.length]!;
  const provenance = { stage: 'publish' as const, version: 1, tool: 'bench', inputHash: '', reasons: [], at: sortAt };
  return {
    ...{ id: `b${i}`, revision: 1, slug: 'story', day: sortAt.slice(0, 10), sortAt, dated: true, sourceId: `paper${i % 150}`, country },
    ...{ language: country, section: 'world', state: 'translated', title, originalTitle: title, dek: lead, readingMinutes: 1 },
    ...{ extent: 'full', engines: ['fake'], terms: termsOf(title, lead), englishText: lead, originalText: '', provenance },
  };
}

async function fill(store: Store): Promise<void> {
  const random = seeded(5);
  for (let i = 0; i < count; i += 200) {
    const outputs = Array.from({ length: Math.min(200, count - i) }, (_, n): readonly Output[] => {
      const row = publicationOf(i + n);
      const bands = Array.from({ length: 64 }, (_one, band) => `${band}.${random(2 ** 30)}`);
      const fingerprint = { id: row.id, revision: 1, sourceId: row.sourceId, at: row.sortAt, signature: [], bands, shingles: 200 };
      return [
        { table: 'publications', row },
        { table: 'fingerprints', row: fingerprint },
      ];
    }).flat();
    await store.work.enqueue([{ stage: 'feeds', subject: 'bench', priority: 0, mode: 'again' }], now);
    const [claim] = await store.work.claim('feeds', { limit: 1, leaseSeconds: 60, now });
    await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs, next: [] }, now);
  }
}

interface Cost {
  /** Of this process, its worker thread included; the server's is not in it. */
  readonly cpuMs: number;
  readonly wallMs: number;
}

async function cost(times: number, work: (i: number) => Promise<unknown>): Promise<Cost> {
  for (let i = 0; i < Math.min(20, times); i++) await work(i);
  const before = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; i < times; i++) await work(i);
  const wallMs = (performance.now() - start) / times;
  const { user, system } = process.cpuUsage(before);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { cpuMs: round((user + system) / 1000 / times), wallMs: round(wallMs) };
}

async function measure(name: string, store: Store): Promise<void> {
  await fill(store);
  const some = await store.articles.listed(Array.from({ length: 200 }, (_, i) => `b${Math.floor((i * count) / 200)}`));
  const related = await cost(some.length, (i) => relatedTo(store, some[i]!));
  const near = await cost(some.length, async (i) => {
    const own = await store.terms.of(some[i]!.id);
    const terms = own.map(({ term }) => term);
    return store.terms.near(terms, { at: some[i]!.sortAt, except: some[i]!.id, days: 30, each: 24, articles: 200 });
  });
  const trends = await cost(5, () => trendsAt(store, now));
  const figures = { name, articles: count, days, near, related, trends };
  if (values.json) console.log(JSON.stringify(figures));
  console.log(
    `${name}, ${count} articles of ${days} days: related ${related.cpuMs} ms CPU (${related.wallMs} ms), of that the query of neighbours ${near.cpuMs} ms (${near.wallMs} ms); trends ${trends.cpuMs} ms CPU (${trends.wallMs} ms)`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'desk-related-'));
const sqlite = await openSqlite(join(folder, 'desk.sqlite'));
if (!sqlite.ok) throw new Error(JSON.stringify(sqlite.error));
await measure('SQLite', sqlite.value);
await sqlite.value.close();
rmSync(folder, { recursive: true });

const cluster = await startCluster();
if (cluster) {
  const postgres = await openPostgres(await cluster.database());
  if (!postgres.ok) throw new Error(JSON.stringify(postgres.error));
  await measure('PostgreSQL', postgres.value);
  await postgres.value.close();
  await cluster.stop();
} else console.log(leftOut);
