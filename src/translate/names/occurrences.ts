import type { Name } from '../../core/name.ts';
import { attached } from './endings.data.ts';
import { foldSource } from './fold.ts';
import { isFormOf, prefixLengths } from './forms.ts';
import { joins, unspaced, wordsOf, type Word } from './words.ts';

/** A name where it stands in a source sentence. */
export interface Occurrence {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

interface Ledger {
  /** By the first two letters of the first word. */
  readonly spaced: ReadonlyMap<string, readonly { readonly name: Name; readonly words: readonly Word[] }[]>;
  readonly unspaced: ReadonlyMap<string, readonly Name[]>;
  readonly languages: ReadonlySet<string>;
}

const ledgers = new WeakMap<readonly Name[], Ledger>();

/** Where names of a ledger stand in a text: longest first, none over another. Rejected names are no names. */
export function occurrencesOf(text: string, names: readonly Name[]): readonly Occurrence[] {
  let ledger = ledgers.get(names);
  if (!ledger) ledgers.set(names, (ledger = ledgerOf(names)));
  const found = [...amongWords(text, ledger), ...anywhere(text, ledger)];
  const taken: Occurrence[] = [];
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.every((other) => one.end <= other.start || one.start >= other.end)) taken.push(one);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function ledgerOf(names: readonly Name[]): Ledger {
  const spaced = new Map<string, { name: Name; words: readonly Word[] }[]>();
  const dense = new Map<string, Name[]>();
  for (const name of names) {
    if (name.state === 'rejected' || name.source.trim() === '') continue;
    if (unspaced.test(name.source)) {
      if (name.source.length >= 2) push(dense, name.source.slice(0, 2), name);
      continue;
    }
    const words = wordsOf(name.source);
    if (words[0]) push(spaced, keyOf(words[0].text, name.language), { name, words });
  }
  return { spaced, unspaced: dense, languages: new Set(names.map(({ language }) => language)) };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const keyOf = (word: string, language: string): string => foldSource(word, language).slice(0, 2);

function* amongWords(text: string, ledger: Ledger): Generator<Occurrence> {
  if (ledger.spaced.size === 0) return;
  const words = wordsOf(text);
  for (const [at, { text: first, start }] of words.entries()) {
    for (const language of ledger.languages) {
      for (const skipped of prefixLengths(first, language)) {
        const rest = first.slice(skipped);
        for (const { name, words: wanted } of ledger.spaced.get(keyOf(rest, language)) ?? []) {
          if (name.language !== language || !follows(text, words.slice(at, at + wanted.length), skipped, wanted, name)) continue;
          const end = words[at + wanted.length - 1]!.end;
          const more = Object.hasOwn(attached, language) ? (attached[language]!.exec(text.slice(end, end + 12))?.[0] ?? '') : '';
          yield { name, start: start + skipped, end: end + more.length };
        }
      }
    }
  }
}

function follows(text: string, found: readonly Word[], skipped: number, wanted: readonly Word[], name: Name): boolean {
  return (
    found.length === wanted.length &&
    found.every((word, i) => isFormOf(i === 0 ? word.text.slice(skipped) : word.text, wanted[i]!.text, name.language)) &&
    found.every((word, i) => i === 0 || joins(found[i - 1]!.text, text.slice(found[i - 1]!.end, word.start)))
  );
}

const katakana = /[\p{sc=Katakana}ー]/u;

function* anywhere(text: string, ledger: Ledger): Generator<Occurrence> {
  if (ledger.unspaced.size === 0) return;
  for (let start = 0; start + 1 < text.length; start++) {
    for (const name of ledger.unspaced.get(text.slice(start, start + 2)) ?? []) {
      const end = start + name.source.length;
      if (text.startsWith(name.source, start) && !cutsKatakana(text, start, end)) yield { name, start, end };
    }
  }
}

/** Whether a range begins or ends in the middle of a word of katakana, as カン in カンガルー does. */
function cutsKatakana(text: string, start: number, end: number): boolean {
  const isKana = (at: number): boolean => katakana.test(text.charAt(at));
  return (start > 0 && isKana(start - 1) && isKana(start)) || (end < text.length && isKana(end - 1) && isKana(end));
}
