import {
  textsOf,
  type Article,
  type Block,
  type Change,
  type Facts,
  type FeedItem,
  type Identification,
  type SectionSlug,
} from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { primaryLanguage } from '../core/language.ts';
import type { Clock } from '../core/ports.ts';
import type { Instant, StageName } from '../core/provenance.ts';
import type { Publication } from '../core/publication.ts';
import type { Source } from '../core/source.ts';
import type { FailureRecord, ListQuery, SearchQuery, Store } from '../core/store.ts';
import { tallyOf, type SegmentTranslation, type Tally, type Translation } from '../core/translation.ts';
import { shortId } from '../lib/hash.ts';
import { without } from '../lib/without.ts';
import { papers, stories, type InventedStory } from './stories.fixture.ts';
import type { PublicEdition } from './public-edition.ts';
import { publishStage } from './stage.ts';
import { termsInMemory } from './terms.fixture.ts';
import { rightsInMemory } from './rights.fixture.ts';
import { termsInvented } from './terms.fixture.ts';
import { trustInMemory } from './trust.fixture.ts';

/** The present of every fixture. */
export const NOW: Instant = '2026-03-12T14:20:00.000Z';

/** A clock that stands still. */
export const stopped = (at: Instant = NOW): Clock => ({ now: () => at });

const provenance = (stage: StageName, at: Instant, tool = 'invented 1') => ({
  stage,
  version: 1,
  tool,
  inputHash: `${stage}-hash`,
  reasons: [],
  at,
});

/** A translated sentence over offsets of its source text. */
export function segment(start: number, end: number, text: string, more: Partial<SegmentTranslation> = {}): SegmentTranslation {
  return {
    start,
    end,
    state: 'translated',
    text,
    marks: [],
    unplaced: [],
    engine: 'bergamot',
    model: 'base-memory 2.1',
    origin: 'engine',
    flags: [],
    ...more,
  };
}

/** Cuts a text at its sentence ends and pairs each with the English given; the last English sentence fills the rest. */
export function aligned(original: string, english: readonly string[], more: Partial<SegmentTranslation> = {}): SegmentTranslation[] {
  const pieces = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(original)];
  return pieces.map(({ segment: piece, index }, i) =>
    segment(index, index + piece.trimEnd().length, (i === pieces.length - 1 ? english.slice(i).join(' ') : english[i]) ?? '', more),
  );
}

/** All rows behind one article. */
export interface Rows {
  readonly item: FeedItem;
  readonly article: Article;
  readonly identification: Identification;
  readonly translation?: Translation;
  readonly facts: Facts;
  readonly failure?: Failure;
}

/** Rows of an invented story; `rank` 0 is the newest. */
export function rowsOf(story: InventedStory, rank: number): Rows {
  const id = shortId(`${story.paper} ${story.original} ${rank}`);
  const firstSeenAt = new Date(Date.parse(NOW) - (rank * 37 + 6) * 60_000).toISOString();
  const language = story.language;
  const url = `https://${story.paper}.example/${rank}`;
  const blocks: Block[] = story.blocks.map(({ block }) => block);
  const revision = 1;
  const more: Partial<SegmentTranslation> = {
    ...(story.engine && { engine: story.engine }),
    ...(story.engine === 'apertium' && { flags: [{ kind: 'rough-gist' }] }),
    ...(story.origin && { origin: story.origin }),
  };
  const article: Article = {
    id,
    revision,
    sourceId: story.paper,
    url,
    title: story.original,
    ...(story.originalDek && { summary: story.originalDek }),
    authors: story.authors ?? [],
    ...(!story.undated && { publishedAt: firstSeenAt }),
    firstSeenAt,
    tags: [],
    blocks,
    extent: story.withheld ? 'feed' : 'full',
    ...(story.withheld && { withheld: story.withheld }),
    provenance: provenance('extract', firstSeenAt, 'readability 0.6.0'),
  };
  const item: FeedItem = {
    id,
    sourceId: story.paper,
    feedId: `${story.paper}-feed`,
    url,
    title: story.original,
    authors: story.authors ?? [],
    categories: [],
    firstSeenAt,
    provenance: provenance('feeds', firstSeenAt),
  };
  const translation: Translation = {
    id,
    revision,
    from: language,
    to: 'en',
    title: aligned(story.original, [story.english], more),
    summary: story.originalDek ? aligned(story.originalDek, [story.dek ?? ''], more) : [],
    blocks: story.blocks.map(({ block, english }) =>
      textsOf(block).map(({ text }, t) => {
        const own = english[t];
        return Array.isArray(own) && typeof own[0] === 'object'
          ? (own as SegmentTranslation[])
          : aligned(text, (own ?? []) as string[], more);
      }),
    ),
    provenance: provenance('translate', new Date(Date.parse(firstSeenAt) + 180_000).toISOString(), story.engine ?? 'bergamot 0.4.9'),
  };
  return {
    item,
    article,
    identification: { id, revision, language, score: 0.99, provenance: provenance('identify', firstSeenAt) },
    ...(!story.failure && language !== 'en' && { translation }),
    facts: {
      id,
      revision,
      section: story.section,
      ...(!story.failure && { terms: termsInvented(story.english) }),
      words: 320,
      readingMinutes: story.minutes ?? 2,
      provenance: provenance('enrich', firstSeenAt),
    },
    ...(story.failure && { failure: story.failure }),
  };
}

