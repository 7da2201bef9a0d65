import type { Flag } from '../../core/translation.ts';
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
export function units({ source, english }: Reading): readonly Flag[] {
  if (!/\p{N}/u.test(source) && !/\p{N}/u.test(english)) return [];
  const [original, written] = [readable(source), readable(english)];
  for (const index of [money, ...groups]) {
    const before = found(original, index);
    const after = found(written, index);
    const missing = [...before].filter((kind) => !after.has(kind));
    const extra = [...after].filter((kind) => !before.has(kind));
    if (missing.length > 0 && extra.length > 0)
      return [{ kind: 'units', detail: `the original says ${missing[0]!}, the English ${extra[0]!}` }];
  }
  return [];
}

interface Readable {
  readonly text: string;
  readonly words: readonly string[];
}

function readable(text: string): Readable {
  const lower = plainDigits(text).toLowerCase();
  return { text: lower, words: lower.match(/[\p{L}\p{M}]+/gu) ?? [] };
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
