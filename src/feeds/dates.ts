import type { Instant } from '../core/provenance.ts';
import { ambiguousZones, monthNames, zoneMinutes } from './dates.data.ts';

/** What a date string leaves open. */
export interface DateContext {
  /** IANA zone of dates that name none; UTC where unknown. */
  readonly timeZone?: string | undefined;
  /** Language of the source: `listopada` is October in Croatian, November in Polish. */
  readonly language?: string | undefined;
}

/** A date as written; `zone` is what follows the time. */
interface Wall {
  readonly year: number;
  /** 0 … 11. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milliseconds: number;
  readonly zone: string;
}

type Reader = (text: string, context: DateContext) => Wall | undefined;

const day = 86_400_000;
const longest = 120;
const earliest = Date.UTC(1990, 0, 1);
const clock = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?(?![A-Za-z]))?`;
const months = new Map(monthNames.flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)));

/** Milliseconds since 1970 of a date as feeds write it, in the forms of RFC 822, ISO 8601 and the press; undefined when it is none. */
export function readDate(raw: string, context: DateContext = {}): number | undefined {
  const text = tidy(raw);
  if (text === '' || text.length > longest) return undefined;
  const unix = /^1\d{9}(\d{3})?$/.exec(text);
  if (unix) return Number(text) * (unix[1] === undefined ? 1000 : 1);
  for (const reader of readers) {
    const wall = reader(text, context);
    if (wall) return msOf(wall, context);
  }
  return undefined;
}

/** As an instant, where it can be true: since 1990 and not more than two days ahead of `now`. */
export function readInstant(raw: string, now: Instant, context: DateContext = {}): Instant | undefined {
  const ms = readDate(raw, context);
  return ms === undefined || ms < earliest || ms > Date.parse(now) + 2 * day ? undefined : new Date(ms).toISOString();
}

const iso: Reader = (text) => {
  const found =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d\d)(\d\d))(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+\-\u2212]\d{2}(?::?\d{2})?|[A-Z]{2,5})?)?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, date, shortMonth, shortDate, hour, minute, second, fraction, zone] = found;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  return { ...wallOf(year, Number(month ?? shortMonth) - 1, date ?? shortDate, hour, minute, second, zone), milliseconds };
};

const yearAndMonth: Reader = (text) => {
  const found = /^(\d{4})(?:-(\d{1,2}))?$/.exec(text);
  return found ? wallOf(found[1], Number(found[2] ?? 1) - 1, '1') : undefined;
};

// 2026年3月5日 10時20分, 2026. 3. 5. 오후 2:20, 2026/03/05 10:20, 2026-03-05 오후 02:20:00
const yearFirst: Reader = (text) => {
  const found =
    /^(\d{4})\s*[/.年년-]\s*(\d{1,2})\s*[/.月월-]\s*(\d{1,2})\s*[日일.]?[\s,T]*(?:\(?[月火水木金土日월화수목금토일]\)?\s*)?(?:(오전|오후|上午|下午|午前|午後)?\s*(\d{1,2})\s*[:時时시]\s*(\d{1,2})(?:\s*[:分분]\s*(\d{1,2})?)?\s*[秒초分분]?)?\s*(.*)$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, date, half, hour, minute, second, zone] = found;
  return wallOf(year, Number(month) - 1, date, twelveHours(hour, half), minute, second, zone);
};

