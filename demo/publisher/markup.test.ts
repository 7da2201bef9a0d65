import { expect, test } from 'vitest';
import { appendToLastParagraph, escapeMarkup, firstImage, insertAfterParagraph, scriptJson } from './markup.ts';

const body = '<p>1</p>\n<blockquote><p>q</p>\n</blockquote>\n<p>2</p>\n<p>3</p>';

test('boxes go behind a paragraph, never into a quotation', () => {
  expect(insertAfterParagraph(body, 1, 'BOX')).toBe('<p>1</p>\nBOX\n<blockquote><p>q</p>\n</blockquote>\n<p>2</p>\n<p>3</p>');
  expect(insertAfterParagraph(body, 2, 'BOX')).toContain('<p>2</p>\nBOX\n<p>3</p>');
  expect(insertAfterParagraph(body, 3, 'BOX')).toBe(`${body}\nBOX`);
  expect(insertAfterParagraph('', 2, 'BOX')).toBe('\nBOX');
});

test('signs end the last paragraph', () => {
  expect(appendToLastParagraph('<p>a</p><p>b</p><ul></ul>', '(x)')).toBe('<p>a</p><p>b (x)</p><ul></ul>');
  expect(appendToLastParagraph('<ul></ul>', '(x)')).toBe('<ul></ul>');
});

test('text is escaped for markup and for scripts', () => {
  expect(escapeMarkup('<a b="c">&')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;');
  expect(scriptJson({ a: '</script>' })).not.toContain('</script>');
});

test('the first picture is found', () => {
  expect(firstImage('<p>x</p><img alt="y" src="/img/a.jpg"><img src="/img/b.jpg">')).toBe('/img/a.jpg');
  expect(firstImage(body)).toBeUndefined();
});
