import type { Article, Identification } from '../core/article.ts';
import { passes, policyOf, type Failure, type Policy } from '../core/failure.ts';
import { TARGET } from '../core/language.ts';
import type { Name, Sighting } from '../core/name.ts';
import type { Instant } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import { segmentsOf, type MemoryEntry, type SegmentTranslation, type Translation } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import type { Ask, Asked } from './ask.ts';
import { failed, fromEngine, fromMemory, identityOf, kept, waiting } from './compose.ts';
import type { Cut } from './marks.ts';
import { entryOf, isByPeople, memoryKey, remembered } from './memory.ts';
import { cutsIn, hasLetters, headOf, type Plan } from './plan.ts';
import { noEngine, type Route } from './route.ts';
import { sightingsIn } from './names/learn.ts';
import { stopped } from './stopped.ts';

/** What the stage works on: the article's sentences, what the memory knows of them, and the way to engines for the rest. */
export interface TranslateInput {
  readonly article: Article;
  readonly identification: Identification;
  readonly plan: Plan;
  /** By `memoryKey`. */
  readonly memory: ReadonlyMap<string, MemoryEntry>;
  readonly route: Route;
  /** Names that are rendered for the language. */
  readonly ledger: readonly Name[];
  /** This revision's translation so far. */
  readonly previous?: Translation;
  /** What readers are told now about why there is no English. */
  readonly shown?: Failure;
}

/** A translation, and what it taught. */
export interface TranslateOutput {
  readonly translation: Translation;
  readonly memory: readonly MemoryEntry[];
  readonly sightings: readonly Sighting[];
  /** Why it is not yet as good as it can be: sentences failed, or a better engine waits for its model. */
  readonly pending?: Failure;
  /** Headline and lead came first; the body's turn is to come. */
  readonly more: boolean;
}

// Below this share of sentences in the memory, an article without an engine waits as a whole.
const enoughFromMemory = 0.8;
// With fewer sentences to ask for, headline and body go in one pass.
const fewSentences = 8;

/** Translates an article, its headline and lead first when there is much to do. Fails when not one sentence came through, or when an engine is missing and the memory does not suffice. */
export async function translateArticle(
  input: TranslateInput,
  about: { readonly version: number; readonly now: () => Instant; readonly signal: AbortSignal; readonly ask: Ask },
): Promise<Result<TranslateOutput, Failure>> {
  const { article, identification, plan, memory, route, ledger, previous } = input;
  const from = identification.language;
  const pair = { from, to: TARGET };
  const canAsk = route.candidates.length > 0;
  const wanted = cutsIn(plan).filter(hasLetters);
  const known = new Map(wanted.map((cut) => [cut, remembered(memory, cut, canAsk)]));
  const missing = wanted.filter((cut) => !known.get(cut));
  if (missing.length > 0 && !canAsk && 1 - missing.length / wanted.length < enoughFromMemory) return err(noEngine(route, pair));

  const head = new Set(headOf(plan));
  const body = missing.filter((cut) => !head.has(cut));
  const question = { route, from, ledger, signal: about.signal };
  let more = canAsk && !previous && body.length > fewSentences;
  let turn = canAsk ? (more ? missing.filter((cut) => head.has(cut)) : missing) : [];
  let answers = await askEach(turn, about.ask, question);
  if (more && cameToNothing(answers)) {
    answers = new Map([...answers, ...(await askEach(body, about.ask, question))]);
    turn = missing;
    more = false;
  }
  if (about.signal.aborted) return err(stopped);

  const paid = paidBy(plan, previous);
  const compose = (cut: Cut): SegmentTranslation => {
    if (!hasLetters(cut)) return kept(cut);
    const entry = known.get(cut);
    if (entry) return fromMemory(cut, entry, { from, ledger, origin: paid.has(memoryKey(cut.segment)) ? 'engine' : 'memory' });
    const asked = answers.get(identityOf(cut.segment));
    if (asked) return fromEngine(cut, asked);
    return canAsk ? waiting(cut) : failed(cut, noEngine(route, pair), '');
  };
  const title = plan.title.map(compose);
  const summary = plan.summary.map(compose);
  const blocks = plan.blocks.map((block) => block.map((text) => text.map(compose)));
  const all = segmentsOf({ title, summary, blocks });
  const failures = all.flatMap((segment) => segment.failure ?? []);
  const failure = tellingOf(failures);
  if (failure && !all.some(({ state }) => state === 'translated')) return err(failure);

  const provenance = {
    stage: 'translate' as const,
    version: about.version,
    tool: toolOf(answers, route),
    inputHash: sha256(JSON.stringify([from, article.title, article.summary, article.blocks])),
    reasons: [
      ...route.reasons,
      { rule: 'from-memory', detail: `${wanted.length - missing.length} of ${wanted.length} sentences` },
      ...retriesIn(answers),
    ],
    at: about.now(),
  };
  const { id, revision } = article;
  const pending = tellingOf([...failures, ...(isBetterAwaited(all, route) ? [noEngine(route, pair)] : [])]);
  return ok({
    translation: { id, revision, from, to: TARGET, title, summary, blocks, provenance },
    ...learnedFrom(turn, answers, input),
    ...(pending ? { pending } : {}),
    more,
  });
}

