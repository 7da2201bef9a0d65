import type { Name } from '../../core/name.ts';
import type { Instant } from '../../core/provenance.ts';
import type { Store } from '../../core/store.ts';
import { stemOf } from './forms.ts';

type Known = Pick<Name, 'language' | 'source'>;

// A name's articles are done again up to this many, the newest; the others when they are read anew.
const mostArticles = 2000;
const mostAlike = 1000;
// Each name costs a search of all articles; of more names than this, the newest articles of their languages are done again instead.
const few = 50;
const everyName = 1_000_000;

/** Writes editors' decisions over what was there, and puts the articles that hold the names back; answers how many articles. */
export async function decide(store: Store, names: readonly Name[], now: Instant): Promise<number> {
  const before = await standing(store, names);
  for (const name of names) await store.names.put(succeeding(name, before.get(keyOf(name))));
  return doAgain(store, names, now);
}

/** Forgets an editor's decision, so that what was learned counts again; undefined where there was none. */
export async function forget(store: Store, name: Known, now: Instant): Promise<number | undefined> {
  return (await store.names.remove(name.language, name.source)) ? doAgain(store, [name], now) : undefined;
}

const keyOf = ({ language, source }: Known): string => `${language}\t${source}`;

/** What the ledger has of these names. */
async function standing(store: Store, names: readonly Known[]): Promise<ReadonlyMap<string, Name>> {
  const queries =
    names.length > few
      ? languagesOf(names).map((language) => ({ language, limit: everyName }))
      : names.map(({ language, source }) => ({ language, words: source, limit: mostAlike }));
  const found = new Map<string, Name>();
  for (const query of queries) for (const name of await store.names.list(query)) found.set(keyOf(name), name);
  return found;
}

const languagesOf = (names: readonly Known[]): readonly string[] => [...new Set(names.map(({ language }) => language))];

/** What was rendered before is to be replaced too, so it becomes a variant. */
function succeeding(name: Name, before: Name | undefined): Name {
  if (!before) return name;
  const variants = new Set([...name.variants, ...before.variants, before.english]);
  for (const none of ['', name.english]) variants.delete(none);
  const wikidata = name.wikidata ?? before.wikidata;
  const english = name.state === 'rejected' && name.english === '' ? before.english : name.english;
  return { ...name, english, variants: [...variants], ...(wikidata === undefined ? {} : { wikidata }) };
}

/** Puts the articles that may hold these names back to be composed again: from the memory, so that no engine is asked for what it did. */
async function doAgain(store: Store, names: readonly Known[], now: Instant): Promise<number> {
  const articles = new Set<string>();
  if (names.length > few) {
    for (const language of languagesOf(names))
      for (const { id } of await store.articles.list({ language, limit: mostArticles })) articles.add(id);
  } else
    for (const stem of new Set(names.map(({ language, source }) => stemOf(source, language))))
      for (const id of await store.articles.holding(stem, mostArticles)) articles.add(id);
  if (articles.size > 0) await store.work.requeue('translate', [...articles], now);
  return articles.size;
}
