import { expect, test } from 'vitest';
import { canonicalTag, countryName, directionOf, endonym, languageName, primaryLanguage, scriptOf } from './language.ts';

test.each([
  ['de_DE', 'de-DE'],
  [' FR ', 'fr'],
  ['iw', 'he'],
  ['no', 'nb'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['sr_cyrl', 'sr-Cyrl'],
  ['und', undefined],
  ['', undefined],
  ['deutsch!', undefined],
  ['x'.repeat(50), undefined],
  [null, undefined],
])('%s is %s', (raw, tag) => {
  expect(canonicalTag(raw)).toBe(tag);
});

test('the primary language of a tag, under its present code', () => {
  expect(primaryLanguage('pt-BR')).toBe('pt');
  expect(primaryLanguage('iw')).toBe('he');
});

test('names languages in English and in themselves', () => {
  expect(languageName('nb')).toBe('Norwegian Bokmål');
  expect(languageName('und')).toBe('an unknown language');
  expect(languageName('qqq')).toBe('qqq');
  expect(endonym('de')).toBe('Deutsch');
  expect(countryName('jp')).toBe('Japan');
});

// Intl.Locale#textInfo says ltr for the last three on Node 20.20.
test.each(['ar', 'fa', 'he', 'ur', 'ku-Arab', 'azb', 'dv'])('%s runs right to left', (tag) => {
  expect(directionOf(tag)).toBe('rtl');
});

test.each(['de', 'ku', 'az', 'ja', 'not a tag'])('%s runs left to right', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});

test('the script of a language is the likely one', () => {
  expect(scriptOf('uk')).toBe('Cyrl');
  expect(scriptOf('sr-Latn')).toBe('Latn');
});
