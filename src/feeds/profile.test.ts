import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later, type Instant } from '../core/provenance.ts';
import type { Rhythm } from '../core/source.ts';
import { hoursAhead, isWatchedFor, newRhythm, observe, ratesOf, rootOf } from './profile.ts';

// A Monday.
const monday = '2026-03-02T00:00:00.000Z';
const hour = 3_600_000;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A rhythm after so many days of hourly polls; `published` says how many minutes past which hours entries appear. */
function watch(days: number, published: (at: Instant) => readonly Instant[], timeZone = 'UTC'): Rhythm {
  let rhythm = newRhythm(monday);
  for (let hours = 1; hours <= days * 24; hours++) {
    const now = later(monday, hours * hour);
    rhythm = observe(rhythm, now, published(later(now, -hour)), timeZone);
  }
  return rhythm;
}

test('nobody watched a new rhythm, and it expects little', () => {
  const rates = ratesOf(newRhythm(monday));
  expect(rates).toHaveLength(48);
  for (const rate of rates) expect(rate).toBeCloseTo(0.3 / 24, 10);
});

test('an even feed has even rates, near what it brings', () => {
  const rates = ratesOf(watch(28, (at) => [later(at, 600_000), later(at, 1_200_000)]));
  for (const rate of rates) expect(rate).toBeCloseTo(2, 0);
  expect(rootOf(watch(28, (at) => [later(at, 1), later(at, 2)]))).toBeCloseTo(Math.SQRT2, 1);
});

test('hours and weekends are told apart, on the clock of the source', () => {
  const atEight = (at: Instant): readonly Instant[] =>
    at.slice(11, 13) === '08' ? Array.from({ length: 6 }, () => later(at, 60_000)) : [];
  const utc = ratesOf(watch(28, atEight));
  expect(utc.indexOf(Math.max(...utc.slice(0, 24)))).toBe(8);
  expect(utc.lastIndexOf(Math.max(...utc.slice(24)))).toBe(32);
  const tokyo = ratesOf(watch(28, atEight, 'Asia/Tokyo'));
  expect(tokyo.indexOf(Math.max(...tokyo.slice(0, 24)))).toBe(17);
  const weekdays = ratesOf(watch(28, (at) => ([0, 6].includes(new Date(at).getUTCDay()) ? [] : [later(at, 1)])));
  expect(Math.min(...weekdays.slice(0, 24))).toBeGreaterThan(3 * Math.max(...weekdays.slice(24)));
});

test('entries without a believable time are spread over the time between two polls', () => {
  const from = newRhythm('2026-03-02T10:30:00.000Z');
  const rhythm = observe(from, '2026-03-02T12:00:00.000Z', [undefined, '2026-03-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'], 'UTC');
  expect(rhythm.hours[10]).toBeCloseTo(0.5, 3);
  expect(rhythm.hours[11]).toBeCloseTo(1, 3);
  expect(rhythm.perHour[10]).toBeCloseTo(2, 3);
  expect(rhythm.perHour[11]).toBeCloseTo(2, 3);
});

test('what was long ago counts for less', () => {
  const busy = watch(14, (at) => [later(at, 1)]);
  let quiet = busy;
  for (let hours = 1; hours <= 28 * 24; hours++) quiet = observe(quiet, later(busy.at, hours * hour), [], 'UTC');
  expect(rootOf(quiet)).toBeLessThan(rootOf(busy) * 0.55);
  expect(rootOf(quiet)).toBeGreaterThan(0);
});

test('being watched for a week is known to the hour, and gaps of ours do not count in full', () => {
  expect(isWatchedFor(undefined, 7)).toBe(false);
  expect(
    isWatchedFor(
      watch(6.9, () => []),
      7,
    ),
  ).toBe(false);
  expect(
    isWatchedFor(
      watch(7, () => []),
      7,
    ),
  ).toBe(true);
  expect(
    isWatchedFor(
      watch(13, () => []),
      14,
    ),
  ).toBe(false);
  expect(
    isWatchedFor(
      watch(15, () => []),
      14,
    ),
  ).toBe(true);
  const year = observe(newRhythm(monday), later(monday, 365 * 24 * hour), [], 'UTC');
  expect(sum(year.hours)).toBeCloseTo(4 * 7 * 24, 0);
});

test('a poll in the same moment, or a clock set back, changes nothing', () => {
  const rhythm = watch(2, (at) => [at]);
  expect(observe(rhythm, rhythm.at, [rhythm.at], 'UTC')).toBe(rhythm);
  expect(observe(rhythm, later(rhythm.at, -1), [undefined], 'UTC')).toBe(rhythm);
});

test('the coming hours add up and follow one another, in any zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.double({ min: 0.5, max: 3000, noNaN: true }),
      fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'),
      (second, minutes, zone) => {
        const pieces = [...hoursAhead(new Date(second * 1000).toISOString(), zone, minutes)];
        expect(sum(pieces.map((piece) => piece.minutes))).toBeCloseTo(minutes, 6);
        for (const { slot, minutes: length } of pieces) {
          expect(slot >= 0 && slot < 48 && Number.isInteger(slot)).toBe(true);
          expect(length > 0 && length <= 60).toBe(true);
        }
        for (const [i, piece] of pieces.entries()) if (i > 0) expect(piece.slot % 24).toBe((pieces[i - 1]!.slot + 1) % 24);
      },
    ),
  );
});

test('rates are never negative, zero or without end, whatever was seen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 20_000 }), entries: fc.integer({ min: 0, max: 300 }) }), { maxLength: 40 }),
      (polls) => {
        let rhythm = newRhythm(monday);
        let entries = 0;
        for (const poll of polls) {
          rhythm = observe(rhythm, later(rhythm.at, poll.minutes * 60_000), Array<undefined>(poll.entries).fill(undefined), 'UTC');
          entries += poll.entries;
        }
        for (const rate of ratesOf(rhythm)) expect(rate > 0 && Number.isFinite(rate)).toBe(true);
        const counted = sum(rhythm.perHour.map((rate, slot) => rate * rhythm.hours[slot]!));
        expect(counted).toBeLessThanOrEqual(entries * 1.01 + 1e-9);
      },
    ),
    { numRuns: 50 },
  );
});
