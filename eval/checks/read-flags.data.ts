/** A flag on the machine output `flores-test-300.bergamot`, as it was read against its source. */
interface Read {
  /** Folder of the pair in the corpus, as `de-en`. */
  readonly pair: string;
  /** Line in its file, from 0. */
  readonly line: number;
  readonly kind: string;
  readonly why: string;
}

/** Flags on sentences that say what their source says. */
export const falseAlarms: readonly Read[] = [
  { pair: 'ar-en', line: 44, kind: 'negation', why: 'the not stands at the other end of the sentence' },
  { pair: 'ar-en', line: 57, kind: 'repetition', why: 'a deal that is new, for a city whose name begins so' },
  { pair: 'ar-en', line: 170, kind: 'names', why: 'a foreign name, written as it sounds' },
  { pair: 'ar-en', line: 171, kind: 'names', why: 'a foreign name, written as it sounds' },
  { pair: 'bg-en', line: 10, kind: 'negation', why: 'the not stands at the other end of the sentence' },
  { pair: 'bg-en', line: 152, kind: 'numbers', why: 'a space within a time of day of the source' },
  { pair: 'es-en', line: 151, kind: 'negation', why: 'ever, of what was never worse before' },
  { pair: 'es-en', line: 202, kind: 'repetition', why: 'two sentences on one race' },
  { pair: 'fr-en', line: 134, kind: 'numbers', why: 'hours and minutes as four figures' },
  { pair: 'he-en', line: 10, kind: 'numbers', why: 'a stray figure in the source' },
  { pair: 'he-en', line: 71, kind: 'names', why: 'a name of the same sound' },
  { pair: 'hu-en', line: 241, kind: 'negation', why: 'not long after, as shortly after' },
  { pair: 'it-en', line: 203, kind: 'numbers', why: 'an ordinal in one word' },
  { pair: 'ja-en', line: 56, kind: 'repetition', why: 'two sentences that say the same of one place' },
  { pair: 'ja-en', line: 74, kind: 'negation', why: 'to keep something from happening' },
  { pair: 'ko-en', line: 279, kind: 'length', why: 'every name stands twice in the source' },
  { pair: 'ko-en', line: 296, kind: 'repetition', why: 'the source says it twice too, in two languages' },
  { pair: 'sv-en', line: 51, kind: 'negation', why: 'a negative word with a capital, of a speech without quotes' },
  { pair: 'sv-en', line: 139, kind: 'untranslated', why: 'the name of a species, which is English in the source' },
  { pair: 'uk-en', line: 275, kind: 'names', why: 'a foreign name, written as it sounds' },
];

/** Flags on sentences that do not, by pair: line and kind. */
export const trueAlarms: Readonly<Record<string, readonly string[]>> = {
  'ar-en': ['275 numbers'],
  'bg-en': ['41 numbers', '146 repetition', '165 repetition'],
  'ca-en': ['19 numbers', '19 repetition', '28 repetition', '120 numbers', '134 numbers', '150 repetition', '162 negation', '275 names', '295 names', '296 repetition'],
  'de-en': ['57 repetition', '69 repetition', '76 names'],
  'el-en': ['41 numbers', '124 names', '263 repetition'],
  'es-en': ['120 names', '296 repetition'],
  'fa-en': ['46 numbers', '46 repetition', '79 names', '121 numbers', '188 negation', '189 names'],
  'fr-en': ['19 numbers'],
  'he-en': ['10 repetition', '73 dates', '102 units', '194 negation', '232 repetition'],
  'hi-en': ['108 numbers', '108 repetition', '265 numbers', '275 numbers'],
  'hu-en': ['14 repetition', '43 numbers', '132 numbers', '235 repetition'],
  'it-en': ['4 repetition', '28 repetition', '80 repetition', '207 repetition', '234 repetition', '276 repetition'],
  'ja-en': ['3 numbers', '56 numbers', '101 numbers', '168 numbers', '196 numbers', '197 numbers', '234 numbers', '245 negation', '251 numbers'],
  'ko-en': ['18 numbers', '19 numbers', '64 numbers', '117 numbers', '203 names', '247 repetition'],
  'nl-en': ['272 repetition', '278 repetition'],
  'pl-en': ['1 repetition', '249 repetition'],
  'pt-en': ['120 names', '218 names', '232 repetition'],
  'ro-en': ['296 repetition'],
  'ru-en': ['73 repetition'],
  'sv-en': ['192 repetition'],
  'tr-en': ['80 names', '101 numbers', '108 numbers', '241 repetition', '275 numbers', '275 repetition', '296 repetition'],
  'uk-en': ['173 negation', '236 names', '277 names'],
  'zh-en': ['79 names'],
};
