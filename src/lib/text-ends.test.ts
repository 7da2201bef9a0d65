import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceEnds } from './text-ends.ts';

function inOnePiece(text: string, language: string): readonly number[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index, segment }) => index + segment.length);
}

const pieces = fc.constantFrom(
  'Ana fue. ',
  'etc. ',
  '12. ',
  '… ',
  '»',
  '🦊',
  '彼は来た。',
  'نعم؟ ',
  '\r\n',
  'x'.repeat(700),
  ' '.repeat(90),
  'y ',
);

test('long texts have the ends they have when read in one piece', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 20, maxLength: 200 }), (list) => {
      const text = list.join('').repeat(2);
      expect([...sentenceEnds(text, 'es')]).toEqual(inOnePiece(text, 'es'));
    }),
    { numRuns: 60 },
  );
});

test('a sentence that is longer than any window is one', () => {
  const text = `${'largo '.repeat(20_000)}fin. Otra.`;
  expect([...sentenceEnds(text, 'es')]).toEqual([text.length - 'Otra.'.length, text.length]);
});

test('what follows behind a window still moves an end', () => {
  for (let at = 3800; at < 4200; at += 7) {
    const text = `${'a'.repeat(at)} etc. ${'1 '.repeat(100)}minúscula. Mayúscula.`;
    expect([...sentenceEnds(text, 'es')]).toEqual(inOnePiece(text, 'es'));
  }
});

test('no text has no end', () => {
  expect([...sentenceEnds('', 'es')]).toEqual([]);
  expect([...sentenceEnds('Sí.', 'not a tag')]).toEqual([3]);
});
