import { segmentsOf, type Flag, type SegmentTranslation, type Translation } from '../core/translation.ts';
import { doubtWords } from './doubts.data.ts';

/** Why a sentence is doubted, in words. */
export interface ReasonView {
  readonly kind: Flag['kind'];
  readonly name: string;
  readonly clause: string;
  /** What exactly; may hold words in any script. */
  readonly detail?: string;
}

/** A doubted sentence's note. */
export interface DoubtView {
  /** Counted over the article from 1. */
  readonly number: number;
  readonly reasons: readonly ReasonView[];
}

/** A flag in words. */
export function reasonView({ kind, detail }: Flag): ReasonView {
  // The page ends the sentence.
  const clause = detail?.trim().replace(/[.;,\s]+$/, '');
  return { kind, ...doubtWords[kind], ...(clause && { detail: clause }) };
}

/** A rough gist is told once a paragraph, as it holds for whole articles; every other flag is a doubt about its own sentence. */
export function isRough({ flags }: Pick<SegmentTranslation, 'flags'>): boolean {
  return flags.some(({ kind }) => kind === 'rough-gist');
}

// Most sentences of a rough gist hold words its engine did not know: to say so of each would hide the doubts that matter.
const doubtsIn = (flags: readonly Flag[]): readonly Flag[] => {
  const rough = isRough({ flags });
  return flags.filter(({ kind }) => kind !== 'rough-gist' && !(rough && kind === 'unknown-words'));
};

/** Looks up the note of a sentence; undefined where nothing is doubted. */
export type Doubts = (segment: SegmentTranslation) => DoubtView | undefined;

/** Numbers the doubted sentences of a translation in reading order: title, summary, body. */
export function doubtsOf(translation: Pick<Translation, 'title' | 'summary' | 'blocks'>): Doubts {
  const notes = new Map<SegmentTranslation, DoubtView>();
  for (const segment of segmentsOf(translation)) {
    const flags = segment.state === 'translated' ? doubtsIn(segment.flags) : [];
    if (flags.length > 0) notes.set(segment, { number: notes.size + 1, reasons: flags.map(reasonView) });
  }
  return (segment) => notes.get(segment);
}

/** Nothing is doubted. */
export const noDoubts: Doubts = () => undefined;
