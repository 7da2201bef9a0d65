/** A word with its UTF-16 offsets. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Scripts that write words without spaces between them: names are found in them anywhere. */
export const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;

// A run of katakana is a word of its own; Hebrew writes foreign sounds with a geresh inside words or after ג ז צ ת.
const word =
  /[\p{sc=Katakana}ー]+|[\p{sc=Hebrew}\p{M}]+(?:['׳’"״][\p{sc=Hebrew}\p{M}]+)*(?:(?<=[גזצץת])['׳’])?|(?:(?!\p{sc=Katakana})[\p{L}\p{M}\p{N}])+/gu;

/** Words of a text: letters, marks and digits in a row. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ start: index, end: index + found.length, text: found }));
}

/** Whether what lies between a word and the next keeps them one name: a space, a hyphen, a middle dot, an initial's full stop. */
export function joins(before: string, gap: string): boolean {
  return /^(?:[\s\u200c]{1,2}|\s?[-‐‑–·・]\s?|['’])$/u.test(gap) || (before.length <= 2 && /^\.[\s-]?$/u.test(gap));
}

/** Whether a text has no letter, digit or mark right before `start` and right at `end`. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2));
}
