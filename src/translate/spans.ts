import type { MemoryEntry, Segment, SegmentMark, Translated } from '../core/translation.ts';
import { cross, sortMarks } from './marks.ts';

/** Where a mark of the source, by its index, lies on the English; a mark may have several. */
export type Span = MemoryEntry['spans'][number];

/** Marks on an English sentence, with the links that have no words there. */
export type Placed = Pick<Translated, 'marks' | 'unplaced'>;

/**
 * Puts the source's marks on the English by spans. Where these do not fit the text or each other, every link goes to `unplaced`; so does a
 * link that would lie in another, which HTML does not have.
 */
export function place(source: Segment, text: string, spans: readonly Span[]): Placed {
  const fits = spans.every((span) => span.mark in source.marks && 0 <= span.start && span.start < span.end && span.end <= text.length);
  const placed = fits && !cross(spans) ? withoutLinkInLink(source, spans) : [];
  const seen = new Set(placed.map((span) => span.mark));
  return {
    marks: sortMarks(placed.toSorted((a, b) => a.mark - b.mark).map(({ mark, start, end }) => ({ ...source.marks[mark]!, start, end }))),
    unplaced: source.marks.flatMap((mark, index) => (mark.kind === 'link' && !seen.has(index) ? [unplaced(source, mark)] : [])),
  };
}

function withoutLinkInLink(source: Segment, spans: readonly Span[]): readonly Span[] {
  const links: Span[] = [];
  return sortMarks(spans).filter((span) => {
    if (source.marks[span.mark]!.kind !== 'link') return true;
    const free = links.every((link) => link.end <= span.start);
    if (free) links.push(span);
    return free;
  });
}

/** Makes one of the spans of a mark between which only white space lies; leaves all as they are where these would cross others. */
export function joinSpans(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.mark - b.mark || a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.mark === span.mark && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return cross(joined) ? spans : joined;
}

function unplaced(source: Segment, mark: SegmentMark & { kind: 'link' }): Translated['unplaced'][number] {
  return { kind: 'link', href: mark.href, text: source.text.slice(mark.start, mark.end) };
}

/** The spans of a translation, as the memory keeps them: each English mark goes to the next source mark of its kind and address. */
export function spansOf(source: Segment, translated: Pick<Translated, 'marks'>): readonly Span[] {
  const used = new Map<string, number>();
  return translated.marks.flatMap((mark) => {
    const key = keyOf(mark);
    const alike = source.marks.flatMap((other, index) => (keyOf(other) === key ? [index] : []));
    const turn = used.get(key) ?? 0;
    used.set(key, turn + 1);
    const index = alike[Math.min(turn, alike.length - 1)];
    return index === undefined ? [] : [{ mark: index, start: mark.start, end: mark.end }];
  });
}

const keyOf = (mark: SegmentMark): string =>
  mark.kind === 'link' ? `link ${mark.href}` : mark.kind === 'name' ? `name ${mark.english}` : mark.kind;
