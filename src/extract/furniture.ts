import { textsOf, type Block, type RichText } from '../core/article.ts';
import type { Reason } from '../core/provenance.ts';
import type { Piece, Pieces } from './blocks.ts';
import type { Metadata } from './extraction.ts';
import { isByline, isDatedByline } from './byline.ts';
import { coversAll } from './finish.ts';
import { isLongProse, isMasthead, isSectionLine } from './top-lines.ts';
import { isBreadcrumb, isCallToAction, isDateLine, isLabel, squash } from './wording.ts';

/** What the filter knows of the article besides its pieces. */
export type Known = Pick<Metadata, 'title' | 'authors' | 'siteName' | 'section'>;

interface Context {
  readonly known: Known;
  /** Position among the pieces, 0 … 1. */
  readonly at: number;
  /** Pieces of prose before this one. */
  readonly before: number;
  /** A long paragraph is still to come, and none stands before this piece. */
  readonly opening: boolean;
  /** The figure right before or after this piece. */
  readonly beside: Figure | undefined;
}

type Figure = Extract<Block, { kind: 'figure' }>;

type Rule = (text: string, piece: Piece, context: Context) => boolean;

// Class names that say what a box is for. Kept to names that mean furniture wherever they occur; `teaser` also means the lede.
const furniturePlace =
  /(?:^|[\s_-])(?:newsletters?|related|recirc(?:ulation)?|recommend(?:ed|ations?)|also-?read|read-?(?:more|also|next)|outbrain|taboola|social(?:media)?|share(?:-?(?:bar|buttons?|tools|links))?|sharing|breadcrumbs?|byline|author-?(?:box|bio|info|card|details|teaser)|bio(?:graphy)?|copyright|disclaimer|paywall|comments?|advert(?:isement|orial)?|promo(?:box)?|sponsor(?:ed)?|cookie|consent|tags?-?(?:list|cloud)|topics?-?list|toolbar|voting|poll|caption|credits?|print-?only|sr-?only|visually-?hidden|screen-?reader(?:-text)?|pagination|donat(?:e|ion)|subscribe|subscription|most-?read|trending)(?=$|[\s_-])/i;

/** The rules in order; the first that applies names the reason. */
const rules: readonly (readonly [name: string, rule: Rule])[] = [
  ['empty', (text) => squash(text) === '' && text.length < 12],
  ['title-again', (text, { block }, { known, before }) => before < 4 && repeatsTitle(text, block, known.title ?? '')],
  ['caption', (text, { block }, { beside }) => block.kind === 'paragraph' && isCaption(text, beside)],
  ['furniture-box', (text, piece) => text.length < 600 && furniturePlace.test(nearest(piece.place))],
  ['link-list', (text, { block }) => isLinkDense(text, block)],
  ['date-line', (text, { block }) => block.kind !== 'heading' && isDateLine(text)],
  ['breadcrumb', (text) => isBreadcrumb(text)],
  ['masthead', (text, { block }, { known }) => block.kind !== 'table' && isMasthead(text, known.siteName)],
  ['section-line', (text, { block }, { known, opening, before }) => opening && isSectionLine(text, block, known.section, before)],
  ['byline', (text, { block }, { known: { authors }, at, before }) => block.kind !== 'table' && isByline(text, { authors, at, before })],
  [
    'dated-byline',
    (text, { block }, { known: { authors }, at, before }) => block.kind !== 'table' && isDatedByline(text, { authors, at, before }),
  ],
  [
    'also-read',
    (text, { block }) =>
      block.kind !== 'quote' &&
      text.length < 260 &&
      isLabel(text) &&
      (linkShare(block) > 0.2 || text.length < 60 || /^[^.!?]{0,60}[:：]/u.test(text)),
  ],
  ['call-to-action', (text, { block }) => text.length < (linkShare(block) > 0 ? 320 : 200) && isCallToAction(text)],
  ['copyright', (text) => text.length < 160 && /^\s*(?:©|\(c\)|copyright\b)/iu.test(text)],
  [
    'agency-line',
    (text, _, { at }) =>
      at > 0.5 &&
      /^[[(]?\s*(?:(?:mit|with|avec|con)\s+)?(?:\p{Lu}{2,5}|dpa|afp|epd|kna|apa|sid|rtr|ap|reuters)(?:\s*[/,;-]\s*[\p{L}.-]{2,12}){0,4}\s*[\])]?$/u.test(
        text,
      ) &&
      text.length < 50,
  ],
  [
    'photo-credit',
    (text) =>
      text.length < 120 &&
      /^\s*(?:foto|photo|bild|bildquelle|quelle|image|imagen|source|crédit photo|fotoğraf|фото|zdjęcie|fot)\s*[.:©]/iu.test(text),
  ],
];

