import { textsOf, type Block, type RichText } from '../core/article.ts';

/** A block's words: items and rows on lines of their own. */
export function blockText(block: Block): string {
  if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
  return textsOf(block)
    .map((rich) => rich.text)
    .join('\n');
}

/** Share of a block's characters that are links, 0 … 1. */
export function linkShare(block: Block): number {
  const texts = textsOf(block);
  const length = texts.reduce((sum, rich) => sum + rich.text.length, 0);
  return length === 0 ? 0 : texts.reduce((sum, rich) => sum + linkedLength(rich), 0) / length;
}

/** Characters of a text that are links. */
export const linkedLength = (rich: RichText): number =>
  rich.marks.reduce((sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0), 0);
