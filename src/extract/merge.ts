import type { Reason } from '../core/provenance.ts';
import { blockText } from './block-text.ts';
import { placeKey, type Piece, type Pieces } from './blocks.ts';
import { boxOf, columnOf, type Column } from './column.ts';
import { squash } from './wording.ts';

// Less in common, and the two read different parts of the page.
const leastShared = 0.6;
// A shorter text may be part of another by chance.
const shortest = 20;
// Longer than any article; the search for what is in both grows with the square.
const mostPieces = 1500;

/**
 * The pieces of `found` with those put back that only `whole`, another reading of the same page, has: paragraphs that stand where the kept
 * ones stand (same boxes, same classes), lists and headings beside them, and what `witness` (squashed text of the article, may be empty)
 * has as well. Order is that of `whole`; each piece put back is a reason.
 */
export function merged(found: Pieces, whole: Pieces, witness: string): Pieces {
  if (whole.pieces.length > mostPieces) return found;
  const keys = found.pieces.map(keyOf);
  const wholeKeys = whole.pieces.map(keyOf);
  const foundText = keys.join('');
  if (foundText === '' || sharedLength(keys, wholeKeys.join('')) < leastShared * foundText.length) return found;

  const exact = new Set(keys);
  const isIn = (key: string): boolean => exact.has(key) || (key.length >= shortest && foundText.includes(key));
  const column = columnOf(whole.pieces.filter((_, index) => isIn(wholeKeys[index]!)));
  const dropped = new Set(found.reasons.map(({ detail }) => detail));
  const before = new Map<number, Piece[]>();
  const reasons: Reason[] = [];
  let at = 0;
  for (const [index, piece] of whole.pieces.entries()) {
    const key = wholeKeys[index]!;
    if (piece.block.kind === 'figure') continue;
    if (isIn(key)) {
      const here = keys.findIndex((one, i) => i >= at && (one === key || (key.length >= shortest && one.includes(key))));
      if (here >= 0) at = here + 1;
      continue;
    }
    const detail = blockText(piece.block).slice(0, 60);
    if (dropped.has(detail) || !belongs(piece, key, whole.pieces[index + 1], column, witness)) continue;
    before.set(at, [...(before.get(at) ?? []), piece]);
    reasons.push({ rule: 'put-back', detail });
  }
  const pieces = [...found.pieces.flatMap((piece, index) => [...(before.get(index) ?? []), piece]), ...(before.get(keys.length) ?? [])];
  return { pieces, reasons: [...found.reasons, ...reasons] };
}

/** Share of the letters of `found` that `whole` has as well, piece by piece, 0 … 1; 1 where `found` is empty. */
export function overlap(found: Pieces, whole: Pieces): number {
  const keys = found.pieces.map(keyOf);
  const all = keys.join('').length;
  return all === 0 ? 1 : sharedLength(keys, whole.pieces.map(keyOf).join('')) / all;
}

const sharedLength = (keys: readonly string[], text: string): number =>
  keys.reduce((sum, key) => sum + (text.includes(key) ? key.length : 0), 0);

const keyOf = ({ block }: Piece): string => squash(blockText(block));

function belongs(piece: Piece, key: string, next: Piece | undefined, { places, boxes }: Column, witness: string): boolean {
  const { block } = piece;
  const place = placeKey(piece);
  if (key.length >= 40 && witness.includes(key)) return true;
  if (block.kind === 'paragraph' || block.kind === 'quote')
    return places.has(place) || (block.kind === 'quote' && boxes.has(boxOf(boxOf(place))));
  if (block.kind === 'heading') return boxes.has(boxOf(place)) && next !== undefined && next.block.kind !== 'heading';
  return block.kind === 'list' && boxes.has(boxOf(place));
}
