import { describe, expect, test } from 'vitest';
import { isByline, isDatedByline } from './byline.ts';

const top = { authors: ['Anna Muster', '水城 遥', "Оксана Дерев'янчук"], at: 0, before: 0 };

describe('a line with date and author in one', () => {
  test.each([
    'Erstellt: 23. November 2026 um 07:00 / Von Bo Lind',
    'Erstellt: 3. Mai 2026, 07:00 Uhr | Anna Muster, Altenfels',
    "Автор Оксана Дерев'янчук, 23 листопада 2026 р. о 16:00",
    '掲載: 2026年11月23日 16:00 / 文 水城 遥',
    'By Chen Wei - 12 March 2026',
    'Publié le 12 mars 2026 à 08h10 • par Bo Lind',
  ])('%s', (words) => {
    expect(isDatedByline(words, top)).toBe(true);
    expect(isDatedByline(words, { ...top, at: 1, before: 20 })).toBe(true);
    expect(isDatedByline(words, { ...top, at: 0.5, before: 10 })).toBe(false);
  });

  test.each([
    ['a sentence', 'Am 3. Mai 2026 um 7:00 Uhr trat Anna Muster vor den Rat.'],
    ['no author and no word for one', 'Brücke gesperrt seit 3. Mai 2026'],
    ['no date', 'Anna Muster im Gespräch'],
    ['a line that says more', 'Anna Muster zog 2019 mit drei Kindern, zwei Katzen und einem Klavier in das alte Haus am Fluss'],
  ])('is not %s', (_, words) => {
    expect(isDatedByline(words, top)).toBe(false);
  });
});

test('a byline names an author or follows a word for one, near either end', () => {
  expect(isByline('Anna Muster, Altenfels', top)).toBe(true);
  expect(isByline('Von Bo Lind und Chen Wei', top)).toBe(true);
  expect(isByline('Anna Muster, Altenfels', { ...top, at: 0.5, before: 9 })).toBe(false);
  expect(isByline('Anna Muster trat zurück.', top)).toBe(false);
});
