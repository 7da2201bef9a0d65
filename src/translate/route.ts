import { sentenceOf, type Failure } from '../core/failure.ts';
import { primaryLanguage, type LanguageTag } from '../core/language.ts';
import type { Translator } from '../core/ports.ts';
import type { Reason } from '../core/provenance.ts';
import type { RouteRule } from '../core/routing.ts';
import type { Pair } from '../core/translation.ts';
import { closestPair } from './languages.ts';

/** What rules look at. */
export interface Subject {
  readonly pair: Pair;
  readonly source?: string;
  /** Front-page slug and the paper's own words for it. */
  readonly sections?: readonly string[];
  readonly starred?: boolean;
}

/** The engines at hand and the rules that choose among them. */
export interface Routing {
  readonly translators: readonly Translator[];
  /** Ids of the engines for what no rule names, first choice first; all of them in their order when left out. */
  readonly order?: readonly string[];
  readonly rules?: readonly RouteRule[];
}

/** An engine that can translate now, with the pair as it names it and the model it will use. */
export interface Candidate {
  readonly translator: Translator;
  readonly pair: Pair;
  readonly model: string;
}

/** The way a text goes. */
export interface Route {
  /** Engines that can translate now, first choice first; the others are fallbacks. */
  readonly candidates: readonly Candidate[];
  /** Ids of all engines the rule names, in its order. */
  readonly order: readonly string[];
  /** An engine that would come before all of them, had it its model, or were its server there. */
  readonly awaited?: { readonly translator: Translator; readonly pair: Pair };
  /** Engines for a second opinion on a sentence that raises doubts. */
  readonly seconds: readonly Candidate[];
  /** Which rule chose, and why an engine was passed over. */
  readonly reasons: readonly Reason[];
}

/** Engines whose English is a rough gist: never a second opinion on a better one's. */
export const roughEngines: ReadonlySet<string> = new Set(['apertium']);

/** Finds the way of a text: by the first rule that holds, else by the engines in their order. */
export async function routeFor(subject: Subject, routing: Routing): Promise<Route> {
  const { chosen, reason } = choose(subject, routing);
  const reasons: Reason[] = [reason];
  const candidates: Candidate[] = [];
  let awaited: Route['awaited'];
  for (const translator of chosen) {
    const closest = closestPair(subject.pair, await translator.pairs());
    if (closest) candidates.push({ translator, pair: closest, model: await translator.model(closest) });
    else {
      const obtainable = closestPair(subject.pair, await translator.obtainable());
      if (obtainable && candidates.length === 0) awaited ??= { translator, pair: obtainable };
      const away = translator.away?.();
      const lacks = away ? sentenceOf(away).replace(/\.$/, '') : 'its model is not installed';
      const why = obtainable ? lacks : `it does not know ${subject.pair.from}`;
      reasons.push({ rule: 'engine-passed-over', detail: `${translator.id}: ${why}` });
    }
  }
  if (candidates[0]) reasons.push({ rule: 'engine', detail: `${candidates[0].translator.id}, ${candidates[0].model}` });
  const [first] = candidates;
  const asked = await secondsFor(subject, routing);
  const seconds = [...asked, ...candidates].filter(
    ({ translator }, i, all) =>
      translator !== first?.translator &&
      !roughEngines.has(translator.id) &&
      all.findIndex((other) => other.translator === translator) === i,
  );
  return { candidates, order: chosen.map(({ id }) => id), ...(awaited ? { awaited } : {}), seconds, reasons };
}

/** Why a route without engines leads nowhere. */
export function noEngine({ awaited }: Route, pair: Pair): Failure {
  const { from, to } = pair;
  if (!awaited) return { kind: 'pair-unsupported', from, to };
  const away = awaited.translator.away?.();
  if (away) return away;
  const obtaining = awaited.translator.obtain?.(awaited.pair) ?? { kind: 'off' };
  if (obtaining.kind === 'fetching') return { kind: 'model-missing', from, to, fetching: true };
  if (obtaining.kind === 'off') return { kind: 'model-missing', from, to };
  return { kind: 'model-missing', from, to, detail: `fetching it failed: ${sentenceOf(obtaining.failure).replace(/\.$/, '')}` };
}

/** Ids of the engines for what no rule names, first choice first. */
export const orderOf = ({ order, translators }: Routing): readonly string[] => order ?? translators.map(({ id }) => id);

function choose(subject: Subject, routing: Routing): { chosen: readonly Translator[]; reason: Reason } {
  const { rules = [] } = routing;
  const index = rules.findIndex((rule) => rule.when.flagged !== true && holds(rule, subject));
  const rule = rules[index];
  const order = orderOf(routing);
  if (!rule) return { chosen: named(order, routing), reason: { rule: 'route-default', detail: order.join(' ') } };
  return { chosen: named(rule.engines, routing), reason: { rule: `route-${index + 1}`, detail: describeRule(rule) } };
}

async function secondsFor(subject: Subject, routing: Routing): Promise<readonly Candidate[]> {
  const rule = (routing.rules ?? []).find((one) => one.when.flagged === true && holds(one, subject));
  const found: Candidate[] = [];
  for (const translator of rule ? named(rule.engines, routing) : []) {
    const pair = closestPair(subject.pair, await translator.pairs());
    if (pair) found.push({ translator, pair, model: await translator.model(pair) });
  }
  return found;
}

const named = (ids: readonly string[], { translators }: Routing): readonly Translator[] =>
  ids.flatMap((id) => translators.find((translator) => translator.id === id) ?? []);

function holds({ when }: RouteRule, { pair, source, sections = [], starred = false }: Subject): boolean {
  const inSections = (wanted: string): boolean => sections.some((section) => section.toLowerCase() === wanted.toLowerCase());
  return (
    (when.from?.some((tag) => speaks(pair.from, tag)) ?? true) &&
    (when.source?.some((id) => id === source) ?? true) &&
    (when.section?.some(inSections) ?? true) &&
    (when.starred ?? starred) === starred
  );
}

const speaks = (tag: LanguageTag, wanted: LanguageTag): boolean => tag === wanted || primaryLanguage(tag) === wanted;

/** A rule in words, such as `from ja, starred: deepl, then bergamot`. */
export function describeRule({ when, engines }: RouteRule): string {
  const conditions = [
    when.from && `from ${when.from.join(' or ')}`,
    when.source && `source ${when.source.join(' or ')}`,
    when.section && `section ${when.section.join(' or ')}`,
    when.starred !== undefined && (when.starred ? 'starred' : 'not starred'),
    when.flagged && 'sentences with doubts',
  ].filter(Boolean);
  return `${conditions.join(', ') || 'everything'}: ${engines.join(', then ')}`;
}
