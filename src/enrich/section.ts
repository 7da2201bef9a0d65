import { sections, type SectionSlug } from '../core/article.ts';
import type { Reason } from '../core/provenance.ts';
import { sectionWords } from './section.data.ts';

const slugs = Object.keys(sections) as SectionSlug[];
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
const byWord = new Map(slugs.flatMap((slug) => sectionWords[slug].map((word) => [fold(word), slug] as const)));

/**
 * The front-page section of an article from the paper's own words, most telling first: its section, its tags, the folders of its address.
 * `world` where none is known, with the reason saying so.
 */
export function sectionOf(words: { section?: string; categories: readonly string[]; url: string }): {
  section: SectionSlug;
  reason: Reason;
} {
  const witnesses: readonly (readonly [string, readonly string[]])[] = [
    ['section', words.section ? [words.section] : []],
    ['category', words.categories],
    ['address', foldersOf(words.url)],
  ];
  for (const [rule, texts] of witnesses) {
    for (const text of texts) {
      const section = lookUp(text);
      if (section) return { section, reason: { rule: `section-from-${rule}`, detail: text.slice(0, 60) } };
    }
  }
  return { section: 'world', reason: { rule: 'section-unknown' } };
}

/** The front-page section that a paper's own words name; undefined where nobody knows them. */
export const knownSection = (words: string): SectionSlug | undefined => lookUp(words);

function lookUp(text: string): SectionSlug | undefined {
  const whole = fold(text.trim());
  const hyphenated = whole.replace(/[\s/_]+/g, '-');
  return (
    byWord.get(whole) ??
    byWord.get(hyphenated) ??
    hyphenated
      .split(/-|[&,·:>|]/)
      .map((word) => byWord.get(word))
      .find(Boolean)
  );
}

function foldersOf(url: string): string[] {
  try {
    return decodeURIComponent(new URL(url).pathname).split('/').filter(Boolean).slice(0, -1);
  } catch {
    return [];
  }
}
