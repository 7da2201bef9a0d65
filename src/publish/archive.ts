import type { Store } from '../core/store.ts';
import { monthText } from './times.ts';

/** A day of the archive. */
export interface DayLink {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Such as `/2026/03/12`. */
  readonly path: string;
  readonly count: number;
}

/** A month as a leaf of a calendar. */
export interface MonthView {
  /** Such as `March 2026`. */
  readonly name: string;
  /** Such as `/2026/03`. */
  readonly path: string;
  readonly count: number;
  /** Weeks from Monday to Sunday: the number of the day, and its link where it has articles; undefined for days of other months. */
  readonly weeks: readonly (readonly ({ readonly date: number; readonly link?: DayLink } | undefined)[])[];
}

/** A month or year in a line of such. */
export interface PeriodLink {
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

/** Part of the archive: the months shown, newest first, and the way to the rest. */
export interface ArchiveView {
  /** `March 2026`, `2026`; undefined for the whole. */
  readonly name?: string;
  readonly count: number;
  readonly months: readonly MonthView[];
  /** The nearest before and after that have articles; of the whole neither. */
  readonly earlier?: PeriodLink;
  readonly later?: PeriodLink;
  /** Every year with articles, newest first. */
  readonly years: readonly PeriodLink[];
}

/** Months of the whole archive's page: a year's calendar is some 36 KB, and a page may have 50. */
const newestMonths = 12;

/** Address of a UTC day, `YYYY-MM-DD`, or of a month or year. */
export function dayPath(day: string): string {
  return `/${day.replaceAll('-', '/')}`;
}

/** Days with articles, newest first. */
export async function daysOf(store: Store): Promise<readonly DayLink[]> {
  return (await store.articles.countBy('day'))
    .map(({ key, count }) => ({ day: key, path: dayPath(key), count }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** The archive's newest months, or those of a month (`YYYY-MM`) or year (`YYYY`); undefined where that has no articles. */
export async function archiveView(store: Store, period?: string): Promise<ArchiveView | undefined> {
  const days = await daysOf(store);
  const months = periods(days, 'YYYY-MM'.length);
  const years = periods(days, 'YYYY'.length);
  const named = [...years.values()].map(linkOf);
  if (period === undefined) {
    const shown = [...months.values()].slice(0, newestMonths);
    return { count: sum(days), months: shown.map(monthOf), years: named };
  }
  const all = period.length === 'YYYY'.length ? years : months;
  const own = all.get(period);
  if (!own) return undefined;
  const order = [...all.values()];
  const [later, earlier] = [order[order.indexOf(own) - 1], order[order.indexOf(own) + 1]];
  return {
    name: nameOf(period),
    count: sum(own.days),
    months: [...months.values()].filter(({ period: month }) => month.startsWith(period)).map(monthOf),
    ...(earlier && { earlier: linkOf(earlier) }),
    ...(later && { later: linkOf(later) }),
    years: named,
  };
}

interface Period {
  /** `YYYY` or `YYYY-MM`. */
  readonly period: string;
  readonly days: readonly DayLink[];
}

function periods(days: readonly DayLink[], length: number): ReadonlyMap<string, Period> {
  const found = new Map<string, DayLink[]>();
  for (const day of days) {
    const period = day.day.slice(0, length);
    const known = found.get(period);
    if (known) known.push(day);
    else found.set(period, [day]);
  }
  return new Map([...found].map(([period, own]) => [period, { period, days: own }]));
}

const sum = (days: readonly DayLink[]): number => days.reduce((total, { count }) => total + count, 0);
const nameOf = (period: string): string => (period.length === 'YYYY'.length ? period : monthText(period));
const linkOf = ({ period, days }: Period): PeriodLink => ({ name: nameOf(period), path: dayPath(period), count: sum(days) });

function monthOf(month: Period): MonthView {
  const [year, number] = month.period.split('-').map(Number) as [number, number];
  const links = new Map(month.days.map((link) => [Number(link.day.slice(-2)), link]));
  // Sunday is 0 for a date and the last of our week.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, i) => {
    const date = i - before + 1;
    const link = links.get(date);
    return date < 1 || date > length ? undefined : { date, ...(link && { link }) };
  });
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { ...linkOf(month), weeks };
}
