import type { Block } from '../core/article.ts';
import { linkShare, linkedLength } from './block-text.ts';
import type { Piece } from './blocks.ts';
import { isByline, isDatedByline } from './byline.ts';
import type { Metadata } from './extraction.ts';
import { coversAll } from './finish.ts';
import { isEntryTime } from './live.ts';
import { isAuthorNote, isEmbedConsent, isPlayerLabel, isReaderNotice, isSourceLine } from './notices.ts';
import { isMasthead, isSectionLine } from './top-lines.ts';
import { isBreadcrumb, isCallToAction, isDateLine, hasPhotoCredit, isLabel, isReadingTime, squash } from './wording.ts';

/** What the filter knows of the article besides its pieces. */
export type Known = Pick<Metadata, 'title' | 'authors' | 'siteName' | 'section' | 'live'> & {
  /** The page's own headlines (h1), as shown; empty where it has none, absent for texts that are no page. */
  readonly headlines?: readonly string[];
};

/** Where a piece stands and what is known around it. */
export interface Context {
  readonly known: Known;
  /** Position among the pieces, 0 … 1. */
  readonly at: number;
  /** Pieces of prose before this one. */
  readonly before: number;
  /** A long paragraph is still to come, and none stands before this piece. */
  readonly opening: boolean;
  /** No long paragraph stands behind this piece. */
  readonly closing: boolean;
  /** No paragraph stands behind this piece. */
  readonly last: boolean;
  /** Stands where long paragraphs without links stand. */
  readonly common: boolean;
  /** Stands where most of the article's prose stands. */
  readonly main: boolean;
  /** Stands in another box than the article's column. */
  readonly apart: boolean;
  /** The piece right before is a figure. */
  readonly behindFigure: boolean;
  /** The piece right behind. */
  readonly next: Block | undefined;
  /** The figure right before or after this piece. */
  readonly beside: Figure | undefined;
}

type Figure = Extract<Block, { kind: 'figure' }>;

/** True for a piece that is none of the article's own text. */
type Rule = (text: string, piece: Piece, context: Context) => boolean;

// Class names that say what a box is for. Kept to names that mean furniture wherever they occur; `teaser` also means the lede.
const furniturePlace =
  /(?:^|[\s_-])(?:newsletters?|related|recirc(?:ulation)?|recommend(?:ed|ations?)|also-?read|read-?(?:more|also|next)|outbrain|taboola|social(?:media)?|share(?:-?(?:bar|buttons?|tools|links))?|sharing|breadcrumbs?|byline|aut(?:h|eu)?or(?:en|s)?[_-]?(?:box|bio|info|card|details|teaser|profile|block|about|job-?title|role)|about-?(?:the-?)?author|bio(?:graphy)?|copyright|disclaimer|paywall|comments?|advert(?:isement|orial)?|promo(?:box)?|sponsor(?:ed)?|cookie|consent|tags?-?(?:list|cloud)|topics?-?list|toolbar|voting|poll|caption|credits?|print-?only|sr-?only|visually-?hidden|screen-?reader(?:-text)?|pagination|donat(?:e|ion)|subscribe|subscription|most-?read|trending)(?=$|[\s_-])/i;

