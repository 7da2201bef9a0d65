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

/** Address of a UTC day, `YYYY-MM-DD`. */
export function dayPath(day: string): string {
  return `/${day.replaceAll('-', '/')}`;
}

/** Days with articles, newest first. */
export async function daysOf(store: Store): Promise<readonly DayLink[]> {
  return (await store.articles.countBy('day'))
    .map(({ key, count }) => ({ day: key, path: dayPath(key), count }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** The archive: months, newest first, with their days. */
export type ArchiveView = readonly {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly name: string;
  readonly count: number;
  readonly days: readonly DayLink[];
}[];

/** Days with articles, by month, newest first. */
export async function archiveView(store: Store): Promise<ArchiveView> {
  const days = await daysOf(store);
  return [...new Set(days.map(({ day }) => day.slice(0, 7)))].map((month) => {
    const own = days.filter(({ day }) => day.startsWith(month));
    return { month, name: monthText(month), count: own.reduce((sum, { count }) => sum + count, 0), days: own };
  });
}
