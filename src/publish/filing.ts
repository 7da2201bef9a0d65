import type { Instant } from '../core/provenance.ts';

const HOUR = 3_600_000;
const EARLIEST = Date.UTC(1990, 0, 1);

/** When an article is sorted and filed, and whether the paper's own date could be used. */
export interface Filing {
  readonly sortAt: Instant;
  /** UTC day of `sortAt`, `YYYY-MM-DD`. */
  readonly day: string;
  readonly dated: boolean;
}

/** Files under the paper's date; a date more than an hour ahead of `now` or before 1990 counts as none, and the first sighting is used. */
export function filingOf(publishedAt: Instant | undefined, firstSeenAt: Instant, now: Instant): Filing {
  const published = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  const dated = published >= EARLIEST && published <= Date.parse(now) + HOUR;
  const sortAt = new Date(dated ? published : firstSeenAt).toISOString();
  return { sortAt, day: sortAt.slice(0, 10), dated };
}