function tallyOfAll(translations: readonly Translation[]): Tally {
  const sum = { engineSentences: 0, memorySentences: 0, engineCharacters: 0, memoryCharacters: 0 };
  for (const tally of translations.map(tallyOf)) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

const newestFirst = (a: Publication, b: Publication): number =>
  a.sortAt === b.sortAt ? (a.id < b.id ? 1 : -1) : a.sortAt < b.sortAt ? 1 : -1;
const unsupported = (): never => {
  throw new Error('the fixture store only reads');
};

/** A store in memory over the rows given: the reading part of the contract, for tests of pages and feeds. */
export async function fixtureStore(
  rows: readonly Rows[] = stories.map(rowsOf),
  sources: readonly Source[] = papers,
  publicEdition?: PublicEdition,
): Promise<Store & { readonly publications: Map<string, Publication> }> {
  const byId = new Map(rows.map((row) => [row.article.id, row]));
  const publications = new Map<string, Publication>();
  const matches = (publication: Publication, query: Omit<ListQuery, 'limit'>): boolean =>
    (query.section === undefined || publication.section === query.section) &&
    (query.sourceId === undefined || publication.sourceId === query.sourceId) &&
    (query.country === undefined || publication.country === query.country) &&
    (query.language === undefined || primaryLanguage(publication.language) === query.language) &&
    (query.day === undefined || publication.day === query.day) &&
    (query.since === undefined || publication.sortAt >= query.since) &&
    (query.edition === undefined || publication.edition === query.edition) &&
    (query.before === undefined ||
      publication.sortAt < query.before.sortAt ||
      (publication.sortAt === query.before.sortAt && publication.id < query.before.id));
  const trust = trustInMemory();
  const { rights, changes } = rightsInMemory({
    origin: (id) => byId.get(id)?.article,
    articlesOf: (sourceId) => rows.filter(({ article }) => article.sourceId === sourceId).length,
    remove(id) {
      byId.delete(id);
      publications.delete(id);
      sorted = undefined;
    },
  });
  const savings = (): Promise<Tally> => Promise.resolve(tallyOfAll(rows.flatMap(({ translation }) => translation ?? [])));
  let sorted: Publication[] | undefined;
  const all = (): Publication[] => (sorted ??= [...publications.values()].sort(newestFirst));
  const store = {
    publications,
    dialect: 'sqlite' as const,
    work: {
      enqueue: unsupported,
      claim: unsupported,
      renew: unsupported,
      settle: unsupported,
      releaseAll: unsupported,
      wake: unsupported,
      requeue: unsupported,
      requeueStale: unsupported,
      nextDue: () => Promise.resolve(undefined),
      counts: () => Promise.resolve([]),
      failures: ({ subject }: { subject?: string }): Promise<FailureRecord[]> => {
        const failure = byId.get(subject ?? '')?.failure;
        return Promise.resolve(failure && subject ? [{ stage: 'translate', subject, failure, outcome: 'wait', attempts: 1, at: NOW }] : []);
      },
    },
    sources: {
      sync: unsupported,
      choice: () => Promise.resolve(undefined),
      choose: unsupported,
      list: () => Promise.resolve(sources),
      get: (id: string) => Promise.resolve(sources.find((source) => source.id === id)),
      feed: () => Promise.resolve(undefined),
      keepSubscription: unsupported,
      feeds: () => Promise.resolve([]),
    },
    articles: {
      item: (id: string) => Promise.resolve(byId.get(id)?.item),
      items: (ids: readonly string[]) => Promise.resolve(ids.flatMap((id) => byId.get(id)?.item ?? [])),
      page: () => Promise.resolve(undefined),
      article: (id: string, revision = 1) => Promise.resolve(revision === 1 ? byId.get(id)?.article : undefined),
      identification: (id: string) => Promise.resolve(byId.get(id)?.identification),
      translation: (id: string) => Promise.resolve(byId.get(id)?.translation),
      holding: (words: string, limit: number) =>
        Promise.resolve(
          all()
            .filter(({ originalTitle, originalDek, originalText }) =>
              [originalTitle, originalDek, originalText].some((text) => words !== '' && text?.includes(words)),
            )
            .slice(0, limit)
            .map(({ id }) => id),
        ),
      edits: () => Promise.resolve([]),
      facts: (id: string) => Promise.resolve(byId.get(id)?.facts),
      publication: (id: string) => Promise.resolve(publications.get(id)),
      listed: (ids: readonly string[]) =>
        Promise.resolve(
          all()
            .filter(({ id }) => ids.includes(id))
            .map((publication) => ({ ...publication, englishText: '', originalText: '' })),
        ),
      list: (query: ListQuery) =>
        Promise.resolve(
          all()
            .filter((publication) => matches(publication, query))
            .slice(0, query.limit)
            .map((publication) => ({ ...publication, englishText: '', originalText: '' })),
        ),
      countBy: (column: 'day' | 'language' | 'country' | 'sourceId' | 'section', query: Omit<ListQuery, 'limit'> = {}) => {
        const counts = new Map<string, number>();
        for (const publication of all().filter((one) => matches(one, query))) {
          const key = column === 'language' ? primaryLanguage(publication.language) : publication[column];
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return Promise.resolve([...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count));
      },
      dataVersion: () => Promise.resolve(rows.length + changes()),
    },
    search: {
      search: ({ text, limit, filter = {}, sort = 'best', skip = 0, before }: SearchQuery) => {
        const word = text.toLowerCase();
        const around = (body: string): string | undefined => {
          const at = body.toLowerCase().indexOf(word);
          return at < 0 || word === ''
            ? undefined
            : `${body.slice(Math.max(0, at - 60), at)}\u0002${body.slice(at, at + word.length)}\u0003${body.slice(at + word.length, at + 90)}`;
        };
        const { from = '', to = '9', ...rest } = filter;
        const left = all().filter(
          (one) => matches(one, { ...rest, ...(before && { before }) }) && one.sortAt >= from && one.sortAt.slice(0, 10) <= to,
        );
        if (text === '') return Promise.resolve(left.slice(0, limit).map((publication) => ({ publication })));
        const hits = left.flatMap((publication) => {
          const english = around(`${publication.title}\n${publication.englishText}`);
          const original = around(`${publication.originalTitle}\n${publication.originalText}`);
          return english === undefined && original === undefined
            ? []
            : [{ publication, ...(english !== undefined && { english }), ...(original !== undefined && { original }) }];
        });
        return Promise.resolve(sort === 'best' ? hits.slice(skip, skip + limit) : hits.slice(0, limit));
      },
    },
    memory: { lookup: unsupported, put: unsupported, entries: unsupported },
    ...trust,
    terms: termsInMemory(all),
    rights,
    admin: { savings, dump: unsupported, tables: () => Promise.resolve({}) },
    close: () => Promise.resolve(),
  } satisfies Store & { publications: Map<string, Publication> };
  const stage = publishStage({ clock: stopped(), publicEdition });
  for (const row of rows) {
    const input = await stage.input(store, row.article.id);
    const result = input && (await stage.run(input, new AbortController().signal));
    if (result?.ok) publications.set(row.article.id, result.value);
  }
  return store;
}

/** The rows of a later revision of an article, as the extract stage writes them for a page that was changed. */
export function revised(rows: Rows, { revision, at, change, article = {}, text = rows }: Revision): Rows {
  const { id, url, firstSeenAt, publishedAt } = rows.article;
  const same = { id, url, firstSeenAt, ...(publishedAt !== undefined && { publishedAt }) };
  const changed: Article = {
    ...without(text.article, 'change'),
    ...same,
    ...article,
    revision,
    ...(change && { change }),
    provenance: provenance('extract', at, 'readability 0.6.0'),
  };
  const { identification, facts } = rows;
  return {
    ...rows,
    article: changed,
    identification: { ...identification, revision },
    ...(text.translation && { translation: { ...text.translation, id, revision } }),
    facts: { ...facts, revision },
  };
}

interface Revision {
  readonly revision: number;
  readonly at: Instant;
  /** Absent where only more of it was read. */
  readonly change?: Change;
  readonly article?: Partial<Article>;
  /** Rows whose text and English it has, where these are not those of the revision before. */
  readonly text?: Rows;
}

/** Rows of one story with parts replaced, as tests need them. */
export function variant(story: Partial<InventedStory> & { readonly section?: SectionSlug }, rank = 0): Rows {
  return rowsOf({ ...stories[0]!, ...story }, rank);
}