type Answers = ReadonlyMap<string, Asked>;

/** Whether every sentence failed for good: then a headline is no reason to keep the body back. */
function cameToNothing(answers: Answers): boolean {
  const all = [...answers.values()];
  return all.length > 0 && all.every(({ answer }) => !answer.ok && !passes(answer.error));
}

/** Of an article's failures the one that keeps it from being done: what waits for a condition, else what may pass with time, else the first. */
function tellingOf(failures: readonly Failure[]): Failure | undefined {
  const of = (policy: Policy): Failure | undefined => failures.find((failure) => policyOf(failure) === policy);
  return of('wait') ?? of('retry') ?? failures[0];
}

/** Answers by sentence; the asker asks for each different one once. */
async function askEach(cuts: readonly Cut[], ask: Ask, question: Parameters<Ask>[1]): Promise<Answers> {
  const segments = cuts.map(({ segment }) => segment);
  const answers = segments.length === 0 ? [] : await ask(segments, question);
  return new Map(segments.map((segment, i) => [identityOf(segment), answers[i]!]));
}

/** Sentences this article itself had translated before: its own memory of them is no saving. */
function paidBy(plan: Plan, previous: Translation | undefined): ReadonlySet<string> {
  if (!previous) return new Set();
  const cuts = cutsIn(plan);
  const segments = segmentsOf(previous);
  if (cuts.length !== segments.length) return new Set();
  return new Set(
    cuts.filter((_, i) => segments[i]!.state === 'translated' && segments[i]!.origin === 'engine').map((cut) => memoryKey(cut.segment)),
  );
}

/** New sentences for the memory, and sightings of names. */
function learnedFrom(
  cuts: readonly Cut[],
  answers: Answers,
  { article, identification, ledger, route }: TranslateInput,
): Pick<TranslateOutput, 'memory' | 'sightings'> {
  const from = identification.language;
  const memory = new Map<string, MemoryEntry>();
  const sightings = new Map<string, Sighting>();
  const known = new Set(ledger.map(({ source }) => source));
  for (const { segment } of cuts) {
    const asked = answers.get(identityOf(segment));
    if (!asked?.answer.ok) continue;
    const entry = entryOf(segment, asked.answer.value, { from, engine: asked.engine, first: route.candidates[0]?.translator.id });
    if (!memory.has(entry.key)) memory.set(entry.key, entry);
    for (const { source, english } of sightingsIn(segment.text, asked.answer.value.text, from)) {
      if (!known.has(source)) sightings.set(`${source}\n${english}`, { language: entry.pair.from, source, english, articleId: article.id });
    }
  }
  return { memory: [...memory.values()], sightings: [...sightings.values()] };
}

function isBetterAwaited(segments: readonly SegmentTranslation[], { awaited }: Route): boolean {
  if (!awaited) return false;
  return segments.some(({ state, engine }) => state === 'translated' && engine !== awaited.translator.id && !isByPeople(engine));
}

function toolOf(answers: Answers, { candidates, seconds }: Route): string {
  const used = new Set([...answers.values()].filter(({ answer }) => answer.ok).map(({ engine }) => engine));
  const names = [...used].map((id) => {
    const version = [...candidates, ...seconds].find(({ translator }) => translator.id === id)?.translator.version;
    return version ? `${id} ${version}` : id;
  });
  return names.join(', ') || 'memory';
}

function retriesIn(answers: Answers): readonly { rule: string; detail: string }[] {
  const retries = [...answers.values()].flatMap(({ retry }) => retry ?? []);
  const ways = [...new Set(retries.map(({ way }) => way))];
  return ways.map((way) => {
    const tried = retries.filter((retry) => retry.way === way);
    return { rule: 'asked-again', detail: `${tried.length} by ${way}, ${tried.filter(({ taken }) => taken).length} taken` };
  });
}
