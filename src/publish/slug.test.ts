import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Dam releases ordered as river reaches city', 'en', 'dam-releases-ordered-as-river-reaches-city'],
  ['Straße, Æsir & Łódź: “Ça va?”', 'de', 'strasse-aesir-lodz-ca-va'],
  [
    'Villagers’ right to their old road signs upheld by the administrative court',
    'en',
    'villagers-right-to-their-old-road-signs-upheld-by-the',
  ],
  ['夜行列車、九年ぶりに復活', 'ja', 'japanese'],
  ['2026年のG20', 'ja', 'japanese'],
  ['412', 'de', 'german'],
  ['', 'und', 'an-unknown-language'],
  ['x'.repeat(90), 'en', 'x'.repeat(60)],
])('%s (%s) is %s', (title, language, slug) => {
  expect(slugOf(title, language)).toBe(slug);
});

test('a slug is never empty, never long, and needs no escaping in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('en', 'ar', 'und', 'zh-Hans', 'xx'), (title, language) => {
      expect(slugOf(title, language)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(title, language).length).toBeLessThanOrEqual(60);
    }),
  );
});
