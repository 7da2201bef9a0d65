import type { Flag } from '../../core/translation.ts';
import { monthsOf, weekdaysOf } from './calendar.ts';
import { plainDigits, type Reading } from './text.ts';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Numbers of the months that a text names. */
export function monthNumbers(text: string, language: string): ReadonlySet<number> {
  return monthsOf(text, language);
}

/** Months and weekdays that became others, and day and month exchanged. */
export function dates({ source, english, language }: Reading): readonly Flag[] {
  const months = monthsOf(english, 'en');
  const days = weekdaysOf(english, 'en');
  if (months.size === 0 && days.size === 0) return [];
  const plain = plainDigits(source);
  const changed =
    (months.size > 0 ? (exchanged(plain, english) ?? differing(monthsOf(plain, language), months, monthNames, -1)) : undefined) ??
    (days.size > 0 ? differing(weekdaysOf(source, language), days, dayNames, 0) : undefined);
  return changed ? [{ kind: 'dates', detail: changed }] : [];
}

function differing(
  original: ReadonlySet<number>,
  written: ReadonlySet<number>,
  names: readonly string[],
  shift: number,
): string | undefined {
  const missing = [...original].filter((value) => !written.has(value));
  const extra = [...written].filter((value) => !original.has(value));
  if (missing.length === 0 || extra.length === 0) return undefined;
  return `the original says ${names[missing[0]! + shift]!}, the English ${names[extra[0]! + shift]!}`;
}

const numeric = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?!\d)/g;
const worded = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${monthNames.join('|')})(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?`, 'g');

/** A numeric date whose day and month stand exchanged in the English: 5.3. as May 3. */
function exchanged(source: string, english: string): string | undefined {
  const written = [...english.matchAll(worded)].map((m) => ({ day: Number(m[1] ?? m[3] ?? 0), month: monthNames.indexOf(m[2]!) + 1 }));
  if (written.length === 0) return undefined;
  for (const [text, first, , second] of source.matchAll(numeric)) {
    const [a, b] = [Number(first), Number(second)];
    if (a === b || a > 12 || b > 12 || a === 0 || b === 0) continue;
    const right = written.some(({ day, month }) => day === a && month === b);
    const wrong = written.find(({ day, month }) => day === b && month === a);
    if (!right && wrong) return `the original says ${text}, the English ${monthNames[wrong.month - 1]!} ${wrong.day}`;
  }
  return undefined;
}
