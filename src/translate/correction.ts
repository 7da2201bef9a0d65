import type { RichText } from '../core/article.ts';
import { TARGET, type LanguageTag } from '../core/language.ts';
import type { MemoryEntry, SegmentTranslation } from '../core/translation.ts';
import { sentenceKey } from '../lib/text.ts';
import { memoryPair } from './languages.ts';
import { cross } from './marks.ts';
import { spansOf, type Span } from './spans.ts';

/** A sentence as a person wants it. */
export interface Correction {
  /** The original sentence with its marks, offsets within the sentence. */
  readonly source: RichText;
  /** The English, plain text. */
  readonly text: string;
  readonly from: LanguageTag;
  /** Who says so; readers are told. */
  readonly editor: string;
  /** The English it replaces: its marked words keep their marks where they still stand. */
  readonly former?: Pick<SegmentTranslation, 'text' | 'marks'>;
}

/** A corrected sentence for the memory, where it goes before every engine's, for every article that prints the sentence. */
export function correction({ source, text, from, editor, former }: Correction): MemoryEntry {
  return {
    key: sentenceKey(source.text),
    source: source.text,
    pair: memoryPair(from, TARGET),
    engine: 'editor',
    model: editor,
    text,
    spans: keptSpans(source, text, former ?? { text: source.text, marks: source.marks }),
    places: source.marks.map(({ start, end }) => ({ start, end })),
  };
}

/** Marks go to the same words where the new sentence still has them, each mark once. */
function keptSpans(source: RichText, text: string, former: Pick<SegmentTranslation, 'text' | 'marks'>): readonly Span[] {
  const spans: Span[] = [];
  for (const span of spansOf(source, former)) {
    const words = former.text.slice(span.start, span.end);
    const after = text.indexOf(words, spans.at(-1)?.start ?? 0);
    const start = after < 0 ? text.indexOf(words) : after;
    if (words.trim() === '' || start < 0) continue;
    const placed = { mark: span.mark, start, end: start + words.length };
    if (!cross([...spans, placed])) spans.push(placed);
  }
  return spans;
}
