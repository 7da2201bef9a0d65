import { primaryLanguage, scriptOf, type LanguageTag } from '../core/language.ts';
import type { Pair } from '../core/translation.ts';

/**
 * The pair to use for a text: the same tag, else the same language in the same script (`zh-TW` → `zh-Hant`), else the same language
 * (`pt-BR` → `pt`).
 */
export function closestPair(pair: Pair, pairs: readonly Pair[]): Pair | undefined {
  const alike = pairs.filter((other) => other.to === pair.to && primaryLanguage(other.from) === primaryLanguage(pair.from));
  return alike.find((other) => other.from === pair.from) ?? alike.find((other) => scriptOf(other.from) === scriptOf(pair.from)) ?? alike[0];
}

/** The pair under which the memory keeps a sentence: one for all regions and scripts of a language. */
export function memoryPair(from: LanguageTag, to: LanguageTag): Pair {
  return { from: primaryLanguage(from), to: primaryLanguage(to) };
}
