import type { Name } from '../../core/name.ts';
import type { Flag } from '../../core/translation.ts';
import { foldLatin } from '../names/fold.ts';
import { soundDistance } from '../names/sounds.ts';
import { formOf, mayBe, type Form, type Writing } from './counterpart.ts';
import { scriptOfLanguage } from './length.ts';
import { exonymsIn, firstWords, namesInEnglish, namesInSource } from './surely-names.ts';
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
// A longer run is several words.
const runs = /(?<![\p{sc=Katakana}ー])[\p{sc=Katakana}ー]{3,9}(?![\p{sc=Katakana}ー])/gu;
const likeLoan = 0.35;
const tokens = /[\p{L}\p{M}]+(?:[׳'](?=\p{sc=Hebrew})[\p{L}\p{M}]+)*/gu;
const formsOf = (words: Iterable<string>): readonly Form[] => [...new Set(words)].map(formOf);

function anotherName({ source, english, language }: Reading): string | undefined {
  const writing = { language, script: scriptOfLanguage(language) };
  if (unread.has(writing.script)) return undefined;
  const written = formsOf(namesInEnglish(english));
  if (written.length === 0) return undefined;
  const original = formsOf(source.match(writing.script === 'Jpan' ? kana : tokens) ?? []);
  const strangers = written.filter((name) => isStrange(name, original, writing));
  const [strange] = strangers;
  // Where several are strange, the two sides tell of other things or name them in other ways.
  if (!strange || strangers.length > 1) return undefined;
  if (writing.script === 'Jpan') return katakana(source, english, strange, writing);
  const unlike = `the English names ${strange.text}, the original nothing like it`;
  if (!cased.has(writing.script)) return strange.sound.length >= 3 ? unlike : undefined;
  const all = formsOf(english.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []);
  const unsaid = (words: readonly string[]): readonly Form[] =>
    formsOf(words).filter((name) => !all.some((other) => mayBe(other, name, writing)));
  const lost = unsaid(namesInSource(source, language));
  const first = writing.script === 'Latn' ? unsaid(firstWords(source, language)) : [];
  const own = formsOf(exonymsIn(english)).filter((name) => !original.some((other) => mayBe(name, other, writing)));
  if (lost.length + first.length <= own.length) return undefined;
  return lost[0] ? `the English names ${strange.text}, the original ${lost[0].text}` : unlike;
}

/** Whether nothing in the original may be the name. Scripts with capitals write a name with one, only peoples and tongues small. */
function isStrange(name: Form, original: readonly Form[], writing: Writing): boolean {
  if (name.sound.length < 2) return false;
  const others = writing.script === 'Cyrl' || writing.script === 'Grek' ? original.filter(({ text }) => /^\p{Lu}/u.test(text)) : original;
  return !others.some((other) => mayBe(name, other, writing));
}

/** A run of katakana whose sound no English word has: capitalised words are heard generously, others may be loanwords. */
function katakana(source: string, english: string, name: Form, writing: Writing): string | undefined {
  const all = formsOf(english.match(/\p{L}{3,}/gu) ?? []);
  const isSaid = (run: Form): boolean =>
    all.some((word) =>
      /^\p{Lu}/u.test(word.text) ? mayBe(word, run, writing) : word.sound === run.sound || soundDistance(run.text, word.text) <= likeLoan,
    );
  const lost = formsOf(source.match(runs) ?? []).find((run) => run.sound.length >= 2 && !isSaid(run));
  return lost && `the English names ${name.text}, the original ${lost.text}`;
}
