import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { nextPageOf, type PageOfArticle } from './next-page.ts';

const first = 'https://blatt.example/2026/eis';
function next(html: string, more: Partial<PageOfArticle> = {}): string | undefined {
  const document = parseDocument(`<html><body>${html}</body></html>`);
  if (!document.ok) throw new Error(document.error.kind);
  return nextPageOf(document.value, { base: first, first, number: 1, ...more });
}
const second = `${first}?page=2`;

test.each([
  ['its number', '<ul class="pager"><li>1</li><li><a href="?page=2">2</a></li><li><a href="?page=3">3</a></li></ul>'],
  ['rel=next', '<a rel="nofollow next" href="?page=2"><img src="arrow.png"></a>'],
  ['a link in the head', '<link rel="next" href="/2026/eis?page=2">'],
  ['its label', '<a aria-label="Page suivante" href="?page=2">»</a>'],
  ...[
    'Weiter »',
    'Nächste Seite',
    'Lire la suite',
    'Sonraki sayfa',
    'Следующая страница →',
    '次のページへ',
    'الصفحة التالية',
    'Seite 2',
    'Seite 2: Was der Rat sagte',
    'हिन्दी 2',
  ].map((words) => [words, `<a href="?page=2">${words}</a>`]),
])('the next page is known by %s', (_, html) => {
  expect(next(html)).toBe(second);
});

test.each([
  [
    'another article',
    '<link rel="next" href="/2026/tauwetter"><a rel="next" href="/2026/eis-2026">Weiter</a><a href="/2026/tauwetter?page=2">2</a>',
  ],
  ['another site', '<a rel="next" href="https://anders.example/2026/eis?page=2">2</a>'],
  ['comments', '<div class="comments-pager"><a href="?page=2">2</a></div><a href="?page=2#comments">2</a>'],
  ['a page further on', '<a href="?page=3">3</a><a href="?page=3">Weiter</a>'],
  ['something else', '<a href="?page=2">Teilen</a><a href="?page=2">22 Fotos</a><a>2</a><a href="javascript:next(2)">2</a>'],
])('a link to %s is none', (_, html) => {
  expect(next(html)).toBeUndefined();
});

test('a further page leads to the one behind it, not back', () => {
  const html = '<a href="/2026/eis">1</a><a href="?page=2">2</a><a href="?page=3">3</a>';
  expect(next(html, { base: second, number: 2 })).toBe(`${first}?page=3`);
  expect(next(html, { base: `${first}?page=3`, number: 3 })).toBeUndefined();
});

test('a rule points where it will within the site; where it points nowhere, the general rules look', () => {
  const html =
    '<div class="on"><a href="/teil/zwei">Teil zwei</a></div><a class="off" href="https://anders.example/">x</a><a href="?page=2">2</a>';
  expect(next(html, { rule: '.on' })).toBe('https://blatt.example/teil/zwei');
  expect(next(html, { rule: '.off' })).toBe(second);
});
