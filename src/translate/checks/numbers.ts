import type { Flag } from '../../core/translation.ts';
import { conversionsOf } from './conversions.ts';
import { monthNumbers } from './dates.ts';
import { figuresOf, valueKey, type Figure } from './figures.ts';
import { knowsNumberWords, wordValues } from './number-words.ts';
import { plainDigits, type Reading } from './text.ts';
import { measuresOf } from './units.ts';

/** Numbers of one side that the other does not have in any reading: a figure dropped, changed or added. */
export function numbers({ source, english, language }: Reading): readonly Flag[] {
  const original = figuresOf(source, language);
  const written = figuresOf(english, 'en');
  const lost = unmatched(original, written, english, 'en');
  const added = unmatched(written, original, source, language);
  if (lost.length === 0 && added.length === 0) return [];
  const converted = conversionsOf(original, written, measuresOf(source));
  const missing = lost.filter((figure) => !converted.some((pair) => pair.original === figure));
  const pounds = converted.some(({ to }) => to === 'pound');
  const extra = added.filter(
    (figure) => !converted.some((pair) => pair.written === figure) && !(pounds && /^\s?(?:ounces?|oz)\b/.test(figure.after)),
  );
  if (missing.length > 0 && extra.length > 0)
    return [{ kind: 'numbers', detail: `the original says ${list(missing)}, the English ${list(extra)}` }];
  if (missing.some(({ text }) => text !== '1'))
    return [{ kind: 'numbers', detail: `the original says ${list(missing)}, the English does not` }];
  if (extra.some(({ named }) => !named) && knowsNumberWords(language))
    return [{ kind: 'numbers', detail: `the English says ${list(extra)}, the original does not` }];
  return [];
}

/** Figures that the other side does not have: neither in figures nor, where that leaves any, in its number words and months. */
function unmatched(figures: readonly Figure[], others: readonly Figure[], text: string, language: string): readonly Figure[] {
  if (figures.length === 0) return figures;
  const pool = new Set(others.flatMap(({ readings }) => readings.flat()));
  const left = figures.filter((figure) => !found(figure, pool));
  if (left.length === 0) return left;
  for (const value of wordValues(plainDigits(text), language)) pool.add(valueKey(value));
  for (const month of monthNumbers(text, language)) pool.add(String(month));
  return left.filter((figure) => !found(figure, pool));
}

const found = ({ readings }: Figure, pool: ReadonlySet<string>): boolean =>
  readings.some((reading) => reading.every((value) => pool.has(value)));

function list(figures: readonly Figure[]): string {
  return figures
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' and ');
}
