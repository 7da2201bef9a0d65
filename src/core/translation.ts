import type { ArticleId, RichText } from './article.ts';
import type { Failure } from './failure.ts';
import type { LanguageTag } from './language.ts';
import type { Provenance } from './provenance.ts';

/** A direction of translation. */
export interface Pair {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
}

/** One sentence with its marks (offsets within the sentence): what engines translate. */
export type Segment = RichText;

/** What an engine gives back for one segment. */
export interface Translated extends RichText {
  /** Model or mode that did it, such as `fr-en tiny 2.1`. */
  readonly model: string;
  /** Mean log-probability a word, where the engine tells; nearer 0 is surer. */
  readonly score?: number;
  /** Marks that could not be placed on words: listed after the sentence, never lost. */
  readonly unplaced: readonly { readonly kind: 'link'; readonly href: string; readonly text: string }[];
}

/** A doubt about a sentence that readers are shown. */
export type Flag = 'rough-gist' | 'marks-unplaced' | 'unknown-words';

/** One sentence of the original with its English: the unit of alignment. */
export interface SegmentTranslation {
  /** UTF-16 offsets of the sentence in its source text. */
  readonly start: number;
  readonly end: number;
  /** `kept`: nothing to translate (a number, a name in Latin script alone, punctuation). */
  readonly state: 'translated' | 'kept' | 'failed';
  readonly text: string;
  readonly marks: RichText['marks'];
  readonly unplaced: Translated['unplaced'];
  readonly engine: string;
  readonly model: string;
  /** `memory`: the sentence had been translated before, or was imported from TMX. */
  readonly origin: 'engine' | 'memory';
  readonly score?: number;
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

/** A sentence in the memory; found again by its normalised text, pair, engine and model. */
export interface MemoryEntry {
  /** SHA-256 (hex) of the normalised source sentence. */
  readonly key: string;
  readonly source: string;
  readonly pair: Pair;
  /** Engine id, or `tmx` for imported sentences. */
  readonly engine: string;
  readonly model: string;
  readonly text: string;
  /** Where the source's marks (by index, in source order) lie on the English text. */
  readonly spans: readonly { readonly mark: number; readonly start: number; readonly end: number }[];
  readonly score?: number;
}

/** English text of a run of sentences, joined as printed. */
export function englishOf(segments: readonly SegmentTranslation[]): string {
  return segments
    .map((segment) => segment.text)
    .join(' ')
    .trim();
}
