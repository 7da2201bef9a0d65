import type { Instant } from '../core/provenance.ts';
import type { Rhythm } from '../core/source.ts';

const slots = 48;
const weekMinutes = 7 * 24 * 60;
const workingDays = 5;
const halfLifeHours = 14 * 24;
/** Of a longer silence of ours, only this much is taken as observed. */
const longestGapMinutes = 4 * weekMinutes;
// What is believed of a feed nobody has watched: 0.3 entries in 24 hours.
const prior = { entries: 0.3, hours: 24 };
/** An hour's own count outweighs the feed's mean once it was watched for this long, and for as long as the feed needs for an entry. */
const shrinkHours = 2;

/** The rhythm of a feed that is watched from now on. */
export function newRhythm(at: Instant): Rhythm {
  return { perHour: Array<number>(slots).fill(0), hours: Array<number>(slots).fill(0), at };
}

/**
 * A rhythm after a poll brought these entries, told by when they were published. Older observations fade by half in 14 days. Entries
 * without a time between the two polls are spread over the whole of it.
 */
export function observe(rhythm: Rhythm, now: Instant, published: readonly (Instant | undefined)[], timeZone: string): Rhythm {
  const whole = minutesBetween(rhythm.at, now);
  if (whole <= 0) return rhythm;
  const gap = Math.min(whole, longestGapMinutes);
  const fading = 2 ** -(whole / 60 / halfLifeHours);
  const entries = rhythm.perHour.map((rate, slot) => rate * rhythm.hours[slot]! * fading);
  const hours = rhythm.hours.map((observed) => observed * fading);

  const placed = published.filter((at): at is Instant => at !== undefined && at > rhythm.at && at <= now);
  for (const at of placed) entries[slotOf(localMinute(at, timeZone))]! += 1;
  const spread = published.length - placed.length;
  const start = new Date(Date.parse(now) - gap * 60_000).toISOString();
  for (const { slot, minutes } of hoursAhead(start, timeZone, gap)) {
    hours[slot]! += minutes / 60;
    entries[slot]! += (spread * minutes) / gap;
  }
  return {
    perHour: entries.map((count, slot) => (hours[slot]! > 0 ? short(count / hours[slot]!) : 0)),
    hours: hours.map(short),
    at: now,
  };
}

/** Entries an hour that a feed is expected to bring, for its 48 hours: each hour's own count, drawn towards the feed's mean. Never zero. */
export function ratesOf({ perHour, hours }: Rhythm): readonly number[] {
  const total = perHour.reduce((sum, rate, slot) => sum + rate * hours[slot]!, 0);
  const mean = (total + prior.entries) / (sum(hours) + prior.hours);
  const weight = Math.max(shrinkHours, 1 / mean);
  return perHour.map((rate, slot) => (rate * hours[slot]! + weight * mean) / (hours[slot]! + weight));
}

/** Mean of √(entries an hour) over a week: what a feed's share of the requests goes by. */
export function rootOf(rhythm: Rhythm): number {
  return ratesOf(rhythm).reduce((total, rate, slot) => total + (Math.sqrt(rate) * (slot < 24 ? workingDays : 7 - workingDays)) / 7, 0) / 24;
}

/** Whether a feed was watched for so many days, long gaps of ours not counted. */
export function isWatchedFor(rhythm: Rhythm | undefined, days: number): boolean {
  const faded = (halfLifeHours / Math.LN2) * (1 - 2 ** -((days * 24) / halfLifeHours));
  return rhythm !== undefined && sum(rhythm.hours) >= faded * 0.999;
}

/** The coming minutes cut at full hours of the source's clock, each piece with its hour of the profile. */
export function* hoursAhead(from: Instant, timeZone: string, minutes: number): Generator<{ slot: number; minutes: number }> {
  let at = localMinute(from, timeZone);
  for (let left = minutes; left > 1e-9;) {
    const piece = Math.min(left, 60 - (at % 60));
    yield { slot: slotOf(at), minutes: piece };
    at = (at + piece) % weekMinutes;
    left -= piece;
  }
}

function slotOf(minuteOfWeek: number): number {
  const hour = Math.floor(minuteOfWeek / 60);
  return (hour % 24) + (hour < workingDays * 24 ? 0 : 24);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Minutes since the source's Monday began, with seconds as their fraction. */
function localMinute(at: Instant, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' });
    clocks.set(timeZone, clock);
  }
  const ms = Date.parse(at);
  const [, day = 'Mon', hour = '0', minute = '0'] = /^(\w{3}),? (\d\d):(\d\d)$/.exec(clock.format(ms)) ?? [];
  return days.indexOf(day) * 24 * 60 + Number(hour) * 60 + Number(minute) + (ms % 60_000) / 60_000;
}

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
// Four digits are more than is known, and keep the row of a feed small.
const short = (number: number): number => Number(number.toPrecision(4));
