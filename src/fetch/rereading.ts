import { recencyOf, type FeedItem, type Page } from '../core/article.ts';
import { passes, type Failure } from '../core/failure.ts';
import { later, type Instant } from '../core/provenance.ts';
import type { Outcome } from '../core/store.ts';

const hourMs = 3_600_000;
/** An article older than this is hardly edited any more. */
const freshHours = 48;
/** Two readings of a page that changes with every answer lie at least this far apart. */
const restMs = 600_000;

/** Settles a reading: due again at the next of the hours after the article was first seen, or done where there is none left. */
export function nextReading(item: FeedItem, hours: readonly number[], now: Instant): Outcome {
  const age = Date.parse(now) - recencyOf(item) * 1000;
  const due = hours.map((hour) => later(item.firstSeenAt, hour * hourMs)).find((instant) => instant > now);
  if (due === undefined || age > freshHours * hourMs) return { kind: 'done' };
  return { kind: 'again', due, priority: rereadingPriority(item) };
}

/** After every first reading of any article, the newest first. */
export const rereadingPriority = (item: FeedItem): number => Math.floor(recencyOf(item) / 2);

/** Until when a page that was read just now is left in peace; undefined when it may be asked for. */
export function restsUntil(page: Page | undefined, now: Instant): Instant | undefined {
  const until = page?.kind === 'fetched' ? later(page.provenance.at, restMs) : undefined;
  return until !== undefined && until > now ? until : undefined;
}

/** Whether a page that was withheld for this reason may be had later: rules change, servers recover, and some feeds are ahead of their pages. */
export const mayPass = (failure: Failure): boolean =>
  passes(failure) || failure.kind === 'robots' || (failure.kind === 'http' && failure.status === 404);

/** Whether an answer means that the page is no more. */
export const isGone = (failure: Failure): boolean => failure.kind === 'http' && (failure.status === 404 || failure.status === 410);
