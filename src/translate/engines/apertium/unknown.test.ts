import { expect, test } from 'vitest';
import { leftUnknown, withArticles, withoutSigns } from './unknown.ts';

test('signs go, and say which words are unknown; those of the source stay', () => {
  expect(withoutSigns('The *x* [[t:r:1]]*oncóloga[[/]] \\@darse #say 5*x me\\@x.es *Kirchner', 'El *x* 5*x me@x.es')).toEqual({
    stream: 'The *x* [[t:r:1]]oncóloga[[/]] darse say 5*x me\\@x.es Kirchner',
    unknown: ['oncóloga', 'darse', 'Kirchner'],
  });
  expect(withoutSigns('the #88 of *39C 7#-2, #1 *', 'los 88 de 39C 7-2, #1 *')).toEqual({
    stream: 'the 88 of 39C 7-2, #1 *',
    unknown: ['39C'],
  });
});

test('words left in the English: each once, no names, no units, none that a later mode knew', () => {
  expect(
    leftUnknown(['oncóloga', 'Kirchner', 'km', 'mudar', 'oncóloga', 'avant-garde'], 'The oncóloga Kirchner, 5 km to move; avant-garde.'),
  ).toEqual(['oncóloga', 'avant-garde']);
  expect(leftUnknown(['onco'], 'oncology')).toEqual([]);
});

test('an article before an unknown word with a vowel', () => {
  expect(withArticles('with [[t:r:0]]a[[/]] [[t:r:0]]*exorbitante[[/]] weight, A *afora, a *peso, la *onda')).toBe(
    'with [[t:r:0]]an[[/]] [[t:r:0]]*exorbitante[[/]] weight, An *afora, a *peso, la *onda',
  );
});
