import { sections, type SectionSlug } from '../core/article.ts';
import { countryName } from '../core/language.ts';
import type { Wish } from '../core/reader.ts';
import type { Store } from '../core/store.ts';
import { searchChoices, type Choices } from './search-choices.ts';
import { askedSearch, filterText, type AskedSearch } from './search-query.ts';

/** A wish as its reader is told it. */
export interface WishView {
  readonly wish: Wish;
  readonly name: string;
  /** Where what it is about can be read; words and names have no page. */
  readonly path?: string;
  /** Of a saved search: its feeds, without their ending. */
  readonly query?: string;
}

/** A saved search as it is understood now. */
export function savedSearch(query: string, { known }: Choices): { readonly asked: AskedSearch; readonly name: string } {
  const asked = askedSearch(new URLSearchParams(query), known);
  const name = [asked.text, filterText(asked.filter, known)].filter((part) => part !== '').join(' ');
  return { asked, name: name === '' ? 'everything' : name };
}

/** A wish with the name and address of what it is about. */
export function wishView(wish: Wish, choices: Choices): WishView {
  const { kind, value } = wish;
  switch (kind) {
    case 'mute-source':
      return { wish, name: choices.known.sources.get(value) ?? value, path: `/source/${value}` };
    case 'follow-section':
      return { wish, name: Object.hasOwn(sections, value) ? sections[value as SectionSlug].name : value, path: `/section/${value}` };
    case 'follow-country':
      return { wish, name: countryName(value), path: `/country/${value}` };
    case 'follow-search':
      return { wish, name: savedSearch(value, choices).name, path: `/search?${value}`, query: value };
    case 'mute-name':
    case 'mute-word':
      return { wish, name: value };
  }
}

/** All of a reader's wishes, newest first, and what there is to choose from. */
export async function wishViews(store: Store): Promise<{ readonly wishes: readonly WishView[]; readonly choices: Choices }> {
  const [choices, wishes] = await Promise.all([searchChoices(store), store.readers.wishes()]);
  return { wishes: wishes.map((wish) => wishView(wish, choices)), choices };
}
