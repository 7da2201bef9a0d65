import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPageOf } from './page-number.ts';

const at = (path: string): string => `https://www.blatt.example${path}`;

test.each([
  ['/2026/eis-auf-dem-kanal', '/2026/eis-auf-dem-kanal?page=2'],
  ['/2026/eis-auf-dem-kanal', '/2026/eis-auf-dem-kanal/2'],
  ['/2026/eis-auf-dem-kanal/', '/2026/eis-auf-dem-kanal/2/'],
  ['/2026/eis-auf-dem-kanal/', '/2026/eis-auf-dem-kanal/seite-2'],
  ['/2026/eis.html', '/2026/eis/seite-2.html'],
  ['/2026/eis.html', '/2026/eis-2.html'],
  ['/2026/eis.html', '/2026/eis,2.html'],
  ['/2026/eis/index.html', '/2026/eis/index-2.html'],
  ['/story-123456', '/story-123456-p2'],
  ['/story-123456', '/story-123456/page/2'],
  ['/story?id=77', '/story?id=77&seite=2'],
  ['/story?id=77', '/story?s=2&id=77&utm_source=x'],
  ['/story?page=1', '/story?page=2'],
  ['/story/1', '/story/2'],
  ['/новости/лёд', '/новости/лёд/страница/../2'],
])('of %s is %s the second page', (first, next) => {
  expect(isPageOf(at(first), at(next), 2)).toBe(true);
  expect(isPageOf(at(first), at(next).replace('www.', 'm.'), 2)).toBe(true);
  expect(isPageOf(at(first), at(next), 3)).toBe(false);
  expect(isPageOf(at(first), at(next).replace('blatt', 'anders'), 2)).toBe(false);
});

test.each([
  ['/story-12', '/story-13'],
  ['/story-1234', '/story-1235'],
  ['/story?id=1', '/story?id=2'],
  ['/story?page=3', '/story?page=2'],
  ['/story/a', '/story/b?page=2'],
  ['/story/a', '/story/a'],
  ['/story/a', '/?page=2'],
  ['/', '/other-2'],
])('of %s is %s none', (first, next) => {
  expect(isPageOf(at(first), at(next), 2)).toBe(false);
});

test('no address makes it throw', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.string(),
      (a, b) => typeof isPageOf(a, b, 2) === 'boolean' && typeof isPageOf(b, `${a}%E0%`, 2) === 'boolean',
    ),
  );
});
