import type { Mark, RichText } from '../../core/article.ts';
import type { LanguageTag } from '../../core/language.ts';
import type { Segment, SegmentMark, Translated } from '../../core/translation.ts';
import { cross, sortMarks } from '../marks.ts';

/** What became of marks: counts, so that they add up over sentences. */
export interface MarkCounts {
  readonly links: number;
  /** Links that stand on words of the English. */
  readonly placed: number;
  /** Links that stand neither on words nor after the sentence: must be 0. */
  readonly lost: number;
  /** Sentences whose marks cross, leave the text, are empty, or put a link into a link: must be 0. */
  readonly broken: number;
  /** Links over a word that stands once in the original and, unchanged, once in the English: names and numbers. */
  readonly anchors: number;
  /** Those of them that came back on that word, with at most three more. */
  readonly anchorsKept: number;
}

/** Nothing counted yet. */
export const noMarks: MarkCounts = { links: 0, placed: 0, lost: 0, broken: 0, anchors: 0, anchorsKept: 0 };

/** Sums two counts. */
export function addMarks(a: MarkCounts, b: MarkCounts): MarkCounts {
  return {
    links: a.links + b.links,
    placed: a.placed + b.placed,
    lost: a.lost + b.lost,
    broken: a.broken + b.broken,
    anchors: a.anchors + b.anchors,
    anchorsKept: a.anchorsKept + b.anchorsKept,
  };
}

/**
 * Puts marks on a sentence as the press does, in one of four ways by `turn`: a link on a word, a bold link, a link within italics, a link and
 * a bold word elsewhere. The link goes on a name or a number where there is one.
 */
export function markWords(text: string, language: LanguageTag, turn: number): RichText {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length, segment }));
  const stays = words.findIndex(({ segment }, i) => i > 0 && /^(?:\p{Lu}\p{Script=Latin}{2}|\d\d)/u.test(segment) && once(text, segment));
  const at = stays >= 0 ? stays : (turn * 7) % Math.max(words.length, 1);
  const word = words[at];
  if (!word) return { text, marks: [] };
  const { start, end } = word;
  const other = words[at === words.length - 1 ? 0 : words.length - 1]!;
  const more: readonly Mark[] = [
    [],
    [{ kind: 'bold', start, end }] as const,
    [{ kind: 'italic', start: words[at - 1]?.start ?? start, end: words[at + 1]?.end ?? end }] as const,
    other === word ? [] : [{ kind: 'bold', start: other.start, end: other.end } as const],
  ][turn % 4]!;
  return { text, marks: sortMarks([{ kind: 'link', start, end, href: `https://example.org/${turn}?a=1&b="` }, ...more]) };
}

/** Compares a sentence's marks with those of its English. */
export function countMarks(source: Segment, english: Pick<Translated, 'text' | 'marks' | 'unplaced'>): MarkCounts {
  const links = source.marks.filter(isLink);
  const placed = links.filter(({ href }) => english.marks.some((mark) => isLink(mark) && mark.href === href));
  const anchors = links.filter(({ start, end }) => {
    const word = source.text.slice(start, end);
    return once(source.text, word) && once(english.text, word);
  });
  return {
    links: links.length,
    placed: placed.length,
    lost: links.filter((link) => !placed.includes(link) && english.unplaced.every(({ href }) => href !== link.href)).length,
    broken: soundMarks(english) ? 0 : 1,
    anchors: anchors.length,
    anchorsKept: anchors.filter(({ start, end, href }) =>
      english.marks.some((mark) => {
        const covered = english.text.slice(mark.start, mark.end);
        return isLink(mark) && mark.href === href && covered.includes(source.text.slice(start, end)) && covered.split(/\s+/).length <= 4;
      }),
    ).length,
  };
}

/** Whether marks lie on their text, none of them empty, crossing another, or a link within a link: what can be written as HTML. */
export function soundMarks({ text, marks }: Pick<Segment, 'text' | 'marks'>): boolean {
  const links = marks.filter(isLink);
  return (
    !cross(marks) &&
    marks.every(({ start, end }) => 0 <= start && start < end && end <= text.length && text.slice(start, end).trim() !== '') &&
    links.every((link) => links.every((other) => other === link || other.end <= link.start || link.end <= other.start))
  );
}

const isLink = (mark: SegmentMark): mark is SegmentMark & { kind: 'link' } => mark.kind === 'link';

const once = (text: string, word: string): boolean => text.split(word).length === 2;
