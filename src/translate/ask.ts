import { passes, type Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import { err, type Result } from '../core/result.ts';
import type { Flag, Segment, Translated } from '../core/translation.ts';
import { check, gravity } from './check.ts';
import { roughEngines, type Candidate, type Route } from './route.ts';
import { namesIn, withNames } from './names/mark.ts';
import { renderNames } from './names/render.ts';
import { place } from './spans.ts';
import { stopped } from './stopped.ts';
import type { Name } from '../core/name.ts';

/** An engine's answer for a sentence, after its names were rendered and it was checked. */
export interface Asked {
  readonly answer: Result<Translated, Failure>;
  readonly engine: string;
  /** Why the first engine that was asked did not write it. */
  readonly passedOver?: { readonly engine: string; readonly failure: Failure };
  /** Doubts of the checks. */
  readonly flags: readonly Flag[];
  /** How it was asked again because of doubts: the way, and whether that answer was taken. */
  readonly retry?: { readonly way: string; readonly taken: boolean };
  /** It was being asked for another article already: this one cost nothing. */
  readonly shared?: true;
}

export interface Question {
  readonly route: Route;
  readonly from: LanguageTag;
  /** Names of the language, as the ledger has them. */
  readonly ledger: readonly Name[];
  readonly signal: AbortSignal;
}

/** Asks engines for sentences: as many answers, in the same order. */
export type Ask = (segments: readonly Segment[], question: Question) => Promise<readonly Asked[]>;

/**
 * Makes an asker: the first engine is asked, its fallbacks for what it fails at, and one other way for what raises doubts. A sentence that
 * is being asked for already, by another article, is waited for and not asked again: wire copy costs one translation even when ten papers
 * print it in the same minute.
 */
export function createAsk(): Ask {
  const underWay = new Map<string, UnderWay>();

  const ask: Ask = async (segments, question) => {
    const engines = question.route.candidates.map(({ translator, pair, model }) => [translator.id, pair.from, model]);
    const waiting = new Map<string, UnderWay>();
    const mine = new Map<string, { segment: Segment; answer: (asked: Asked) => void }>();
    const keys = segments.map((segment) => JSON.stringify([engines, question.from, segment.text, segment.marks]));
    for (const [i, key] of keys.entries()) {
      if (waiting.has(key)) continue;
      const running = underWay.get(key);
      if (running) waiting.set(key, { ...running, promise: running.promise.then((asked) => ({ ...asked, shared: true })) });
      else {
        const promise = new Promise<Asked>((answer) => mine.set(key, { segment: segments[i]!, answer }));
        const begun = { promise, signal: question.signal };
        waiting.set(key, begun);
        underWay.set(key, begun);
      }
    }
    const own = await askChain(
      [...mine.values()].map(({ segment }) => segment),
      question,
    ).catch((error: unknown) => bugs(mine.size, error));
    for (const [i, [key, { answer }]] of [...mine].entries()) {
      underWay.delete(key);
      answer(own[i]!);
    }
    const answers = await Promise.all(keys.map((key) => waiting.get(key)!.promise));
    // Who asked for these has stopped; that is no reason for us to go without.
    const left = [...keys.keys()].filter((i) => {
      const { signal } = waiting.get(keys[i]!)!;
      return signal.aborted && !question.signal.aborted && !answers[i]!.answer.ok;
    });
    if (left.length === 0) return answers;
    const anew = await ask(
      left.map((i) => segments[i]!),
      question,
    );
    return answers.map((answer, i) => anew[left.indexOf(i)] ?? answer);
  };
  return ask;
}

/** A sentence that is being asked for, and the signal of whoever asks. */
interface UnderWay {
  readonly promise: Promise<Asked>;
  readonly signal: AbortSignal;
}

const bugs = (count: number, error: unknown): readonly Asked[] =>
  Array.from({ length: count }, () => ({
    answer: err({ kind: 'bug', detail: error instanceof Error ? error.message : String(error) }),
    engine: '',
    flags: [],
  }));

async function askChain(segments: readonly Segment[], question: Question): Promise<readonly Asked[]> {
  const { route, signal } = question;
  const asked: Asked[] = [];
  let open = [...segments.keys()];
  for (const candidate of route.candidates) {
    if (open.length === 0 || signal.aborted) break;
    const answers = await askOne(
      open.map((i) => segments[i]!),
      candidate,
      question,
    );
    for (const [k, i] of open.entries()) asked[i] = firstOf(asked[i], answers[k]!);
    open = open.filter((i) => !asked[i]!.answer.ok);
  }
  if (signal.aborted) return segments.map((_, i) => asked[i] ?? { answer: err(stopped), engine: '', flags: [] });
  await askAgain(segments, asked, question);
  return asked;
}

/** An answer before any failure; of two failures the one that passes with time. */
function firstOf(earlier: Asked | undefined, later: Asked): Asked {
  if (!earlier || earlier.answer.ok) return earlier ?? later;
  const passedOver = earlier.passedOver ?? { engine: earlier.engine, failure: earlier.answer.error };
  if (later.answer.ok) return { ...later, passedOver };
  return passes(later.answer.error) && !passes(earlier.answer.error) ? later : earlier;
}

async function askOne(segments: readonly Segment[], { translator, pair }: Candidate, question: Question): Promise<readonly Asked[]> {
  if (segments.length === 0) return [];
  const named = segments.map((segment) => withNames(segment, question.ledger));
  const answers = await translator.translate(named, pair, question.signal);
  return segments.map((segment, i) => {
    const answer = answers[i]!;
    if (!answer.ok) return { answer, engine: translator.id, flags: [] };
    const rendered = renderNames(answer.value, named[i]!, question.ledger);
    return { answer: { ok: true, value: rendered }, engine: translator.id, flags: doubtsOf(segment, rendered, question) };
  });
}

function doubtsOf(source: Segment, english: Translated, { from, ledger }: Question): readonly Flag[] {
  return check({ source, english, from, names: namesIn(source.text, ledger) });
}

/** Sentences with doubts get one second opinion: of another engine, else of the same without the marks. The better answer stays. */
async function askAgain(segments: readonly Segment[], asked: Asked[], question: Question): Promise<void> {
  const { candidates, seconds } = question.route;
  const doubtful = [...asked.keys()].filter((i) => {
    const { answer, flags, engine } = asked[i]!;
    return answer.ok && gravity(flags) > 0 && !roughEngines.has(engine);
  });
  // Chosen before the first is asked: an answer that is taken changes whose the sentence is.
  const secondOf = new Map(doubtful.map((i) => [i, seconds.find(({ translator }) => translator.id !== asked[i]!.engine)]));
  for (const second of seconds) {
    const indexes = doubtful.filter((i) => secondOf.get(i) === second);
    const answers = await askOne(
      indexes.map((i) => segments[i]!),
      second,
      question,
    );
    for (const [k, i] of indexes.entries()) asked[i] = better(asked[i]!, answers[k]!, second.translator.id);
  }
  for (const candidate of candidates) {
    const indexes = doubtful.filter(
      (i) => !secondOf.get(i) && segments[i]!.marks.length > 0 && asked[i]!.engine === candidate.translator.id && !asked[i]!.retry,
    );
    const plain = indexes.map((i): Segment => ({ text: segments[i]!.text, marks: [] }));
    const answers = await askOne(plain, candidate, question);
    for (const [k, i] of indexes.entries()) asked[i] = better(asked[i]!, withoutMarks(segments[i]!, answers[k]!), 'plain text');
  }
}

function withoutMarks(source: Segment, asked: Asked): Asked {
  if (!asked.answer.ok) return asked;
  const { value } = asked.answer;
  return { ...asked, answer: { ok: true, value: { ...value, ...place(source, value.text, []) } } };
}

function better(first: Asked, second: Asked, way: string): Asked {
  const taken = second.answer.ok && gravity(second.flags) < gravity(first.flags);
  return { ...(taken ? second : first), retry: { way, taken } };
}
