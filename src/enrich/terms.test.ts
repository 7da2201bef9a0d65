import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostTerms } from '../core/term.ts';
import { termsOf } from './terms.ts';

const keys = (title: string, lead?: string): readonly string[] => termsOf(title, lead).map(({ key }) => key);
const names = (title: string, lead?: string): readonly string[] =>
  termsOf(title, lead)
    .filter(({ name }) => name)
    .map(({ shown }) => shown);

test('words meet in their stem, and what tells nothing is no term', () => {
  expect(keys('The dams were repaired')).toEqual(keys('A dam repairs'));
  expect(keys('They said on Monday that it was the last of 12')).toEqual([]);
  expect(keys('Harvest begins')).toContain('harvest');
});

test('names are capitals side by side, with their particles and their parts', () => {
  expect(names('Minister meets Orla Venn at the Bank of Corrow')).toEqual([
    'Orla Venn',
    'Orla',
    'Venn',
    'Bank of Corrow',
    'Bank',
    'Corrow',
  ]);
  expect(keys('Minister meets Orla Venn')[0]).toBe('orla venn');
});

test('a capital that begins a sentence makes no name, unless the word has one elsewhere or a name goes on from it', () => {
  expect(names('Farmers wait for rain. Rivers fall')).toEqual([]);
  expect(names('Corrow floods again', 'The river reached Corrow on Monday.')).toEqual(['Corrow']);
  expect(names('Orla Venn resigns', 'The mayor Venn gave no reason.')).toContain('Orla Venn');
  expect(names('Yesterday Corrow voted')).toEqual(['Corrow']);
});

test('a headline that prints every word with a capital tells no name, its lead does', () => {
  expect(names('Water Returns To The Dry Valley Of Farmers')).toEqual([]);
  expect(names('Water Returns To The Dry Corrow Valley', 'Farmers in Corrow say it is late.')).toEqual(['Corrow']);
});

test('acronyms are names, also where they are written like common words', () => {
  expect(keys('US and EU agree on tariffs')).toEqual(['us', 'eu', 'agre', 'tariff']);
  expect(keys('He told us so')).toEqual([]);
});

test('possessives, typographic apostrophes and unseen characters change nothing', () => {
  expect(keys('Venn’s budget')).toEqual(keys("Venn's \u00adbud\u00adget\u200b"));
});

test('what the headline says comes before what the lead says', () => {
  const [first] = termsOf('Drought ends', 'The Corrow valley sees rain.');
  expect(first).toMatchObject({ key: 'drought', place: 'title' });
  expect(termsOf('', 'Corrow votes.').every(({ place }) => place === 'lead')).toBe(true);
});

test('any text gives few, different, searchable terms, and always the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 120 }), (title, lead) => {
      const terms = termsOf(title, lead);
      expect(terms).toEqual(termsOf(title, lead));
      expect(terms.length).toBeLessThanOrEqual(mostTerms);
      expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
      for (const { key, shown } of terms) {
        expect(key).toMatch(/\p{L}/u);
        expect(shown.length).toBeLessThanOrEqual(60);
      }
    }),
    { numRuns: 40 },
  );
});
