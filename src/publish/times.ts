import type { Instant } from '../core/provenance.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs about 50 µs, so they are kept; zones outside the IANA database fall back to UTC.
function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    try {
      found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
    } catch {
      found = formatter('UTC', options);
    }
    formatters.set(key, found);
  }
  return found;
}

/** `12 March 2026` in a time zone, UTC unless told. */
export function dateText(at: Instant, timeZone = 'UTC'): string {
  return formatter(timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}

/** `12 Mar`, UTC. */
export function shortDateText(at: Instant): string {
  return formatter('UTC', { day: 'numeric', month: 'short' }).format(new Date(at));
}

/** `Thursday 12 March 2026`, UTC. */
export function longDateText(at: Instant): string {
  return formatter('UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at)).replace(',', '');
}

/** `March 2026` for a month, `YYYY-MM`. */
export function monthText(month: string): string {
  return formatter('UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** `07:10` in a time zone, UTC unless told. */
export function clockText(at: Instant, timeZone = 'UTC'): string {
  return formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** `12 March 2026, 07:10 UTC`. */
export function momentText(at: Instant): string {
  return `${dateText(at)}, ${clockText(at)} UTC`;
}

/** `12 March 2026, 10:40 Tehran (07:10 UTC)`; in UTC only where the zone is UTC or unknown. */
export function localTimeText(at: Instant, timeZone: string): string {
  const local = `${dateText(at, timeZone)}, ${clockText(at, timeZone)}`;
  const city = timeZone.includes('/') ? timeZone.split('/').at(-1)!.replaceAll('_', ' ') : undefined;
  if (city === undefined) return momentText(at);
  const day = dateText(at) === dateText(at, timeZone) ? '' : `${dateText(at)}, `;
  return `${local} ${city} (${day}${clockText(at)} UTC)`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Day of the week from 0 for Monday, and hour from 0 to 23, in a time zone. */
export function weekHour(at: Instant, timeZone: string): { readonly day: number; readonly hour: number } {
  const parts = formatter(timeZone, { weekday: 'short', hour: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(at));
  const part = (name: 'weekday' | 'hour'): string => parts.find(({ type }) => type === name)?.value ?? '';
  return { day: weekdays.indexOf(part('weekday')), hour: Number(part('hour')) };
}

const grouping = new Intl.NumberFormat('en');

/** `1,204`. */
export const numberText = (count: number): string => grouping.format(count);

/** `1 article`, `1,204 articles`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
