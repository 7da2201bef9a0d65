import { sections, type SectionSlug } from '../core/article.ts';
import { canonicalTag, countryName, languageName, primaryLanguage } from '../core/language.ts';
import type { SearchFilter } from '../core/store.ts';

/** What a search can be kept to, in the order people are told. */
export const searchFields = ['language', 'country', 'source', 'section', 'from', 'to'] as const;

export type SearchField = (typeof searchFields)[number];

/** What articles are filed under, with its English name: newspapers by id, languages by primary subtag, countries by code. */
export type Known = Readonly<Record<'sources' | 'languages' | 'countries', ReadonlyMap<string, string>>>;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();

/** The part of a filter that a value stands for: an id, a code or an English name in any case; undefined where nobody knows it. */
export function filterOf(field: SearchField, raw: string, known: Known): SearchFilter | undefined {
  const value = plain(raw);
  switch (field) {
    case 'language': {
      const tag = keyOf(known.languages, raw) ?? languageTag(value);
      return tag === undefined ? undefined : { language: tag };
    }
    case 'country': {
      const code = keyOf(known.countries, raw) ?? countryCode(value);
      return code === undefined ? undefined : { country: code };
    }
    case 'source': {
      const id = keyOf(known.sources, raw);
      return id === undefined ? undefined : { sourceId: id };
    }
    case 'section': {
      const slug = Object.entries(sections).find(([one, { name }]) => one === value || plain(name) === value)?.[0];
      return slug === undefined ? undefined : { section: slug as SectionSlug };
    }
    case 'from':
    case 'to': {
      const day = dayOf(value, field);
      return day === undefined ? undefined : { [field]: day };
    }
  }
}

function keyOf(names: ReadonlyMap<string, string>, raw: string): string | undefined {
  if (names.has(raw)) return raw;
  const value = plain(raw);
  return [...names].find(([key, name]) => key === value || plain(name) === value)?.[0];
}

// A language that nothing was read in yet is one all the same: its feed fills later.
function languageTag(value: string): string | undefined {
  const tag = /^[a-z]{2,3}([-_][a-z0-9]+)*$/.test(value) ? canonicalTag(value) : undefined;
  return tag !== undefined && languageName(tag) !== tag ? primaryLanguage(tag) : undefined;
}

function countryCode(value: string): string | undefined {
  return /^[a-z]{2}$/.test(value) && countryName(value).toLowerCase() !== value ? value : undefined;
}

/** A day of the calendar; of a month or a year its first or last one. */
function dayOf(value: string, end: 'from' | 'to'): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const date =
    end === 'from' || day !== undefined
      ? new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
      : new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  // Years below 100 and days that no month has come out as others.
  const found = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return found.startsWith(value) ? found : undefined;
}

/** A query as typed, without its operators: what is left to look for, the filters they stand for, and what was only words. */
export interface Typed {
  readonly text: string;
  readonly filter: SearchFilter;
  /** Operators that were searched as words, as typed. */
  readonly words: readonly string[];
}

// An operator begins a word and is no part of a phrase; an address is none.
const token = /"[^"]*"?|(?<=^|\s)([a-z]+):("[^"]*"?|(?!\/)[^\s"]+)|[^\s"]+|\s+/giu;

/** Reads `language:fa` and its like out of what a person typed. */
export function readOperators(typed: string, known: Known): Typed {
  let filter: SearchFilter = {};
  const words: string[] = [];
  const text = typed.replace(token, (whole, name?: string, value?: string) => {
    if (name === undefined || value === undefined) return whole;
    const field = searchFields.find((one) => one === name.toLowerCase());
    const found = field && filterOf(field, value.replaceAll('"', ''), known);
    if (found) {
      filter = { ...filter, ...found };
      return ' ';
    }
    words.push(whole);
    // What was no operator here is none when it is read again either.
    return `${name} ${value.startsWith('"') ? value : value.replaceAll(':', ' ')}`;
  });
  return { text: text.replace(/\s+/gu, ' ').trim(), filter, words };
}
