import type { Block, RichText } from '../core/article.ts';
import type { Reason } from '../core/provenance.ts';
import { blockText, linkShare } from './block-text.ts';
import { placeKey, type Piece, type Pieces } from './blocks.ts';
import { columnOf, isApart, withoutTail } from './column.ts';
import { coversAll } from './finish.ts';
import { isReaderNotice } from './notices.ts';
import { rules, type Context, type Known } from './rules.ts';
import { isLongProse } from './top-lines.ts';

/** Leaves out what is not the article's own text; each piece left out is a reason. Figures stay: their captions are not prose. */
export function withoutFurniture({ pieces, reasons }: Pieces, known: Known): Pieces {
  const dropped: Reason[] = [...reasons];
  const kept: { piece: Piece; gap: boolean }[] = [];
  const prose = pieces.filter(({ block }) => block.kind !== 'figure').length;
  let before = 0;
  let gap = false;
  let opening = pieces.some(({ block }) => isLongProse(block));
  let position = 0;
  // Rules for comments and pleas below the article do not make it longer.
  const lastProse = pieces.findLastIndex(
    ({ block }) => isLongProse(block) && linkShare(block) < 0.5 && !isReaderNotice(blockText(block), true),
  );
  const lastParagraph = pieces.findLastIndex(({ block }) => block.kind === 'paragraph');
  const column = columnOf(pieces);
  for (const [index, piece] of pieces.entries()) {
    if (piece.block.kind === 'figure') {
      kept.push({ piece, gap });
      continue;
    }
    const text = blockText(piece.block);
    const beside = [pieces[index - 1], pieces[index + 1]].map((one) => one?.block).find((block) => block?.kind === 'figure');
    const context: Context = {
      known,
      at: position++ / Math.max(1, prose - 1),
      before,
      opening,
      beside,
      closing: index >= lastProse,
      last: index >= lastParagraph,
      common: column.places.has(placeKey(piece)),
      main: column.main === placeKey(piece),
      apart: isApart(piece, column),
      next: pieces[index + 1]?.block,
      behindFigure: pieces[index - 1]?.block.kind === 'figure',
    };
    const rule = rules.find(([, applies]) => applies(text, piece, context))?.[0];
    if (rule) {
      if (rule !== 'empty') dropped.push({ rule, detail: text.slice(0, 60) });
      gap = true;
      continue;
    }
    before++;
    opening &&= !isLongProse(piece.block);
    kept.push({ piece, gap });
    gap = false;
  }
  return { pieces: withoutTail(withoutOrphans(kept, dropped), dropped), reasons: dropped };
}

/** A heading whose text was left out, or that ends the article, announces nothing. */
function withoutOrphans(kept: readonly { piece: Piece; gap: boolean }[], dropped: Reason[]): readonly Piece[] {
  const result: Piece[] = [];
  let next: { block: Block; gap: boolean } | undefined;
  for (const { piece, gap } of [...kept].reverse()) {
    const { block } = piece;
    if (announces(block) && (!next || (next.gap && announces(next.block)))) {
      dropped.push({ rule: 'orphan-heading', detail: block.text.slice(0, 60) });
      if (next) next = { ...next, gap: next.gap || gap };
      continue;
    }
    result.push(piece);
    if (block.kind !== 'figure') next = { block, gap };
  }
  return result.reverse();
}

/** A heading, also one that is only a short bold paragraph. */
function announces(block: Block): block is Extract<Block, RichText> {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.text.length > 60 || /[.!?…。！？]["”»」]?$/u.test(block.text)) return false;
  return block.marks.some((mark) => mark.kind === 'bold' && coversAll(mark, block.text));
}
