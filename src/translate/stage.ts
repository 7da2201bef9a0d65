import { policyOf, type Failure } from '../core/failure.ts';
import { TARGET, UNDETERMINED } from '../core/language.ts';
import type { Clock, Translator } from '../core/ports.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { Result } from '../core/result.ts';
import { err } from '../core/result.ts';
import type { Stage } from '../core/stage.ts';
import type { Claim, Settlement, Store } from '../core/store.ts';
import { sentenceKey } from '../lib/text.ts';
import { translateArticle, type TranslateInput, type TranslateOutput } from './article.ts';
import { memoryPair } from './languages.ts';
import { cutsIn, hasLetters, planOf } from './plan.ts';
import { routeFor, type Route } from './route.ts';

/** What the stage needs. */
export interface TranslateTools {
  readonly clock: Clock;
  /** First choice first. */
  readonly translators: readonly Translator[];
}

const version = 1;
const minutes = 60_000;

/** Translates articles sentence by sentence: the memory first, then the first engine that has the language. */
export function translateStage(tools: TranslateTools): Stage<TranslateInput, TranslateOutput> {
  const { translators } = tools;
  return {
    name: 'translate',
    version,
    concurrency: 2,
    input: (store, subject) => inputOf(store, subject, translators),
    async run(input, signal) {
      if (input.identification.language === UNDETERMINED) return err({ kind: 'language-unknown' });
      return translateArticle(input, { version, now: () => tools.clock.now(), signal });
    },
    settle: (input, result, claim) => settlementOf(input, result, claim, tools.clock.now()),
  };
}

async function inputOf(store: Store, subject: string, translators: readonly Translator[]): Promise<TranslateInput | undefined> {
  const article = await store.articles.article(subject);
  if (!article) return undefined;
  const [identification, publication] = await Promise.all([
    store.articles.identification(subject, article.revision),
    store.articles.publication(subject),
  ]);
  if (!identification) return undefined;
  const plan = planOf(article, identification.language);
  const route = await routeFor({ from: identification.language, to: TARGET }, translators);
  const keys = [
    ...new Set(
      cutsIn(plan)
        .filter(hasLetters)
        .map((cut) => sentenceKey(cut.segment.text)),
    ),
  ];
  const memory = await store.memory.lookup(keys, memoryPair(identification.language, TARGET), trusted(translators, route));
  const shown = publication?.revision === article.revision ? publication.failure?.kind : undefined;
  return { article, identification, plan, memory, route, ...(shown ? { shown } : {}) };
}

/** Engines whose sentences count: people's first, then every engine up to the one that would translate now, of which only its present model. */
function trusted(translators: readonly Translator[], route: Result<Route, Failure>): readonly { engine: string; model?: string }[] {
  const best = route.ok ? translators.indexOf(route.value.translator) : translators.length;
  const better = translators.slice(0, best).map(({ id }) => ({ engine: id }));
  return [{ engine: 'tmx' }, ...better, ...(route.ok ? [{ engine: route.value.translator.id, model: route.value.model }] : [])];
}

function settlementOf(input: TranslateInput, result: Result<TranslateOutput, Failure>, claim: Claim, now: Instant): Settlement | undefined {
  const enrich = { stage: 'enrich', subject: claim.subject, priority: claim.priority, mode: 'again' } as const;
  if (result.ok) {
    const { translation, memory } = result.value;
    const outputs = [{ table: 'translations', row: translation } as const, ...memory.map((row) => ({ table: 'memory', row }) as const)];
    return { outcome: { kind: 'done' }, outputs, next: [enrich] };
  }
  const failure = result.error;
  const policy = policyOf(failure);
  // Readers see the article in its original until then; it is published again only when what they are told changes.
  const next = input.shown === failure.kind ? [] : [enrich];
  if (policy === 'wait') return { outcome: { kind: 'wait', due: later(now, 10 * minutes) }, failure, outputs: [], next };
  // A day, so that an engine installed meanwhile is found.
  if (policy === 'publish-original') return { outcome: { kind: 'wait', due: later(now, 24 * 60 * minutes) }, failure, outputs: [], next };
  if (policy === 'park') return { outcome: { kind: 'park' }, failure, outputs: [], next };
  return undefined;
}
