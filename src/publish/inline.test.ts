import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../core/article.ts';
import { resolveUrl } from '../lib/url.ts';
import { inlineOf, wordsOf } from './inline.ts';

test('marks nest', () => {
  const marks: Mark[] = [
    { kind: 'link', start: 4, end: 11, href: 'https://a.example/x' },
    { kind: 'bold', start: 4, end: 7 },
  ];
  expect(inlineOf({ text: 'See the dam.', marks })).toEqual([
    'See ',
    { kind: 'link', href: 'https://a.example/x', children: [{ kind: 'bold', children: ['the'] }, ' dam'] },
    '.',
  ]);
});

test('a range takes the parts of marks that reach into it', () => {
  const marks: Mark[] = [{ kind: 'italic', start: 2, end: 8 }];
  expect(inlineOf({ text: 'abcdefghij', marks }, 5, 10)).toEqual([{ kind: 'italic', children: ['fgh'] }, 'ij']);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.example', 'https://user:pw@a.example/', ''])(
  '%s is never linked',
  (href) => {
    expect(resolveUrl(href)).toBeUndefined();
    expect(inlineOf({ text: 'word', marks: [{ kind: 'link', start: 0, end: 4, href }] })).toEqual(['word']);
  },
);

test('a link inside a link stays words', () => {
  const marks: Mark[] = [
    { kind: 'link', start: 0, end: 4, href: 'https://a.example/' },
    { kind: 'link', start: 1, end: 2, href: 'https://b.example/' },
  ];
  expect(inlineOf({ text: 'word', marks })).toEqual([{ kind: 'link', href: 'https://a.example/', children: ['w', 'o', 'rd'] }]);
});

test('no text is lost or doubled, whatever the marks are', () => {
  const mark = fc.record({
    kind: fc.constantFrom('bold', 'italic', 'link'),
    start: fc.integer({ min: -5, max: 30 }),
    end: fc.integer({ min: -5, max: 30 }),
    href: fc.constantFrom('https://a.example/', 'javascript:x'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      expect(wordsOf(inlineOf({ text, marks: marks }))).toBe(text);
    }),
  );
});
