import type { Block, Mark, RichText } from '../core/article.ts';
import type { Reason } from '../core/provenance.ts';
import type { Piece, Pieces } from './blocks.ts';

/** The chosen pieces without the agency's sign behind the last sentence and without marks that are only the page's layout. */
export function finished(pieces: Pieces): Pieces {
  return withoutLayoutMarks(withoutAgencySign(pieces));
}

const sign = '(?:\\p{Ll}{2,4}|\\p{Lu}{2,5}|reuters|belga|ritzau)';
const agencySign = new RegExp(`(?<=[.!?…]["”“»’']?)\\s*[([]\\s*${sign}(?:\\s*[/,;+–-]\\s*${sign}){0,4}\\s*[)\\]]$`, 'u');

/** "…, said the mayor. (dpa/mb)": who sent or edited the text is not its last word. */
function withoutAgencySign({ pieces, reasons }: Pieces): Pieces {
  const last = pieces.findLastIndex(({ block }) => block.kind !== 'figure');
  const piece = pieces[last];
  if (piece?.block.kind !== 'paragraph') return { pieces, reasons };
  const found = agencySign.exec(piece.block.text);
  if (!found) return { pieces, reasons };
  const block: Block = { kind: 'paragraph', ...cut(piece.block, found.index) };
  return { pieces: pieces.with(last, { ...piece, block }), reasons: [...reasons, { rule: 'agency-sign', detail: found[0].trim() }] };
}

function cut({ text, marks }: RichText, end: number): RichText {
  const shorter = marks.map((mark): Mark => ({ ...mark, end: Math.min(mark.end, end) })).filter((mark) => mark.start < mark.end);
  return { text: text.slice(0, end), marks: shorter };
}

/**
 * Bold or italic over a whole standfirst or heading is layout, not emphasis. Further down it may tell questions from answers, or be a
 * heading in disguise, and stays.
 */
function withoutLayoutMarks({ pieces, reasons }: Pieces): Pieces {
  const dropped: Reason[] = [];
  let leading = true;
  const kept = pieces.map((piece): Piece => {
    const { block } = piece;
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return piece;
    const marks = block.marks.filter((mark) => !coversAll(mark, block.text));
    const whole = marks.length < block.marks.length;
    if (block.kind === 'paragraph' && !whole) leading = false;
    if (!whole || (block.kind === 'paragraph' && !leading)) return piece;
    dropped.push({ rule: 'layout-mark', detail: block.text.slice(0, 60) });
    return { ...piece, block: { ...block, marks } };
  });
  return { pieces: kept, reasons: [...reasons, ...dropped] };
}

/** True for a bold or italic mark outside of which the text has no letter or digit. */
export function coversAll(mark: Mark, text: string): boolean {
  return mark.kind !== 'link' && !/[\p{L}\p{N}]/u.test(text.slice(0, mark.start) + text.slice(mark.end));
}
