import { textsOf, type Block, type RichText } from '../core/article.ts';
import { sentenceOf } from '../core/failure.ts';
import type { SegmentTranslation } from '../core/translation.ts';
import { resolveUrl } from '../lib/url.ts';
import { isRough, noDoubts, type Doubts, type DoubtView } from './doubts.ts';
import { inlineOf, type Inline } from './inline.ts';

/** One sentence of the original beside its English. */
export interface SentenceView {
  /** Anchor: `p3s2`, `title1`, `summary2`. */
  readonly anchor: string;
  /** `pending`: the article has no translation at all. */
  readonly state: SegmentTranslation['state'] | 'pending';
  /** Empty where there is no English. */
  readonly english: readonly Inline[];
  readonly original: readonly Inline[];
  /** Why it may be wrong. */
  readonly doubt?: DoubtView;
  /** Gives the gist only. */
  readonly rough: boolean;
  /** The engine's mean log-probability a word, where it told. */
  readonly score?: number;
  /** Links that found no words in the English. */
  readonly unplaced: readonly { readonly href: string; readonly text: string }[];
  /** Why the sentence failed or waits. */
  readonly problem?: string;
}

/** One paragraph, heading, list item, caption or cell: a row of the bilingual page. */
export interface RowView {
  /** Counted over the body from 1; 0 for title and summary. */
  readonly number: number;
  /** Anchor: `p3`, `title`, `summary`. */
  readonly anchor: string;
  readonly sentences: readonly SentenceView[];
}

/** A block of the body with its rows. */
export type BlockView =
  | { readonly kind: 'paragraph' | 'quote'; readonly row: RowView }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly row: RowView }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly rows: readonly RowView[] }
  | { readonly kind: 'figure'; readonly alt: string; readonly credit?: string; readonly row?: RowView }
  | { readonly kind: 'table'; readonly header: boolean; readonly rows: readonly (readonly RowView[])[] };

const hasEnglish = (state: SegmentTranslation['state']): boolean => state === 'translated' || state === 'kept';

function sentence(original: readonly Inline[], segment: SegmentTranslation, anchor: string, doubts: Doubts): SentenceView {
  const doubt = doubts(segment);
  return {
    anchor,
    state: segment.state,
    english: hasEnglish(segment.state) ? inlineOf(segment) : [],
    original,
    ...(doubt && { doubt }),
    rough: segment.state === 'translated' && isRough(segment),
    ...(segment.score !== undefined && { score: segment.score }),
    unplaced: segment.unplaced.flatMap(({ href, text: words }) => {
      const address = resolveUrl(href);
      return address === undefined ? [] : [{ href: address, text: words }];
    }),
    ...(segment.failure && { problem: sentenceOf(segment.failure) }),
  };
}

/** Which row of the page a text is: a numbered one of the body, or one of the two above it. */
export type RowName = number | 'title' | 'summary';

/** Anchor of a row, and what its sentences' anchors begin with. */
export function anchorsOf(name: RowName): { readonly anchor: string; readonly sentence: (index: number) => string } {
  return typeof name === 'number'
    ? { anchor: `p${name}`, sentence: (index) => `p${name}s${index + 1}` }
    : { anchor: name, sentence: (index) => `${name}${index + 1}` };
}

/** A row of aligned sentences; whatever lies between two sentences goes with the one before, so that the original is whole. */
export function rowOf(text: RichText, segments: readonly SegmentTranslation[] | undefined, name: RowName, doubts = noDoubts): RowView {
  const { anchor, sentence: anchorOf } = anchorsOf(name);
  const known = segments?.length ? segments : undefined;
  const sentences = known?.map((segment, i) => {
    const from = i === 0 ? 0 : segment.start;
    const to = known[i + 1]?.start ?? text.text.length;
    return sentence(inlineOf(text, from, to), segment, anchorOf(i), doubts);
  }) ?? [{ anchor: anchorOf(0), state: 'pending' as const, english: [], original: inlineOf(text), rough: false, unplaced: [] }];
  return { number: typeof name === 'number' ? name : 0, anchor, sentences };
}

/** A body's blocks with their rows numbered through; `translations[b][t]` are the sentences of text t of block b. */
export function blockViews(
  blocks: readonly Block[],
  translations: readonly (readonly (readonly SegmentTranslation[])[])[] | undefined,
  doubts = noDoubts,
): readonly BlockView[] {
  let number = 0;
  let level = 1;
  return blocks.map((block, b): BlockView => {
    const rows = textsOf(block).map((text, t) => rowOf(text, translations?.[b]?.[t], ++number, doubts));
    switch (block.kind) {
      case 'heading':
        // A page's headings may not skip a level (WCAG 1.3.1), whatever the paper did.
        level = Math.min(block.level, level + 1);
        return { kind: 'heading', level: level as 2 | 3 | 4, row: rows[0]! };
      case 'paragraph':
      case 'quote':
        return { kind: block.kind, row: rows[0]! };
      case 'list':
        return { kind: 'list', ordered: block.ordered, rows };
      case 'figure':
        return { kind: 'figure', alt: block.alt, ...(block.credit && { credit: block.credit }), ...(rows[0] && { row: rows[0] }) };
      case 'table': {
        let next = 0;
        return { kind: 'table', header: block.header, rows: block.rows.map((cells) => rows.slice(next, (next += cells.length))) };
      }
    }
  });
}

/** A block's rows in reading order. */
export function rowsIn(block: BlockView): readonly RowView[] {
  if ('rows' in block) return block.kind === 'table' ? block.rows.flat() : block.rows;
  return block.row ? [block.row] : [];
}
