import { breadcrumbs, callsToAction, creditLabels, dateWords, labels, newWindowNotes, readingTimeWords } from './wording.data.ts';

/** Letters and digits alone, lower case, compatibility forms folded: for comparing texts that differ in spacing and punctuation. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const unspacedScript = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
const edge = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

/** A pattern for any of the phrases as whole words; in scripts without spaces, anywhere. */
export function anyOf(phrases: readonly string[]): RegExp {
  const unspaced = phrases.filter((words) => unspacedScript.test(words));
  const spaced = phrases.filter((words) => !unspacedScript.test(words));
  return new RegExp([`${edge}(?:${escaped(spaced)})${after}`, ...(unspaced.length > 0 ? [escaped(unspaced)] : [])].join('|'), 'iu');
}

const labelPattern = new RegExp(`^[^\\p{L}\\p{N}]*(?:${escaped(labels)})${after}`, 'iu');
const actionPattern = anyOf(callsToAction);

/** True for a line that opens as pointers to other articles do: "Lesen Sie auch:", "Lire aussi". */
export const isLabel = (text: string): boolean => labelPattern.test(text);

/** True for a line that is such a pointer and next to nothing else. */
export function isWholeLabel(text: string): boolean {
  const found = labelPattern.exec(text)?.[0];
  return found !== undefined && squash(text).length - squash(found).length <= 12;
}

/** True for a text that asks the reader to subscribe, share, follow or comment. */
export const isCallToAction = (text: string): boolean => actionPattern.test(text);

// A bracket may come before, a sign of copyright on either side.
const creditLabel = new RegExp(`^[\\s(\\[]*(?:(?:©|\\(c\\))\\s*)?(?:${escaped(creditLabels)})\\s*[:：]\\s*(?=\\S)`, 'iu');
const creditBehind = new RegExp(`(?:©|\\(c\\)|${edge}(?:${escaped(creditLabels)})\\s*[:：])\\s*(.{2,80})$`, 'iu');
// Where a text came from may be said of any text; who made a picture only of pictures.
const ofTexts = new Set([
  'quelle',
  'source',
  'sources',
  'fuente',
  'fonte',
  'bron',
  'kilde',
  'källa',
  'źródło',
  'autor',
  'zdroj',
  'forrás',
  'sursa',
  'sursă',
  'izvor',
  'vir',
  'allikas',
  'avots',
  'kaynak',
  'источник',
  'джерело',
  'източник',
  'извор',
  'πηγή',
  'sumber',
  'nguồn',
  'chanzo',
  'المصدر',
  'منبع',
  'מקור',
  'स्रोत',
  'সূত্র',
  'ที่มา',
  '提供',
  '出典',
  '来源',
  '來源',
  '출처',
  'karte',
  'grafik',
  'graphic',
  'credit',
  'credits',
  'copyright',
]);
const photoCredit = new RegExp(
  `(?:^|[\\s(|–-])(?:${escaped(creditLabels.filter((label) => !ofTexts.has(label)))})\\s*[:：]\\s*[^:.!?。]{2,60}[.)\\]]?$`,
  'iu',
);

/** True for a text that closes with who made its picture: "… Foto: Anna Muster/dpa". */
export const hasPhotoCredit = (text: string): boolean => photoCredit.test(text);

const mostLabels = 3;

/** A picture's credit without the words and signs that say it is one: "Foto: Kai Rosenhain" is by Kai Rosenhain. */
export function withoutCreditLabel(credit: string): string {
  let name = credit.trim();
  for (let i = 0; i < mostLabels; i++) {
    const bracketed = /^[([]/.test(name) && creditLabel.test(name);
    name = name.replace(creditLabel, '').replace(/^(?:©|\(c\))\s*(?=\S)/iu, '');
    if (bracketed) name = name.replace(/[)\]]\s*$/, '');
  }
  return name;
}

/** A credit at the end of a caption, after a sign or word that says so: `© Anna Muster/dpa`, `Foto: …`. */
export const creditIn = (caption: string): string | undefined => {
  const found = creditBehind.exec(caption)?.[1];
  return found === undefined ? undefined : withoutCreditLabel(found);
};

/** True for the way to the front page and other navigation in a word or two. */
export const isBreadcrumb = (text: string): boolean => breadcrumbs.has(text.trim().toLowerCase());

const monthLocales =
  'en de fr es it pt nl pl cs sk sl hr sr bg ru uk ro hu tr el sv da nb fi et lv lt id ms vi ar fa he hi bn th ko ja zh sw'.split(' ');
const calendarWords = new Set(
  monthLocales.flatMap((locale) => {
    const words = (options: Intl.DateTimeFormatOptions, count: number, step: number): readonly string[] =>
      Array.from({ length: count }, (_, i) =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1) + i * step * 86_400_000),
      );
    return [
      ...words({ month: 'long' }, 12, 31),
      ...words({ month: 'short' }, 12, 31),
      ...words({ month: 'long', day: 'numeric' }, 12, 31),
      ...words({ weekday: 'long' }, 7, 1),
      ...words({ weekday: 'short' }, 7, 1),
    ].flatMap((word) => word.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  }),
);

/** A line's words that belong to no date, beside all its words; undefined for a line without a date or clock time. */
export function datesApart(text: string): { readonly others: readonly string[]; readonly words: readonly string[] } | undefined {
  if (!/\d{1,2}\s*[.:/h-]\s*\d{2}|\d{4}|\d{1,2}\s*[월月日年]/u.test(text)) return undefined;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return { words, others: words.filter((word) => !calendarWords.has(word) && !dateWords.has(word)) };
}

/** True for a short line that holds a date or time and next to nothing else, whatever its language. */
export function isDateLine(text: string): boolean {
  if (text.length > 120) return false;
  const apart = datesApart(text);
  if (!apart) return false;
  const { words, others } = apart;
  return others.length <= 1 && others.join('').length <= 12 && words.length + 1 > others.length * 2;
}

const readingTime = anyOf(readingTimeWords);

/** True for a line that says how long the article takes to read, and nothing else. */
export const isReadingTime = (text: string): boolean =>
  text.length <= 45 && /\d/.test(text) && !/[.!?]["”»]?$/u.test(text) && readingTime.test(text);

const newWindow = new Set(newWindowNotes.map(squash));

/** True for what a link says to those who hear it: "(opens in a new window)". */
export const isNewWindowNote = (text: string): boolean => text.length <= 60 && newWindow.has(squash(text));
