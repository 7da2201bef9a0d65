import { sections } from '../core/article.ts';
import { countryName } from '../core/language.ts';
import { wishKinds, type Wish, type WishKind } from '../core/reader.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Store } from '../core/store.ts';
import { filled } from '../lib/typed.ts';
import { searchChoices } from '../publish/search-choices.ts';
import { askedSearch, queryOf } from '../publish/search-query.ts';
import { countText } from '../publish/times.ts';
import type { PageRequest } from './exchange.ts';

/** Longest word or name that is muted, in characters. */
export const LONGEST_WORD = 80;
const LONGEST_QUERY = 600;
const MOST_MUTES = 500;
// Each is asked for one page of the list that merges them.
const MOST_FOLLOWS = 60;
const MOST_KEPT = 5000;
/** Spellings of a muted name that are taken over from the ledger. */
const MOST_FORMS = 20;

type Done = Promise<Result<string, string>>;

/** What a form wishes for, with its value as it is kept; the error is one sentence for the reader. */
async function wishIn({ form, desk: { store, clock } }: PageRequest): Promise<Result<Wish, string>> {
  const kind = wishKinds.find((one) => one === form.get('kind'));
  if (!kind) return err('The form does not say what to mute or follow.');
  const value = await valueOf(kind, form.get('value'), store);
  if (!value.ok) return value;
  const forms = kind === 'mute-name' ? await formsOf(store, value.value) : [];
  return ok({ kind, value: value.value, ...(forms.length > 0 && { forms }), at: clock.now() });
}

async function valueOf(kind: WishKind, raw: string | undefined, store: Store): Promise<Result<string, string>> {
  switch (kind) {
    case 'mute-name':
      return filled(raw, 'The name', LONGEST_WORD);
    case 'mute-word':
      return filled(raw, 'The word', LONGEST_WORD);
    case 'mute-source': {
      const named = filled(raw, 'The newspaper', 200);
      if (!named.ok) return named;
      const known = (await searchChoices(store)).known.sources;
      const found = known.has(named.value)
        ? named.value
        : [...known].find(([, name]) => name.toLowerCase() === named.value.toLowerCase())?.[0];
      return found === undefined ? err(`No newspaper here is called “${named.value}”; its name or id is on its own page.`) : ok(found);
    }
    case 'follow-section':
      return raw !== undefined && Object.hasOwn(sections, raw) ? ok(raw) : err('There is no such section.');
    case 'follow-country':
      return raw !== undefined && /^[a-z]{2}$/.test(raw) && countryName(raw).toLowerCase() !== raw
        ? ok(raw)
        : err('There is no such country.');
    case 'follow-search': {
      if ((raw ?? '').length > LONGEST_QUERY) return err(`The search is longer than ${LONGEST_QUERY} characters.`);
      const asked = askedSearch(new URLSearchParams(raw ?? ''), (await searchChoices(store)).known);
      if (asked.leftOut.length > 0) return err(asked.leftOut[0]!);
      const query = queryOf({ ...asked, sort: 'best' });
      return query === '' ? err('The search asks for nothing: it has no words and no filter.') : ok(query);
    }
  }
}

/** How else a name is written, as the ledger knows it. */
async function formsOf(store: Store, name: string): Promise<readonly string[]> {
  const known = await store.names.list({ words: name, limit: 50 });
  const own = known.filter(({ state, source, english, variants }) => state !== 'rejected' && [source, english, ...variants].includes(name));
  const forms = new Set(own.flatMap(({ source, english, variants }) => [source, english, ...variants]));
  forms.delete(name);
  return [...forms].slice(0, MOST_FORMS);
}

async function add(request: PageRequest): Done {
  const wish = await wishIn(request);
  if (!wish.ok) return wish;
  const { readers } = request.desk.store;
  const [verb] = wish.value.kind.split('-');
  const same = (await readers.wishes()).filter(({ kind }) => kind.startsWith(`${verb!}-`));
  if (verb === 'mute' && same.length >= MOST_MUTES) return err(`${MOST_MUTES} things are muted already; take one back first.`);
  if (verb === 'follow' && same.length >= MOST_FOLLOWS) return err(`${MOST_FOLLOWS} things are followed already; take one back first.`);
  await readers.wish(wish.value);
  return ok(verb === 'mute' ? 'muted' : 'followed');
}

async function remove({ form, desk }: PageRequest): Done {
  const kind = wishKinds.find((one) => one === form.get('kind'));
  const there = kind !== undefined && (await desk.store.readers.unwish({ kind, value: form.get('value') ?? '' }));
  return there ? ok('taken-back') : err('It is not on this list; it may have been taken back before.');
}

async function keep({ form, desk: { store, clock } }: PageRequest): Done {
  const id = form.get('article') ?? '';
  const on = form.get('on') === 'yes';
  if (on && !(await store.articles.publication(id))) return err('There is no such article here.');
  if (on && (await store.readers.countKept()) >= MOST_KEPT)
    return err(`${countText(MOST_KEPT, 'article')} are kept already; take some off first.`);
  await store.readers.keep(id, on, clock.now());
  return ok(on ? 'kept' : 'off');
}

const acts = { add, remove, keep } as const;

/** Does what a reader's form asks for and answers what was done; the error is one sentence, and then nothing was changed. */
export function changeWishes(request: PageRequest): Done {
  const name = Object.keys(acts).find((one): one is keyof typeof acts => one === request.form.get('act'));
  return name ? acts[name](request) : Promise.resolve(err('The form does not say what to do.'));
}

const told: Readonly<Record<string, string>> = {
  muted: 'Muted: the front page, sections, countries, languages and the latest articles do without it from now on.',
  followed: 'Followed: its articles are gathered under Following.',
  'taken-back': 'Taken back.',
  kept: 'Kept to be read later.',
  off: 'Taken off the list.',
};

/** What was done, in a sentence, from the query of the page that tells it. */
export const toldOf = ({ searchParams }: URL): string | undefined => {
  const done = searchParams.get('done') ?? '';
  return Object.hasOwn(told, done) ? told[done] : undefined;
};

/** The page a form came from, where it is one of ours. */
export function backOf({ form, url }: PageRequest): string | undefined {
  const back = form.get('back') ?? url.searchParams.get('back') ?? '';
  if (!/^\/(?![/\\])[^\s\\]{0,2000}$/.test(back)) return undefined;
  const { origin, pathname, search } = new URL(back, url.origin);
  return origin === url.origin ? pathname + search : undefined;
}
