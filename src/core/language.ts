/** BCP 47 language tag (RFC 5646) in canonical case, such as `de`, `sr-Cyrl`, `zh-Hant`; `und` when unknown. */
export type LanguageTag = string;

/** The tag of a language nobody could determine (ISO 639-2). */
export const UNDETERMINED: LanguageTag = 'und';

/** The language everything is published in. */
export const TARGET: LanguageTag = 'en';

export type Direction = 'ltr' | 'rtl';

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

// Codes the press still writes, with the tag they mean today (IANA language subtag registry).
const aliases: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  cmn: 'zh',
  tl: 'fil',
  jp: 'ja',
  ua: 'uk',
  cz: 'cs',
  gr: 'el',
};

/**
 * Canonical form of a tag as found in feeds and pages (`de_DE`, ` FR`, `iw`), or undefined when it is not a language tag.
 * Region subtags are kept.
 */
export function canonicalTag(raw: string | undefined | null): LanguageTag | undefined {
  const cleaned = raw?.trim().replaceAll('_', '-') ?? '';
  if (cleaned === '' || cleaned.length > 35) return undefined;
  try {
    const locale = new Intl.Locale(cleaned);
    const language = aliases[locale.language] ?? locale.language;
    const tag = new Intl.Locale(cleaned, { language }).baseName;
    return primaryLanguage(tag) === UNDETERMINED ? undefined : tag;
  } catch {
    return undefined;
  }
}

/** The primary language subtag: `pt-BR` → `pt`. */
export function primaryLanguage(tag: LanguageTag): LanguageTag {
  const [primary = UNDETERMINED] = tag.split('-');
  return aliases[primary] ?? primary;
}

/** English name of a language, such as `Norwegian Bokmål`; the tag itself where Unicode CLDR has no name. */
export function languageName(tag: LanguageTag): string {
  if (tag === UNDETERMINED) return 'an unknown language';
  return names.of(tag) ?? names.of(primaryLanguage(tag)) ?? tag;
}

/** English name of a language as a heading or an entry of a list: `Unknown language` where nobody could determine it. */
export const languageTitle = (tag: LanguageTag): string => (tag === UNDETERMINED ? 'Unknown language' : languageName(tag));

/** The language's name for itself, such as `Deutsch`; falls back to the English name. */
export function endonym(tag: LanguageTag): string {
  return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? languageName(tag);
}

/** ISO 15924 script a language is usually written in, from the tag or CLDR's likely subtags. */
export function scriptOf(tag: LanguageTag): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

/** Writing direction, decided by script: `Intl.Locale#textInfo` is wrong for ku-Arab, azb and dv on Node 20.20. */
export function directionOf(tag: LanguageTag): Direction {
  return rightToLeftScripts.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** English name of a country from its ISO 3166-1 alpha-2 code in any case; the code itself where unknown. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
}
