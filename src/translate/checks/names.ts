import type { Name } from '../../core/name.ts';
import type { Flag } from '../../core/translation.ts';
import { foldLatin } from '../names/fold.ts';
import { formOf, mayBe, type Form, type Writing } from './counterpart.ts';
import { scriptOfLanguage } from './length.ts';
import { exonymsIn, namesInEnglish, namesInSource } from './surely-names.ts';
import type { Reading } from './text.ts';

/** A name of the ledger that the English does not have, or another name in a name's place. */
export function names(reading: Reading, ledger: readonly Name[]): readonly Flag[] {
  const english = foldLatin(reading.english);
  const unsaid = ledger.find(
    (name) => name.state !== 'rejected' && reading.source.includes(name.source) && !english.includes(foldLatin(name.english)),
  );
  if (unsaid) return [{ kind: 'names', detail: `the original names ${unsaid.english} (${unsaid.source}), the English does not` }];
  const replaced = anotherName(reading);
  return replaced === undefined ? [] : [{ kind: 'names', detail: replaced }];
}

const cased = new Set(['Latn', 'Cyrl', 'Grek']);
const unread = new Set(['Hans', 'Hant', 'Thai']);
const kana = /[\p{sc=Katakana}ー]{2,}|\p{sc=Latin}+/gu;
const tokens = /[\p{L}\p{M}]+(?:[׳'](?=\p{sc=Hebrew})[\p{L}\p{M}]+)*/gu;
const formsOf = (words: Iterable<string>): readonly Form[] => [...new Set(words)].map(formOf);

function anotherName({ source, english, language }: Reading): string | undefined {
  const writing = { language, script: scriptOfLanguage(language) };
  if (unread.has(writing.script)) return undefined;
  const written = formsOf(namesInEnglish(english));
  if (written.length === 0) return undefined;
  const original = formsOf(source.match(writing.script === 'Jpan' ? kana : tokens) ?? []);
  const strange = written.find((name) => isStrange(name, original, writing));
  if (!strange) return undefined;
  if (writing.script === 'Jpan') return katakana(source, english, strange, writing);
  if (!cased.has(writing.script))
    return strange.sound.length >= 3 ? `the English names ${strange.text}, the original nothing like it` : undefined;
  const all = formsOf(english.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []);
  const lost = formsOf(namesInSource(source, language)).filter((name) => !all.some((other) => mayBe(other, name, writing)));
  const own = formsOf(exonymsIn(english)).filter((name) => !original.some((other) => mayBe(name, other, writing)));
  return lost.length > own.length ? `the English names ${strange.text}, the original ${lost[0]!.text}` : undefined;
}

/** Whether nothing in the original may be the name. Scripts with capitals write a name with one, only peoples and tongues small. */
function isStrange(name: Form, original: readonly Form[], writing: Writing): boolean {
  if (name.sound.length < 2) return false;
  const others = writing.script === 'Cyrl' || writing.script === 'Grek' ? original.filter(({ text }) => /^\p{Lu}/u.test(text)) : original;
  return !others.some((other) => mayBe(name, other, writing));
}

function katakana(source: string, english: string, name: Form, writing: Writing): string | undefined {
  const all = formsOf(english.match(/\p{L}{3,}/gu) ?? []);
  const lost = formsOf(source.match(/[\p{Script=Katakana}ー]{3,9}(?![\p{Script=Katakana}ー])/gu) ?? []).find(
    (run) => run.sound.length >= 2 && !all.some((other) => mayBe(other, run, writing)),
  );
  return lost && `the English names ${name.text}, the original ${lost.text}`;
}
