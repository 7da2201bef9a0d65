import type { Block } from '../core/article.ts';
import type { Extraction } from './extraction.ts';
import { blockText } from './block-text.ts';

/** A block as the command line prints it: every kind has a text. */
export type PrintableBlock = Block & { readonly text: string };

/** What `desk extract` prints. */
export interface Printable {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly image?: { readonly src: string; readonly alt: string };
  readonly url?: string;
  readonly blocks: readonly PrintableBlock[];
  /** Prose with a blank line between paragraphs, without captions. */
  readonly bodyText: string;
  readonly reasons: Extraction['reasons'];
}

/** An extraction as plain JSON. */
export function printable(extraction: Extraction): Printable {
  const { blocks, title, authors, tags, reasons, publishedAt, modifiedAt, language, section, summary, image, canonicalUrl } = extraction;
  return {
    title: title ?? '',
    authors,
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(language && { language }),
    ...(section && { section }),
    tags,
    ...(summary && { summary }),
    ...(image && { image }),
    ...(canonicalUrl && { url: canonicalUrl }),
    blocks: blocks.map((block) => ({ ...block, text: block.kind === 'figure' ? (block.caption?.text ?? '') : blockText(block) })),
    bodyText: bodyText(blocks),
    reasons,
  };
}

/** The prose of blocks: headings, paragraphs, quotes, list items and table rows, a blank line between blocks. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kind !== 'figure')
    .map(blockText)
    .join('\n\n');
}
