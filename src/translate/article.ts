import type { Article, Identification } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { TARGET } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { MemoryEntry, SegmentTranslation, Translated, Translation } from '../core/translation.ts';
import { sha256 } from '../lib/hash.ts';
import { sentenceKey } from '../lib/text.ts';
import { failed, fromEngine, fromMemory, identityOf, kept } from './compose.ts';
import { memoryPair } from './languages.ts';
import type { Cut } from './marks.ts';
import { cutsIn, hasLetters, type Plan } from './plan.ts';
import type { Route } from './route.ts';
import { spansOf } from './spans.ts';

/** What the stage works on: the article's sentences, what the memory knows of them, and the engine for the rest. */
export interface TranslateInput {
  readonly article: Article;
  readonly identification: Identification;
  readonly plan: Plan;
  /** By `sentenceKey`. */
  readonly memory: ReadonlyMap<string, MemoryEntry>;
  readonly route: Result<Route, Failure>;
  /** Failure kind that readers already see with this revision. */
  readonly shown?: Failure['kind'];
}

/** A translation, and its new sentences for the memory. */
export interface TranslateOutput {
  readonly translation: Translation;
  readonly memory: readonly MemoryEntry[];
}

// Below this share of sentences in the memory, an article without an engine waits as a whole.
const enoughFromMemory = 0.8;

type Answers = ReadonlyMap<string, Result<Translated, Failure>>;

/** Translates an article; fails only when not one sentence came through, or when an engine is missing and the memory does not suffice. */
export async function translateArticle(
  input: TranslateInput,
  about: { readonly version: number; readonly now: () => Instant; readonly signal: AbortSignal },
): Promise<Result<TranslateOutput, Failure>> {
  const { article, identification, plan, memory, route } = input;
  const wanted = cutsIn(plan).filter(hasLetters);
  const remembered = (cut: Cut): MemoryEntry | undefined => usable(memory.get(sentenceKey(cut.segment.text)), cut, route.ok);
  const missing = wanted.filter((cut) => !remembered(cut));
  if (missing.length > 0 && !route.ok && 1 - missing.length / wanted.length < enoughFromMemory) return err(route.error);

  const answers = await askEngine(missing, route, about.signal);
  if (about.signal.aborted) return err({ kind: 'timeout', what: 'The translation (it was stopped)', seconds: 0 });
  const compose = (cut: Cut): SegmentTranslation => {
    if (!hasLetters(cut)) return kept(cut);
    const entry = remembered(cut);
    if (entry) return fromMemory(cut, entry);
    return route.ok ? fromEngine(cut, answers.get(identityOf(cut.segment))!, route.value.translator.id) : failed(cut, route.error, '');
  };
  const title = plan.title.map(compose);
  const summary = plan.summary.map(compose);
  const blocks = plan.blocks.map((block) => block.map((text) => text.map(compose)));
  const all = [...title, ...summary, ...blocks.flat(2)];
  const failure = all.find((segment) => segment.failure)?.failure;
  if (failure && !all.some((segment) => segment.state === 'translated')) return err(failure);

  const provenance = {
    stage: 'translate' as const,
    version: about.version,
    tool: route.ok && missing.length > 0 ? `${route.value.translator.id} ${route.value.translator.version}` : 'memory',
    inputHash: sha256(JSON.stringify([identification.language, article.title, article.summary, article.blocks])),
    reasons: [{ rule: 'from-memory', detail: `${wanted.length - missing.length} of ${wanted.length} sentences` }],
    at: about.now(),
  };
  const { id, revision } = article;
  return ok({
    translation: { id, revision, from: identification.language, to: TARGET, title, summary, blocks, provenance },
    memory: route.ok ? newEntries(missing, answers, identification.language, route.value.translator.id) : [],
  });
}

/**
 * What of the memory serves a sentence. An engine's entry was made from other marks perhaps, at other words: a marked sentence asks the
 * engine again where there is one, and otherwise keeps its links beside. Imported entries number the marks of their own source.
 */
function usable(entry: MemoryEntry | undefined, { segment }: Cut, canAsk: boolean): MemoryEntry | undefined {
  if (!entry || entry.engine === 'tmx' || segment.marks.length === 0) return entry;
  return canAsk ? undefined : { ...entry, spans: [] };
}

/** Asks for each different sentence once. */
async function askEngine(cuts: readonly Cut[], route: TranslateInput['route'], signal: AbortSignal): Promise<Answers> {
  if (!route.ok || cuts.length === 0) return new Map();
  const distinct = new Map(cuts.map(({ segment }) => [identityOf(segment), segment]));
  const answers = await route.value.translator.translate([...distinct.values()], route.value.pair, signal);
  return new Map([...distinct.keys()].map((identity, i) => [identity, answers[i]!]));
}

function newEntries(cuts: readonly Cut[], answers: Answers, from: string, engine: string): readonly MemoryEntry[] {
  const entries = new Map<string, MemoryEntry>();
  for (const { segment } of cuts) {
    const answer = answers.get(identityOf(segment));
    const key = sentenceKey(segment.text);
    if (!answer?.ok || entries.has(key)) continue;
    const { text, model, score } = answer.value;
    const spans = spansOf(segment, answer.value);
    entries.set(key, {
      key,
      source: segment.text,
      pair: memoryPair(from, TARGET),
      engine,
      model,
      text,
      spans,
      ...(score === undefined ? {} : { score }),
    });
  }
  return [...entries.values()];
}
