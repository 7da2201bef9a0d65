import type { Instant } from '../core/provenance.ts';

/** A moment as a page gives it. */
export interface Moment {
  readonly at: Instant;
  /** Only the day was named: `at` is noon of it in the zone, so that its UTC day stays right nearly everywhere. */
  readonly dayOnly: boolean;
  /** Minutes the page's clock is ahead of UTC. */
  readonly offset: number;
  /** Whether the page names the zone, or the paper's own was taken. */
  readonly zone: 'given' | 'assumed';
}

const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d?):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?/i;

/**
 * Reads ISO 8601 (also with a blank, without colons or seconds) and what `Date.parse` knows with a zone (RFC 5322).
 * A wall clock without a zone is read in `timeZone`. Undefined for anything else and for years outside 1990–2100.
 */
export function readMoment(raw: string | undefined, timeZone: string): Moment | undefined {
  const text = raw?.trim().replace(/[\u2010-\u2015\u2212]/g, '-') ?? '';
  if (/^\d{10}(\d{3})?$/.test(text)) return moment(Number(text) * (text.length === 10 ? 1000 : 1), utc);
  const match = iso.exec(text);
  if (match) return fromParts(match, timeZone);
  if (!/\d{4}/.test(text) || !/GMT|UTC|Z$|[+-]\d{2}:?\d{2}$/.test(text)) return undefined;
  return moment(Date.parse(text.replace(/\s*\([^)]*\)$/, '')), utc);
}

function fromParts(match: RegExpExecArray, timeZone: string): Moment | undefined {
  const [, year, month, day, hour, minute, second, zone] = match;
  const dayOnly = hour === undefined;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 12), Number(minute ?? 0), Number(second ?? 0));
  if (new Date(wall).getUTCMonth() !== Number(month) - 1) return undefined;
  const offset = zone && !dayOnly ? offsetOf(zone) : zoneOffset(wall, timeZone);
  return moment(wall - offset * 60_000, { offset, dayOnly, zone: zone && !dayOnly ? 'given' : 'assumed' });
}

function offsetOf(zone: string): number {
  if (/^[zug]/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** Minutes a zone is ahead of UTC when its clocks show `wall` (a wall clock read as if it were UTC); 0 for an unknown zone. */
export function zoneOffset(wall: number, timeZone: string): number {
  const first = offsetAt(wall, timeZone);
  // The offset holds at the instant, not at the wall clock: a second look settles the hours around a change.
  return offsetAt(wall - first * 60_000, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  try {
    const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
    return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  } catch {
    return 0;
  }
}

const utc = { offset: 0, dayOnly: false, zone: 'given' } as const;

/** A moment at milliseconds since 1970; undefined for years outside 1990–2100. */
export function moment(instant: number, how: Omit<Moment, 'at'>): Moment | undefined {
  const date = new Date(instant);
  if (Number.isNaN(instant) || date.getUTCFullYear() < 1990 || date.getUTCFullYear() > 2100) return undefined;
  return { at: date.toISOString(), ...how };
}

/** An instant written as the page's own clock shows it, such as `2026-03-12T08:10:00+01:00`. */
export function withOffset(at: Instant, offset: number): string {
  const wall = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 19);
  const part = (minutes: number): string => String(minutes).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${part(Math.floor(Math.abs(offset) / 60))}:${part(Math.abs(offset) % 60)}`;
}
