import { directionOf, UNDETERMINED, type LanguageTag } from '../core/language.ts';

// XML 1.0 has no way to write these, not even escaped (section 2.2); a carriage return would be read back as a line break (section 2.11).
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Text without the characters that no XML file can hold. */
export const clean = (text: string): string => text.replace(unwritable, ' ').replace(/\p{Cs}/gu, ' ');

/** Text for the inside of an HTML element or a quoted attribute. */
export const escaped = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

/** ` lang="fa" dir="rtl"`, or nothing where the language is unknown. */
export const languageAttributes = (tag: LanguageTag): string => (tag === UNDETERMINED ? '' : ` lang="${tag}" dir="${directionOf(tag)}"`);
