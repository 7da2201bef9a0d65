import type { Article, FeedItem } from '../core/article.ts';
import { backoffMs, policyOf, type Failure } from '../core/failure.ts';
import { TARGET, UNDETERMINED } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import type { Clock } from '../core/ports.ts';
import { later, type Instant } from '../core/provenance.ts';
import { err, type Result } from '../core/result.ts';
import type { Stage } from '../core/stage.ts';
import type { Claim, Output, Settlement, Store, Work } from '../core/store.ts';
import type { Translation } from '../core/translation.ts';
import { translateArticle, type TranslateInput, type TranslateOutput } from './article.ts';
import { createAsk } from './ask.ts';
import { memoryPair } from './languages.ts';
import { memoryKeys, people, serves } from './memory.ts';
import { cutsIn, hasLetters, planOf } from './plan.ts';
import { routeFor, type Route, type Routing } from './route.ts';

/** What the stage needs. */
export interface TranslateTools extends Routing {
  readonly clock: Clock;
}

const version = 2;
const minutes = 60_000;
const hours = 60 * minutes;

// A body is as urgent as a headline of half a day before.
const bodyAfterHeadline = (12 * hours) / 1000;
// Failures of single sentences in an article that readers have otherwise.
const sentenceAttempts = 2;

/** Translates articles sentence by sentence: the memory first, then the engines of their route; headlines before bodies. */
export function translateStage(tools: TranslateTools): Stage<TranslateInput, TranslateOutput> {
  const ask = createAsk();
  const ledgerOf = ledgerReader();
  return {
    name: 'translate',
    version,
    // Engines merge the sentences of several articles into one call; more articles than this only hold memory.
    concurrency: 6,
    input: (store, subject) => inputOf(store, subject, tools, ledgerOf),
    async run(input, signal) {
      if (input.identification.language === UNDETERMINED) return err({ kind: 'language-unknown' });
      return translateArticle(input, { version, now: () => tools.clock.now(), signal, ask });
    },
    settle: (input, result, claim) => settlementOf(input, result, claim, tools.clock.now()),
  };
}

async function inputOf(
  store: Store,
  subject: string,
  routing: Routing,
  ledgerOf: (store: Store, language: string) => Promise<readonly Name[]>,
): Promise<TranslateInput | undefined> {
  const article = await store.articles.article(subject);
  const identification = article && (await store.articles.identification(subject, article.revision));
  if (!article || !identification) return undefined;
  const pair = { from: identification.language, to: TARGET };
  const [publication, previous, facts, item, starred, ledger] = await Promise.all([
    store.articles.publication(subject),
    store.articles.translation(subject, article.revision),
    store.articles.facts(subject, article.revision),
    store.articles.item(subject),
    store.readers.isStarred(subject),
    ledgerOf(store, memoryPair(pair.from, TARGET).from),
  ]);
  const plan = planOf(article, identification.language);
  const sections = sectionsOf(article, item, facts?.section);
  const route = await routeFor({ pair, source: article.sourceId, sections, starred }, routing);
  const keys = new Set(
    cutsIn(plan)
      .filter(hasLetters)
      .flatMap((cut) => memoryKeys(cut.segment)),
  );
  const found = await store.memory.lookup([...keys], memoryPair(pair.from, TARGET), trusted(route));
  const memory = new Map([...found].filter(([, entry]) => serves(entry, route)));
  const shown = publication?.revision === article.revision ? publication.failure : undefined;
  return { article, identification, plan, memory, route, ledger, ...(previous ? { previous } : {}), ...(shown ? { shown } : {}) };
}

const sectionsOf = (article: Article, item: FeedItem | undefined, found: string | undefined): readonly string[] =>
  [found, article.section, item?.section].filter((section) => section !== undefined);

/** Reads a language's ledger again only after it may have changed. */
function ledgerReader(): (store: Store, language: string) => Promise<readonly Name[]> {
  const read = new Map<string, { version: number; names: readonly Name[] }>();
  return async (store, language) => {
    const now = await store.names.version();
    const known = read.get(language);
    if (known?.version === now) return known.names;
    const names = await store.names.ledger(language);
    read.set(language, { version: now, names });
    return names;
  };
}

