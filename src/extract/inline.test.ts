import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, RichText } from '../core/article.ts';
import { escapeHtml, parseDocument } from '../lib/html.ts';
import { joined, richTextOf, RichTextBuilder } from './inline.ts';

const base = 'https://paper.example/news/1';

function body(html: string) {
  const document = parseDocument(`<html><body>${html}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return document.value.body;
}

const rich = (html: string): RichText => richTextOf(body(html).childNodes, base);

describe('richTextOf', () => {
  test('a link does not tear its sentence', () => {
    expect(rich('told\n <a href="/aj">Al\n Jazeera</a>\n.')).toEqual({
      text: 'told Al Jazeera .',
      marks: [{ kind: 'link', start: 5, end: 15, href: 'https://paper.example/aj' }],
    });
  });

  test('marks cover words, not the spaces around them', () => {
    expect(rich('a<b> b </b>c').marks).toEqual([{ kind: 'bold', start: 2, end: 3 }]);
    expect(rich('a<b> b </b>c').text).toBe('a b c');
  });

  test('the outer of two equal marks comes first', () => {
    expect(rich('<a href="http://x.example/"><em>word</em></a>').marks.map((mark) => mark.kind)).toEqual(['link', 'italic']);
    expect(rich('<em><a href="http://x.example/">word</a></em>').marks.map((mark) => mark.kind)).toEqual(['italic', 'link']);
  });

  test('links that lead nowhere on the web lose their mark, not their text', () => {
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScript:x',
      'data:text/html,x',
      'mailto:a@b.example',
      'http://user:pw@x.example/',
      'http://',
      '',
    ]) {
      expect(rich(`read <a href="${href}">this</a>`)).toEqual({ text: 'read this', marks: [] });
    }
  });

  test('hidden text, scripts and ruby readings are no text', () => {
    expect(rich('a<span hidden>b</span><span style="display: none">c</span><script>d</script><ruby>漢<rt>kan</rt></ruby>').text).toBe(
      'a漢',
    );
  });

  test('a mark over nothing but spaces at either end goes with them', () => {
    expect(rich('<b>\u00A0</b>\u00A0!!')).toEqual({ text: '!!', marks: [] });
    expect(rich('!!\u00A0<b>\u00A0</b>')).toEqual({ text: '!!', marks: [] });
  });

  test('spaces that mean something stay', () => {
    expect(rich('Il dit\u00A0:\u00A0« non\u00A0»').text).toBe('Il dit\u00A0:\u00A0« non\u00A0»');
  });
});

test('two line breaks part paragraphs, one is a space, and marks go on behind them', () => {
  const builder = new RichTextBuilder(base);
  for (const node of body('one<br>two <b>three<br> <br>four</b> five').childNodes) builder.add(node);
  expect(builder.take()).toEqual([
    { text: 'one two three', marks: [{ kind: 'bold', start: 8, end: 13 }] },
    { text: 'four five', marks: [{ kind: 'bold', start: 0, end: 4 }] },
  ]);
});

test('joined texts keep their marks on the same words', () => {
  const parts = [rich('one <b>two</b>'), rich('<i>three</i>')];
  const all = joined(parts);
  expect(all.text).toBe('one two three');
  expect(all.marks.map((mark) => all.text.slice(mark.start, mark.end))).toEqual(['two', 'three']);
});

// Pieces in several scripts and directions, with joined emoji, entities and the spaces that HTML collapses.
const words = fc.constantFrom(
  'word',
  'Ελλάδα',
  'שלום',
  'مرحبا',
  '漢字',
  'かな',
  '👩‍👩‍👧',
  '&amp;',
  '&eacute;',
  '&#x1F600;',
  ' ',
  '\n\t ',
  '\u00A0',
  '\u200F',
  'é',
  ',',
);
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.string({ maxLength: 6 }).map(escapeHtml),
    fc
      .tuple(
        fc.constantFrom('b', 'strong', 'i', 'em', 'span', 'a href="/x"', 'a href="javascript:1"', 'u'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]!}>`),
  ),
})).node;

const contains = (outer: Mark, inner: Mark): boolean => outer.start <= inner.start && inner.end <= outer.end;

test('whatever the markup: marks lie inside, are sorted, nest, and the text is the DOM’s', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
      const root = body(`<p>${parts.join('')}</p>`);
      const { text, marks } = richTextOf(root.childNodes, base);
      const shown = root.textContent

        .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\uFEFF]/g, '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .replace(/[ \t\n\r\f]+/g, ' ')
        .trim();
      expect(text).toBe(shown);
      for (const [index, mark] of marks.entries()) {
        expect(mark.start).toBeGreaterThanOrEqual(0);
        expect(mark.end).toBeGreaterThan(mark.start);
        expect(mark.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(mark.start, mark.end).trim()).not.toBe('');
        for (const later of marks.slice(index + 1)) {
          expect(later.start).toBeGreaterThanOrEqual(mark.start);
          expect(contains(mark, later) || later.start >= mark.end).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});
