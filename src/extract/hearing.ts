import { cleanText } from '../lib/html.ts';
import type { Witness } from './extraction.ts';

/** What one place of a page says of a field, as found and as read; `value` is undefined where it cannot be read. */
export interface Saying<T> {
  /** Such as `json-ld headline`, `og:title`, `h1`, `rule`. */
  readonly by: string;
  readonly raw: string;
  readonly value: T | undefined;
}

// A page that says one thing in more ways than these says nothing new.
const mostWitnesses = 12;
const longestValue = 200;

/** Writes down everything said of a field and which of it was believed. */
export function heard<T>(into: Witness[], field: Witness['field'], sayings: readonly Saying<T>[], believed: Saying<T> | undefined): void {
  const told = sayings.filter(({ raw }) => raw.trim() !== '');
  const kept = told.filter((saying, index) => index < mostWitnesses || saying === believed);
  for (const saying of kept) {
    const value = cleanText(saying.raw.slice(0, 4 * longestValue))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestValue);
    into.push({ field, by: saying.by, value, won: saying === believed });
  }
}

/** The first that can be read, noted as believed. */
export function firstOf<T>(into: Witness[], field: Witness['field'], sayings: readonly Saying<T>[]): T | undefined {
  const believed = sayings.find(({ value }) => value !== undefined);
  heard(into, field, sayings, believed);
  return believed?.value;
}
