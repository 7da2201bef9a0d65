import { easternValues, scaleAt } from './number-words.ts';
import { plainDigits } from './text.ts';

/** A number as printed in digits. It means one of `readings`; each reading is the values that must all be found on the other side. */
export interface Figure {
  readonly text: string;
  /** Whether it belongs to a name, as in G20 and COVID-19. */
  readonly named?: boolean;
  readonly readings: readonly (readonly string[])[];
  /** What is printed right after it. */
  readonly after: string;
}

// Languages that write 1.234,5. The others write 1,234.5; Arabic and Persian both.
const commaLanguages = new Set(
  'de fr es it pt nl pl cs sk sl ru uk be bg ro hu sv tr el ca gl eu fi da nb nn is et lv lt sr hr bs mk sq id vi az kk ka hy af'.split(
    ' ',
  ),
);
const bothLanguages = new Set(['ar', 'fa', 'ur', 'ku', 'ps']);

const figure = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,2}:\d{2}(?!\d)|\d+(?:[.,]\d+)*/g;
const fraction: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 0.2, '⅛': 0.125 };
// One number of several figures and signs: 10万4500, 3억 5천만.
const chained = /(?:\d[\d,.]*\s?[多余餘]?\s?[千百천백]?[万萬亿億兆만억조]\s?)+\d[\d,]*(?:\.\d+)?\s?(?:[千百천백]?[万萬만]|[千천])?/gu;
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;
// The digit of a unit or a formula is no number of the sentence: km2, CO2.
const formula = /(?:\b[kcmd]?m|км|м|μm|CO|H|O|N|SO|NO|ft|mi)$/u;

