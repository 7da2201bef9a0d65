import type { SectionSlug } from '../core/article.ts';
import { canonicalTag, primaryLanguage } from '../core/language.ts';
import type { PressChoice, Source } from '../core/source.ts';
import type { Electable } from './selection.ts';

const languagesOf = ({ languages }: Electable): readonly string[] => languages.map((tag) => primaryLanguage(canonicalTag(tag) ?? tag));

/**
 * Which papers a choice takes: those of its countries that write in its languages. Of the starter edition where that has any of a country or
 * language; who names one that it lacks gets every paper known.
 */
export function choiceTakes(choice: PressChoice, papers: readonly Electable[]): (paper: Electable) => boolean {
  const [countries, languages] = [new Set(choice.countries), new Set(choice.languages)];
  const starter = papers.filter(({ enabled }) => enabled);
  const startedIn = new Set(starter.map(({ country }) => country));
  const startedWith = new Set(starter.flatMap(languagesOf));
  return (paper) => {
    const own = languagesOf(paper);
    if (countries.size > 0 && !countries.has(paper.country)) return false;
    if (languages.size > 0 && !own.some((tag) => languages.has(tag))) return false;
    if (choice.breadth === 'all' || paper.enabled) return true;
    const lacked = countries.has(paper.country) && !startedIn.has(paper.country);
    return lacked || own.some((tag) => languages.has(tag) && !startedWith.has(tag));
  };
}

/** A source without its feeds of sections that were not chosen; feeds of no section, or of one that nobody knows, stay. */
export function withSections(
  source: Source,
  sections: readonly SectionSlug[],
  sectionNamed: (words: string) => SectionSlug | undefined,
): Source {
  if (sections.length === 0) return source;
  const feeds = source.feeds.filter(({ section }) => {
    const slug = section === undefined ? undefined : sectionNamed(section);
    return slug === undefined || sections.includes(slug);
  });
  return { ...source, feeds };
}
