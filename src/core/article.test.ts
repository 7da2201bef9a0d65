import { expect, test } from 'vitest';
import { textsOf, type Block } from './article.ts';

const rich = (text: string) => ({ text, marks: [] });

test.each<[Block, string[]]>([
  [{ kind: 'paragraph', ...rich('P') }, ['P']],
  [{ kind: 'heading', level: 2, ...rich('H') }, ['H']],
  [{ kind: 'list', ordered: false, items: [rich('a'), rich('b')] }, ['a', 'b']],
  [{ kind: 'figure', src: '/x.jpg', alt: '', caption: rich('C'), credit: 'Photo' }, ['C']],
  [{ kind: 'figure', src: '/x.jpg', alt: 'A' }, []],
  [
    {
      kind: 'table',
      header: true,
      rows: [
        [rich('1'), rich('2')],
        [rich('3'), rich('4')],
      ],
    },
    ['1', '2', '3', '4'],
  ],
])('the translatable texts of %o', (block, texts) => {
  expect(textsOf(block).map((text) => text.text)).toEqual(texts);
});
