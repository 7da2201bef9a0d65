/** An answer in stream format without its signs, and the words that had one for being in no dictionary. */
export interface Unsigned {
  readonly stream: string;
  readonly unknown: readonly string[];
}

// A sign and the word behind it, with what may lie within one; numbers and their parts get signs too. `@` is reserved, so it comes escaped.
const signed = /(\\@|[*#])((?:[\p{L}\p{M}\p{N}]|['’-](?=\p{L}))*)(?=([^\\[]?))/gu;
// `a` before a sign and a vowel: the article was chosen without seeing the vowel.
const article = /(?<![\p{L}\p{N}])([Aa])((?:\[\[\/\]\])? (?:\[\[[^\]]*\]\])?(?:\\@|\*)[aeiouáéíóú])/giu;

/**
 * Takes out the signs Apertium puts before words it does not know (`*` in no dictionary of the source language, `@` in none between the two) or cannot inflect
 * (`#`, which is English all the same). Those of the source stay.
 */
export function withoutSigns(stream: string, source: string): Unsigned {
  const unknown: string[] = [];
  const bare = stream.replace(signed, (whole, sign: string, word: string, next: string) => {
    if (source.includes(sign.slice(-1) + (word || next))) return whole;
    if (sign !== '#' && word !== '') unknown.push(word);
    return word;
  });
  return { stream: bare, unknown };
}

/** Mends `a` before the signs of unknown words that begin with a vowel; for streams in English. */
export const withArticles = (stream: string): string => stream.replace(article, '$1n$2');

/**
 * Of unknown words those that still stand in the English, each once. Words with a capital are taken for names, and those of one or two
 * letters for units: both stay as they are.
 */
export function leftUnknown(unknown: readonly string[], text: string): readonly string[] {
  const standing = new Set(text.match(/\p{L}(?:[\p{L}\p{M}\p{N}]|['’-](?=\p{L}))*/gu));
  return [...new Set(unknown)].filter((word) => /^\p{Ll}..+/u.test(word) && standing.has(word));
}
