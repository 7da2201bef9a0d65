import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readInstant } from './dates.ts';

const iso = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());

// Date strings as the press writes them, with the instants they mean and the source's zone where it matters.
const press: [string, string | undefined, string?][] = [
  ['Чт, 05 мар 2026 10:00:00 +0300', '2026-03-05T07:00:00.000Z'],
  ['Per, 05 Mar 2026 10:00:00 +0300', '2026-03-05T07:00:00.000Z'],
  ['jue, 05 mar 2026 10:00:00 -0300', '2026-03-05T13:00:00.000Z'],
  ['Mié, 14 Ene 2026 10:00:00 +0100', '2026-01-14T09:00:00.000Z'],
  ['Qui, 05 Fev 2026 10:00:00 -0300', '2026-02-05T13:00:00.000Z'],
  ['jeu., 05 févr. 2026 10:00:00 +0100', '2026-02-05T09:00:00.000Z'],
  ['Do, 05 Mär 2026 10:00:00 +0100', '2026-03-05T09:00:00.000Z'],
  ['Παρ, 01 Ιαν 2026 10:00:00 +0200', '2026-01-01T08:00:00.000Z'],
  ['czw, 05 mar 2026 10:00:00 +0100', '2026-03-05T09:00:00.000Z'],
  ['الخميس, 15 يناير 2026 10:00:00 GMT', '2026-01-15T10:00:00.000Z'],
  ['2026-03-05T۱۰:۰۰:۰۰Z', '2026-03-05T10:00:00.000Z'],
  ['2026年3月5日 10:20', '2026-03-05T10:20:00.000Z'],
  ['2026-03-05 오후 02:20:00', '2026-03-05T05:20:00.000Z', 'Asia/Seoul'],
  ['2026.03.05 14:20:00', '2026-03-05T14:20:00.000Z'],
  ['2026-03-05 10:20:00', '2026-03-05T10:20:00.000Z'],
  ['2026-03-05 10:20:00 +0800', '2026-03-05T02:20:00.000Z'],
  ['2026/03/05 10:20:00', '2026-03-05T10:20:00.000Z'],
  ['05/03/2026 10:20', '2026-03-05T10:20:00.000Z'],
  ['05.03.2026 10:20:30', '2026-03-05T10:20:30.000Z'],
  ['05 Mar 2026 10:20:00 GMT', '2026-03-05T10:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 EST', '2026-03-05T15:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 MSK', '2026-03-05T07:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 JST', '2026-03-05T01:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 CET', '2026-03-05T09:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 IST', '2026-03-05T04:50:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 GMT+0300', '2026-03-05T07:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20:00 +03:00', '2026-03-05T07:20:00.000Z'],
  ['Thu, 05 Mar 2026 10:20 +0300', '2026-03-05T07:20:00.000Z'],
  ['Thu, 05 Mar 26 10:20:00 +0300', '2026-03-05T07:20:00.000Z'],
  ['Mon, 05 Mar 2026 10:20:00 +0300', '2026-03-05T07:20:00.000Z'],
  ['Thu 05 Mar 2026 10:20:00 +0300', '2026-03-05T07:20:00.000Z'],
  ['03/05/2026 10:20:00 PM', '2026-05-03T22:20:00.000Z'],
  ['1772706000', '2026-03-05T10:20:00.000Z'],
  ['2026-03-05T10:20:00+0900', '2026-03-05T01:20:00.000Z'],
  ['Thu, 05 Mar 2569 10:20:00 +0700', '2026-03-05T03:20:00.000Z'],
  ['พฤ., 05 มี.ค. 2569 10:20:00 +0700', '2026-03-05T03:20:00.000Z'],
  ['Invalid Date', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['Thu, 01 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
  ['2026. 3. 5. 오후 2:20', '2026-03-05T05:20:00.000Z', 'Asia/Seoul'],
  ['5 de marzo de 2026 10:20', '2026-03-05T13:20:00.000Z', 'America/Argentina/Buenos_Aires'],
  ['Thu Mar  5 10:20:00 MSK 2026', '2026-03-05T07:20:00.000Z'],
  ['March 5, 2026 at 1:20 pm', '2026-03-05T13:20:00.000Z'],
  ['৫/৩/২০২৬ ১০:২০', '2026-03-05T04:20:00.000Z', 'Asia/Dhaka'],
  ['2026-07-05 10:20:00', '2026-07-05T08:20:00.000Z', 'Europe/Berlin'],
  ['2026-03-05 10:20:00', '2026-03-05T09:20:00.000Z', 'Europe/Berlin'],
  ['2026-03-05 10:20:00', '2026-03-05T10:20:00.000Z', 'Nowhere/Atlantis'],
  ['2026-02-30 10:20:00', undefined],
  ['31.04.2026', undefined],
  ['', undefined],
];

test.each(press)('%s is %s', (text, instant, timeZone) => {
  expect(iso(readDate(text, { timeZone }))).toBe(instant);
});

test('an abbreviation that many zones share is that of the source', () => {
  const text = 'Thu, 05 Mar 2026 10:20:00 IST';
  expect(iso(readDate(text))).toBe('2026-03-05T04:50:00.000Z');
  expect(iso(readDate(text, { timeZone: 'Asia/Jerusalem' }))).toBe('2026-03-05T08:20:00.000Z');
  expect(iso(readDate('2026-03-05 10:20 CST', { timeZone: 'Asia/Shanghai' }))).toBe('2026-03-05T02:20:00.000Z');
});

test('listopada is November in Polish and October in Croatian', () => {
  expect(iso(readDate('5 listopada 2026', { language: 'pl' }))).toBe('2026-11-05T00:00:00.000Z');
  expect(iso(readDate('5. listopada 2026', { language: 'hr' }))).toBe('2026-10-05T00:00:00.000Z');
});

test('daylight saving ends: the hour that comes twice is one of its two instants', () => {
  const ms = iso(readDate('2026-10-25 02:30:00', { timeZone: 'Europe/Berlin' }));
  expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(ms);
});

test('only what can be true is an instant', () => {
  const now = '2026-03-12T07:10:00.000Z';
  expect(readInstant('Thu, 05 Mar 2026 10:20:00 GMT', now)).toBe('2026-03-05T10:20:00.000Z');
  expect(readInstant('2026-03-13T07:10:00Z', now)).toBe('2026-03-13T07:10:00.000Z');
  expect(readInstant('2026-03-15T07:10:00Z', now)).toBeUndefined();
  expect(readInstant('Thu, 01 Jan 1970 00:00:00 +0000', now)).toBeUndefined();
  expect(readInstant('0001-01-01T00:00:00Z', now)).toBeUndefined();
});

test('what JavaScript writes comes back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2038-01-01'), noInvalidDate: true }), (date) => {
      expect(readDate(date.toISOString())).toBe(date.getTime());
      expect(readDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});

test('any text is a date or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:.\/T +Z-]{1,40}$/)), (text) => {
      const ms = readDate(text, { timeZone: 'Europe/Kyiv' });
      expect(ms === undefined || Number.isFinite(ms)).toBe(true);
    }),
  );
});
