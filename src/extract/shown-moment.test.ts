import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../lib/html.ts';
import { momentInLine, shownMoment } from './shown-moment.ts';

const at = (text: string, language = 'de', timeZone = 'Europe/Berlin'): string | undefined => {
  const read = momentInLine(text, { timeZone, language });
  return read && (read.dayOnly ? read.at.slice(0, 10) : read.at.slice(0, 16));
};

test.each([
  ['Erstellt: 12. März 2026, 08:10 Uhr', 'de', '2026-03-12T07:10'],
  ['Publié le 12 mars 2026 à 08h10', 'fr', '2026-03-12T07:10'],
  ['12 de marzo de 2026 a las 8:10', 'es', '2026-03-12T07:10'],
  ['12 Mart 2026 08:10', 'tr', '2026-03-12T07:10'],
  ['March 12, 2026 8:10 p.m.', 'en', '2026-03-12T19:10'],
  ['12 марта 2026', 'ru', '2026-03-12'],
  ['12 มีนาคม 2569', 'th', '2026-03-12'],
  ['١٢ مارس ٢٠٢٦', 'ar', '2026-03-12'],
  ['2026年3月12日 8時10分', 'ja', '2026-03-11T23:10'],
  ['입력 2026.03.12. 오후 2:20', 'ko', '2026-03-12T05:20'],
  ['06.01.2026, Lesezeit 5 Min.', 'de', '2026-01-06'],
  ['12/03/2026 08:10', 'it', '2026-03-12T07:10'],
  ['03/12/2026', 'en-US', '2026-03-12'],
  ['03/25/2026', 'en', '2026-03-25'],
  ['12 March 2026 08:10 GMT+3', 'en', '2026-03-12T05:10'],
])('%s', (text, language, expected) => {
  const zone = language === 'ja' ? 'Asia/Tokyo' : language === 'ko' ? 'Asia/Seoul' : 'Europe/Berlin';
  expect(at(text, language, zone)).toBe(expected);
});

test.each([
  ['03/12/2026', 'en'],
  ['31.02.2026', 'de'],
  ['99999-01-01', 'de'],
  ['12. März', 'de'],
  ['Seite 12 von 2026', 'de'],
  ['il y a 3 heures', 'fr'],
])('%s is no certain date', (text, language) => {
  expect(at(text, language)).toBeUndefined();
});

test('the line near the headline counts, not the date of the day above or of a teaser below the article', () => {
  const page = parseDocument(
    `<html><body><p class="date">1. Mai 2026</p><article><h1>Die Brücke</h1><div class="metaDate">12. März 2026</div></article></body></html>`,
  );
  if (!page.ok) throw new Error(page.error.kind);
  const hints = { timeZone: 'UTC', language: 'de', title: 'Die Brücke' };
  expect(shownMoment(page.value, hints)).toMatchObject({
    moment: { at: '2026-03-12T12:00:00.000Z', dayOnly: true },
    text: '12. März 2026',
  });
});

test('no line makes it fail, and every moment is between 1990 and 2100', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9./:,\- a-zäé年月日]{0,60}$/), (text) => {
      const read = momentInLine(text, { timeZone: 'UTC', language: 'de' });
      const year = read ? Number(read.at.slice(0, 4)) : 2000;
      return year >= 1990 && year <= 2100;
    }),
  );
});
