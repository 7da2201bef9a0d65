import { textsOf, type Article } from '../core/article.ts';
import type { LanguageTag } from '../core/language.ts';
import { cutsOf, type Cut } from './marks.ts';

/** An article's sentences in the shape of its translation. */
export interface Plan {
  readonly title: readonly Cut[];
  readonly summary: readonly Cut[];
  readonly blocks: readonly (readonly (readonly Cut[])[])[];
}

/** Cuts an article into sentences. */
export function planOf(article: Article, language: LanguageTag): Plan {
  const plain = (text: string): readonly Cut[] => cutsOf({ text, marks: [] }, language);
  return {
    title: plain(article.title),
    summary: plain(article.summary ?? ''),
    blocks: article.blocks.map((block) => textsOf(block).map((text) => cutsOf(text, language))),
  };
}

/** All sentences in the order of their worth: title, summary, body. */
export function cutsIn(plan: Plan): readonly Cut[] {
  return [...plan.title, ...plan.summary, ...plan.blocks.flat(2)];
}

/** Whether there is anything to translate in a sentence: a letter of any script. */
export function hasLetters(cut: Cut): boolean {
  return /\p{L}/u.test(cut.segment.text);
}

/** What goes first: headline and standfirst; where there is none, the first paragraph. */
export function headOf(plan: Plan): readonly Cut[] {
  return [...plan.title, ...(plan.summary.length > 0 ? plan.summary : (plan.blocks[0]?.[0] ?? []))];
}