/** Leaves out what is not the article's own text; each piece left out is a reason. Figures stay: their captions are not prose. */
export function withoutFurniture({ pieces, reasons }: Pieces, known: Known): Pieces {
  const dropped: Reason[] = [...reasons];
  const kept: { piece: Piece; gap: boolean }[] = [];
  const prose = pieces.filter(({ block }) => block.kind !== 'figure').length;
  let before = 0;
  let gap = false;
  let opening = pieces.some(({ block }) => isLongProse(block));
  let position = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.block.kind === 'figure') {
      kept.push({ piece, gap });
      continue;
    }
    const text = blockText(piece.block);
    const beside = [pieces[index - 1], pieces[index + 1]].map((one) => one?.block).find((block) => block?.kind === 'figure');
    const context: Context = { known, at: position++ / Math.max(1, prose - 1), before, opening, beside };
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
  return { pieces: withoutOrphans(kept, dropped), reasons: dropped };
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
  return length === 0 ? 0 : texts.reduce((sum, rich) => sum + linked(rich), 0) / length;
}

const linked = (rich: RichText): number => rich.marks.reduce((sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0), 0);

/** The title once more, also with a kicker before it, as headings have one. */
function repeatsTitle(text: string, block: Block, title: string): boolean {
  const [own, wanted] = [squash(text), squash(title)];
  if (wanted === '' || text.length > 400) return false;
  return own === wanted || (block.kind === 'heading' && wanted.length >= 20 && own.endsWith(wanted) && own.length < wanted.length * 2);
}

const creditAtEnd =
  /(?:Getty Images|Shutterstock|iStock|\/\s?(?:dpa|afp|ap|epa|reuters|imago|apa|picture alliance)|\b(?:Bild|Foto|Photo|Picture by|Image|Photograph|Ljósmynd|Imagen|Fotograf|Crédit)\b\s*[:/]?[^.!?]{2,50})\s*\)?\.?$/iu;

/** Words beside a figure that are its caption: the same as its text for the blind, or closed by a credit. */
function isCaption(text: string, beside: Figure | undefined): boolean {
  if (!beside || text.length > 500) return false;
  const [own, alt] = [squash(text), squash(beside.alt)];
  return (alt.length >= 25 && (own === alt || own.startsWith(alt) || alt.startsWith(own))) || creditAtEnd.test(text);
}

function isLinkDense(text: string, block: Block): boolean {
  const share = linkShare(block);
  if (block.kind === 'list') return share >= 0.5 || (share > 0.3 && block.items.every((item) => linked(item) > 0));
  if (block.kind === 'heading') return share > 0.9 && text.length > 0;
  // A sentence may be one link; a teaser is one without a full stop, or a long one.
  return share >= 0.5 && text.length < 600;
}

/** The last two elements of a place: boxes further out hold the article itself. */
function nearest(place: string): string {
  return place
    .split(/(?=<[a-z0-9]+>)/)
    .slice(-2)
    .join(' ')
    .replace(/<[a-z0-9]+>/g, ' ');
}
