import { expect, test } from 'vitest';
import { feedDate, isoDate, printedDate } from './dates.ts';

const winter = new Date('2026-11-23T23:05:09Z');
const summer = new Date('2026-07-01T12:00:00Z');

test('ISO dates carry the offset of the town', () => {
  expect(isoDate(winter, 'Europe/Berlin')).toBe('2026-11-24T00:05:09+01:00');
  expect(isoDate(summer, 'Europe/Berlin')).toBe('2026-07-01T14:00:00+02:00');
  expect(isoDate(winter, 'UTC')).toBe('2026-11-23T23:05:09+00:00');
  expect(isoDate(summer, 'Asia/Tokyo')).toBe('2026-07-01T21:00:00+09:00');
});

test('feed dates come in three forms', () => {
  expect(feedDate(winter, 'Europe/Berlin', 'de', 'rfc822')).toBe('Tue, 24 Nov 2026 00:05:09 +0100');
  expect(feedDate(winter, 'Europe/Madrid', 'es', 'named')).toBe('mar, 24 noviembre 2026 00:05:09 +0100');
  expect(feedDate(winter, 'Europe/Rome', 'it', 'zoneless')).toBe('2026-11-24 00:05:09');
});

test('readers see the date in their language', () => {
  expect(printedDate(winter, 'Europe/Berlin', 'de')).toBe('24. November 2026 um 00:05');
});
