import type { Article } from '../core/article.ts';
import { textsOf } from '../core/article.ts';
import { englishOf, type Translation } from '../core/translation.ts';

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words of a text; scripts written without spaces count 2.2 characters as a word (500 characters ≙ 230 words). */
export function countWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const spaced = text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return spaced + Math.round((characters * 230) / 500);
}

/** Whole minutes it takes to read so many words at 230 a minute, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 230));

/** All prose of an article, a line per text. */
export const proseOf = (article: Article): string => article.blocks.flatMap((block) => textsOf(block).map((text) => text.text)).join('\n');

const longest = 320;

/** The standfirst in English, else in the original; where the paper gives none, the first paragraph, cut at a sentence or word end. */
export function leadOf(article: Article, translation: Translation | undefined): string | undefined {
  if (translation && translation.summary.length > 0) return cut(englishOf(translation.summary));
  if (article.summary) return cut(article.summary);
  const first = article.blocks.findIndex((block) => block.kind === 'paragraph');
  const block = article.blocks[first];
  if (block?.kind !== 'paragraph') return undefined;
  const english = translation?.blocks[first]?.[0];
  return cut(english ? englishOf(english) : block.text);
}

function cut(text: string): string | undefined {
  if (text.length <= longest) return text === '' ? undefined : text;
  const head = text.slice(0, longest);
  const sentence = head.search(/[.!?。！？؟](?=[^.!?。！？؟]*$)/u);
  if (sentence > longest / 2) return head.slice(0, sentence + 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), longest - 40)).trimEnd()}…`;
}
