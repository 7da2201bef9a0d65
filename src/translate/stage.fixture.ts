import type { Article, Block, Identification } from '../core/article.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Claim, Store } from '../core/store.ts';
import type { Name } from '../core/name.ts';
import type { MemoryEntry, Pair, Translation } from '../core/translation.ts';

const provenance: Provenance = { stage: 'extract', version: 1, tool: 'test', inputHash: '', reasons: [], at: '2026-01-02T03:04:05.000Z' };

/** A French article with these blocks. */
export function articleOf(title: string, blocks: readonly Block[], summary?: string): Article {
  return {
    id: 'abcdefghjkmn',
    revision: 1,
    sourceId: 'paper',
    url: 'https://paper.example/1',
    title,
    ...(summary === undefined ? {} : { summary }),
    authors: [],
    firstSeenAt: provenance.at,
    tags: [],
    blocks,
    extent: 'full',
    provenance,
  };
}

/** What else a store of one article may hold. */
export interface Around {
  readonly previous?: Translation | undefined;
  readonly starred?: boolean | undefined;
  readonly names?: readonly Name[] | undefined;
}

/** The parts of a store the stage reads, over one article and a memory that notes what it was asked. */
export function storeOf(
  article: Article,
  language = 'fr',
  memory: readonly MemoryEntry[] = [],
  { previous, starred = false, names = [] }: Around = {},
): Store & { readonly asked: unknown[] } {
  const identification: Identification = { id: article.id, revision: 1, language, score: 1, provenance };
  const asked: unknown[] = [];
  const store = {
    asked,
    articles: {
      article: (id: string) => Promise.resolve(id === article.id ? article : undefined),
      identification: () => Promise.resolve(identification),
      publication: () => Promise.resolve(undefined),
      translation: () => Promise.resolve(previous),
      facts: () => Promise.resolve(undefined),
      item: () => Promise.resolve(undefined),
    },
    readers: { isStarred: () => Promise.resolve(starred) },
    names: { version: () => Promise.resolve(names.length), ledger: () => Promise.resolve(names) },
    memory: {
      lookup(keys: readonly string[], pair: Pair, engines: readonly { engine: string; model?: string }[]) {
        asked.push({ pair, engines });
        return Promise.resolve(new Map(memory.filter((entry) => keys.includes(entry.key)).map((entry) => [entry.key, entry])));
      },
    },
  };
  return store as unknown as Store & { asked: unknown[] };
}

export const claim: Claim = { stage: 'translate', subject: 'abcdefghjkmn', priority: 5, attempts: 0, losses: 0, token: 't' };
export const clock = { now: () => '2026-01-02T03:04:05.000Z' };
