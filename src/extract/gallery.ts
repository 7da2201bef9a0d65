import type { DomDocument, DomElement } from '../lib/html.ts';
import { piecesOf, type Pieces } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import type { Known } from './rules.ts';
import { weightOf } from './top-lines.ts';

const leastFigures = 4;
const mostFigures = 300;
// A picture in a card that leads to another article is that article's.
const elsewhere = 'aside, nav, footer, a[href]:has(h2, h3, h4, figcaption)';

/**
 * What a gallery shows: the innermost box around its pictures with captions, in order, each picture once. Undefined for a page with few of
 * them, or where the captions say less than `prose`, the weight of the text found otherwise.
 */
export function galleryPieces(document: DomDocument, base: string, known: Known, prose: () => number): Pieces | undefined {
  const figures = [...document.querySelectorAll('figure:has(img):has(figcaption)')]
    .slice(0, mostFigures)
    .filter((element) => !element.closest(elsewhere));
  if (figures.length < leastFigures) return undefined;
  const box = boxAround(figures);
  if (!box) return undefined;
  const { pieces, reasons } = withoutFurniture(piecesOf(box, base), known);
  const seen = new Set<string>();
  const once = pieces.filter(({ block }) => block.kind !== 'figure' || (!seen.has(block.src) && seen.add(block.src)));
  const captions = once.reduce((sum, { block }) => sum + (block.kind === 'figure' ? weightOf(block.caption?.text ?? '') : 0), 0);
  return seen.size >= leastFigures && captions > prose() ? { pieces: once, reasons } : undefined;
}

/** The innermost element that holds all of them. */
function boxAround(elements: readonly DomElement[]): DomElement | undefined {
  let box: DomElement | null = elements[0]!.parentElement;
  const isIn = (outer: DomElement, element: DomElement): boolean => {
    for (let at = element.parentElement; at; at = at.parentElement) if (at === outer) return true;
    return false;
  };
  while (box && !elements.every((element) => isIn(box!, element))) box = box.parentElement;
  return box ?? undefined;
}
