import type { Flag } from '../../core/translation.ts';
import { monthNumbers } from './dates.ts';
import { figuresOf, valueKey, type Figure } from './figures.ts';
import { knowsNumberWords, wordValues } from './number-words.ts';
import { plainDigits, type Reading } from './text.ts';

/** Numbers of one side that the other does not have in any reading: a figure dropped, changed or added. */
export function numbers({ source, english, language }: Reading): readonly Flag[] {
  const original = figuresOf(source, language);
  const written = figuresOf(english, 'en');
  if (original.length === 0 && written.length === 0) return [];
  const missing = unmatched(original, values(written, english, 'en'));
  const extra = unmatched(written, values(original, source, language));
  if (missing.length > 0 && extra.length > 0)
    return [{ kind: 'numbers', detail: `the original says ${list(missing)}, the English ${list(extra)}` }];
  if (missing.some(({ text }) => text !== '1'))
    return [{ kind: 'numbers', detail: `the original says ${list(missing)}, the English does not` }];
  if (extra.some(({ named }) => !named) && knowsNumberWords(language))
    return [{ kind: 'numbers', detail: `the English says ${list(extra)}, the original does not` }];
  return [];
}

/** Everything that a side may be said to say: its figures in all readings, its number words, its months. */
function values(figures: readonly Figure[], text: string, language: string): ReadonlySet<string> {
  const pool = new Set(figures.flatMap(({ readings }) => readings.flat()));
  for (const value of wordValues(plainDigits(text), language)) pool.add(valueKey(value));
  for (const month of monthNumbers(text, language)) pool.add(String(month));
  return pool;
}

function unmatched(figures: readonly Figure[], pool: ReadonlySet<string>): readonly Figure[] {
  return figures.filter(({ readings }) => !readings.some((reading) => reading.every((value) => pool.has(value))));
}

function list(figures: readonly Figure[]): string {
  return figures
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' and ');
}
