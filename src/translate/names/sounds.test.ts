import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundDistance } from './sounds.ts';

test.each([
  ['Путин', 'Putin'],
  ['Байден', 'Biden'],
  ['Джонсон', 'Johnson'],
  ['Вашингтон', 'Washington'],
  ['Μπάιντεν', 'Biden'],
  ['Μητσοτάκης', 'Mitsotakis'],
  ['بوتين', 'Putin'],
  ['ستانفورد', 'Stanford'],
  ['نتنياهو', 'Netanyahu'],
  ["ג'ונסון", 'Johnson'],
  ['סטנפורד', 'Stanford'],
  ['ट्रंप', 'Trump'],
  ['स्टैनफ़ोर्ड', 'Stanford'],
  ['トランプ', 'Trump'],
  ['ゼレンスキー', 'Zelensky'],
  ['ამერიკა', 'America'],
  ['Փաշինյան', 'Pashinyan'],
])('%s sounds like %s', (source, english) => {
  expect(soundDistance(source, english)).toBeLessThanOrEqual(0.11);
});

test.each([
  ['Ирана', 'Iraq'],
  ['Австрия', 'Australia'],
  ['الرئيس', 'President'],
  ['فريق', 'Africa'],
  ['سباق', 'Space'],
  ['Путин', 'Rasputin'],
  ['Berlin', 'Berlin'],
  ['北京', 'Beijing'],
  ['', 'Putin'],
  ['Путин', ''],
])('%s does not sound like %s', (source, english) => {
  expect(soundDistance(source, english)).toBeGreaterThan(0.13);
});

test('whatever the words: never below nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (source, english) => soundDistance(source, english) >= 0),
  );
});
