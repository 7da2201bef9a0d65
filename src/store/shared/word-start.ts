// Scripts written without spaces, and Hangul, whose compounds are written as one word.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々〆]/u;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/** Primary subtags of languages whose texts have no spaces, so that foreign words stand in them without a sign before. */
export const unspacedLanguages = ['zh', 'yue', 'wuu', 'ja', 'ko', 'th', 'lo', 'km', 'my', 'bo', 'dz'] as const;

/** Signs that stand before a word: what an index that knows substrings only asks for in place of "not a letter". */
export const signsBeforeWords = Array.from(
  ' \n\t\u00a0\u202f\u200b\u200c\u200e\u200f"\'‘’‚“”„«»‹›()[]{}<-‐‑–—/\\.,:;…!?¡¿#@&+=*|_~·•־״׳،؛',
);

/** Whether a term may begin inside a word: "Amsterdam" is no hit for "dam", but 总统 is one in 副总统. */
export const mayBeginAnywhere = (term: string): boolean => unspaced.test(/[\p{L}\p{N}]/u.exec(term)?.[0] ?? '');

/** Whether a word can begin at this offset: after no letter or digit, or after a script without spaces. */
export function isWordStart(text: string, at: number): boolean {
  // Two units, because a letter may be a surrogate pair.
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  return !inWord.test(before) || unspaced.test(before);
}
