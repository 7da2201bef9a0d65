import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPath, pathOf } from './path-pattern.ts';

test.each([
  ['/', '/politik/1', true],
  ['/politik', '/politik/1', true],
  ['/politik/', '/politik', false],
  ['/Politik', '/politik', false],
  ['/a$', '/a', true],
  ['/a$', '/a/b', false],
  ['/*.pdf$', '/x/y.pdf', true],
  ['/*.pdf$', '/x/y.pdf?print', false],
  ['/images/*.jpg', '/images/2026/03/a.jpg?w=1', true],
  ['/a*b*c', '/a-b-x', false],
  ['*print=', '/a?print=1', true],
  ['/ab*b$', '/ab', false],
  ['/*', '/', true],
  ['', '/a', true],
  ['/path/foo-%24', '/path/foo-%24', true],
  ['/%7Euser', '/~user', true],
  ['/%e4%bd%a0', '/%E4%BD%A0', true],
  ['/你', '/%E4%BD%A0/a', true],
])('%s over %s: %s', (pattern, path, matches) => {
  expect(matchesPath(pattern, path)).toBe(matches);
});

test('patterns speak of path and query', () => {
  expect(pathOf('https://zeitung.example/a/b?c=1#d')).toBe('/a/b?c=1');
});

test('agrees with the same pattern as a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 12 });
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 16 });
  fc.assert(
    fc.property(letters, fc.boolean(), path, (pattern, anchored, text) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}${anchored ? '$' : ''}`, 's');
      expect(matchesPath(pattern + (anchored ? '$' : ''), text)).toBe(expression.test(text));
    }),
  );
});

test('any pattern and any path can be compared', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `/${encodeURI(text)}`),
      (pattern, path) => {
        expect(typeof matchesPath(pattern, path)).toBe('boolean');
      },
    ),
  );
});
