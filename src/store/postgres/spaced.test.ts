import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaced, spacedTerm } from './spaced.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

test('runs without spaces become pairs, then each character once', () => {
  expect(words(spaced('在首都宣布'))).toEqual(['在首', '首都', '都宣', '宣布', '在', '首', '都', '宣', '布']);
  expect(words(spaced('Die 河 und 河水'))).toEqual(['Die', '河', 'und', '河水', '河', '水']);
  expect(words(spaced('東京タワー'))).toContain('タワ');
});

test('other text stays as it is', () => {
  for (const text of ['Große Überraschung', 'الميناء', '서울 시장', '']) expect(spaced(text)).toBe(text);
  expect(spaced(undefined)).toBe('');
  expect(spacedTerm('Haushalt')).toBeUndefined();
});

test('the pairs of any part of a run stand in a row within the pairs of the run', () => {
  const character = fc.constantFrom(...Array.from('大统领在首都宣布了新的选举日期ฝนตกひらカタ'));
  fc.assert(
    fc.property(fc.array(character, { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), (characters, a, b) => {
      const [from, to] = [Math.min(a % characters.length, b % characters.length), Math.max(a % characters.length, b % characters.length)];
      fc.pre(to > from);
      const part = spacedTerm(characters.slice(from, to + 1).join(''));
      expect(` ${words(spaced(characters.join(''))).join(' ')} `).toContain(` ${part ?? '?'} `);
    }),
  );
});
