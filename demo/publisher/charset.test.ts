import { expect, test } from 'vitest';
import { decodeMarkup, encodeMarkup } from './charset.ts';

test.each([
  ['utf-8', 'Тест „ä“ 日本'],
  ['iso-8859-1', 'Prüfung „ja“ – €'],
  ['windows-1251', 'Тест «так» – № 1'],
  ['shift_jis', '水位は4.2メートル'],
])('%s keeps its own characters', (charset, text) => {
  expect(decodeMarkup(encodeMarkup(text, charset), charset)).toBe(text);
});

test('what a charset lacks becomes a character reference', () => {
  expect(decodeMarkup(encodeMarkup('ä 日 😀', 'iso-8859-1'), 'iso-8859-1')).toBe('ä &#26085; &#128512;');
});

test('iso-8859-1 is not UTF-8 in disguise', () => {
  expect([...encodeMarkup('ä„', 'iso-8859-1')]).toEqual([0xe4, 0x84]);
});
