import { textsOf, type Block, type RichText } from '../core/article.ts';
import { sentenceOf } from '../core/failure.ts';
import type { Flag, SegmentTranslation } from '../core/translation.ts';
import { resolveUrl } from '../lib/url.ts';
import { inlineOf, type Inline } from './inline.ts';

/** One sentence of the original beside its English. */
export interface SentenceView {
  /** Anchor, such as `p3s2`. */
  readonly anchor: string;
  /** `pending`: no translation was tried yet. */
  readonly state: SegmentTranslation['state'] | 'pending';
  /** Empty where there is no English. */
  readonly english: readonly Inline[];
  readonly original: readonly Inline[];
  readonly flags: readonly Flag[];
  /** Links that found no words in the English. */
  readonly unplaced: readonly { readonly href: string; readonly text: string }[];
  /** Why the sentence failed. */
  readonly problem?: string;
}

/** One paragraph, heading, list item, caption or cell: a row of the bilingual page. */
export interface RowView {
  /** Counted over the article from 1. */
  readonly number: number;
  /** Anchor, such as `p3`. */
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

function sentence(text: RichText, segment: SegmentTranslation, anchor: string, from: number, to: number): SentenceView {
  const failed = segment.state === 'failed';
  return {
    anchor,
    state: segment.state,
    english: failed ? [] : inlineOf(segment),
    original: inlineOf(text, from, to),
    flags: segment.flags,
    unplaced: segment.unplaced.flatMap(({ href, text: words }) => {
      const address = resolveUrl(href);
      return address === undefined ? [] : [{ href: address, text: words }];
    }),
    ...(segment.failure && { problem: sentenceOf(segment.failure) }),
  };
}

/** A row of aligned sentences; whatever lies between two sentences goes with the one before, so that the original is whole. */
export function rowOf(text: RichText, segments: readonly SegmentTranslation[] | undefined, number: number): RowView {
  const anchor = `p${number}`;
  const known = segments?.length ? segments : undefined;
  const sentences = known?.map((segment, i) => {
    const from = i === 0 ? 0 : segment.start;
    const to = known[i + 1]?.start ?? text.text.length;
    return sentence(text, segment, `${anchor}s${i + 1}`, from, to);
  }) ?? [{ anchor: `${anchor}s1`, state: 'pending' as const, english: [], original: inlineOf(text), flags: [], unplaced: [] }];
  return { number, anchor, sentences };
}

/** A body's blocks with their rows numbered through; `translations[b][t]` are the sentences of text t of block b. */
export function blockViews(
  blocks: readonly Block[],
  translations: readonly (readonly (readonly SegmentTranslation[])[])[] | undefined,
): readonly BlockView[] {
  let number = 0;
  let level = 1;
  return blocks.map((block, b): BlockView => {
    const rows = textsOf(block).map((text, t) => rowOf(text, translations?.[b]?.[t], ++number));
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
