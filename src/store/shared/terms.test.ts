import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTerms } from './terms.ts';

const word = (text: string) => ({ text, phrase: false });
const phrase = (text: string) => ({ text, phrase: true });

test('words, phrases, exclusions and alternatives', () => {
  expect(parseTerms('grain "black sea" -wheat')).toEqual([{ all: [word('grain'), phrase('black sea')], none: [word('wheat')] }]);
  expect(parseTerms('grain OR -"a b" corn')).toEqual([
    { all: [word('grain')], none: [] },
    { all: [word('corn')], none: [phrase('a b')] },
  ]);
  expect(parseTerms('„Große Koalition“')).toEqual([{ all: [phrase('Große Koalition')], none: [] }]);
  expect(parseTerms('"never closed')).toEqual([{ all: [phrase('never closed')], none: [] }]);
});

test('accents typed apart are put together', () => {
  expect(parseTerms('u\u0308ber')[0]?.all).toEqual([word('über')]);
});

test('what cannot be found is left out', () => {
  for (const text of ['', ' \t\n', '"', '""', '- --', '"-"', 'or or', '-only -these', '?!', '\0']) expect(parseTerms(text)).toEqual([]);
});

test('any text gives terms without double quotes, each with a letter or digit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      for (const { all, none } of parseTerms(text)) {
        expect(all.length).toBeGreaterThan(0);
        for (const term of [...all, ...none]) expect(term.text).toMatch(/^[^"\0]*[\p{L}\p{N}][^"\0]*$/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('a very long query is cut', () => {
  expect(parseTerms('word '.repeat(10_000))[0]?.all).toHaveLength(24);
});
