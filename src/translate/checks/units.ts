import type { Flag } from '../../core/translation.ts';
import { conversionsOf } from './conversions.ts';
import { figuresOf } from './figures.ts';
import { plainDigits, type Reading } from './text.ts';
import { currencies, measures } from './units.data.ts';

/** Beginnings of words by their first two letters, whole words, and signs found anywhere. */
interface Index {
  readonly words: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  readonly signs: readonly (readonly [string, string])[];
}

const spaceless = /[^\p{L}]|[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hebrew}]/u;

function indexOf(table: Readonly<Record<string, string>>): Index {
  const words = new Map<string, string>();
  const stems = new Map<string, [string, string][]>();
  const signs: [string, string][] = [];
  for (const [kind, forms] of Object.entries(table)) {
    for (const form of forms.split(' ').filter((entry) => entry !== '' && !entry.includes('_'))) {
      if (form.startsWith('=')) words.set(form.slice(1), kind);
      else if (spaceless.test(form)) signs.push([form, kind]);
      else stems.set(form.slice(0, 2), [...(stems.get(form.slice(0, 2)) ?? []), [form, kind]]);
    }
  }
  return { words, stems, signs };
}

const money = indexOf(currencies);
const groups = measures.map(indexOf);

/** Currencies and units of measure that became others, beside a figure. */
export function units({ source, english, language }: Reading): readonly Flag[] {
  if (!/\p{N}/u.test(source) && !/\p{N}/u.test(english)) return [];
  const written = readable(english);
  const named = [money, ...groups].map((index) => ({ index, after: found(written, index) })).filter(({ after }) => after.size > 0);
  if (named.length === 0) return [];
  const original = readable(source);
  const weighed = /\bweigh|\bounces?\b|\blbs?\b/.test(written.text) && !/£|sterling/.test(written.text);
  for (const { index, after } of named) {
    if (index === money && weighed) after.delete('pound');
    const before = found(original, index);
    // A pound is a British lira in Bulgarian and Greek.
    if (before.has('lira') && /британск|английск|αγγλία|βρετανικ/u.test(original.text)) before.add('pound').delete('lira');
    const missing = [...before].filter((kind) => !after.has(kind));
    const extra = [...after].filter((kind) => !before.has(kind));
    if (missing.length === 0 || extra.length === 0) continue;
    const converted = conversionsOf(figuresOf(source, language), figuresOf(english, 'en'), before);
    if (converted.some(({ from, to }) => from === missing[0] && to === extra[0])) continue;
    return [{ kind: 'units', detail: `the original says ${missing[0]!}, the English ${extra[0]!}` }];
  }
  return [];
}

/** The units of measure, not of money, that a text names. */
export function measuresOf(text: string): ReadonlySet<string> {
  const read = readable(text);
  return new Set(groups.flatMap((index) => [...found(read, index)]));
}

interface Readable {
  readonly text: string;
  readonly words: readonly string[];
}

// One letter is a unit only beside a figure, as are words that are verbs elsewhere: `t.ex.` is no tonne, `ha` no hectare.
const token = /(?<=\d[\s\u00a0\u202f]?)(?:\p{L}|ha|mi|in)(?!\p{L})|(?!(?:ha|mi|in)(?!\p{L}))[\p{L}\p{M}]{2,}/gu;

function readable(text: string): Readable {
  const lower = plainDigits(text)
    .toLowerCase()
    .replaceAll('° ', '°')
    .replace(/(?<=[a-z])(?=[\uac00-\ud7a3\u3040-\u30ff\u4e00-\u9fff])/g, ' ')
    .replace(/([كک][يی]لو)\s(?=متر)/gu, '$1');
  return { text: lower, words: lower.match(token) ?? [] };
}

function found({ text, words }: Readable, { words: whole, stems, signs }: Index): Set<string> {
  const kinds = new Set<string>();
  for (const word of words) {
    const exact = whole.get(word);
    if (exact !== undefined) kinds.add(exact);
    for (const [stem, kind] of stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) kinds.add(kind);
  }
  for (const [sign, kind] of signs) if (text.includes(sign)) kinds.add(kind);
  return kinds;
}
