import { editDistance } from '../../lib/edits.ts';
import { foldLatin } from './fold.ts';
import { soundDistance } from './sounds.ts';
import { joins, wordsOf, type Word } from './words.ts';

/** Consonants of a Latin word by sound, doubles once: what transliterations of one name share. */
function consonantsOf(word: string): string {
  return foldLatin(word)
    .replace(/sch|sh|sz|ch|tch|tsch|zh|cz/g, 'S')
    .replace(/kh|ck|q|k|c|gh|g|x/g, 'K')
    .replace(/ph|f|v|w/g, 'V')
    .replace(/ts|tz|z|s/g, 'Z')
    .replace(/th|dh|d|t/g, 'T')
    .replace(/b|p/g, 'P')
    .replace(/[aeiouyjh'’]/g, '')
    .replace(/(.)\1+/g, '$1');
}

const vowelGroups = (word: string): number => word.match(/[aeiouyj]+/g)?.length ?? 0;

const leastLetters = 4;
// What makes a people of a country: Iraqi, Chilean, Iranians.
const peoples = /^(?:i|is|n|ns|an|ans|ian|ians|ish|ese)$/;

/**
 * How unlike two spellings of one name are, 0 … 1; Infinity for two names. Final `a` tells women from men and Nigeria from Niger, and a
 * shared skeleton alone is no likeness.
 */
export function unlikeness(a: string, b: string): number {
  const [first, second] = [foldLatin(a), foldLatin(b)];
  if (first === second) return 0;
  const longest = Math.max(first.length, second.length);
  if (Math.min(first.length, second.length) < leastLetters || first.endsWith('a') !== second.endsWith('a')) return Infinity;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (long.startsWith(short) && peoples.test(long.slice(short.length))) return Infinity;
  const distance = editDistance(first, second) / longest;
  const skeleton = consonantsOf(first);
  if (skeleton !== consonantsOf(second)) return Infinity;
  const limit = skeleton.length >= 3 && Math.abs(vowelGroups(first) - vowelGroups(second)) <= 1 ? 0.45 : 0.2;
  return distance <= limit ? distance : Infinity;
}

/** A run of English words with how unlike the wanted name it is. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly unlike: number;
}

const soundsLike = 0.12;

/**
 * The capitalised run most like an English name, or like its source by sound, outside the ranges taken. Undefined where there is none,
 * or where two different runs are about as like.
 */
export function likestRun(
  text: string,
  english: string,
  sources: readonly string[],
  isFree: (start: number, end: number) => boolean,
): Run | undefined {
  const wanted = wordsOf(english).map((word) => word.text);
  const words = wordsOf(text);
  const forms = sources.map((source) => wordsOf(source).map((word) => word.text)).filter((form) => form.length === wanted.length);
  const runs: Run[] = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const run = words.slice(at, at + wanted.length);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    if (run.length === 0 || !isName(run, text) || !isFree(start, end)) continue;
    const spelling = sum(run.map((word, i) => unlikeness(word.text, wanted[i]!)));
    const sound = Math.min(...forms.map((form) => sum(run.map((word, i) => soundOf(form[i]!, word.text)))), Infinity);
    const unlike = Math.min(spelling, sound) / wanted.length;
    if (unlike < Infinity) runs.push({ start, end, unlike });
  }
  const [best, second] = runs.toSorted((a, b) => a.unlike - b.unlike);
  if (!best) return undefined;
  const rival = second && text.slice(second.start, second.end) !== text.slice(best.start, best.end) && second.unlike < best.unlike + 0.05;
  return rival ? undefined : best;
}

// Letters that end names in a and i; katakana writes both into its syllables. Endings tell Iraqi from Iraq and Nigeria from Niger.
const finalA = /[аяαάاىةهאהअाაաア-ヺー]$/u;
const finalI = /[иійыιίηήيییיईीიիア-ヺー]$/u;

function soundOf(source: string, word: string): number {
  const latin = foldLatin(word);
  if (latin.length < leastLetters) return Infinity;
  if ((latin.endsWith('a') && !finalA.test(source)) || (latin.endsWith('i') && !finalI.test(source))) return Infinity;
  if (/[аяαά]$/u.test(source) && /[iyo]$/.test(latin)) return Infinity;
  const distance = soundDistance(source, word);
  return distance <= soundsLike ? distance : Infinity;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function isName(run: readonly Word[], text: string): boolean {
  const isCapital = ({ text: word }: Word): boolean => /^\p{Lu}/u.test(word);
  return (
    isCapital(run[0]!) &&
    isCapital(run.at(-1)!) &&
    run.every((word, i) => i === 0 || joins(run[i - 1]!.text, text.slice(run[i - 1]!.end, word.start)))
  );
}
