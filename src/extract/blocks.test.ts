import { describe, expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { parseDocument } from '../lib/html.ts';
import { piecesOf, type Pieces } from './blocks.ts';

function read(html: string): Pieces {
  const document = parseDocument(html);
  if (!document.ok) throw new Error(document.error.kind);
  return piecesOf(document.value.body, 'https://paper.example/a/');
}

const blocks = (html: string): readonly Block[] => read(html).pieces.map(({ block }) => block);
const outline = (html: string): readonly string[] =>
  blocks(html).map((block) => {
    if (block.kind === 'list') return `${block.ordered ? 'ol' : 'ul'}: ${block.items.map((item) => item.text).join(' / ')}`;
    if (block.kind === 'table') return `table: ${block.rows.map((row) => row.map((cell) => cell.text).join(',')).join(' / ')}`;
    if (block.kind === 'figure') return `figure: ${block.src} ${block.caption?.text ?? ''}`.trim();
    return `${block.kind}${block.kind === 'heading' ? block.level : ''}: ${block.text}`;
  });

describe('blocks', () => {
  test('paragraphs, headings, quotes and lists in reading order', () => {
    const html = '<h1>A</h1><p>b</p><h3>c</h3><blockquote><p>d</p><p>e</p></blockquote><ol><li>f</li></ol><h6>g</h6>';
    expect(outline(html)).toEqual(['heading2: A', 'paragraph: b', 'heading3: c', 'quote: d', 'quote: e', 'ol: f', 'heading4: g']);
  });

  test('text in bare boxes becomes paragraphs, and inline boxes do not part them', () => {
    expect(outline('<div>one <span>two</span><div>three</div>four</div>')).toEqual([
      'paragraph: one two',
      'paragraph: three',
      'paragraph: four',
    ]);
  });

  test('a link around blocks is a box', () => {
    expect(outline('<a href="/x"><h2>Head</h2><p>Text</p></a>')).toEqual(['heading2: Head', 'paragraph: Text']);
  });

  test('nested lists lie flat, in order, and nothing is said twice', () => {
    expect(outline('<ul><li>a<ul><li>b</li><li><p>c</p><p>d</p></li></ul></li><li>e</li></ul>')).toEqual(['ul: a / b / c d / e']);
  });

  test('a table of data is rows; a table that lays out a page is a box', () => {
    expect(outline('<table><tr><th>City</th><th>Dead</th></tr><tr><td>A</td><td>3</td></tr></table>')).toEqual(['table: City,Dead / A,3']);
    expect(blocks('<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>')[0]).toMatchObject({ header: true });
    expect(outline('<table><tr><td><p>one</p><p>two</p></td></tr></table>')).toEqual(['paragraph: one', 'paragraph: two']);
  });

  test('a figure has its caption and credit apart, and they are no prose', () => {
    expect(
      blocks('<figure><img src="b.jpg" alt="A bridge"><figcaption>The bridge. <small>Photo: A. Muster</small></figcaption></figure>'),
    ).toEqual([
      {
        kind: 'figure',
        src: 'https://paper.example/a/b.jpg',
        alt: 'A bridge',
        caption: { text: 'The bridge.', marks: [] },
        credit: 'A. Muster',
      },
    ]);
    expect(blocks('<figure><img src="/b.jpg"><figcaption>At sea © Anna Muster/dpa</figcaption></figure>')[0]).toMatchObject({
      credit: 'Anna Muster/dpa',
    });
  });

  test('trackers, icons and inlined pictures are no figures', () => {
    expect(outline('<img src="/p.gif" width="1"><img src="data:image/png;base64,AA"><img src="/logo.svg"><img src="/real.jpg">')).toEqual([
      'figure: https://paper.example/real.jpg',
    ]);
  });

  test('asides and footers are left out with a reason', () => {
    const { pieces, reasons } = read('<p>text</p><aside><p>Also on this site</p></aside><footer>© 2026</footer>');
    expect(pieces).toHaveLength(1);
    expect(reasons).toEqual([
      { rule: 'aside', detail: 'Also on this site' },
      { rule: 'footer', detail: '© 2026' },
    ]);
  });

  test('empty elements leave nothing', () => {
    expect(outline('<p> </p><h2></h2><ul><li> </li></ul><blockquote></blockquote><figure></figure>')).toEqual([]);
  });
});
