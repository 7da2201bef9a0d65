import type { Publication } from '../core/publication.ts';
import type { Wish } from '../core/reader.ts';
import type { ListQuery, Store } from '../core/store.ts';

/** What a reader does not want to see in lists. */
export interface Mutes {
  /** Nothing is muted. */
  readonly none: boolean;
  hides(publication: Publication): boolean;
}

/** Rows of a list that are looked at for one page: who muted nearly everything gets a shorter page, not a slower one. */
const MOST_LOOKED_AT = 1000;

const letter = /[\p{L}\p{N}\p{M}]/u;
// Words of these scripts have no spaces around them.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{sc=Latn})\p{M}+/gu, '')
    .toLowerCase();

const firstOf = (text: string): string => /^./su.exec(text)?.[0] ?? '';
const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? '';

/** Whether a text holds words that stand by themselves: “art” is not in “party”. */
function holds(text: string, words: string): boolean {
  const [first, last] = [firstOf(words), lastOf(words)];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = lastOf(text.slice(Math.max(0, at - 2), at));
    const after = firstOf(text.slice(at + words.length, at + words.length + 2));
    if ((unspaced.test(first) || !letter.test(before)) && (unspaced.test(last) || !letter.test(after))) return true;
  }
  return false;
}

/** The mutes among a reader's wishes. Names count with their capitals, words in any case; both in headlines and standfirsts, in English and the original. */
export function mutesOf(wishes: readonly Wish[]): Mutes {
  const of = (kind: Wish['kind']): readonly Wish[] => wishes.filter((wish) => wish.kind === kind);
  const sources = new Set(of('mute-source').map(({ value }) => value));
  const names = of('mute-name').flatMap(({ value, forms = [] }) => [value, ...forms].map((form) => form.normalize('NFC')));
  const words = of('mute-word')
    .map(({ value }) => fold(value))
    .filter((word) => word !== '');
  return {
    none: sources.size + names.length + words.length === 0,
    hides({ sourceId, title, dek = '', originalTitle, originalDek = '' }) {
      if (sources.has(sourceId)) return true;
      if (names.length + words.length === 0) return false;
      const text = [title, dek, originalTitle, originalDek].join('\n');
      const [exact, folded] = [text.normalize('NFC'), fold(text)];
      return names.some((name) => holds(exact, name)) || words.some((word) => holds(folded, word));
    },
  };
}

/** Part of a list without what is muted. */
export interface Heard {
  readonly publications: readonly Publication[];
  /** How many were left out. */
  readonly hidden: number;
  /** Where the list goes on, where it does. */
  readonly rest?: NonNullable<ListQuery['before']>;
}

/** Reads a list until `limit` articles are found that are not muted, or so many rows were looked at that it must do. */
export async function heard(store: Pick<Store, 'articles'>, { limit, ...query }: ListQuery, mutes: Mutes | undefined): Promise<Heard> {
  const found: Publication[] = [];
  let { before } = query;
  let [hidden, looked] = [0, 0];
  while (looked < MOST_LOOKED_AT) {
    const rows = await store.articles.list({ ...query, ...(before && { before }), limit: limit + 1 });
    for (const row of rows) {
      if (found.length === limit) return { publications: found, hidden, ...(before && { rest: before }) };
      if (mutes?.hides(row)) hidden += 1;
      else found.push(row);
      before = { sortAt: row.sortAt, id: row.id };
      looked += 1;
    }
    if (rows.length <= limit) return { publications: found, hidden };
  }
  return { publications: found, hidden, ...(before && { rest: before }) };
}
