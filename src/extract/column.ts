import type { Reason } from '../core/provenance.ts';
import { blockText, linkShare } from './block-text.ts';
import { placeKey, type Piece } from './blocks.ts';
import { isLongProse } from './top-lines.ts';

/** Where an article's paragraphs stand. */
export interface Column {
  /** Places of at least two long paragraphs that are not links. */
  readonly places: ReadonlySet<string>;
  /** The boxes right around them. */
  readonly boxes: ReadonlySet<string>;
  /** The place that has most of the long paragraphs' characters, where it has half of them. */
  readonly main: string | undefined;
  /** Share of the long paragraphs' characters that stands in `places`, 0 … 1. */
  readonly share: number;
}

/** The column, or columns, that the long paragraphs of a reading stand in. */
export function columnOf(pieces: readonly Piece[]): Column {
  const found = new Map<string, { count: number; characters: number }>();
  for (const piece of pieces) {
    if (!isLongProse(piece.block) || linkShare(piece.block) >= 0.3) continue;
    const { count, characters } = found.get(placeKey(piece)) ?? { count: 0, characters: 0 };
    found.set(placeKey(piece), { count: count + 1, characters: characters + blockText(piece.block).length });
  }
  const sum = (all: readonly (readonly [string, { characters: number }])[]): number =>
    all.reduce((total, [, { characters }]) => total + characters, 0);
  const columns = [...found].filter(([, { count }]) => count >= 2);
  const places = columns.map(([place]) => place);
  const all = Math.max(1, sum([...found]));
  const main = columns.find(([, { characters }]) => characters >= 0.5 * all)?.[0];
  return { places: new Set(places), boxes: new Set(places.map(boxOf)), main, share: sum(columns) / all };
}

/** Whether a piece stands in another box than the article's column, where there is one to speak of. */
export function isApart(piece: Piece, { places, boxes, share }: Column): boolean {
  const place = placeKey(piece);
  return share >= leastInColumn && !places.has(place) && !boxes.has(boxOf(place));
}

/** A place without its innermost element. */
export const boxOf = (place: string): string => place.replace(/\s*<[a-z0-9]+>[^<]*$/, '');

// A paragraph parted by line breaks is read as paragraphs in a box of its own name.
const isWithin = (place: string, places: ReadonlySet<string>): boolean =>
  [...places].some((one) => untagged(place).startsWith(untagged(one)));
const untagged = (place: string): string => place.replace(/<[a-z0-9]+>/g, '<>');
const innermost = (place: string): string => place.slice(boxOf(place).length).trim();

/** Where paragraphs stand in many sorts of boxes, a smaller share, there is no column to speak of. */
export const leastInColumn = 0.7;
const mostBehind = 0.25;

/** Without what stands behind the column's end in other boxes: pleas, notes and lists below the article. Figures stay. */
export function withoutTail(pieces: readonly Piece[], reasons: Reason[]): readonly Piece[] {
  const { places, boxes } = columnOf(pieces);
  if (places.size === 0) return pieces;
  const sizes = pieces.map(({ block }) => (isLongProse(block) ? blockText(block).length : 0));
  const elements = new Set([...places].map(innermost));
  // A part of the text may stand in a box of its own, behind a picture or an advertisement, in paragraphs of the same sort.
  const inside = pieces.map((piece) => {
    const place = placeKey(piece);
    return places.has(place) || (isLongProse(piece.block) && elements.has(innermost(place)) && linkShare(piece.block) < 0.3);
  });
  const end = inside.lastIndexOf(true) + 1;
  const sum = (keep: (index: number) => boolean): number => sizes.reduce((all, size, index) => all + (keep(index) ? size : 0), 0);
  const isBehind = (piece: Piece, index: number): boolean =>
    index >= end &&
    piece.block.kind !== 'figure' &&
    !boxes.has(boxOf(placeKey(piece))) &&
    !(isLongProse(piece.block) && isWithin(placeKey(piece), places));
  const behind = pieces.map(isBehind);
  const all = sum((index) => index < end);
  if (sum((index) => inside[index]!) < leastInColumn * all || sum((index) => behind[index]!) > mostBehind * all) return pieces;
  for (const [index, { block }] of pieces.entries()) {
    if (behind[index]) reasons.push({ rule: 'behind-column', detail: blockText(block).slice(0, 60) });
  }
  return pieces.filter((_, index) => !behind[index]);
}
