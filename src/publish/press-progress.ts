import { sentenceOf, type FailureKind } from '../core/failure.ts';
import type { ModelState, TranslationAdmin } from '../core/ports.ts';
import type { Instant, StageName } from '../core/provenance.ts';
import type { FailureRecord, Store } from '../core/store.ts';
import { sourceMap } from './lists.ts';
import { remedies } from './remedies.data.ts';

/** How far one stage is. */
export interface StepView {
  readonly stage: StageName;
  readonly name: string;
  readonly done: number;
  readonly underWay: number;
  /** Due later, or waiting for a condition such as a model. */
  readonly waiting: number;
  /** Given up, or left for a person. */
  readonly given: number;
}

/** A failure with how often it is there and what to do. */
export interface TroubleView {
  readonly what: string;
  readonly sentence: string;
  readonly remedy: string;
  readonly count: number;
  readonly at: Instant;
}

/** How the newspaper fills. */
export interface ProgressView {
  readonly papers: number;
  readonly feeds: { readonly all: number; readonly answered: number; readonly failing: number };
  readonly steps: readonly StepView[];
  readonly models: readonly ModelState[];
  readonly published: number;
  readonly troubles: readonly TroubleView[];
  /** Nothing is under way any more. */
  readonly settled: boolean;
}

const steps: readonly (readonly [StageName, string])[] = [
  ['feeds', 'Feeds polled'],
  ['fetch', 'Pages fetched'],
  ['extract', 'Articles read'],
  ['identify', 'Languages told'],
  ['translate', 'Articles translated'],
  ['enrich', 'Articles filed'],
  ['publish', 'Articles published'],
];
/** Failures that are looked at; those that say the same are one. */
const LOOKED_AT = 300;
const SHOWN = 30;

/** Where feeds, models and articles are now, and everything that went wrong. */
export async function progressView(store: Store, translation: TranslationAdmin | undefined, now: Instant): Promise<ProgressView> {
  const [counts, feeds, failures, sources, days, models] = await Promise.all([
    store.work.counts(now),
    store.sources.feeds(),
    store.work.failures({ limit: LOOKED_AT }),
    sourceMap(store),
    store.articles.countBy('day'),
    translation?.models() ?? [],
  ]);
  const count = (stage: StageName, ...states: readonly string[]): number =>
    counts.filter((row) => row.stage === stage && states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  const feedOf = new Map(feeds.map((feed) => [feed.id, feed]));
  const answered = feeds.filter(({ receivedAt }) => receivedAt !== undefined).length;
  const views = steps.map(([stage, name]): StepView => ({
    stage,
    name,
    // A feed's work is never done: it falls due again.
    done: stage === 'feeds' ? answered : count(stage, 'done'),
    underWay: count(stage, 'due', 'leased'),
    waiting: stage === 'feeds' ? 0 : count(stage, 'waiting', 'later'),
    given: stage === 'feeds' ? 0 : count(stage, 'parked', 'dropped'),
  }));
  const whatOf = ({ stage, subject }: FailureRecord): string => {
    const feed = stage === 'feeds' ? feedOf.get(subject) : undefined;
    if (feed) return `${sources.get(feed.sourceId)?.name ?? feed.sourceId}: ${feed.url}`;
    return steps.find(([name]) => name === stage)?.[1] ?? stage;
  };
  return {
    papers: sources.size,
    feeds: { all: feeds.length, answered, failing: feeds.filter((feed) => feed.failures > 0).length },
    steps: views,
    models,
    published: days.reduce((sum, day) => sum + day.count, 0),
    troubles: troublesOf(failures, whatOf),
    settled: views.every(({ underWay }) => underWay === 0) && models.every(({ state }) => state !== 'fetching'),
  };
}

function troublesOf(failures: readonly FailureRecord[], whatOf: (record: FailureRecord) => string): readonly TroubleView[] {
  const found = new Map<string, TroubleView>();
  for (const record of failures) {
    const [what, sentence] = [whatOf(record), sentenceOf(record.failure)];
    const key = `${what}\n${sentence}`;
    const known = found.get(key);
    const kind: FailureKind = record.failure.kind;
    if (known) found.set(key, { ...known, count: known.count + 1 });
    else found.set(key, { what, sentence, remedy: remedies[kind], count: 1, at: record.at });
  }
  return [...found.values()].slice(0, SHOWN);
}
