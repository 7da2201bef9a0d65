import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishOf } from '../core/translation.ts';
import { without } from '../lib/without.ts';
import { cutTo, excerptOf } from './excerpt.ts';
import { variant } from './store.fixture.ts';

test('a text is cut after a word, and says so', () => {
  expect(excerptOf('The ferry sails again, at last.', { words: 3 })).toBe('The ferry sails …');
  expect(excerptOf('The ferry sails.', { words: 3 })).toBe('The ferry sails.');
  expect(excerptOf('The ferry sails again.', { words: 99, characters: 12 })).toBe('The ferry …');
  expect(excerptOf('The ferry sails.', { words: 9, characters: 0 })).toBe('');
  expect(excerptOf('The ferry sails.', { words: 0 })).toBe('');
});

test('words are counted where nothing stands between them', () => {
  const text = '水曜日の明け方、古い橋まで水が届いた。住民は両岸から静かに見守った。';
  const cut = excerptOf(text, { words: 5 });
  expect(cut.length).toBeLessThan(text.length / 2);
  expect(text.startsWith(cut.replace(' …', ''))).toBe(true);
});

test('no excerpt is longer than it may be, and none holds what the text does not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(60), (text, words, characters) => {
      const cut = excerptOf(text, { words, characters });
      expect(cut.length).toBeLessThanOrEqual(characters);
      expect(text.startsWith(cut.replace(/ …$/, ''))).toBe(true);
    }),
  );
});

test('an article is cut to its standfirst, in both languages; without a limit to its headline', () => {
  const { article, translation } = variant({});
  const cut = cutTo({ words: 3 }, article, translation);
  expect(cut.article).toMatchObject({ title: article.title, blocks: [] });
  expect(article.summary!.startsWith(cut.article.summary!.replace(' …', ''))).toBe(true);
  expect(cut.article.summary!.split(' ')).toHaveLength(4);
  expect(englishOf(cut.translation!.summary)).toBe('Farmers say the …');
  expect(cut.translation!.blocks).toEqual([]);
  const headline = cutTo(undefined, article, translation);
  expect(headline.article).not.toHaveProperty('summary');
  expect(headline.translation).toMatchObject({ summary: [], blocks: [], title: translation!.title });
});

test('without a standfirst the first paragraph begins it; a sentence that fits stays as it is', () => {
  const article = without(variant({}).article, 'summary');
  const { translation } = variant({});
  const [first, second] = translation!.blocks[0]![0]!;
  const cut = cutTo({ words: 14 }, article, translation);
  expect(cut.translation!.summary[0]).toEqual(first);
  expect(englishOf(cut.translation!.summary)).toBe(`${first!.text} Residents stood on both …`);
  expect(cut.translation!.summary[1]!.end).toBeLessThanOrEqual(second!.end);
  expect(JSON.stringify(cut)).not.toContain('silence');
});
