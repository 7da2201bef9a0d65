import { textLine, type DomDocument, type DomElement } from '../lib/html.ts';
import { moment, zoneOffset, type Moment } from './instant.ts';
import { headlineOf } from './shown-byline.ts';

/** What a date line is read with. */
export interface LineHints {
  readonly timeZone: string;
  /** Language of the page: settles which of two numbers is the month where both could be. */
  readonly language: string | undefined;
  readonly title: string | undefined;
  /** The line itself, where it is known. */
  readonly line?: string;
}

const marked =
  'time, [class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="publish" i], [class*="tarih" i], [class*="meta" i], [class*="time" i], [data-testid*="date" i]';
const farthest = 7;
const mostCandidates = 30;
const longestLine = 160;

/** The date near the headline as readers see it, and the line it was read from; undefined where there is none. */
export function shownMoment(document: DomDocument, hints: LineHints): { readonly moment: Moment; readonly text: string } | undefined {
  if (hints.line !== undefined) return lineMoment(hints.line, hints);
  const headline = headlineOf(document, hints.title);
  let level = headline?.parentElement ?? null;
  const seen = new Set<DomElement>();
  for (let i = 0; level && level.localName !== 'html' && i < farthest; i++, level = level.parentElement) {
    for (const element of [...level.querySelectorAll(marked)].slice(0, mostCandidates)) {
      if (seen.has(element)) continue;
      seen.add(element);
      if (element.textContent.length > 4 * longestLine) continue;
      const found = lineMoment(textLine(element.textContent), hints);
      if (found) return found;
    }
    if (level.localName === 'article' || level.localName === 'main') break;
  }
  return undefined;
}

function lineMoment(text: string, hints: LineHints): { readonly moment: Moment; readonly text: string } | undefined {
  if (text.length > longestLine) return undefined;
  const read = momentInLine(text, hints);
  return read && { moment: read, text };
}

const monthLocales =
  'en de fr es it pt nl pl cs sk sl hr sr bg ru uk be ro hu tr el sv da nb fi et lv lt is ga id ms vi ar fa he hi bn ta te mr ur th ko ja zh sw af zu xh az kk ka hy sq mk ca eu gl'.split(
    ' ',
  );

/** Months by their names and short names in every language of the list (Unicode CLDR); names two languages read differently are left out. */
let months: ReadonlyMap<string, number> | undefined;

function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const clashing = new Set<string>();
  for (const locale of monthLocales) {
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
        const key = keyOf(name);
        if (!/^\p{L}[\p{L}\p{M}]+$/u.test(key)) continue;
        if (found.has(key) && found.get(key) !== month) clashing.add(key);
        found.set(key, month);
      }
    }
  }
  for (const key of clashing) found.delete(key);
  return found;
}

/** The month of a name, 0 … 11. Made at the first date line: most pages declare their dates. */
const monthOf = (name: string): number | undefined => (months ??= monthsByName()).get(keyOf(name));

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.\u200c]/g, '')
    .normalize('NFC');
}

// First code point of the decimal digits of Arabic, Persian, Devanagari, Bengali, Thai and full-width Latin.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

const latin = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const zero = zeros.find((first) => digit.codePointAt(0)! >= first && digit.codePointAt(0)! < first + 10);
    return zero === undefined ? digit : String(digit.codePointAt(0)! - zero);
  });

/** The first date of a line, in the forms of the press of many languages; with its time where one follows. */
export function momentInLine(raw: string, { timeZone, language }: Pick<LineHints, 'timeZone' | 'language'>): Moment | undefined {
  const text = latin(raw).replace(/[\u200e\u200f\u00a0\u202f]/g, ' ');
  for (const read of [yearFirst, dayFirst, monthFirst, numeric]) {
    const day = read(text, language);
    if (!day) continue;
    const [year, month, date, end] = day;
    const common = year > 2400 && year < 2700 ? year - 543 : year;
    if (month < 0 || month > 11 || new Date(Date.UTC(common, month, date)).getUTCDate() !== date) continue;
    return at(common, month, date, clockIn(text.slice(end)), timeZone);
  }
  return undefined;
}

