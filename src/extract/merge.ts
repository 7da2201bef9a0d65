import type { Reason } from '../core/provenance.ts';
import { blockText } from './block-text.ts';
import { placeKey, type Piece, type Pieces } from './blocks.ts';
import { boxOf, columnOf, type Column } from './column.ts';
import { squash } from './wording.ts';

// Less in common, and the two read different parts of the page.
const leastShared = 0.6;
// A shorter text may be part of another by chance.
const shortest = 20;

/**
 * The pieces of `found` with those put back that only `whole`, another reading of the same page, has: paragraphs that stand where the kept
 * ones stand (same boxes, same classes), lists and headings beside them, and what `witness` (squashed text of the article, may be empty)
 * has as well. Order is that of `whole`; each piece put back is a reason.
 */
export function merged(found: Pieces, whole: Pieces, witness: string): Pieces {
  const foundText = squash(found.pieces.map(({ block }) => blockText(block)).join('\n'));
  const wholeText = squash(whole.pieces.map(({ block }) => blockText(block)).join('\n'));
  const keys = found.pieces.map(({ block }) => squash(blockText(block)));
  const shared = keys.reduce((sum, key) => sum + (wholeText.includes(key) ? key.length : 0), 0);
  if (foundText.length === 0 || shared < leastShared * foundText.length) return found;

  const isIn = (piece: Piece): boolean => {
    const key = squash(blockText(piece.block));
    return keys.includes(key) || (key.length >= shortest && foundText.includes(key));
  };
  const columns = columnOf(whole.pieces.filter(isIn));
  const pieces = [...found.pieces];
  const reasons: Reason[] = [];
  const dropped = new Set(found.reasons.map(({ detail }) => detail));
  let at = 0;
  for (const [index, piece] of whole.pieces.entries()) {
    if (piece.block.kind === 'figure') continue;
    if (isIn(piece)) {
      const key = squash(blockText(piece.block));
      const here = pieces.findIndex((one, i) => i >= at && squash(blockText(one.block)).includes(key));
      if (here >= 0) at = here + 1;
      continue;
    }
    if (dropped.has(blockText(piece.block).slice(0, 60)) || !belongs(piece, whole.pieces[index + 1], columns, witness)) continue;
    pieces.splice(at++, 0, piece);
    reasons.push({ rule: 'put-back', detail: blockText(piece.block).slice(0, 60) });
  }
  return { pieces, reasons: [...found.reasons, ...reasons] };
}

function belongs(piece: Piece, next: Piece | undefined, { places, boxes }: Column, witness: string): boolean {
  const { block } = piece;
  const place = placeKey(piece);
  const key = squash(blockText(block));
  if (key.length >= 40 && witness.includes(key)) return true;
  if (block.kind === 'paragraph' || block.kind === 'quote')
    return places.has(place) || (block.kind === 'quote' && boxes.has(boxOf(boxOf(place))));
  if (block.kind === 'heading') return boxes.has(boxOf(place)) && next !== undefined && next.block.kind !== 'heading';
  return block.kind === 'list' && boxes.has(boxOf(place));
}
