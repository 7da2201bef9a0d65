import { sections } from '../core/article.ts';
import { sentenceOf } from '../core/failure.ts';
import {
  countryName,
  directionOf,
  languageName,
  languageTitle,
  primaryLanguage,
  TARGET,
  UNDETERMINED,
  type LanguageTag,
} from '../core/language.ts';
import { articlePath, type Publication } from '../core/publication.ts';
import type { Source } from '../core/source.ts';

/** A line of text with what a browser must know to show it. */
export interface TextView {
  readonly text: string;
  /** BCP 47; empty where unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** A newspaper as lists name it. */
export interface OutletView {
  readonly id: string;
  readonly name: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  readonly countryName: string;
  readonly timeZone: string;
}

/** An article in a list. */
export interface CardView {
  readonly id: string;
  readonly path: string;
  /** The headline: English where there is any. */
  readonly title: TextView;
  /** The original headline, where it is not the headline itself. */
  readonly original?: TextView;
  readonly dek?: TextView;
  readonly outlet: OutletView;
  /** Primary subtag, as in `/language/zh`. */
  readonly language: LanguageTag;
  /** The whole tag, such as `zh-Hans`. */
  readonly tag: LanguageTag;
  readonly languageName: string;
  readonly section: { readonly slug: string; readonly group: string; readonly name: string };
  readonly sortAt: string;
  readonly day: string;
  readonly dated: boolean;
  readonly state: Publication['state'];
  /** Why there is no English, in a sentence. */
  readonly why?: string;
  readonly readingMinutes: number;
  readonly engines: readonly string[];
}

/** Remembers answers by argument: asking Intl costs some 20 µs, and a front page asks a hundred times for a few dozen codes. */
function remembered<T>(ask: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    let answer = known.get(code);
    if (answer === undefined) known.set(code, (answer = ask(code)));
    return answer;
  };
}

const direction = remembered(directionOf);
const country = remembered(countryName);

/** Text in a language, with its writing direction. */
export function textView(text: string, language: LanguageTag): TextView {
  return language === UNDETERMINED ? { text, lang: '', dir: 'auto' } : { text, lang: language, dir: direction(language) };
}

/** A newspaper's name and place; an id that is no longer configured stands for itself. */
function outletView(id: string, source: Source | undefined, fallback = 'zz'): OutletView {
  const code = source?.country ?? fallback;
  return {
    id,
    name: source?.name ?? id,
    ...(source?.city && { city: source.city }),
    country: code,
    countryName: country(code),
    timeZone: source?.timeZone ?? 'UTC',
  };
}

/** The sentence that tells why an article has no English; undefined where it has. */
export function whyNoEnglish({ state, failure, language }: Pick<Publication, 'state' | 'failure' | 'language'>): string | undefined {
  if (state === 'translated' || state === 'english') return undefined;
  if (failure) return sentenceOf(failure);
  return state === 'waiting' ? `This article waits to be translated from ${languageName(language)}.` : undefined;
}

/** A publication as lists show it. */
export function cardView(publication: Publication, source: Source | undefined): CardView {
  const { language, state } = publication;
  const translated = state === 'translated';
  const shown = translated ? TARGET : language;
  // A headline that still waits is published in the original.
  const titled = translated && publication.title !== publication.originalTitle;
  const why = whyNoEnglish(publication);
  return {
    id: publication.id,
    path: articlePath(publication),
    title: textView(publication.title, titled ? TARGET : language),
    ...(titled && { original: textView(publication.originalTitle, language) }),
    ...(publication.dek && { dek: textView(publication.dek, shown) }),
    outlet: outletView(publication.sourceId, source, publication.country),
    language: primaryLanguage(language),
    tag: language,
    languageName: languageTitle(language),
    section: { slug: publication.section, ...sections[publication.section] },
    sortAt: publication.sortAt,
    day: publication.day,
    dated: publication.dated,
    state,
    ...(why !== undefined && { why }),
    readingMinutes: publication.readingMinutes,
    engines: publication.engines,
  };
}

/** Cards for publications, with their newspapers looked up once. */
export function cardViews(publications: readonly Publication[], sources: ReadonlyMap<string, Source>): readonly CardView[] {
  return publications.map((publication) => cardView(publication, sources.get(publication.sourceId)));
}
