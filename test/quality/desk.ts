import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output, Store } from '../../src/core/store.ts';
import type { Publication } from '../../src/core/publication.ts';
import { termsOf } from '../../src/enrich/terms.ts';
import { openSqlite } from '../../src/store/open.ts';

/** The present of these tests. */
export const NOW = '2026-03-12T18:00:00.000Z';

const countries = ['de', 'fr', 'jp', 'cl', 'tn'];

/** A publication as the stages make it of a headline and a lead; `paper` decides its country and language. */
export function published(id: string, title: string, lead: string, hoursAgo: number, paper: number): Publication {
  const sortAt = new Date(Date.parse(NOW) - hoursAgo * 3_600_000).toISOString();
  const country = countries[paper % countries.length]!;
  const provenance = { stage: 'publish' as const, version: 1, tool: 'test', inputHash: '', reasons: [], at: sortAt };
  return {
    ...{ id, revision: 1, slug: id, day: sortAt.slice(0, 10), sortAt, dated: true, sourceId: `paper${paper}`, country, language: country },
    ...{ section: 'world', state: 'translated', title, originalTitle: `${title} (${country})`, dek: lead, readingMinutes: 1 },
    ...{ extent: 'full', engines: ['fake'], terms: termsOf(title, lead), englishText: lead, originalText: '', provenance },
  };
}

/** Writes outputs as a stage would. */
export async function write(store: Store, outputs: readonly Output[]): Promise<void> {
  for (let i = 0; i < outputs.length; i += 500) {
    await store.work.enqueue([{ stage: 'publish', subject: 'test', priority: 0, mode: 'again' }], NOW);
    const [claim] = await store.work.claim('publish', { limit: 1, leaseSeconds: 60, now: NOW });
    await store.work.settle(claim!, 1, { outcome: { kind: 'done' }, outputs: outputs.slice(i, i + 500), next: [] }, NOW);
  }
}

/** A store of its own with these publications. */
export async function deskOf(publications: readonly Publication[]): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-quality-'));
  const opened = await openSqlite(join(folder, 'desk.sqlite'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  await write(
    store,
    publications.map((row) => ({ table: 'publications', row })),
  );
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
