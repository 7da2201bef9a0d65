import type { Article, FeedItem, FetchedPage } from '../../core/article.ts';
import type { Fingerprint } from '../../core/fingerprint.ts';
import type { Sighting } from '../../core/name.ts';
import type { Provenance, StageName } from '../../core/provenance.ts';
import type { Publication } from '../../core/publication.ts';
import type { Source } from '../../core/source.ts';
import type { Claim, Output, Settlement, Store, Work } from '../../core/store.ts';
import type { Term } from '../../core/term.ts';
import type { MemoryEntry, Translation } from '../../core/translation.ts';

/** An instant `minutes` after the noon all tests start at. */
export const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 12, 12, minutes)).toISOString();

/** The start of every test. */
export const noon = at(0);

export const provenance: Provenance = {
  stage: 'publish',
  version: 3,
  tool: 'contract 1',
  inputHash: 'ab12',
  reasons: [{ rule: 'kept', detail: 'as it was' }, { rule: 'plain' }],
  at: noon,
};

export function item(id: string, more: Partial<FeedItem> = {}): FeedItem {
  const named = { id, sourceId: 'bote', feedId: 'f1', url: `https://bote.example/${id}`, title: `Meldung ${id}`, authors: ['A. Ä.'] };
  return { ...named, categories: ['Politik'], firstSeenAt: noon, provenance, ...more };
}

export function page(id: string, body: Uint8Array): FetchedPage {
  return { kind: 'fetched', id, url: `https://bote.example/${id}`, contentType: 'text/html', body, provenance };
}

export function article(id: string, revision = 1, more: Partial<Article> = {}): Article {
  const named = { id, revision, sourceId: 'bote', url: `https://bote.example/${id}`, title: `Meldung ${id}`, authors: [], tags: [] };
  const blocks: Article['blocks'] = [
    { kind: 'paragraph', text: 'Ein Satz.', marks: [{ kind: 'link', start: 0, end: 3, href: 'https://x.example/' }] },
    { kind: 'list', ordered: true, items: [{ text: 'eins', marks: [] }] },
  ];
  return { ...named, firstSeenAt: noon, blocks, extent: 'full', provenance, ...more };
}

export function translation(id: string, revision = 1): Translation {
  const segment = { start: 0, end: 9, text: 'A sentence.', marks: [], unplaced: [], engine: 'fake', model: 'm1', flags: [] } as const;
  const one = { ...segment, state: 'translated', origin: 'engine', score: -0.25 } as const;
  return { id, revision, from: 'de', to: 'en', title: [one], summary: [], blocks: [[[one]], [[one]]], provenance };
}

export function publication(id: string, more: Partial<Publication> = {}): Publication {
  return {
    id,
    revision: 1,
    slug: `report-${id}`,
    day: '2026-03-12',
    sortAt: noon,
    dated: true,
    sourceId: 'bote',
    country: 'de',
    language: 'de',
    section: 'world',
    state: 'translated',
    title: `Report ${id}`,
    originalTitle: `Meldung ${id}`,
    readingMinutes: 2,
    extent: 'full',
    engines: ['fake'],
    englishText: '',
    originalText: '',
    provenance,
    ...more,
  };
}

export function sentence(key: string, more: Partial<MemoryEntry> = {}): MemoryEntry {
  return {
    key,
    source: `Satz ${key}`,
    pair: { from: 'de', to: 'en' },
    engine: 'fake',
    model: 'm1',
    text: `Sentence ${key}`,
    spans: [],
    ...more,
  };
}

export function fingerprint(id: string, more: Partial<Fingerprint> = {}): Fingerprint {
  return { id, revision: 1, sourceId: 'bote', at: noon, signature: [1, 4294967295], bands: ['b1', 'b2'], shingles: 40, ...more };
}

/** That an article says `Скубилин`, and its English `english`. */
export function sighting(articleId: string, english = 'Skubilin'): Sighting {
  return { language: 'ru', source: 'Скубилин', english, articleId };
}

/** Words of a headline. */
export const terms = (...keys: readonly string[]): readonly Term[] =>
  keys.map((key) => ({ key, shown: key.toUpperCase(), name: false, place: 'title' }));

export function source(id: string, feeds: readonly string[], more: Partial<Source> = {}): Source {
  const named = { id, name: `The ${id}`, country: 'de', languages: ['de'], homepage: `https://${id}.example/` };
  return { ...named, feeds: feeds.map((url) => ({ url })), rights: 'full', timeZone: 'Europe/Berlin', ...more };
}

export function work(stage: StageName, subject: string, more: Partial<Work> = {}): Work {
  return { stage, subject, priority: 0, mode: 'once', ...more };
}

/** A settlement that is done, with what `more` says. */
export function done(more: Partial<Settlement> = {}): Settlement {
  return { outcome: { kind: 'done' }, outputs: [], next: [], ...more };
}

/** Claims one row of a stage for ten minutes; the test fails when there is none. */
export async function claimOne(store: Store, stage: StageName, now = noon): Promise<Claim> {
  const [claim] = await store.work.claim(stage, { limit: 1, leaseSeconds: 600, now });
  if (!claim) throw new Error(`nothing to claim for ${stage} at ${now}`);
  return claim;
}

/** Writes outputs as a stage would, through a piece of work of its own. */
export async function write(store: Store, ...outputs: readonly Output[]): Promise<void> {
  await store.work.enqueue([work('publish', 'contract', { mode: 'again', priority: 1e12 })], noon);
  const claim = await claimOne(store, 'publish');
  if (!(await store.work.settle(claim, 1, done({ outputs }), noon))) throw new Error('the settlement was refused');
}

/** All of an async iterable. */
export async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of iterable) list.push(value);
  return list;
}
