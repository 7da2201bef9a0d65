import { sections, type SectionSlug } from '../core/article.ts';
import { countryName, languageName, primaryLanguage, type LanguageTag } from '../core/language.ts';
import type { KnownPaper, ModelNeed, PressDesk, TranslationAdmin } from '../core/ports.ts';
import type { PressChoice, Source } from '../core/source.ts';
import { sentenceOf } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** A country or language to choose, with how many papers are known of it. */
export interface PressOption {
  readonly value: string;
  readonly name: string;
  readonly starter: number;
  readonly known: number;
}

/** What there is to choose from. */
export interface PressOptions {
  readonly countries: readonly PressOption[];
  readonly languages: readonly PressOption[];
  readonly starter: number;
  readonly known: number;
}

/** What a choice would take. */
export interface Takes {
  readonly papers: number;
  readonly feeds: number;
  readonly countries: number;
  readonly languages: readonly {
    readonly language: LanguageTag;
    readonly name: string;
    readonly papers: number;
    readonly need?: ModelNeed;
  }[];
  /** Sums over the models that are still to be fetched. */
  readonly downloadMb: readonly [number, number];
  readonly ceilingMb?: number;
  /** Countries that were chosen and of which no paper is taken. */
  readonly empty: readonly string[];
}

function optionsOf(
  papers: readonly KnownPaper[],
  of: (paper: KnownPaper) => readonly string[],
  name: (value: string) => string,
): readonly PressOption[] {
  const counts = new Map<string, { starter: number; known: number }>();
  for (const paper of papers)
    for (const value of of(paper)) {
      const count = counts.get(value) ?? { starter: 0, known: 0 };
      counts.set(value, { starter: count.starter + (paper.starter ? 1 : 0), known: count.known + 1 });
    }
  return [...counts].map(([value, count]) => ({ value, name: name(value), ...count })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Every country and language of the papers known. */
export function pressOptions(papers: readonly KnownPaper[]): PressOptions {
  return {
    countries: optionsOf(papers, ({ country }) => [country], countryName),
    languages: optionsOf(papers, ({ languages }) => languages, languageName),
    starter: papers.filter(({ starter }) => starter).length,
    known: papers.length,
  };
}

/** The starter edition as a choice: its countries, in every language and section. */
export const starterChoice = ({ countries }: PressOptions): Omit<PressChoice, 'at'> => ({
  breadth: 'starter',
  countries: countries.filter(({ starter }) => starter > 0).map(({ value }) => value),
  languages: [],
  sections: [],
});

/** A form's fields as a choice: what nobody knows is left out. */
export function choiceIn(form: ReadonlyMap<string, string>, options: PressOptions): Omit<PressChoice, 'at'> {
  const ticked = (name: string, known: readonly string[]): string[] => known.filter((value) => form.has(`${name}:${value}`)).toSorted();
  return {
    breadth: form.get('breadth') === 'all' ? 'all' : 'starter',
    countries: ticked(
      'country',
      options.countries.map(({ value }) => value),
    ),
    languages: ticked(
      'language',
      options.languages.map(({ value }) => value),
    ),
    sections: ticked('section', Object.keys(sections)) as SectionSlug[],
  };
}

/** A sentence on the first tick that stands for nothing known: left out in silence, it would leave the question open, and take everything. */
export function unknownIn(form: ReadonlyMap<string, string>, { countries, languages }: PressOptions): string | undefined {
  const known: Readonly<Record<string, readonly string[]>> = {
    country: countries.map(({ value }) => value),
    language: languages.map(({ value }) => value),
    section: Object.keys(sections),
  };
  for (const name of form.keys()) {
    const [kind = '', value = ''] = name.split(/:(.*)/s);
    if (Object.hasOwn(known, kind) && name.includes(':') && !known[kind]!.includes(value))
      return `No newspaper of the ${kind} “${value.slice(0, 20)}” is known.`;
  }
  return undefined;
}

/** What a choice would take in papers, downloads and memory; the error is one sentence. */
export async function takesOf(
  press: PressDesk,
  translation: TranslationAdmin | undefined,
  choice: PressChoice,
): Promise<Result<Takes, string>> {
  const taken = press.taken(choice);
  if (!taken.ok) return err(sentenceOf(taken.error));
  const sources = taken.value;
  const counts = new Map<LanguageTag, number>();
  for (const tag of sources.flatMap(languagesOf)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const needs = await translation?.needs([...counts.keys()]);
  const needOf = new Map(needs?.models.map((need) => [need.language, need]));
  const fetched = (needs?.models ?? []).filter(({ state }) => state === 'to-fetch');
  const sum = (end: 0 | 1): number => fetched.reduce((total, { downloadMb }) => total + downloadMb[end], 0);
  const read = new Set(sources.map(({ country }) => country));
  return ok({
    papers: sources.length,
    feeds: sources.reduce((total, { feeds }) => total + feeds.length, 0),
    countries: read.size,
    languages: [...counts]
      .map(([language, papers]) => {
        const need = needOf.get(language);
        return { language, name: languageName(language), papers, ...(need && { need }) };
      })
      .sort((a, b) => b.papers - a.papers || a.name.localeCompare(b.name, 'en')),
    downloadMb: [sum(0), sum(1)],
    ...(needs && { ceilingMb: needs.ceilingMb }),
    empty: choice.countries.filter((code) => !read.has(code)).map(countryName),
  });
}

const languagesOf = ({ languages }: Source): readonly LanguageTag[] => [...new Set(languages.map(primaryLanguage))];