type Day = readonly [year: number, month: number, date: number, end: number];

// 2026-03-12, 2026/3/12, 2026. 3. 12., 2026年3月12日, 2026년 3월 12일
function yearFirst(text: string): Day | undefined {
  const found = /(?<!\d)((?:19|20|25)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일.]?/u.exec(text);
  return found ? [Number(found[1]), Number(found[2]) - 1, Number(found[3]), found.index + found[0].length] : undefined;
}

// 12. März 2026, 12 de marzo de 2026, 12 mars 2026
function dayFirst(text: string): Day | undefined {
  for (const found of text.matchAll(
    /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s*(?:de\s+|of\s+)?[-\s]?([\p{L}\p{M}]{2,20}\.?)\s*[-,]?\s*(?:de\s+|del\s+)?((?:19|20|25)\d\d)(?!\d)/giu,
  )) {
    const month = monthOf(found[2]!);
    if (month !== undefined) return [Number(found[3]), month, Number(found[1]), found.index + found[0].length];
  }
  return undefined;
}

// March 12, 2026
function monthFirst(text: string): Day | undefined {
  for (const found of text.matchAll(/([\p{L}\p{M}]{2,20})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d\d)(?!\d)/giu)) {
    const month = monthOf(found[1]!);
    if (month !== undefined) return [Number(found[3]), month, Number(found[2]), found.index + found[0].length];
  }
  return undefined;
}

// 12.03.2026 and 12/03/2026; an American page counts the month first, and English that does not say which is not read.
function numeric(text: string, language: string | undefined): Day | undefined {
  const found = /(?<!\d)(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*((?:19|20|25)\d\d)(?!\d)/u.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const end = found.index + found[0].length;
  if (second > 12) return [year, first - 1, second, end];
  if (first > 12 || found[2] === '.') return [year, second - 1, first, end];
  if (language === 'en-US') return [year, first - 1, second, end];
  return language === undefined || language === 'en' ? undefined : [year, second - 1, first, end];
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Minutes ahead of UTC, where the line says so. */
  readonly offset?: number;
}

function clockIn(rest: string): Clock | undefined {
  const found =
    /^[^\d]{0,24}?(오전|오후|上午|下午|午前|午後)?\s*(?<!\d)(\d{1,2})\s*(?:[:.h時时시]|\s?Uhr)\s*(\d{2})(?!\d)(?::\d{2})?\s*(?:分|분)?\s*([ap])?\.?(?:m\b)?/iu.exec(
      rest,
    );
  if (!found) return undefined;
  const [all, before, rawHour, rawMinute, after] = found;
  const afternoon = /오후|下午|午後/.test(before ?? '') || after?.toLowerCase() === 'p';
  const twelve = before !== undefined || after !== undefined;
  const hour = (twelve ? Number(rawHour) % 12 : Number(rawHour)) + (afternoon ? 12 : 0);
  if (hour > 23 || Number(rawMinute) > 59) return undefined;
  const zone = /^\s*\(?(?:(?:GMT|UTC)\s*)?([+-])(\d{1,2})(?::?(\d{2}))?/i.exec(rest.slice(all.length));
  const utc = /^\s*\(?(?:GMT|UTC)\b/i.test(rest.slice(all.length));
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : utc ? 0 : undefined;
  return { hour, minute: Number(rawMinute), ...(offset !== undefined && Math.abs(offset) <= 14 * 60 && { offset }) };
}

function at(year: number, month: number, date: number, clock: Clock | undefined, timeZone: string): Moment | undefined {
  const wall = Date.UTC(year, month, date, clock?.hour ?? 12, clock?.minute ?? 0);
  const offset = clock?.offset ?? zoneOffset(wall, timeZone);
  return moment(wall - offset * 60_000, { offset, dayOnly: clock === undefined, zone: clock?.offset === undefined ? 'assumed' : 'given' });
}
