import { textsOf, type Article } from '../core/article.ts';
import { englishOf, type Translation } from '../core/translation.ts';
import { repeats } from './standfirst.ts';

const joined = (texts: readonly (string | undefined)[]): string => texts.filter((text) => text).join('\n');

// Readers would meet a standfirst that the body repeats twice in one snippet.
const standsAlone = ({ summary, title, blocks }: Article): boolean => summary !== undefined && !repeats(summary, title, blocks);

/** An article's own words without its title, one text a line, for the search index. */
export function originalText(article: Article): string {
  return joined([
    standsAlone(article) ? article.summary : undefined,
    ...article.blocks.flatMap((block) => textsOf(block).map(({ text }) => text)),
  ]);
}

/** A translation's words without the title, one text a line, for the search index. */
export function englishText(article: Article, translation: Translation): string {
  return joined([standsAlone(article) ? englishOf(translation.summary) : undefined, ...translation.blocks.flat().map(englishOf)]);
}

/** Every engine that wrote part of the English, most sentences first; kept and failed sentences have none. */
export function enginesOf(translation: Translation): readonly string[] {
  const counts = new Map<string, number>();
  for (const segment of [...translation.title, ...translation.summary, ...translation.blocks.flat(2)])
    if (segment.state === 'translated') counts.set(segment.engine, (counts.get(segment.engine) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([engine]) => engine);
}
