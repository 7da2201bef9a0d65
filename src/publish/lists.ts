import { sections, type SectionSlug } from '../core/article.ts';
import { countryName, endonym, languageName, languageTitle } from '../core/language.ts';
import type { Publication } from '../core/publication.ts';
import type { Source } from '../core/source.ts';
import type { ListQuery, Store } from '../core/store.ts';
import { dayPath, daysOf, type DayLink } from './archive.ts';
import { cardViews, type CardView } from './card.ts';
import { heard, type Mutes } from './muting.ts';
import { dateText } from './times.ts';

/** Articles on a page of a list. */
const PAGE_SIZE = 40;

/** A list of articles: a page, and a feed under the same address with `.rss`, `.atom` or `.json`. */
export interface ListView {
  readonly kind: 'latest' | 'section' | 'day' | 'source' | 'country' | 'language' | 'search' | 'trends';
  readonly title: string;
  /** One line under the title. */
  readonly note?: string;
  /** Path without query, such as `/section/politics`. */
  readonly path: string;
  /** Query of the feed addresses, such as `q=river`; empty for every list but search. */
  readonly query: string;
  readonly cards: readonly CardView[];
  /** Query of the page with older articles. */
  readonly older?: string;
  /** Of a day: the days before and after it that have articles. */
  readonly neighbours?: Readonly<Partial<Record<'earlier' | 'later', DayLink>>>;
  /** How many articles its reader muted were left out. */
  readonly hidden?: number;
  /** Newest time of any article shown. */
  readonly updatedAt?: string;
}

/** A place in a list: `<instant>_<id>` of the last article shown. */
export type Cursor = NonNullable<ListQuery['before']>;

/** Reads `?before=`; undefined for anything that this program did not write. */
export function cursorFrom(raw: string | undefined): Cursor | undefined {
  const [, sortAt, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-z]{1,40})$/.exec(raw ?? '') ?? [];
  return sortAt === undefined || id === undefined ? undefined : { sortAt, id };
}

/** A place as an address tells it. */
export const cursorText = ({ sortAt, id }: Cursor): string => `${sortAt}_${id}`;

/** All newspapers by id. */
export async function sourceMap(store: Store): Promise<ReadonlyMap<string, Source>> {
  return new Map((await store.sources.list()).map((source) => [source.id, source]));
}

type Named = Pick<ListView, 'kind' | 'title' | 'note' | 'path'>;

/** Builds a list from publications already chosen. */
export function listView(
  named: Named,
  publications: readonly Publication[],
  sources: ReadonlyMap<string, Source>,
  options: { readonly query?: string; readonly rest?: Cursor; readonly hidden?: number } = {},
): ListView {
  const shown = publications.slice(0, PAGE_SIZE);
  const { rest, hidden = 0 } = options;
  const updatedAt = shown
    .map(({ provenance }) => provenance.at)
    .sort()
    .at(-1);
  return {
    ...named,
    query: options.query ?? '',
    cards: cardViews(shown, sources),
    ...(rest && { older: `before=${cursorText(rest)}` }),
    ...(hidden > 0 && { hidden }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

async function listed(store: Store, named: Named, query: Omit<ListQuery, 'limit'>, mutes?: Mutes): Promise<ListView> {
  const [{ publications, ...more }, sources] = await Promise.all([heard(store, { ...query, limit: PAGE_SIZE }, mutes), sourceMap(store)]);
  return listView(named, publications, sources, more);
}

const after = (before: Cursor | undefined): Pick<ListQuery, 'before'> => (before ? { before } : {});

/** Everything, newest first. */
export function latestList(store: Store, before?: Cursor, mutes?: Mutes): Promise<ListView> {
  const named: Named = { kind: 'latest', title: 'Latest', note: 'Every article, newest first.', path: '/latest' };
  return listed(store, named, after(before), mutes);
}

/** A front-page section; undefined where there is no such section. */
export async function sectionList(store: Store, slug: string, before?: Cursor, mutes?: Mutes): Promise<ListView | undefined> {
  if (!Object.hasOwn(sections, slug)) return undefined;
  const section = slug as SectionSlug;
  const { group, name } = sections[section];
  return listed(
    store,
    { kind: 'section', title: name, note: `${group} / ${name}`, path: `/section/${slug}` },
    { section, ...after(before) },
    mutes,
  );
}

/** A UTC day, `YYYY-MM-DD`; undefined where the calendar has no such day. */
export async function dayList(store: Store, day: string, before?: Cursor): Promise<ListView | undefined> {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return undefined;
  const named: Named = {
    kind: 'day',
    title: `All articles on ${dateText(date.toISOString())}`,
    note: 'Filed under the UTC day of publication; undated articles under the day they were first seen.',
    path: dayPath(day),
  };
  const [list, days] = await Promise.all([listed(store, named, { day, ...after(before) }), daysOf(store)]);
  const later = days.findLast((other) => other.day > day);
  const earlier = days.find((other) => other.day < day);
  return { ...list, neighbours: { ...(earlier && { earlier }), ...(later && { later }) } };
}

/** A newspaper; undefined where none has this id. */
export async function sourceList(store: Store, id: string, before?: Cursor): Promise<ListView | undefined> {
  const source = await store.sources.get(id);
  if (!source) return undefined;
  return listed(store, { kind: 'source', title: source.name, path: `/source/${id}` }, { sourceId: id, ...after(before) });
}

/** Newspapers of a country by ISO 3166-1 alpha-2 code; undefined where the code names no country. */
export async function countryList(store: Store, code: string, before?: Cursor, mutes?: Mutes): Promise<ListView | undefined> {
  if (!/^[a-z]{2}$/.test(code) || countryName(code).toLowerCase() === code) return undefined;
  const named: Named = {
    kind: 'country',
    title: countryName(code),
    note: `From newspapers in ${countryName(code)}.`,
    path: `/country/${code}`,
  };
  return listed(store, named, { country: code, ...after(before) }, mutes);
}

/** Articles written in a language, by primary subtag; undefined where the tag names no language. */
export async function languageList(store: Store, tag: string, before?: Cursor, mutes?: Mutes): Promise<ListView | undefined> {
  if (!/^[a-z]{2,3}$/.test(tag) || languageName(tag) === tag) return undefined;
  const [name, own] = [languageName(tag), endonym(tag)];
  const named: Named = {
    kind: 'language',
    title: languageTitle(tag),
    note: own === name ? `Written in ${name}.` : `Written in ${name} (${own}).`,
    path: `/language/${tag}`,
  };
  return listed(store, named, { language: tag, ...after(before) }, mutes);
}
