import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment, withOffset, zoneOffset } from './instant.ts';

test.each([
  ['2026-03-12T08:10:00+01:00', '2026-03-12T07:10:00.000Z'],
  ['2026-03-12T08:10:00.123Z', '2026-03-12T08:10:00.000Z'],
  ['2026-03-12 08:10 +0530', '2026-03-12T02:40:00.000Z'],
  ['20260312T081000Z', '2026-03-12T08:10:00.000Z'],
  ['2026-03-12T08:10', '2026-03-12T07:10:00.000Z'],
  ['2026-07-12T08:10:00', '2026-07-12T06:10:00.000Z'],
  ['Thu, 12 Mar 2026 08:10:00 GMT', '2026-03-12T08:10:00.000Z'],
  ['1773303000', '2026-03-12T08:10:00.000Z'],
])('%s', (raw, at) => {
  expect(readMoment(raw, 'Europe/Berlin')).toMatchObject({ at, dayOnly: false });
});

test('a day alone is noon in its zone', () => {
  expect(readMoment('2026-03-12', 'Asia/Tokyo')).toEqual({ at: '2026-03-12T03:00:00.000Z', dayOnly: true, offset: 540, zone: 'assumed' });
});

test.each(['', 'yesterday', '2026-13-40', '0001-01-01T00:00:00Z', '12', 'March 12', '9999-01-01'])('%j is no moment', (raw) => {
  expect(readMoment(raw, 'UTC')).toBeUndefined();
});

test('a zone nobody knows is UTC', () => {
  expect(readMoment('2026-03-12T08:10:00', 'Mars/Olympus')?.at).toBe('2026-03-12T08:10:00.000Z');
});

test('the hours around a change of clocks are read by the clock of that hour', () => {
  const wall = (text: string): number => Date.parse(`${text}Z`);
  expect(zoneOffset(wall('2026-03-29T01:30:00'), 'Europe/Berlin')).toBe(60);
  expect(zoneOffset(wall('2026-03-29T03:30:00'), 'Europe/Berlin')).toBe(120);
  expect(zoneOffset(wall('2026-07-01T00:00:00'), 'America/St_Johns')).toBe(-150);
});

test('an instant with its offset is read back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 946684800, max: 2524607999 }), fc.integer({ min: -720, max: 840 }), (seconds, offset) => {
      const at = new Date(seconds * 1000).toISOString();
      return readMoment(withOffset(at, offset), 'UTC')?.at === at;
    }),
  );
});
