import { canonicalTag, TARGET, type LanguageTag } from '../../core/language.ts';
import type { Failure } from '../../core/failure.ts';
import type { Clock, Translator } from '../../core/ports.ts';
import { err, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { translateInBatches, type BatchedEngine } from './batches.ts';

/** A language as a server names it. */
export interface Listed {
  readonly tag: LanguageTag;
  /** The server's own code, such as `zt`. */
  readonly code: string;
}

/** A server's code with its tag; none for English and what is no tag. */
export function listed(code: string, tag = canonicalTag(code)): readonly Listed[] {
  return tag === undefined || tag === TARGET ? [] : [{ tag, code }];
}

/** What a server gave instead of its languages could not be read. */
export const noList = (engine: string): Failure => ({ kind: 'engine', engine, detail: 'its list of languages could not be read' });

/** The languages a server translates into English. */
export interface Languages {
  /** As its list says; none while it cannot be asked. The list is kept for ten minutes, a failure for half a minute. */
  now(): Promise<readonly Listed[]>;
  /** As its last list said, or what it is documented for where none was ever read. */
  known(): readonly Listed[];
  /** As `known`, after a first try to read the list; the signal ends the wait. */
  toUse(signal: AbortSignal): Promise<readonly Listed[]>;
  /** Why the list could not be read, as last tried. */
  away(): Failure | undefined;
}

const keptMs = 10 * 60_000;
const failureKeptMs = 30_000;

/** Reads a server's list with `ask`; readers at the same time share one request. */
export function languagesOf(
  ask: () => Promise<Result<readonly Listed[], Failure>>,
  documented: readonly Listed[],
  clock: Clock,
): Languages {
  let last: readonly Listed[] | undefined;
  let read: { readonly list: readonly Listed[]; readonly until: number } | undefined;
  let away: Failure | undefined;
  let asking: Promise<readonly Listed[]> | undefined;

  async function renew(): Promise<readonly Listed[]> {
    const answer = await ask();
    away = answer.ok ? undefined : answer.error;
    // Plain tags first: they are taken for regions that the list does not name.
    const list = answer.ok ? answer.value.toSorted((a, b) => a.tag.length - b.tag.length) : [];
    if (list.length > 0) last = list;
    read = { list, until: Date.parse(clock.now()) + (list.length > 0 ? keptMs : failureKeptMs) };
    return list;
  }

  function now(): Promise<readonly Listed[]> {
    if (read && Date.parse(clock.now()) < read.until) return Promise.resolve(read.list);
    asking ??= renew().finally(() => (asking = undefined));
    return asking;
  }

  return {
    now,
    known: () => last ?? documented,
    away: () => away,
    async toUse(signal) {
      if (!last && !signal.aborted) {
        const listening = new AbortController();
        const stop = new Promise((resolve) => signal.addEventListener('abort', resolve, { signal: listening.signal }));
        await Promise.race([now(), stop]);
        listening.abort();
      }
      return last ?? documented;
    },
  };
}

const pairsOf = (list: readonly Listed[]): readonly Pair[] => list.map(({ tag }) => ({ from: tag, to: TARGET }));

function codeFor(pair: Pair, list: readonly Listed[]): string | undefined {
  const closest = closestPair(pair, pairsOf(list));
  return list.find(({ tag }) => tag === closest?.from)?.code;
}

/** A translator over a server that lists its languages; `batched` opens it for a pair by the server's code. */
export function listedTranslator(options: {
  readonly id: string;
  readonly version: string;
  readonly model: string;
  readonly languages: Languages;
  readonly batched: (code: string, pair: Pair) => BatchedEngine;
}): Translator {
  const { id, version, model, languages, batched } = options;
  return {
    id,
    version,
    pairs: async () => pairsOf(await languages.now()),
    async obtainable() {
      await languages.now();
      return pairsOf(languages.known());
    },
    model: () => Promise.resolve(model),
    away: () => languages.away(),
    async translate(segments, pair, signal) {
      const code = pair.to === TARGET ? codeFor(pair, await languages.toUse(signal)) : undefined;
      if (code === undefined) return segments.map(() => err({ kind: 'pair-unsupported', from: pair.from, to: pair.to }));
      return translateInBatches(batched(code, pair), segments, signal);
    },
    close: () => Promise.resolve(),
  };
}