/** A value as it is compared: twelve significant digits. */
export function valueKey(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The numbers that a text prints in digits of any script, read as its language writes them. */
export function figuresOf(text: string, language: string): readonly Figure[] {
  if (!/\p{N}/u.test(text)) return [];
  const found: Figure[] = [];
  const plain = plainDigits(text)
    .replace(addresses, (address) => ' '.repeat(address.length))
    .replace(chained, (run) => {
      const values = new Set<number>();
      easternValues(run, values);
      found.push({ text: run.trim(), readings: [[valueKey([...values].at(-1)!)]], after: '' });
      return ' '.repeat(run.length);
    });
  for (const match of plain.matchAll(figure)) {
    const [token] = match;
    const { index } = match;
    const before = plain.slice(Math.max(0, index - 12), index);
    if (/^[23]$/.test(token) && formula.test(before)) continue;
    const after = plain.slice(index + token.length, index + token.length + 40);
    // Months are compared as dates; 20世纪70年代 is one decade.
    if (/^\d\d$/.test(token) && /\d\s?(?:h|Uhr|ч|時|时|點|点|시)\s?$/u.test(before)) continue;
    if (/^\s?(?:月|월|世[纪紀]\s?\d0\s?年代)/.test(after)) continue;
    const named = /\p{Lu}[-–]?$/u.test(before) || /^-?D\b/.test(after);
    found.push({ text: shown(token, after), named, readings: readingsOf(token, before, after, language), after });
  }
  for (const mark of text.match(/[½¼¾⅓⅔⅕⅛]/g) ?? []) {
    const last = found.at(-1);
    const value = fraction[mark]!;
    // 1½ is one number.
    if (last && text.includes(`${last.text}${mark}`)) {
      found[found.length - 1] = {
        ...last,
        text: last.text + mark,
        readings: last.readings.map((values) => values.map((v) => valueKey(Number(v) + value))),
      };
    } else found.push({ text: mark, readings: [[valueKey(value)]], after: '' });
  }
  return found;
}

function shown(token: string, after: string): string {
  return /^\s?%/.test(after) ? `${token}%` : token;
}

function readingsOf(token: string, before: string, after: string, language: string): (readonly string[])[] {
  const odd = oddity(token, before, language === 'en' ? after : '');
  if (odd !== undefined) return [[odd], ...clock(token, after)];
  const readings: (readonly string[])[] = [];
  const numbers = valuesOf(token, language);
  const { factor, sure } = scaleAt(after, language);
  if (factor > 1) readings.push(...numbers.map((value) => [valueKey(value * factor)]));
  if (factor === 1 || !sure) readings.push(...numbers.map((value) => [valueKey(value)]));
  if (factor > 1 && sure) return readings;
  const parts = token.split(/\D/);
  if (parts.length > 1 && apart(token, language)) readings.push(parts.map((part) => valueKey(Number(part))));
  readings.push(...clock(token, after), ...years(token, before, after, language));
  return readings;
}

/** A figure that has lost a part of itself is only like itself: `008`, `,300`, `12. km`. */
function oddity(token: string, before: string, after: string): string | undefined {
  if (/^0\d+$/.test(token) && token.length > 2) return token;
  if (token === '00' && !/[.:]$/.test(before)) return token;
  if (/(?:^|\s|\$),$/.test(before)) return `,${token}`;
  return /^[.,] (?:km|cm|m|million|billion|percent|per|years|people)\b/.test(after) ? `${token}.` : undefined;
}

/** Whether the pieces between separators may be numbers of their own: dates, times, scores, lists; never a decimal comma. */
function apart(token: string, language: string): boolean {
  if (/^\d{1,3}(?:[.,\s\u00a0\u202f\u2009'’]\d{3})+$/.test(token) || /:00$/.test(token)) return false;
  return !/^\d+,\d+$/.test(token) || !commaLanguages.has(language);
}

/** What a printed number may be worth where it is printed: `1.500` is 1500 in German and 1.5 in English. */
function valuesOf(token: string, language: string): number[] {
  const tight = token.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  if (/^\d+$/.test(tight)) return [Number(tight)];
  const comma = commaLanguages.has(language);
  const styles = bothLanguages.has(language) ? [',', '.'] : [comma ? ',' : '.'];
  const values = styles.flatMap((decimal) => read(tight, decimal));
  // Papers of these languages also print decimals with a point, as in 2.4 GHz, and figures of agencies with a comma between thousands.
  if (comma && /^\d+\.\d{1,2}$|^0\.\d+$|^\d{4,}\.\d+$/.test(tight)) values.push(Number(tight));
  if (comma && /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(tight)) values.push(...read(tight, '.'));
  if (!comma && language !== 'en' && /^\d+,\d{1,2}$/.test(tight)) values.push(Number(tight.replace(',', '.')));
  return [...new Set(values)];
}

function read(token: string, decimal: string): number[] {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', ...rest] = token.split(decimal);
  if (rest.length > 1) return [];
  if (!/^\d+$/.test(whole)) {
    const groups = whole.split(group);
    const western = groups.slice(1).every((part) => part.length === 3) && groups[0]!.length <= 3;
    const indian = groups.at(-1)!.length === 3 && groups.slice(1, -1).every((part) => part.length === 2) && groups[0]!.length <= 2;
    if (!western && !indian) return [];
  }
  const value = Number(`${whole.replaceAll(group, '')}${rest.length ? `.${rest[0]!}` : ''}`);
  return Number.isFinite(value) ? [value] : [];
}

/** Times of day in twelve and twenty-four hours: `18:30`, `6:30 p.m.`, `18.30 Uhr`, `0230 UTC`. */
function clock(token: string, after: string): (readonly string[])[] {
  // 1800 alone is a year.
  const military = /^\s?(?:\p{Lu}{2,4}(?!\p{L})|hours|hrs|h\b|Uhr|local)/u.test(after);
  const written =
    /^(\d{1,2})[:.](\d{2})$/.exec(token) ?? (military || token.startsWith('0') ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(token) : null);
  if (written) {
    const [hour, minute] = [Number(written[1]), Number(written[2])];
    if (hour > 24 || minute > 59) return [];
    return [hour, (hour + 12) % 24].flatMap((h) => [[`${h}:${minute}`], minute === 0 ? [valueKey(h)] : [valueKey(h), valueKey(minute)]]);
  }
  const hour = Number(token);
  if (!(hour <= 24) || !Number.isInteger(hour)) return [];
  const minutes = /^\s?(?:h|Uhr|ч|時|时|點|点|시|heures?|hs?)[\s.]?(\d{2})?(?!\d)/u.exec(after)?.[1];
  if (minutes) return [hour, (hour + 12) % 24].map((h) => [`${h}:${Number(minutes)}`]);
  return /^\s?[ap]\.?\s?m\b/i.test(after) ? [[valueKey((hour + 12) % 24)]] : [];
}

/** Decades without their century, Japanese eras, Minguo, Buddhist and solar Hijri years. */
function years(token: string, before: string, after: string, language: string): (readonly string[])[] {
  const value = Number(token);
  if (!Number.isInteger(value)) return [];
  const readings: (readonly string[])[] = [];
  const add = (year: number): void => void readings.push([valueKey(year)]);
  if (/^\d{4}$/.test(token) && /^['’]?s\b/.test(after)) {
    add(value % 100);
    if (value % 100 === 0) add(value / 100 + 1);
  }
  // 1800-talet is the 19th century.
  if (/^\d\d00$/.test(token) && /^-(?:tal|luvu|luku)/.test(after)) add(value / 100 + 1);
  if (token === '19' && /COVID[-–]$/i.test(before)) add(2019);
  if (/^\d\d$/.test(token) && language !== 'en') [1800, 1900, 2000].forEach((century) => add(century + value));
  // 1995–96
  const century = /^\d\d$/.test(token) ? /(?:^|\D)(\d\d)\d\d\s?[-–/]\s?$/.exec(before)?.[1] : undefined;
  if (century) add(Number(century) * 100 + value);
  const era = /(?:令和|平成|昭和|大正|明治|民國|民国)$/u.exec(before)?.[0];
  if (era) add(value + { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, 民國: 1911, 民国: 1911 }[era]!);
  if (language === 'th' && value > 2300 && value < 2700) add(value - 543);
  if (language === 'fa' && value > 1200 && value < 1500) add(value + 621);
  if (language === 'fa' && value > 1200 && value < 1500) add(value + 622);
  return readings;
}
