import { later, type Instant } from '../core/provenance.ts';
import type { Source } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { weekHour } from './times.ts';

/** When a newspaper prints: articles by day of the week, from Monday, and hour of its own clock. */
export interface RhythmView {
  readonly timeZone: string;
  readonly articles: number;
  /** `hours[day][hour]`. */
  readonly hours: readonly (readonly number[])[];
}

const WEEKS = 8;
const MOST = 1000;
/** Fewer say nothing of a rhythm. */
const LEAST = 20;

/** Counts a newspaper's newest articles that tell when they were printed; undefined where there are too few. */
export async function rhythmView({ articles }: Store, source: Source, now: Instant): Promise<RhythmView | undefined> {
  const since = later(now, -WEEKS * 7 * 86_400_000);
  const printed = (await articles.list({ sourceId: source.id, since, limit: MOST })).filter(({ dated }) => dated);
  if (printed.length < LEAST) return undefined;
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { sortAt } of printed) {
    const { day, hour } = weekHour(sortAt, source.timeZone);
    hours[day]![hour]! += 1;
  }
  return { timeZone: source.timeZone, articles: printed.length, hours };
}
