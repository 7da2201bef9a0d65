interface Clockface {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** `+01:00`. */
  readonly offset: string;
}

function clockface(date: Date, timeZone: string): Clockface {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    offset: part('timeZoneName').replace('GMT', '') || '+00:00',
  };
}

/** ISO 8601 with the offset of the paper's town, such as `2026-11-23T14:05:00+01:00`. */
export function isoDate(date: Date, timeZone: string): string {
  const at = clockface(date, timeZone);
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}${at.offset}`;
}

/** How an RSS feed writes its dates: as RFC 822 wants, with day and month in its own language, or without a zone. */
export type FeedDateStyle = 'rfc822' | 'named' | 'zoneless';

/** An RSS date in one of the forms found in the press. */
export function feedDate(date: Date, timeZone: string, language: string, style: FeedDateStyle): string {
  const at = clockface(date, timeZone);
  if (style === 'zoneless') return `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second}`;
  const locale = style === 'named' ? language : 'en';
  const parts = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'long' }).formatToParts(date);
  const name = (type: 'weekday' | 'month') => parts.find((one) => one.type === type)?.value ?? '';
  const [weekday, month] = style === 'named' ? [name('weekday'), name('month')] : [name('weekday'), name('month').slice(0, 3)];
  return `${weekday}, ${at.day} ${month} ${at.year} ${at.hour}:${at.minute}:${at.second} ${at.offset.replace(':', '')}`;
}

/** Date and time as the paper prints them for its readers. */
export function printedDate(date: Date, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(date);
}
