import type { LanguageTag } from '../core/language.ts';

// Scripts that one language of the press is written in. Arabic, Cyrillic, Devanagari, Hebrew, Bengali, Ethiopic and Han are shared;
// Myanmar is too, but its other languages hardly have a press.
const owners: readonly (readonly [script: RegExp, language: LanguageTag])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Myanmar}/gu, 'my'],
];

/** Letters and marks of a text; a character of Han, kana or Hangul says about as much as three. */
export function letterWeight(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return letterCount(text) + dense * 2;
}

const letterCount = (text: string): number => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

/** The language whose own script most of the letters are in; a tenth of kana among Han is Japanese. Undefined for shared scripts. */
export function languageOfScript(text: string): LanguageTag | undefined {
  const letters = letterCount(text);
  if (letters === 0) return undefined;
  return owners.find(([script, language]) => (text.match(script)?.length ?? 0) / letters > (language === 'ja' ? 0.1 : 0.5))?.[1];
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Devanagari',
  'Hebrew',
  'Bengali',
  'Ethiopic',
  'Han',
  'Myanmar',
  'Greek',
  'Thai',
  'Hangul',
] as const;
const codes: Readonly<Record<(typeof scripts)[number], readonly string[]>> = {
  Latin: ['Latn'],
  Cyrillic: ['Cyrl'],
  Arabic: ['Arab'],
  Devanagari: ['Deva'],
  Hebrew: ['Hebr'],
  Bengali: ['Beng'],
  Ethiopic: ['Ethi'],
  Han: ['Hans', 'Hant', 'Jpan', 'Kore'],
  Myanmar: ['Mymr'],
  Greek: ['Grek'],
  Thai: ['Thai'],
  Hangul: ['Kore'],
};

/** ISO 15924 codes that fit the script most letters are in; empty for scripts not listed. */
export function scriptCodesOf(text: string): readonly string[] {
  const letters = letterCount(text);
  const found = scripts.find((script) => (text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) > letters / 2);
  return found ? codes[found] : [];
}
