import { cleanText, htmlToText, type DomDocument } from '../lib/html.ts';
import { linkShare } from './block-text.ts';
import { piecesOf, type Piece, type Pieces } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { galleryPieces } from './gallery.ts';
import { merged, overlap } from './merge.ts';
import { readableRoot } from './readable.ts';
import { articleElement } from './roots.ts';
import type { Known } from './rules.ts';

/** What the body of a page is looked for with. */
export interface BodyPlaces {
  /** Address that links are relative to. */
  readonly base: string;
  readonly known: Known;
  /** The text that the page's JSON-LD gives. */
  readonly jsonBody: string | undefined;
  /** The same as `witnessOf` makes it. */
  readonly witness: string;
}

/** The body as rules that hold for any site find it. The document is changed by the search. */
export function generalBody(document: DomDocument, { base, known, jsonBody, witness }: BodyPlaces): Pieces {
  const element = articleElement(document);
  const plain = element ? withoutFurniture(piecesOf(element, base), known) : { pieces: [], reasons: [] };
  const gallery = galleryPieces(document, base, known, () => proseLength(plain.pieces));
  if (gallery) return bodyFrom('gallery', gallery);
  const root = readableRoot(document);
  const found = root ? withoutFurniture(piecesOf(root, base), known) : { pieces: [], reasons: [] };
  // Who looks for prose alone loses the times of a live blog's entries.
  const entries = known.live && proseLength(plain.pieces) >= 0.9 * proseLength(found.pieces);
  // Where the two read different parts of the page, the one with more prose has the article.
  const apart = entries || (overlap(found, plain) < 0.3 && proseLength(plain.pieces) > proseLength(found.pieces));
  return choose([
    ...(apart ? [] : [['readability', () => merged(found, plain, witness)] as const]),
    ['article-element', () => plain],
    ['json-ld-body', () => textPieces(jsonBody)],
  ]);
}

/** The first way that gives enough, unless a later one gives much more prose. */
function choose(ways: readonly (readonly [name: string, read: () => Pieces])[]): Pieces {
  let best: { name: string; pieces: Pieces; size: number } | undefined;
  for (const [name, read] of ways) {
    const pieces = read();
    const size = proseLength(pieces.pieces);
    if (!best ? size > 0 : size > best.size * (name === 'article-element' ? 1.6 : 3) + 200) best = { name, pieces, size };
  }
  return best ? bodyFrom(best.name, best.pieces) : { pieces: [], reasons: [] };
}

/** A body with the reason that names the way it was found. */
export const bodyFrom = (name: string, { pieces, reasons }: Pieces): Pieces => ({
  pieces,
  reasons: [{ rule: `body-from-${name}` }, ...reasons],
});

/** Characters of running text: paragraphs and quotes that are not links. */
function proseLength(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { block }) => sum + (block.kind === 'paragraph' || block.kind === 'quote' ? block.text.length * (1 - linkShare(block)) : 0),
    0,
  );
}

/** A text that is not HTML, or not much of it, as paragraphs. */
export function textPieces(text: string | undefined): Pieces {
  const paragraphs = (text === undefined ? '' : /<\w+[^>]*>/.test(text) ? htmlToText(text) : text).split(/\n\s*\n|\r?\n/);
  const pieces = paragraphs
    .map((paragraph) => cleanText(paragraph).replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Piece => ({ block: { kind: 'paragraph', text: paragraph, marks: [] }, place: '' }));
  return { pieces, reasons: [] };
}
