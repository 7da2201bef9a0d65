import type { Block } from '../src/core/article.ts';
import type { DictionaryEntry } from '../demo/model/vocabulary.ts';

/** Numbers 0 ≤ n < below, the same for the same seed (Numerical Recipes' generator, upper bits). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'kl', 'st', 'tr'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'eu'];

/** A dictionary of an invented language, its words ending in -x and the English in -th, every eighth a noun and another an adjective. */
export function inventedDictionary(words: number): readonly DictionaryEntry[] {
  const random = seeded(1);
  const stems = new Set<string>();
  while (stems.size < words)
    stems.add(Array.from({ length: 2 + random(2) }, () => onsets[random(onsets.length)]! + vowels[random(vowels.length)]!).join(''));
  return [...stems].map((stem, i): DictionaryEntry => {
    const flag = (['N', 'A'] as const)[i % 8];
    return flag ? [`${stem}x`, `${stem}th`, flag] : [`${stem}x`, `${stem}th`];
  });
}

/** An article of the invented language: a title and twelve paragraphs of three sentences, every sixth with a link or bold words. */
export function inventedArticle(dictionary: readonly DictionaryEntry[], seed: number): { title: string; blocks: readonly Block[] } {
  const random = seeded(seed * 7919 + 13);
  // Half of a text is made of few words, as texts are.
  const word = (): string => dictionary[random(random(2) === 0 ? 300 : dictionary.length)]![0];
  const sentence = (): string => {
    const text = Array.from({ length: 8 + random(14) }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const blocks = Array.from({ length: 12 }, (_, i): Block => {
    const text = [sentence(), sentence(), sentence()].join(' ');
    if (i % 2) return { kind: 'paragraph', text, marks: [] };
    const start = text.indexOf(' ') + 1;
    const end = text.indexOf(' ', text.indexOf(' ', start) + 1);
    const mark =
      i % 4 ? ({ kind: 'bold', start, end } as const) : ({ kind: 'link', href: `https://a.example/${seed}/${i}`, start, end } as const);
    return { kind: 'paragraph', text, marks: [mark] };
  });
  return { title: sentence(), blocks };
}
