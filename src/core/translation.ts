import type { ArticleId, Mark } from './article.ts';
import type { Failure } from './failure.ts';
import type { LanguageTag } from './language.ts';
import type { Provenance } from './provenance.ts';

/** A direction of translation. */
export interface Pair {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** A name of the ledger in a sentence: engines carry it like any mark, and its English words are then replaced by `english`. */
export interface NameMark {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
  readonly english: string;
}

/** What an engine carries through a sentence. */
export type SegmentMark = Mark | NameMark;

/** One sentence with its marks (offsets within the sentence, sorted by start, outermost first, nested but never crossing): what engines translate. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly SegmentMark[];
}

/** What an engine gives back for one segment. */
export interface Translated extends Segment {
  /** Model or mode that did it, such as `fr-en tiny 2.1`. */
  readonly model: string;
  /** Mean log-probability a word, where the engine tells; nearer 0 is surer. */
  readonly score?: number;
  /** The same for each word of `text` split at white space, where the engine tells. */
  readonly wordScores?: readonly number[];
  /** Words of the original that the engine did not know and left in `text` as they were, where it tells. */
  readonly unknown?: readonly string[];
  /** Marks that could not be placed on words: listed after the sentence, never lost. */
  readonly unplaced: readonly { readonly kind: 'link'; readonly href: string; readonly text: string }[];
}

/** What is compared between a sentence and its English. */
export const checkNames = [
  'numbers',
  'dates',
  'units',
  'links',
  'names',
  'negation',
  'length',
  'repetition',
  'untranslated',
  'empty',
] as const;

export type CheckName = (typeof checkNames)[number];

/** A doubt about a sentence that readers are shown. */
export interface Flag {
  readonly kind: CheckName | 'rough-gist' | 'marks-unplaced' | 'unknown-words';
  /** What exactly, as a short English clause: `the original says 2,200,112, the English 2,200,12`. */
  readonly detail?: string;
}

/** One sentence of the original with its English: the unit of alignment. */
export interface SegmentTranslation {
  /** UTF-16 offsets of the sentence in its source text. */
  readonly start: number;
  readonly end: number;
  /** `kept`: nothing to translate (a number, punctuation). `waiting`: its turn comes after the headlines, or when an engine is there. */
  readonly state: 'translated' | 'kept' | 'waiting' | 'failed';
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly unplaced: Translated['unplaced'];
  /** Engine id; `tmx` for imported sentences, `editor` for a person's. */
  readonly engine: string;
  /** The engine's model; the file of imported sentences; the editor's name. */
  readonly model: string;
  /** `memory`: the sentence had been translated before for another article, or was imported or written by a person. */
  readonly origin: 'engine' | 'memory';
  readonly score?: number;
  readonly wordScores?: readonly number[];
  readonly flags: readonly Flag[];
  readonly failure?: Failure;
}

/** An article's English: one row, aligned sentence by sentence with its revision. */
export interface Translation {
  readonly id: ArticleId;
  readonly revision: number;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly title: readonly SegmentTranslation[];
  readonly summary: readonly SegmentTranslation[];
  /** `blocks[b][t][s]`: sentence s of the t-th text (`textsOf`) of block b. */
  readonly blocks: readonly (readonly (readonly SegmentTranslation[])[])[];
  readonly provenance: Provenance;
}

/** A sentence in the memory; found again by its normalised text, the places of its marks, pair, engine and model. */
export interface MemoryEntry {
  /** `memoryKey` of the source sentence: SHA-256 (hex). */
  readonly key: string;
  readonly source: string;
  readonly pair: Pair;
  /** Engine id, `tmx` for imported sentences, `editor` for a person's. */
  readonly engine: string;
  /** The engine's model; the file of imported sentences; the editor's name. */
  readonly model: string;
  readonly text: string;
  /** Where the source's marks (by index, in source order) lie on the English text. */
  readonly spans: readonly { readonly mark: number; readonly start: number; readonly end: number }[];
  /** Where the source's marks (by index) stood, where that is known: `spans` serve marks on the same words. */
  readonly places?: readonly { readonly kind?: Mark['kind']; readonly start: number; readonly end: number }[];
  /** The engine that was the first choice and failed, or whose answer raised more doubts: while it is, this serves in its place. */
  readonly instead?: string;
  readonly score?: number;
  readonly wordScores?: readonly number[];
  readonly unknown?: readonly string[];
}

/** What a translation cost and what the memory saved, in sentences and in UTF-16 units of source text. */
export interface Tally {
  readonly engineSentences: number;
  readonly memorySentences: number;
  readonly engineCharacters: number;
  readonly memoryCharacters: number;
}

/** Every sentence of a translation: title, summary, body. */
export function segmentsOf({ title, summary, blocks }: Pick<Translation, 'title' | 'summary' | 'blocks'>): readonly SegmentTranslation[] {
  return [...title, ...summary, ...blocks.flat(2)];
}

/** Counts a translation's sentences by where they came from. */
export function tallyOf(translation: Translation): Tally {
  const tally = { engineSentences: 0, memorySentences: 0, engineCharacters: 0, memoryCharacters: 0 };
  for (const { state, origin, start, end } of segmentsOf(translation)) {
    if (state !== 'translated') continue;
    tally[`${origin}Sentences`] += 1;
    tally[`${origin}Characters`] += end - start;
  }
  return tally;
}

/** English text of a run of sentences, joined as printed. */
export function englishOf(segments: readonly SegmentTranslation[]): string {
  return segments
    .map((segment) => segment.text)
    .join(' ')
    .trim();
}
