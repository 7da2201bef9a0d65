import { resolveUrl } from '../lib/url.ts';
import { all, attribute, pick, textOf, type Element } from './element.ts';
import { skipDayNames, type ParsedFeed, type SkipDay } from './parsed.ts';

/** What a feed asks of those who poll it; see `ParsedFeed`. */
export type PollingHints = Pick<ParsedFeed, 'ttlMinutes' | 'skipHours' | 'skipDays' | 'hub' | 'movedTo'>;

const dayMinutes = 24 * 60;
// RSS 1.0 syndication module: minutes of one updatePeriod.
const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: dayMinutes,
  weekly: 7 * dayMinutes,
  monthly: 30 * dayMinutes,
  yearly: 365 * dayMinutes,
};

/** Reads the hints of a channel. Waits longer than a day count as a day. */
export function hintsOf(channel: Element, documentUrl: string | undefined): PollingHints {
  const ttlMinutes = Math.max(ttlOf(channel), periodOf(channel));
  const hub = hubOf(channel, documentUrl);
  const moved = pick(channel, 'newlocation', 'itunes:new-feed-url');
  const movedTo = moved && resolveUrl(textOf(moved), moved.base);
  return {
    ...(ttlMinutes > 0 && { ttlMinutes }),
    skipHours: skipHoursOf(channel),
    skipDays: skipDaysOf(channel),
    ...(hub && { hub }),
    ...(movedTo !== undefined && movedTo !== documentUrl && { movedTo }),
  };
}

function ttlOf(channel: Element): number {
  const minutes = Number(textOf(pick(channel, 'ttl')).trim());
  return Number.isFinite(minutes) && minutes > 0 ? Math.min(minutes, dayMinutes) : 0;
}

function periodOf(channel: Element): number {
  const period = textOf(pick(channel, 'sy:updateperiod')).trim().toLowerCase();
  const often = Number(textOf(pick(channel, 'sy:updatefrequency')).trim() || '1');
  const minutes = Object.hasOwn(periods, period) ? periods[period]! : 0;
  return Math.min(dayMinutes, often >= 1 ? Math.floor(minutes / often) : minutes);
}

// RSS 0.91 counts 1 … 24, RSS 2.0 counts 0 … 23: 24 is midnight in both.
function skipHoursOf(channel: Element): readonly number[] {
  const listed = all(channel, 'skiphours').flatMap((list) => all(list, 'hour').map((hour) => textOf(hour).trim()));
  const hours = listed.filter((hour) => /^\d{1,2}$/.test(hour) && Number(hour) <= 24).map((hour) => Number(hour) % 24);
  return [...new Set(hours)].sort((a, b) => a - b);
}

function skipDaysOf(channel: Element): readonly SkipDay[] {
  const listed = all(channel, 'skipdays').flatMap((list) => all(list, 'day').map((day) => textOf(day).trim().toLowerCase()));
  return skipDayNames.filter((name) => listed.includes(name.toLowerCase()));
}

function hubOf(channel: Element, documentUrl: string | undefined): PollingHints['hub'] {
  const linked = (relation: string): string | undefined => {
    const link = all(channel, 'atom:link', 'link').find((one) => attribute(one, 'rel')?.toLowerCase().split(/\s+/).includes(relation));
    return link && resolveUrl(attribute(link, 'href'), link.base);
  };
  const hub = linked('hub');
  const topic = linked('self') ?? documentUrl;
  return hub === undefined || topic === undefined ? undefined : { hub, topic };
}
