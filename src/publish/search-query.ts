import { sections } from '../core/article.ts';
import { countryName, languageName, UNDETERMINED } from '../core/language.ts';
import type { ListQuery, SearchFilter, SearchQuery } from '../core/store.ts';
import { cursorFrom } from './lists.ts';
import { filterOf, readOperators, searchFields, type Known, type SearchField } from './search-operators.ts';
import { dateText } from './times.ts';

/** Longest query that is searched, in characters; the rest is cut. */
const LONGEST_QUERY = 200;
/** Pages of the best there are: the store ranks no more. */
export const LAST_PAGE = 15;

/** Parameters of a search's address that decide what it finds; paging has two more. */
export const searchParameters = ['q', ...searchFields, 'sort'] as const;

/** A search as its address and what was typed say it. */
export interface AskedSearch {
  /** What is left to look for: control characters and operators removed, cut to `LONGEST_QUERY`. */
  readonly text: string;
  readonly filter: SearchFilter;
  readonly sort: NonNullable<SearchQuery['sort']>;
  /** Of the best, from 1. */
  readonly page: number;
  /** Of the newest: where the page before ended. */
  readonly before?: NonNullable<ListQuery['before']>;
  /** A sentence for each value that nobody knows: it was left out. */
  readonly leftOut: readonly string[];
  /** A sentence for each operator that was searched as words. */
  readonly asWords: readonly string[];
}

/** Cleans a query as typed; lone surrogates and control characters go. */
export function queryText(raw: string): string {
  return raw
    .slice(0, LONGEST_QUERY)
    .replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ')
    .trim();
}

const nobodyKnows: Readonly<Record<SearchField, (value: string) => string>> = {
  language: (value) => `Nobody here knows a language “${value}”`,
  country: (value) => `Nobody here knows a country “${value}”`,
  source: (value) => `No newspaper here is called “${value}”`,
  section: (value) => `There is no section “${value}”`,
  from: (value) => `“${value}” is no day of the calendar, such as 2026-01-31`,
  to: (value) => `“${value}” is no day of the calendar, such as 2026-01-31`,
};

/** Reads a search from an address; what was typed in the box goes before what was chosen. Any address is a search. */
export function askedSearch(parameters: URLSearchParams, known: Known): AskedSearch {
  const leftOut: string[] = [];
  let chosen: SearchFilter = {};
  for (const field of searchFields) {
    const value = queryText(parameters.get(field) ?? '');
    if (value === '') continue;
    const found = filterOf(field, value, known);
    if (found) chosen = { ...chosen, ...found };
    else leftOut.push(`${nobodyKnows[field](value)}: it was left out.`);
  }
  const typed = readOperators(queryText(parameters.get('q') ?? ''), known);
  const filter = { ...chosen, ...typed.filter };
  if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to)
    leftOut.push(`${dateText(filter.from)} comes after ${dateText(filter.to)}: no day lies between them.`);
  const raw = parameters.get('sort') ?? '';
  if (!['', 'best', 'newest'].includes(raw)) leftOut.push(`Articles can be sorted by “best” or “newest”, not by “${queryText(raw)}”.`);
  const sort = typed.text === '' || raw === 'newest' ? 'newest' : 'best';
  const before = cursorFrom(parameters.get('before') ?? undefined);
  const page = Number(/^\d{1,3}$/.exec(parameters.get('page') ?? '')?.[0] ?? 1);
  return {
    text: typed.text,
    filter,
    sort,
    page: sort === 'best' ? Math.max(1, Math.min(LAST_PAGE, page)) : 1,
    ...(sort === 'newest' && before && { before }),
    leftOut,
    asWords: typed.words.map(
      (word) => `Nobody knows “${word}”, so it was searched as words. Known are ${searchFields.map((field) => `${field}:`).join(' ')}.`,
    ),
  };
}

/** The query of an address that means this search; without its page. */
export function queryOf({ text, filter, sort }: Pick<AskedSearch, 'text' | 'filter' | 'sort'>): string {
  const { sourceId, ...rest } = filter;
  const values = { q: text, ...rest, source: sourceId, sort: sort === 'newest' && text !== '' ? sort : '' };
  const query = new URLSearchParams();
  for (const name of searchParameters) if (values[name]) query.set(name, values[name]);
  return query.toString();
}

/** What a search is kept to, in words, such as `in Persian, from 1 January 2026`; empty without filters. */
export function filterText({ language, country, sourceId, section, from, to }: SearchFilter, known: Known): string {
  return [
    ...(language === undefined ? [] : [`in ${language === UNDETERMINED ? 'an unknown language' : languageName(language)}`]),
    ...(sourceId === undefined ? [] : [`by ${known.sources.get(sourceId) ?? sourceId}`]),
    ...(country === undefined ? [] : [`from newspapers in ${countryName(country)}`]),
    ...(section === undefined ? [] : [`under ${sections[section].name}`]),
    ...(from === undefined ? [] : [`since ${dateText(from)}`]),
    ...(to === undefined ? [] : [`until ${dateText(to)}`]),
  ].join(', ');
}
