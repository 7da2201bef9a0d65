import { expect, test } from 'vitest';
import { sectionOf } from './section.ts';

const at = (section: string | undefined, url = 'https://paper.example/1.html', categories: string[] = []) =>
  sectionOf({ ...(section === undefined ? {} : { section }), categories, url }).section;

test.each([
  ['Politik', 'politics'],
  ['Économie', 'economy'],
  ['Deportes', 'sport'],
  ['Світ', 'world'],
  ['国際', 'world'],
  ['Kultur & Leben', 'culture'],
  ['رياضة', 'sport'],
] as const)('%s is %s', (words, section) => {
  expect(at(words)).toBe(section);
});

test('the section weighs more than tags, tags more than the address', () => {
  expect(at('Sport', 'https://paper.example/politik/1', ['Wirtschaft'])).toBe('sport');
  expect(at(undefined, 'https://paper.example/politik/1', ['Wirtschaft'])).toBe('economy');
  expect(at(undefined, 'https://paper.example/politik/1')).toBe('politics');
});

test('the file name of an address says nothing, and a broken address harms nothing', () => {
  expect(at(undefined, 'https://paper.example/sport')).toBe('world');
  expect(at(undefined, 'https://paper.example/%E0%A4%A/x')).toBe('world');
  expect(sectionOf({ categories: [], url: 'nonsense' }).reason).toEqual({ rule: 'section-unknown' });
});