// Thu, 05 Mar 2026 10:20:00 +0300 in any language; the weekday is not checked, as many are wrong.
const dayMonthYear: Reader = (text, context) => {
  const found = new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s\-/]+(?:de\s+)?([\p{L}\p{M}][\p{L}\p{M}.]*)[\s,\-/]+(?:de\s+)?(\d{4}|\d{2})(?:[\s,T\-]+(?:um\s+|à\s+|в\s+)?${clock})?\s*(.*)$`,
    'u',
  ).exec(withoutWeekday(text));
  if (!found) return undefined;
  const [, date, name, year, hour, minute, second, half, zone] = found;
  const month = monthOf(name!, context);
  return month === undefined ? undefined : wallOf(year, month, date, twelveHours(hour, half), minute, second, zone);
};

const monthDayYear: Reader = (text, context) => {
  const found = new RegExp(
    String.raw`^([\p{L}\p{M}.]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?${clock})?\s*(.*)$`,
    'u',
  ).exec(text.replace(/^[\p{L}\p{M}]+\.?,\s*/u, ''));
  if (!found) return undefined;
  const [, name, date, year, hour, minute, second, half, zone] = found;
  const month = monthOf(name!, context);
  return month === undefined ? undefined : wallOf(year, month, date, twelveHours(hour, half), minute, second, zone);
};

// Thu Mar  5 10:20:00 MSK 2026, as C's asctime and Java's Date write it.
const asctime: Reader = (text, context) => {
  const found =
    /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:([A-Z]{2,5}|[+-]\d{4}|GMT[+-]\d{2}:?\d{2})\s+)?(\d{4})\s*([A-Z+\-:\d]*)$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, name, date, hour, minute, second, zone, year, lateZone] = found;
  const month = monthOf(name!, context);
  return month === undefined ? undefined : wallOf(year, month, date, hour, minute, second, zone ?? lateZone);
};

// Day first, as everywhere but in the United States, whose order is taken only where no other is possible.
const numeric: Reader = (text) => {
  const found = new RegExp(String.raw`^(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})\.?(?:[\s,T\-]+${clock})?\s*(.*)$`).exec(
    withoutWeekday(text),
  );
  if (!found) return undefined;
  const [, first, second, year, hour, minute, seconds, half, zone] = found;
  const american = Number(second) > 12 && Number(first) <= 12;
  const [date, month] = american ? [second, first] : [first, second];
  return wallOf(year, Number(month) - 1, date, twelveHours(hour, half), minute, seconds, zone);
};

const readers: readonly Reader[] = [iso, yearAndMonth, yearFirst, dayMonthYear, monthDayYear, asctime, numeric];

function wallOf(year = '', month = 0, date = '', hour = '0', minute = '0', second = '0', zone = ''): Wall {
  const short = Number(year) <= 68 ? 2000 : 1900;
  const full = year.length === 2 ? short + Number(year) : Number(year);
  // Thai papers count years from the Buddha's death, 543 BC.
  const common = full > 2400 && full < 2700 ? full - 543 : full;
  return {
    year: common,
    month,
    day: Number(date),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    milliseconds: 0,
    zone,
  };
}

function twelveHours(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined || Number(hour) > 12) return hour;
  const afternoon = /^(?:p|오후|下午|午後)$/i.test(half);
  return String((Number(hour) % 12) + (afternoon ? 12 : 0));
}

function monthOf(name: string, context: DateContext): number | undefined {
  const key = name.toLowerCase();
  if (key === 'listopada' && /^(?:hr|bs)/.test(context.language ?? '')) return 9;
  return months.get(key) ?? months.get(key.replace(/\.$/, ''));
}

function msOf(wall: Wall, context: DateContext): number | undefined {
  const { year, month, day: date, hour, minute, second } = wall;
  if (month > 11 || month < 0 || date < 1 || date > 31 || hour > 24 || minute > 59 || second > 61) return undefined;
  const utc = Date.UTC(year, month, date, hour, minute, Math.min(second, 59), wall.milliseconds);
  if (new Date(Date.UTC(year, month, date)).getUTCMonth() !== month || year < 100) return undefined;
  const offset = zoneOffset(wall.zone, context.timeZone);
  return offset === undefined ? utc - localOffset(utc, context.timeZone) : utc - offset * 60_000;
}

/** Minutes east of Greenwich; undefined where the text names no zone we know. */
function zoneOffset(zone: string, sourceZone: string | undefined): number | undefined {
  const text = zone.trim().replace(/^\(|\)$/g, '');
  const numeric = /^(?:GMT|UTC|UT|Z)?\s*([+\-\u2212])\s*(\d{1,2}):?(\d{2})?/i.exec(text);
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric;
    return Number(hours) > 15 || Number(minutes) > 59 ? undefined : (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  }
  const name = /^[a-z]{1,5}/.exec(text.toLowerCase())?.[0] ?? '';
  if (ambiguousZones.includes(name) && sourceZone !== undefined && sourceZone !== 'UTC') return undefined;
  return Object.hasOwn(zoneMinutes, name) ? zoneMinutes[name] : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds a zone's clocks are ahead of UTC when they show `wall` (its digits read as UTC). */
function localOffset(wall: number, timeZone: string | undefined): number {
  if (timeZone === undefined || timeZone === 'UTC') return 0;
  const ahead = (at: number): number => shown(at, timeZone) - at;
  return ahead(wall - ahead(wall));
}

function shown(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minute, second) + (at % 1000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

function withoutWeekday(text: string): string {
  return text.replace(/^\p{L}[\p{L}\p{M}.]*\s*,?\s+(?=\d)/u, '').replace(/^\p{L}[\p{L}\p{M}.]*\s*,\s*/u, '');
}

// First code point of the decimal digits of Arabic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer and full-width Latin.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10];

function tidy(raw: string): string {
  return raw
    .slice(0, longest * 2)
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u00a0]/g, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const zero = zeros.find((first) => digit.codePointAt(0)! >= first && digit.codePointAt(0)! < first + 10);
      return zero === undefined ? digit : String(digit.codePointAt(0)! - zero);
    })
    .trim();
}