/** The rules in order; the first that applies names the reason. */
export const rules: readonly (readonly [name: string, rule: Rule])[] = [
  ['empty', (text) => squash(text) === '' && text.length < 12],
  [
    'headline',
    (text, { block }, { known, before }) => before === 0 && block.kind === 'heading' && isHeadline(text, block.level, known.headlines),
  ],
  ['title-again', (text, { block }, { known, before }) => before < 4 && repeatsTitle(text, block, known.title ?? '')],
  ['caption', (text, piece, context) => isCaption(text, piece, context)],
  // A name may be that of the box around the whole text: "behind the paywall".
  ['furniture-box', (text, piece, { main }) => !main && text.length < 600 && furniturePlace.test(nearest(piece.place))],
  ['embed-consent', (text) => isEmbedConsent(text)],
  ['player', (text) => isPlayerLabel(text)],
  [
    'link-list',
    (text, { block }, { common, last, next }) => isLinkDense(text, block) && !(common && !last && isLinkedSentence(text, block, next)),
  ],
  [
    'date-line',
    (text, { block }, { known }) =>
      block.kind !== 'heading' && !(known.live && isEntryTime(text)) && (isDateLine(text) || isReadingTime(text)),
  ],
  ['placeholder', (text) => /^(?:placeholder|platzhalter)[\s_-]*(?:image|picture|video|bild)?[\s_-]*\d*$/iu.test(text)],
  ['apart', (text, { block }, { apart, before }) => apart && before > 0 && isFragment(text, block)],
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
  ['reader-notice', (text, _, { closing }) => isReaderNotice(text, closing)],
  ['author-note', (text, { block }, { known, closing }) => closing && isAuthorNote(text, block, known)],
  [
    'source-line',
    (text, { block }, { known, closing, before }) =>
      block.kind === 'paragraph' &&
      (closing || (before < 2 && text.length <= 40 && /[:：]/u.test(text))) &&
      isSourceLine(text, known.siteName),
  ],
  ['hashtags', (text) => /^(?:#[\p{L}\p{N}\p{M}_]+\s*)+$/u.test(text)],
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

/** The title once more, also with a kicker before it, as headings have one. */
function repeatsTitle(text: string, block: Block, title: string): boolean {
  const [own, wanted] = [squash(text), squash(title)];
  if (wanted === '' || text.length > 400) return false;
  return own === wanted || (block.kind === 'heading' && wanted.length >= 20 && own.endsWith(wanted) && own.length < wanted.length * 2);
}

const creditAtEnd =
  /(?:Getty Images|Shutterstock|iStock|\/\s?(?:dpa|afp|ap|epa|reuters|imago|apa|picture alliance)|\b(?:Bild|Foto|Photo|Picture by|Image|Photograph|Ljósmynd|Imagen|Fotograf|Crédit)\b\s*[:/]?[^.!?]{2,50})\s*\)?\.?$/iu;

/** What stands before all prose as the page's h1 says, or as the first heading of a page without one, is the headline. */
function isHeadline(text: string, level: number, headlines: readonly string[] | undefined): boolean {
  if (!headlines || level > 2) return false;
  const own = squash(text);
  return (
    headlines.length === 0 ||
    headlines.map(squash).some((one) => one === own || (one.length >= 20 && (own.endsWith(one) || one.includes(own))))
  );
}

// A box that is named for its picture, in the languages that name their classes so.
const pictureBox = /(?:^|[\s_-])(?:images?|photos?|pictures?|foto|fotos|bild|imagen|galler(?:y|ia)|thumbnail|wp-caption)(?=$|[\s_-])/i;
const longestCaption = 500;

/** Words beside a figure that are its caption: its text for the blind, closed by a credit, in the picture's box, or all in italics. */
function isCaption(text: string, { block, place }: Piece, { beside, behindFigure, common }: Context): boolean {
  if (text.length > longestCaption || !(block.kind === 'paragraph' || (block.kind === 'list' && block.items.length === 1))) return false;
  if (text.length < 300 && hasPhotoCredit(text)) return true;
  if (!beside) return false;
  const [own, alt] = [squash(text), squash(beside.alt)];
  if (alt.length >= 25 && (own === alt || own.startsWith(alt) || alt.startsWith(own))) return true;
  if (creditAtEnd.test(text) || (!common && pictureBox.test(nearest(place)))) return true;
  // A caption is often no sentence; what stands in the article's own column may be a short one all the same.
  if (!common && text.length < 200 && block.kind === 'paragraph' && !/[.!?:…。？！]/u.test(text.slice(-2))) return true;
  return (
    behindFigure &&
    text.length < 200 &&
    block.kind === 'paragraph' &&
    block.marks.some((mark) => mark.kind === 'italic' && coversAll(mark, text))
  );
}

function isLinkDense(text: string, block: Block): boolean {
  const share = linkShare(block);
  if (block.kind === 'list') return share >= 0.5 || (share > 0.3 && block.items.every((item) => linkedLength(item) > 0));
  if (block.kind === 'heading') return share > 0.9 && text.length > 0;
  // A sentence may be one link; a teaser is one without a full stop, or a long one.
  return share >= 0.5 && text.length < 600;
}

/** A short paragraph that is no sentence, and not bold as headings in disguise are: a caption, the name of a box. */
function isFragment(text: string, block: Block): boolean {
  if (block.kind !== 'paragraph' || text.length > 200 || /[.!?:…。？！：]["”»」’)]?$/u.test(text)) return false;
  return !block.marks.some((mark) => mark.kind === 'bold' && coversAll(mark, text));
}

/** A sentence may be one link, and what leads to a quote may be. */
function isLinkedSentence(text: string, block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph') return false;
  return (text.length >= 60 && /[.!?。]["”»」)]?$/u.test(text)) || (/[:：]$/u.test(text) && next?.kind === 'quote');
}

/** The last two elements of a place: boxes further out hold the article itself. */
function nearest(place: string): string {
  return place
    .split(/(?=<[a-z0-9]+>)/)
    .slice(-2)
    .join(' ')
    .replace(/<[a-z0-9]+>/g, ' ');
}
