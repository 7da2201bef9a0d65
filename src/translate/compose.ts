import type { Failure } from '../core/failure.ts';
import type { LanguageTag } from '../core/language.ts';
import type { Name } from '../core/name.ts';
import type { Flag, MemoryEntry, Segment, SegmentTranslation, Translated } from '../core/translation.ts';
import type { Asked } from './ask.ts';
import { check } from './check.ts';
import { readersMarks, type Cut } from './marks.ts';
import { applyNames } from './names/apply.ts';
import { namesIn } from './names/mark.ts';
import { roughEngines } from './route.ts';
import { place } from './spans.ts';

const nothing = { text: '', marks: [], unplaced: [], engine: '', model: '', origin: 'engine', flags: [] } as const;

/** A sentence with nothing to translate, as it was. */
export function kept({ start, end, segment }: Cut): SegmentTranslation {
  return { ...nothing, text: segment.text, marks: readersMarks(segment.marks), start, end, state: 'kept' };
}

/** A sentence whose turn comes later. */
export function waiting({ start, end }: Cut): SegmentTranslation {
  return { ...nothing, start, end, state: 'waiting' };
}

/** A sentence that could not be translated, and why. */
export function failed({ start, end }: Cut, failure: Failure, engine: string): SegmentTranslation {
  return { ...nothing, start, end, state: 'failed', engine, failure };
}

/** A sentence from the memory: today's names in it, checked again, since names and checks change; a person's words are not doubted. */
export function fromMemory(
  cut: Cut,
  entry: MemoryEntry,
  { from, ledger, origin }: { readonly from: LanguageTag; readonly ledger: readonly Name[]; readonly origin: SegmentTranslation['origin'] },
): SegmentTranslation {
  const { segment } = cut;
  const placed = place(segment, entry.text, entry.spans);
  if (entry.engine === 'editor') return translated(cut, { ...entry, ...placed }, [], origin);
  const names = namesIn(segment.text, ledger);
  const { text, wordScores } = entry;
  const finished = { source: segment.text, text, marks: readersMarks(placed.marks), ...(wordScores && { wordScores }) };
  const named = applyNames(finished, names);
  const english = { ...entry, ...placed, text: named.text, marks: named.marks, ...(named.wordScores && { wordScores: named.wordScores }) };
  return translated(cut, english, check({ source: segment, english, from, names }), origin);
}

/** An engine's answer for a sentence. */
export function fromEngine(cut: Cut, { answer, engine, flags, shared }: Asked): SegmentTranslation {
  return answer.ok ? translated(cut, { ...answer.value, engine }, flags, shared ? 'memory' : 'engine') : failed(cut, answer.error, engine);
}

function translated(
  { start, end }: Cut,
  { text, marks, unplaced, engine, model, score, wordScores, unknown }: Translated & { engine: string },
  doubts: readonly Flag[],
  origin: SegmentTranslation['origin'],
): SegmentTranslation {
  const flags: Flag[] = [
    ...doubts,
    ...(roughEngines.has(engine) ? [{ kind: 'rough-gist' } as const] : []),
    ...(unplaced.length > 0 ? [{ kind: 'marks-unplaced' } as const] : []),
    ...(unknown?.length ? [{ kind: 'unknown-words', detail: unknown.join(', ') } as const] : []),
  ];
  return {
    start,
    end,
    state: 'translated',
    text,
    marks: readersMarks(marks),
    unplaced,
    engine,
    model,
    origin,
    flags,
    ...(score === undefined ? {} : { score }),
    ...(wordScores === undefined ? {} : { wordScores }),
  };
}

/** The same sentence with the same marks: translated once. */
export function identityOf({ text, marks }: Segment): string {
  return JSON.stringify([text, marks]);
}
