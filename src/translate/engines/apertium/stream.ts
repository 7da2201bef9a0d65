import type { Segment } from '../../../core/translation.ts';
import { trimRange } from '../../marks.ts';
import { joinSpans, place, type Placed, type Span } from '../../spans.ts';
import { dealBlanks, type Piece } from './blanks.ts';
import { withSigns } from './signs.ts';

// Makes the tagger see the end of a sentence, as Apertium's own text format does.
const ending = '.[][\n]';

/**
 * A sentence in Apertium's stream format: reserved characters escaped; a marked sentence as the runs between the ends of its marks, each in a
 * word-bound blank with its number, `[[t:r:0]]…[[/]]`, which follows its words through reordering. Unmarked runs have one too: words
 * without are then known to be the engine's own.
 */
export function toStream(segment: Segment): string {
  const { text, marks } = segment;
  if (marks.length === 0) return escapeStream(text) + ending;
  const runs = runsOf(segment).map(({ start, end }, id) => {
    const run = escapeStream(text.slice(start, end));
    return run.trim() === '' ? run : `[[t:r:${id}]]${run}[[/]]`;
  });
  return runs.join('') + ending;
}

interface SourceRun {
  readonly start: number;
  readonly end: number;
  /** Indexes of the marks that hold it. */
  readonly marks: readonly number[];
}

function runsOf({ text, marks }: Segment): readonly SourceRun[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    return { start, end, marks: marks.flatMap((mark, id) => (mark.start <= start && end <= mark.end ? [id] : [])) };
  });
}

function escapeStream(text: string): string {
  return text.replace(/[\0-\x1f]/g, ' ').replace(/[\\[\]{}^$/@<>]/g, '\\$&');
}

/** Reads a sentence back, through every stage of a chain. Grammatical tags (`<prn>`) that leaked are taken out; those of the source are escaped. */
export function fromStream(stream: string, source: Segment): Placed & { readonly text: string } {
  const pieces: Piece[] = [];
  let from: readonly number[] = [];
  const body = stream.endsWith('[][\n]') ? stream.slice(0, -'[][\n]'.length).replace(/(?<!\\)\.$/, '') : stream;
  for (const [token, blank] of body.matchAll(/\[\[([^\]]*)\]\]|\[(?:\\.|[^\]\\])*\]|\\.|<[\w-]+>|[^\\[<]+|[\s\S]/gu)) {
    if (blank !== undefined) from = [...blank.matchAll(/t:r:(\d+)/g)].map(([, id]) => Number(id));
    else if (token.startsWith('\\')) pieces.push({ text: token.slice(1), from });
    else if (!/^(?:\[.*\]|<.*>)$/s.test(token)) pieces.push({ text: token, from });
  }
  return assemble(pieces, source);
}

function assemble(pieces: readonly Piece[], source: Segment): Placed & { readonly text: string } {
  const whole = pieces.map(({ text }) => text).join('');
  const text = whole.trim();
  if (source.marks.length === 0) return { text, marks: [], unplaced: [] };
  const runs = runsOf(source);
  let at = whole.trimStart().length - whole.length;
  const covered = bridgeGaps(
    dealBlanks(pieces).map(({ text: piece, from }) => {
      const start = at;
      at += piece.length;
      return { start, end: at, marks: from.length === 0 ? undefined : [...new Set(from.flatMap((id) => runs[id]?.marks ?? []))] };
    }),
  );
  const spans = covered.flatMap(({ start, end, marks }) => {
    const range = trimRange(text, start, end);
    return range ? marks.map((mark): Span => ({ mark, ...range })) : [];
  });
  return { text, ...place(source, text, withSigns(joinSpans(spans, text), source, text)) };
}

/** Gives pieces that come from nowhere (the engine's own words, signs and spaces) the marks that hold on both their sides. */
function bridgeGaps<P extends { readonly marks: readonly number[] | undefined }>(
  pieces: readonly P[],
): readonly (P & { marks: readonly number[] })[] {
  return pieces.map((piece, i) => {
    if (piece.marks) return { ...piece, marks: piece.marks };
    const before = pieces.slice(0, i).findLast(({ marks }) => marks)?.marks ?? [];
    const after = pieces.slice(i + 1).find(({ marks }) => marks)?.marks ?? [];
    return { ...piece, marks: before.filter((mark) => after.includes(mark)) };
  });
}
