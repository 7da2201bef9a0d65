import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { Flag, MemoryEntry, Segment, SegmentTranslation, Translated } from '../core/translation.ts';
import { readersMarks, type Cut } from './marks.ts';
import { place } from './spans.ts';

const nothing = { text: '', marks: [], unplaced: [], engine: '', model: '', flags: [] };

/** A sentence with nothing to translate, as it was. */
export function kept({ start, end, segment }: Cut): SegmentTranslation {
  return { ...nothing, text: segment.text, marks: readersMarks(segment.marks), start, end, state: 'kept', origin: 'engine' };
}

/** A sentence that could not be translated, and why. */
export function failed({ start, end }: Cut, failure: Failure, engine: string): SegmentTranslation {
  return { ...nothing, start, end, state: 'failed', engine, origin: 'engine', failure };
}

/** A sentence from the memory; its links go after it where the memory knows no place for them. */
export function fromMemory(cut: Cut, entry: MemoryEntry): SegmentTranslation {
  return translated(cut, { ...place(cut.segment, entry.text, entry.spans), ...entry }, 'memory');
}

/** An engine's answer for a sentence. */
export function fromEngine(cut: Cut, answer: Result<Translated, Failure>, engine: string): SegmentTranslation {
  return answer.ok ? translated(cut, { ...answer.value, engine }, 'engine') : failed(cut, answer.error, engine);
}

function translated(
  { start, end }: Cut,
  { text, marks, unplaced, engine, model, score }: Omit<Translated, 'flags'> & { engine: string },
  origin: SegmentTranslation['origin'],
): SegmentTranslation {
  const flags: Flag[] = [
    ...(engine === 'apertium' ? [{ kind: 'rough-gist' } as const] : []),
    ...(unplaced.length > 0 ? [{ kind: 'marks-unplaced' } as const] : []),
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
  };
}

/** The same sentence with the same marks: translated once. */
export function identityOf({ text, marks }: Segment): string {
  return JSON.stringify([text, marks]);
}
