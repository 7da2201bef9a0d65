import { countryName, languageTitle } from '../core/language.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { Store } from '../core/store.ts';
import { dayPath } from './archive.ts';

/** One of the things counted, largest first. */
export interface Share {
  /** Country code or language tag. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

/** A day with how much was published on it. */
export interface DayCount {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly path: string;
  readonly count: number;
}

/** What a day of the press looks like from above. */
export interface AtlasView {
  /** The end of the 24 hours that are counted: now, or the newest article where nothing came since. */
  readonly until: Instant;
  readonly current: boolean;
  readonly total: number;
  readonly countries: readonly Share[];
  readonly languages: readonly Share[];
  /** The last days, oldest first, those without an article too. */
  readonly days: readonly DayCount[];
}

const dayMs = 86_400_000;
/** Days drawn. */
const DAYS = 60;

/** Counts the last 24 hours by country and language, and the last sixty days; undefined where there is no article yet. */
export async function atlasView({ articles }: Store, now: Instant): Promise<AtlasView | undefined> {
  const [newest] = await articles.list({ limit: 1 });
  if (!newest) return undefined;
  const current = newest.sortAt > later(now, -dayMs);
  const until = current ? now : newest.sortAt;
  const since = later(until, -dayMs);
  const from = later(until, -(DAYS - 1) * dayMs).slice(0, 10);
  const [countries, languages, days] = await Promise.all([
    articles.countBy('country', { since }),
    articles.countBy('language', { since }),
    articles.countBy('day', { since: `${from}T00:00:00.000Z` }),
  ]);
  const countOf = new Map(days.map(({ key, count }) => [key, count]));
  return {
    until,
    current,
    total: countries.reduce((sum, { count }) => sum + count, 0),
    countries: countries.map(({ key, count }) => ({ key, name: countryName(key), path: `/country/${key}`, count })),
    languages: languages.map(({ key, count }) => ({
      key,
      name: languageTitle(key),
      path: `/language/${key}`,
      count,
    })),
    days: Array.from({ length: DAYS }, (_, i) => {
      const day = later(`${from}T00:00:00.000Z`, i * dayMs).slice(0, 10);
      return { day, path: dayPath(day), count: countOf.get(day) ?? 0 };
    }),
  };
}
