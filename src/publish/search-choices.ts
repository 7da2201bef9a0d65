import { sections } from '../core/article.ts';
import { countryName, languageTitle } from '../core/language.ts';
import type { Store } from '../core/store.ts';
import type { Known } from './search-operators.ts';
import { sourceMap } from './lists.ts';

/** Newspapers offered in a form: a choice of a thousand would be larger than the page around it. The others can be typed. */
const MOST_PAPERS = 120;

/** One value a search can be kept to, with how many articles it leaves. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What there is to choose from. */
export interface Choices {
  readonly languages: readonly Choice[];
  readonly countries: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly sections: readonly Choice[];
  readonly known: Known;
}

const kept = new WeakMap<Store, { readonly version: number; readonly until: number; readonly choices: Promise<Choices> }>();
const KEPT_MS = 60_000;

/** The values there are, counted at most once a minute: counting reads an index from end to end for each. */
export async function searchChoices(store: Store): Promise<Choices> {
  const version = await store.articles.dataVersion();
  const found = kept.get(store);
  if (found && (found.version === version || performance.now() < found.until)) return found.choices;
  const choices = counted(store);
  kept.set(store, { version, until: performance.now() + KEPT_MS, choices });
  choices.catch(() => kept.delete(store));
  return choices;
}

async function counted(store: Store): Promise<Choices> {
  const { articles } = store;
  const [languages, countries, papers, filed, sources] = [
    await articles.countBy('language'),
    await articles.countBy('country'),
    await articles.countBy('sourceId'),
    await articles.countBy('section'),
    await sourceMap(store),
  ];
  const nameOf = (id: string): string => sources.get(id)?.name ?? id;
  const byName = (counts: typeof languages, name: (key: string) => string): Choice[] =>
    counts.map(({ key, count }) => ({ value: key, name: name(key), count })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const named = {
    languages: byName(languages, languageTitle),
    countries: byName(countries, countryName),
  };
  const names = (choices: readonly Choice[]): Map<string, string> => new Map(choices.map(({ value, name }) => [value, name]));
  return {
    ...named,
    sources: byName(papers.slice(0, MOST_PAPERS), nameOf),
    sections: Object.entries(sections).map(([value, { name }]) => ({
      value,
      name,
      count: filed.find(({ key }) => key === value)?.count ?? 0,
    })),
    known: {
      sources: new Map([...papers.map(({ key }) => key), ...sources.keys()].map((id) => [id, nameOf(id)])),
      languages: names(named.languages),
      countries: names(named.countries),
    },
  };
}

/** The choices with what is chosen among them, even where that has no articles or is not offered. */
export function offered(choices: readonly Choice[], chosen: string | undefined, name: (value: string) => string): readonly Choice[] {
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, name: name(chosen), count: 0 }];
}
