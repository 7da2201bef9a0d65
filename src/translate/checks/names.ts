import type { Name } from '../../core/name.ts';
import type { Flag } from '../../core/translation.ts';
import { foldLatin } from '../names/fold.ts';
import { soundDistance } from '../names/sounds.ts';
import { anotherCountry } from './countries.ts';
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
  const swapped = anotherCountry(reading.source, reading.english, reading.language);
  if (swapped) return [{ kind: 'names', detail: `the English names ${swapped.english}, the original ${swapped.original}` }];
  const replaced = anotherName(reading);
  return replaced === undefined ? [] : [{ kind: 'names', detail: replaced }];
}

const cased = new Set(['Latn', 'Cyrl', 'Grek']);
const unread = new Set(['Hans', 'Hant', 'Thai']);
const kana = /[\p{sc=Katakana}ー]{2,}|\p{sc=Latin}+/gu;
// A longer run is several words.
const runs = /(?<![\p{sc=Katakana}ー])[\p{sc=Katakana}ー]{3,9}(?![\p{sc=Katakana}ー])/gu;
const latinNames = /(?<!\p{sc=Latin})\p{Lu}\p{Ll}{3,}(?!\p{sc=Latin})/gu;
const likePart = 0.15;
const likeLoan = 0.35;
const tokens = /[\p{L}\p{M}]+(?:[׳'](?=\p{sc=Hebrew})[\p{L}\p{M}]+)*/gu;
const formsOf = (words: Iterable<string>): readonly Form[] => [...new Set(words)].map(formOf);

function anotherName({ source, english, language }: Reading): string | undefined {
  const writing = { language, script: scriptOfLanguage(language) };
  const written = formsOf(namesInEnglish(english));
  if (written.length === 0) return undefined;
  if (unread.has(writing.script)) return latin(source, english, written, writing);
  const original = formsOf(wordsIn(source, writing));
  const strangers = written.filter((name) => isStrange(name, original, writing));
  const [strange] = strangers;
  // Where several are strange, the two sides tell of other things or name them in other ways.
  if (!strange || strangers.length > 1) return undefined;
  if (writing.script === 'Jpan') return katakana(source, english, strange, writing);
  const unlike = `the English names ${strange.text}, the original nothing like it`;
  if (!cased.has(writing.script)) return strange.sound.length >= 3 ? unlike : undefined;
  const all = formsOf(english.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []);
  const unsaid = (words: readonly string[]): readonly Form[] =>
    formsOf(words).filter((name) => {
      const free = all.filter(
        (other) => !original.some((each) => isAnother(each, name) && each.sound === other.sound && other.sound.length >= 2),
      );
      return !free.some((other) => mayBe(other, name, writing));
    });
  const lost = unsaid(namesInSource(source, language));
  const first = writing.script === 'Latn' ? unsaid(firstWords(source, language)) : [];
  const own = formsOf(exonymsIn(english)).filter((name) => !original.some((other) => mayBe(name, other, writing)));
  if (lost.length + first.length <= own.length) return undefined;
  return lost[0] ? `the English names ${strange.text}, the original ${lost[0].text}` : unlike;
}

/** Whether a word of the original is another one than a name, and no form of it. */
const isAnother = (word: Form, { sound }: Form): boolean =>
  /^\p{Lu}/u.test(word.text) && !word.sound.startsWith(sound) && !sound.startsWith(word.sound);

/** A name in Latin letters in a text whose script is not read: it is kept letter by letter, so what the English lacks is lost. */
function latin(source: string, english: string, written: readonly Form[], writing: Writing): string | undefined {
  const kept = formsOf(source.match(latinNames) ?? []);
  if (kept.length === 0) return undefined;
  const all = formsOf((english.match(tokens) ?? []).filter((word) => word.length >= 4));
  const lost = kept.find((name) => !all.some((other) => mayBe(other, name, writing)));
  const strange = lost && written.find((name) => isStrange(name, kept, writing));
  return strange && `the English names ${strange.text}, the original ${lost.text}`;
}

/** Words of the original that may be names; Persian writes parts of one name apart, without a space. */
function wordsIn(source: string, { script }: Writing): readonly string[] {
  const words = source.match(script === 'Jpan' ? kana : tokens) ?? [];
  return source.includes('\u200c') ? [...words, ...(source.replaceAll('\u200c', '').match(tokens) ?? [])] : words;
}

/** Whether nothing in the original may be the name. Scripts with capitals write a name with one, only peoples and tongues small. */
function isStrange(name: Form, original: readonly Form[], writing: Writing): boolean {
  if (name.sound.length < 2) return false;
  const others = writing.script === 'Cyrl' || writing.script === 'Grek' ? original.filter(({ text }) => /^\p{Lu}/u.test(text)) : original;
  return !others.some((other) => mayBe(name, other, writing));
}

/** Whether a run of katakana, which holds several words, begins or ends with a name. */
function isPartOf(run: string, name: string): boolean {
  const lengths = Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => at + 2);
  return lengths.some((length) => [run.slice(0, length), run.slice(-length)].some((part) => soundDistance(part, name) <= likePart));
}

/** A run of katakana whose sound no English word has: capitalised words are heard generously, others may be loanwords. */
function katakana(source: string, english: string, name: Form, writing: Writing): string | undefined {
  if ((source.match(/[\p{sc=Katakana}ー]{4,}/gu) ?? []).some((run) => isPartOf(run, name.text))) return undefined;
  const all = formsOf(english.match(/\p{L}{3,}/gu) ?? []);
  const isSaid = (run: Form): boolean =>
    all.some((word) =>
      /^\p{Lu}/u.test(word.text) ? mayBe(word, run, writing) : word.sound === run.sound || soundDistance(run.text, word.text) <= likeLoan,
    );
  const lost = formsOf(source.match(runs) ?? []).find((run) => run.sound.length >= 2 && !isSaid(run));
  return lost && `the English names ${name.text}, the original ${lost.text}`;
}
