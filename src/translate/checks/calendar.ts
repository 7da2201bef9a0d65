/** Month and weekday names of a language, from Unicode CLDR through Intl. */
interface Calendar {
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();
// Arabic has two sets of names for the months of the Gregorian year, and the Maghreb a third.
const regions: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-SY', 'ar-MA', 'ar-DZ'],
  sr: ['sr', 'sr-Latn', 'hr', 'bs'],
  hr: ['hr', 'sr-Latn'],
};
const prefixed = /^[\u0620-\u06ff\u05d0-\u05ea ]+$/;
const latin = /^[\p{Script=Latin}\p{M}]+$/u;

function calendarOf(language: string): Calendar {
  let calendar = calendars.get(language);
  if (!calendar) {
    const months = new Map<string, number>();
    const days = new Map<string, number>();
    for (const tag of regions[language] ?? [language]) {
      const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
        new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...options });
      const dated = format({ month: 'long', day: 'numeric' });
      const alone = format({ month: 'long' });
      const weekday = format({ weekday: 'long' });
      for (let month = 0; month < 12; month++) {
        const day = Date.UTC(2021, month, 20);
        for (const name of [dated.formatToParts(day).find(({ type }) => type === 'month')?.value, alone.format(day)])
          if (name && /^\p{L}/u.test(name)) months.set(plain(name), month + 1);
      }
      for (let day = 0; day < 7; day++) days.set(plain(weekday.format(Date.UTC(2021, 2, 7 + day))), day);
    }
    calendar = { months, days };
    calendars.set(language, calendar);
  }
  return calendar;
}

const plain = (name: string): string => name.toLowerCase().replace(/\u200c/g, '');
const tokens = /[\p{L}\p{M}]+/gu;

/** Months (1–12) that a text names: exactly, or with the endings that the language gives them. In English only with a capital. */
export function monthsOf(text: string, language: string): Set<number> {
  if (/^(?:zh|ja|ko)$/.test(language))
    return new Set([...text.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s?(?:月(?!曜)|월)/g)].map((match) => Number(match[1])));
  return language === 'en' ? inEnglish(text, englishMonth, calendarOf('en').months) : named(text, language, calendarOf(language).months);
}

/** Weekdays (0 is Sunday) that a text names. */
export function weekdaysOf(text: string, language: string): Set<number> {
  if (language === 'zh')
    return new Set(
      [...text.matchAll(/(?:星期|[周週]|礼拜|禮拜)([一二三四五六日天])(?!\p{Script=Han}?[年期岁歲])/gu)].map((match) =>
        '日一二三四五六'.indexOf(match[1]!.replace('天', '日')),
      ),
    );
  if (language === 'ja') return new Set([...text.matchAll(/([日月火水木金土])曜/g)].map((match) => '日月火水木金土'.indexOf(match[1]!)));
  if (language === 'ko') return new Set([...text.matchAll(/([일월화수목금토])요일/g)].map((match) => '일월화수목금토'.indexOf(match[1]!)));
  return language === 'en' ? inEnglish(text, englishDay, calendarOf('en').days) : named(text, language, calendarOf(language).days);
}

const englishMonth = /(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/gu;
const englishDay = /(?<!\p{L})(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?!\p{L})/gu;

function inEnglish(text: string, name: RegExp, names: ReadonlyMap<string, number>): Set<number> {
  return new Set((text.match(name) ?? []).map((word) => names.get(word.toLowerCase())!));
}

// Persian writes `سه شنبه` with a space or without.
const persian = /(یک|دو|سه|چهار|پنج) (?=شنبه)/g;

function named(text: string, language: string, names: ReadonlyMap<string, number>): Set<number> {
  const found = new Set<number>();
  const read = text.replaceAll('\u200c', '').toLowerCase();
  const joined = language === 'fa' ? read.replace(persian, '$1') : read;
  for (const token of joined.match(tokens) ?? []) {
    const value = names.get(token) ?? (language === 'he' ? names.get(token.replace(/^[בלמהו]/, '')) : undefined) ?? inflected(token, names);
    if (value !== undefined) found.add(value);
  }
  // Names of two words, as the Arabic of the Levant and Hebrew, Vietnamese weekdays have them.
  for (const [name, value] of names) if (!latin.test(name) && /[\s-]/.test(name) && read.includes(name)) found.add(value);
  return found;
}

/** A name of five letters or more whose ending differs, or that has a short prefix or suffix: `пятницу`, `szombaton`, `بمايو`. */
function inflected(token: string, names: ReadonlyMap<string, number>): number | undefined {
  if (token.length < 4) return undefined;
  let best: { readonly value: number; readonly length: number } | undefined;
  for (const [name, value] of names) {
    if (name.length < 4) continue;
    const stem = name.length >= 6 ? name.slice(0, -2) : name.slice(0, -1);
    const begins = token.startsWith(stem) && token.length <= name.length + 5 && (stem.length >= 4 || token.startsWith(name));
    const ends = prefixed.test(name) && token.endsWith(name) && token.length <= name.length + 3;
    let length = ends ? name.length : 0;
    if (begins) while (length < name.length && token[length] === name[length]) length++;
    if ((begins || ends) && length > (best?.length ?? 0)) best = { value, length };
  }
  return best?.value;
}
