import fc from 'fast-check';
import type { Mark, RichText } from '../core/article.ts';
import { sortMarks, trimRange } from './marks.ts';

const words = fc.constantFrom(
  'Mann',
  'ging.',
  'a & b',
  '<b>',
  '&eacute;',
  '&amp;',
  '"so"',
  'שלום',
  'مرحبا',
  '漢字。',
  '👩‍👩‍👧',
  'e\u0301',
  '!',
  '\u00a0',
  '> 5',
);

interface Node {
  readonly kind: Mark['kind'];
  readonly parts: readonly (string | Node)[];
}

const tree = fc.letrec<{ node: Node; part: string | Node }>((tie) => ({
  part: fc.oneof({ maxDepth: 3 }, { weight: 3, arbitrary: words }, { weight: 1, arbitrary: tie('node') }),
  node: fc.record({ kind: fc.constantFrom('link', 'bold', 'italic'), parts: fc.array(tie('part'), { maxLength: 4 }) }),
}));

/** Texts with nested marks over words, entities, both directions, emoji and scripts without spaces; marks begin and end on words, links never lie in links. */
export const richTexts: fc.Arbitrary<RichText> = fc.array(tree.part, { maxLength: 8 }).map((parts) => {
  const marks: Mark[] = [];
  let text = 'Wort ';
  const write = (part: string | Node, inLink = false): void => {
    if (typeof part === 'string') {
      text += `${part} `;
      return;
    }
    const start = text.length;
    const at = marks.length;
    marks.push({ kind: 'bold', start, end: start });
    const isLink = part.kind === 'link' && !inLink;
    for (const inner of part.parts) write(inner, isLink || inLink);
    const range = trimRange(text, start, text.length) ?? { start, end: start };
    marks[at] = isLink
      ? { kind: 'link', href: `https://a.example/?n=${at}&m="`, ...range }
      : { kind: part.kind === 'link' ? 'bold' : part.kind, ...range };
  };
  for (const part of parts) write(part);
  return { text: text.trimEnd(), marks: sortMarks(marks.filter((mark) => mark.start < mark.end)) };
});
