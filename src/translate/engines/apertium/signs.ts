import type { Segment } from '../../../core/translation.ts';
import { cross } from '../../marks.ts';
import type { Span } from '../../spans.ts';

/**
 * Apertium carries marks on words only: signs, emoji and what it takes for none lose theirs, though they stay as they were. Gives a mark
 * the signs back that stood at its ends and still stand beside its words; a mark over signs alone goes to where they stand, if that is
 * the only place. What would cross another mark is left.
 */
export function withSigns(spans: readonly Span[], source: Segment, text: string): readonly Span[] {
  let all = spans;
  for (const [mark, { start, end }] of source.marks.entries()) {
    const words = source.text.slice(start, end);
    const own = all.filter((span) => span.mark === mark);
    const signs = own.length === 0 ? only(source.text, text, words) : undefined;
    const grown = own.length > 0 ? own.map((span) => grow(span, words, text)) : signs === undefined ? [] : [{ mark, ...signs }];
    const others = all.filter((span) => span.mark !== mark);
    if (!cross([...others, ...grown])) all = [...others, ...grown];
  }
  return all;
}

const head = /^[^\p{L}\p{N}]+/u;
const tail = /[^\p{L}\p{N}]+$/u;

function grow(span: Span, words: string, text: string): Span {
  const [before] = head.exec(words) ?? [''];
  const [after] = tail.exec(words) ?? [''];
  const covered = text.slice(span.start, span.end);
  const firstWord = span.start + (head.exec(covered)?.[0].length ?? 0);
  const lastWord = span.end - (tail.exec(covered)?.[0].length ?? 0);
  const start = before !== '' && text.slice(0, firstWord).endsWith(before) ? Math.min(span.start, firstWord - before.length) : span.start;
  const end = after !== '' && text.slice(lastWord).startsWith(after) ? Math.max(span.end, lastWord + after.length) : span.end;
  return { ...span, start, end };
}

function only(source: string, text: string, signs: string): { start: number; end: number } | undefined {
  const start = text.indexOf(signs);
  const certain = start >= 0 && text.split(signs).length === 2 && source.split(signs).length === 2;
  return certain ? { start, end: start + signs.length } : undefined;
}
