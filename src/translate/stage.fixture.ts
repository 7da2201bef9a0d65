import type { Article, Block, Identification, Mark } from '../core/article.ts';
import type { Translator } from '../core/ports.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Claim, Store } from '../core/store.ts';
import type { Name } from '../core/name.ts';
import type { MemoryEntry, Pair, Translation } from '../core/translation.ts';
import { sentenceKey } from '../lib/text.ts';
import { fakeTranslator } from './engines/fake.ts';
import { translateStage } from './stage.ts';

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

/** The stand-in for French, and others that behave as engines of a route do. */
export const fake = fakeTranslator([{ from: 'fr', to: 'en' }]);

export const rough: Translator = { ...fake, id: 'apertium' };

/** A better engine that has not got its model. */
export const awaited = (obtain: Translator['obtain']): Translator => ({
  ...fakeTranslator([]),
  id: 'bergamot',
  obtainable: () => Promise.resolve([{ from: 'fr', to: 'en' }]),
  ...(obtain && { obtain }),
});

/** The stage with these engines. */
export const stageOf = (...translators: readonly Translator[]) => translateStage({ clock, translators });

/** Takes an article through the stage once. */
export async function translate(
  article: ReturnType<typeof articleOf>,
  options: { language?: string; memory?: MemoryEntry[]; with?: ReturnType<typeof stageOf>; attempts?: number } & Around = {},
) {
  const used = options.with ?? stageOf(fake);
  const input = await used.input(storeOf(article, options.language, options.memory, options), article.id);
  const result = await used.run(input!, new AbortController().signal);
  return {
    result,
    settlement: used.settle(input!, result, { ...claim, attempts: options.attempts ?? 0 }),
    translation: result.ok ? result.value.translation : undefined,
  };
}

/** A French sentence of an imported memory. */
export const remembered = (source: string, text: string, spans: MemoryEntry['spans'] = []): MemoryEntry => ({
  key: sentenceKey(source),
  source,
  pair: { from: 'fr', to: 'en' },
  engine: 'tmx',
  model: 'house',
  text,
  spans,
});

/** A paragraph of the body. */
export const paragraph = (text: string, marks: readonly Mark[] = []) => ({ kind: 'paragraph', text, marks }) as const;

/** An article of so many sentences that its headline goes first. */
export const long = articleOf('Le titre', [paragraph(Array.from({ length: 12 }, (_, i) => `Phrase ${i}.`).join(' '))], 'Le résumé.');