/**
 * Whose sentences count: people's first, then engines that come before the one that would translate now, then of the one itself what its
 * present model wrote, then those asked for second opinions.
 */
function trusted({ order, seconds, candidates: [first] }: Route): readonly { engine: string; model?: string }[] {
  const better = first ? order.slice(0, order.indexOf(first.translator.id)) : order;
  const others = seconds.map(({ translator }) => translator.id).filter((id) => !better.includes(id));
  return [
    ...[...people, ...better].map((engine) => ({ engine })),
    ...(first ? [{ engine: first.translator.id, model: first.model }] : []),
    ...others.map((engine) => ({ engine })),
  ];
}

function settlementOf(input: TranslateInput, result: Result<TranslateOutput, Failure>, claim: Claim, now: Instant): Settlement | undefined {
  return result.ok ? settleTranslation(input, result.value, claim, now) : settleNone(input, result.error, claim, now);
}

function settleTranslation(
  { previous }: TranslateInput,
  { translation, memory, sightings, pending, more }: TranslateOutput,
  claim: Claim,
  now: Instant,
): Settlement {
  const { subject, priority } = claim;
  const enrich: Work = { stage: 'enrich', subject, priority, mode: 'again' };
  const body: Work = { stage: 'translate', subject, priority: priority - bodyAfterHeadline, mode: 'again' };
  const same = previous !== undefined && isSame(previous, translation);
  const outputs: Output[] = [
    ...(same ? [] : [{ table: 'translations', row: translation } as const]),
    ...memory.map((row) => ({ table: 'memory', row }) as const),
    ...sightings.map((row) => ({ table: 'sightings', row }) as const),
  ];
  const next = [...(same ? [] : [enrich]), ...(more ? [body] : [])];
  if (more || !pending) return { outcome: { kind: 'done' }, outputs, next };
  return { outcome: outcomeOf(pending, claim, now), failure: pending, outputs, next };
}

function isSame(one: Translation, other: Translation): boolean {
  const words = ({ title, summary, blocks }: Translation): string => JSON.stringify([title, summary, blocks]);
  return words(one) === words(other);
}

/** When an article that readers have in part, or in a rough gist, is looked at again. */
function outcomeOf(failure: Failure, claim: Claim, now: Instant): Settlement['outcome'] {
  return laterOutcome(failure, claim, now) ?? (claim.attempts < sentenceAttempts ? again(failure, claim, now) : { kind: 'done' });
}

/** What passes with time or a condition is looked at again; a language no engine knows after a day, as one may be installed meanwhile. */
function laterOutcome(failure: Failure, claim: Claim, now: Instant): Settlement['outcome'] | undefined {
  const policy = policyOf(failure);
  if (policy === 'wait') return { kind: 'wait', due: dueOf(failure, now) };
  if (policy === 'publish-original') return { kind: 'wait', due: later(now, 24 * hours) };
  return policy === 'retry' ? again(failure, claim, now) : undefined;
}

/** An engine on a network that was away for days comes back: what waits for it is never given up, only asked for less often. */
const again = (failure: Failure, { attempts }: Claim, now: Instant): Settlement['outcome'] => ({
  kind: 'retry',
  due: later(now, backoffMs(failure, attempts)),
});

/** A model that arrives, and one that cannot be fetched, wake what waits; this is for all else. */
function dueOf(failure: Failure, now: Instant): Instant {
  if (failure.kind === 'over-budget') return failure.until ?? later(now, hours);
  return later(now, failure.kind === 'model-missing' ? 30 * minutes : 10 * minutes);
}

function settleNone(input: TranslateInput, failure: Failure, claim: Claim, now: Instant): Settlement | undefined {
  const enrich = { stage: 'enrich', subject: claim.subject, priority: claim.priority, mode: 'again' } as const;
  // Readers see the article in its original until then; it is published again only when what they are told changes.
  const next = input.previous || JSON.stringify(input.shown) === JSON.stringify(failure) ? [] : [enrich];
  const parked = policyOf(failure) === 'park' ? ({ kind: 'park' } as const) : undefined;
  const outcome = laterOutcome(failure, claim, now) ?? parked;
  return outcome && { outcome, failure, outputs: [], next };
}
