import type { ModelPaths } from './thread.ts';
import type { EngineText } from './wasm.ts';

/** Models a text goes through, one after the other. `key` tells chains apart. */
export interface Chain {
  readonly key: string;
  readonly models: readonly ModelPaths[];
}

/** Who asked: its sentences share one fate when it stops. */
export interface Caller {
  readonly stopped: boolean;
}

/** A sentence that waits for a thread. */
export interface Sentence {
  readonly caller: Caller;
  readonly words: number;
  /** Written when its turn comes; `plain` once its HTML has broken the engine. */
  write(plain: boolean): EngineText;
  /** Its answer, as the engine wrote it. */
  done(answer: EngineText): void;
  failed(detail: string): void;
}

/** Sentences that go into one call. */
export interface Batch {
  readonly chain: Chain;
  readonly sentences: readonly Sentence[];
  readonly plain: boolean;
  /** Times it was lost with its thread. */
  readonly lost: number;
}

// A call is long enough that its own cost does not count, and short enough that a stop or a crash costs little.
const wordsPerCall = 1024;
const sentencesPerCall = 64;
const leastWords = 256;

interface Line {
  readonly chain: Chain;
  /** Batches to be tried again, before everything else. */
  again: Batch[];
  sentences: Sentence[];
  words: number;
  /** Turn in which its first sentence came. */
  since: number;
}

/** Sentences that wait, in one line a chain, first come first served. */
export interface SentenceQueue {
  add(chain: Chain, sentences: readonly Sentence[]): void;
  /** Chains with waiting sentences, that of the oldest first. */
  chains(): readonly Chain[];
  /** Words that wait for a chain. */
  words(key: string): number;
  /** The next call for a chain: a share of the waiting words for each of so many threads, at least 256 and at most 1024 words or 64 sentences. */
  take(key: string, threads: number): Batch | undefined;
  /** Puts a batch in front of its line, not to be joined with others. */
  again(batch: Batch): void;
  /** Takes a caller's waiting sentences out. */
  leave(caller: Caller): void;
}

/** An empty queue. */
export function sentenceQueue(): SentenceQueue {
  const lines = new Map<string, Line>();
  let turn = 0;

  function lineOf(chain: Chain): Line {
    const line = lines.get(chain.key) ?? { chain, again: [], sentences: [], words: 0, since: turn++ };
    lines.set(chain.key, line);
    return line;
  }
  function tidy(line: Line): void {
    line.words = wordsIn(line.sentences);
    if (line.again.length === 0 && line.sentences.length === 0) lines.delete(line.chain.key);
  }

  return {
    add(chain, sentences) {
      if (sentences.length === 0) return;
      const line = lineOf(chain);
      line.sentences.push(...sentences);
      line.words += wordsIn(sentences);
    },
    chains: () => [...lines.values()].toSorted((a, b) => a.since - b.since).map((line) => line.chain),
    words: (key) => lines.get(key)?.words ?? 0,
    take(key, threads) {
      const line = lines.get(key);
      if (!line) return undefined;
      line.since = turn++;
      const retry = line.again.shift();
      if (retry) {
        tidy(line);
        return retry;
      }
      const all = [...lines.values()].reduce((words, other) => words + other.words, 0);
      const most = Math.min(wordsPerCall, Math.max(leastWords, all / threads));
      let words = 0;
      let count = 0;
      while (count < Math.min(sentencesPerCall, line.sentences.length)) {
        words += line.sentences[count]!.words;
        if (count > 0 && words > most) break;
        count++;
      }
      const sentences = line.sentences.splice(0, count);
      tidy(line);
      return { chain: line.chain, sentences, plain: false, lost: 0 };
    },
    again(batch) {
      lineOf(batch.chain).again.unshift(batch);
    },
    leave(caller) {
      for (const line of [...lines.values()]) {
        const stays = (sentence: Sentence): boolean => sentence.caller !== caller;
        line.sentences = line.sentences.filter(stays);
        line.again = line.again
          .map((batch) => ({ ...batch, sentences: batch.sentences.filter(stays) }))
          .filter((batch) => batch.sentences.length > 0);
        tidy(line);
      }
    },
  };
}

const wordsIn = (sentences: readonly Sentence[]): number => sentences.reduce((words, sentence) => words + sentence.words, 0);
