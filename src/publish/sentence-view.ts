import { textsOf, type Article, type Mark, type RichText } from '../core/article.ts';
import { sentenceOf } from '../core/failure.ts';
import type { Instant } from '../core/provenance.ts';
import type { SegmentTranslation, Translation } from '../core/translation.ts';
import { reasonView, type ReasonView } from './doubts.ts';
import { writtenBy } from './engines.ts';
import { inlineOf, type Inline } from './inline.ts';
import { anchorsOf, type RowName } from './rows.ts';

/** A sentence of an article with its English, by its anchor. */
export interface Sentence {
  /** `p3s2`, `title1`, `summary2`, as on the article's page. */
  readonly anchor: string;
  /** The original sentence with its marks, offsets within the sentence. */
  readonly source: RichText;
  readonly segment: SegmentTranslation;
}

/** Part of a text with the marks that reach into it. */
function cut({ text, marks }: RichText, start: number, end: number): RichText {
  const within = marks.flatMap((mark): Mark[] => {
    const [from, to] = [Math.max(mark.start, start) - start, Math.min(mark.end, end) - start];
    return from < to ? [{ ...mark, start: from, end: to }] : [];
  });
  return { text: text.slice(start, end), marks: within };
}

/** Every sentence of a translated article in reading order. */
export function sentencesOf(article: Pick<Article, 'title' | 'summary' | 'blocks'>, translation: Translation): readonly Sentence[] {
  const of = (name: RowName, text: RichText, segments: readonly SegmentTranslation[] = []): Sentence[] => {
    const { sentence: anchorOf } = anchorsOf(name);
    return segments.map((segment, i) => ({ anchor: anchorOf(i), source: cut(text, segment.start, segment.end), segment }));
  };
  let number = 0;
  return [
    ...of('title', { text: article.title, marks: [] }, translation.title),
    ...of('summary', { text: article.summary ?? '', marks: [] }, translation.summary),
    ...article.blocks.flatMap((block, b) => textsOf(block).flatMap((text, t) => of(++number, text, translation.blocks[b]?.[t]))),
  ];
}

/** What the page of a single sentence says. */
export interface SentencePageView {
  readonly anchor: string;
  readonly previous?: string;
  readonly next?: string;
  readonly original: readonly Inline[];
  readonly english: readonly Inline[];
  /** The English as plain text, to be corrected. */
  readonly text: string;
  readonly state: SegmentTranslation['state'];
  /** Who wrote the English, to follow that word; undefined where there is none. */
  readonly by?: string;
  readonly at: Instant;
  readonly reasons: readonly ReasonView[];
  /** The engine's certainty a word, in per cent. */
  readonly percent?: number;
  /** Why there is no English. */
  readonly problem?: string;
}

/** The view of the sentence at an anchor; undefined where the article has none such. */
export function sentencePageView(sentences: readonly Sentence[], anchor: string, at: Instant): SentencePageView | undefined {
  const index = sentences.findIndex((sentence) => sentence.anchor === anchor);
  const found = sentences[index];
  if (!found) return undefined;
  const { segment, source } = found;
  const [previous, next] = [sentences[index - 1], sentences[index + 1]];
  const { state, text, flags, score, failure } = segment;
  return {
    anchor,
    ...(previous && { previous: previous.anchor }),
    ...(next && { next: next.anchor }),
    original: inlineOf(source),
    english: inlineOf(segment),
    text,
    state,
    ...(state === 'translated' && { by: writtenBy(segment) }),
    at,
    reasons: flags.map(reasonView),
    ...(score !== undefined && { percent: Math.round(100 * Math.exp(Math.min(0, score))) }),
    ...(failure && { problem: sentenceOf(failure) }),
  };
}

/** An anchor in words: `the headline`, `paragraph 3, sentence 2`. */
export function placeText(anchor: string): string {
  const [, name, row, sentence] = /^(title|summary|p)(\d+)(?:s(\d+))?$/.exec(anchor) ?? [];
  if (name === 'p' && sentence !== undefined) return `paragraph ${row}, sentence ${sentence}`;
  if (name === undefined || row === undefined) return anchor;
  return `${name === 'title' ? 'the headline' : 'the standfirst'}${row === '1' ? '' : `, sentence ${row}`}`;
}
