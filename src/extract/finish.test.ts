import { describe, expect, test } from 'vitest';
import type { Block, Mark } from '../core/article.ts';
import { finished } from './finish.ts';

const paragraph = (text: string, marks: readonly Mark[] = []): Block => ({ kind: 'paragraph', text, marks });
const bold = (start: number, end: number): Mark => ({ kind: 'bold', start, end });
const figure: Block = { kind: 'figure', src: 'https://x.example/a.jpg', alt: '' };

function finish(...blocks: readonly Block[]) {
  const { pieces, reasons } = finished({ pieces: blocks.map((block) => ({ block, place: '' })), reasons: [] });
  return { blocks: pieces.map(({ block }) => block), reasons };
}

describe('the sign of an agency or editor behind the last sentence', () => {
  test.each(['(mb)', '(dpa/abc)', '(AFP)', '(dpa, reuters)', '[apa]', '(bl/cw/am)'])('%s is taken off', (sign) => {
    expect(finish(paragraph('The council met.'), paragraph(`It will meet again. ${sign}`), figure)).toEqual({
      blocks: [paragraph('The council met.'), paragraph('It will meet again.'), figure],
      reasons: [{ rule: 'agency-sign', detail: sign }],
    });
  });

  test('marks end with the text', () => {
    const marks: readonly Mark[] = [bold(8, 19), { kind: 'italic', start: 10, end: 14 }];
    expect(finish(paragraph('So be it. (mb)', marks)).blocks).toEqual([paragraph('So be it.', [bold(8, 9)])]);
  });

  test.each([
    ['brackets that end a sentence', 'It was said by Bo Lind (SPD)'],
    ['words in brackets', 'He went home. (He lives by the river.)'],
    ['a word too long for a sign', 'Nobody asked. (laughs)'],
    ['a year', 'That is all. (2026)'],
  ])('%s stay', (_, words) => {
    expect(finish(paragraph(words))).toEqual({ blocks: [paragraph(words)], reasons: [] });
  });

  test('a sign further up stays', () => {
    expect(finish(paragraph('One. (mb)'), paragraph('Two.')).reasons).toEqual([]);
  });
});

describe('marks over whole texts', () => {
  const link: Mark = { kind: 'link', start: 0, end: 3, href: 'https://x.example/' };

  test('are layout over the standfirst and over headings', () => {
    const heading: Block = { kind: 'heading', level: 2, text: 'Next', marks: [{ kind: 'italic', start: 0, end: 4 }] };
    const { blocks, reasons } = finish(paragraph('The bridge is open.', [bold(0, 18), link]), paragraph('It was closed.'), heading);
    expect(blocks).toEqual([paragraph('The bridge is open.', [link]), paragraph('It was closed.'), { ...heading, marks: [] }]);
    expect(reasons.map((reason) => reason.rule)).toEqual(['layout-mark', 'layout-mark']);
  });

  test('tell questions from answers further down', () => {
    const question = paragraph('Why now?', [bold(0, 8)]);
    expect(finish(paragraph('An interview.'), question, paragraph('Because.')).blocks[1]).toEqual(question);
  });

  test('over a part are emphasis', () => {
    const part = paragraph('The bridge is open.', [bold(4, 10)]);
    expect(finish(part)).toEqual({ blocks: [part], reasons: [] });
  });
});
