import { err, ok, type Result } from '../core/result.ts';
import { articleIdsIn } from '../lib/article-id.ts';
import { filled } from '../lib/typed.ts';
import { articleNamed } from '../publish/article-named.ts';
import { dateText } from '../publish/times.ts';
import type { PageRequest } from './exchange.ts';

/** Most characters of each field. */
export const longest = { address: 2000, name: 120, contact: 200, reason: 4000 } as const;

const named = { address: 'The address', name: 'Your name', contact: 'The contact', reason: 'The reason' } as const;

/** An id, a path, or an address of this very server: its article must be here. */
const isOurs = (words: string, origin: string): boolean =>
  URL.canParse(words) ? new URL(words).origin === origin : words.startsWith('/') || /^[0-9a-z]{12}$/.test(words);

/** Keeps somebody's wish that an article be taken down, and answers its number; the error is one sentence for who sent it. */
export async function askForTakedown({ form, url, desk }: PageRequest): Promise<Result<number, string>> {
  const { store, clock } = desk;
  const field = (name: keyof typeof longest): Result<string, string> => filled(form.get(name), named[name], longest[name]);
  const [address, name, contact, reason] = [field('address'), field('name'), field('contact'), field('reason')];
  if (!address.ok) return address;
  if (articleIdsIn(address.value).length === 0)
    return err('The address is no web address, such as https://newspaper.example/article, nor that of an article here.');
  const id = await articleNamed(store, address.value);
  const gone = id === undefined ? undefined : await store.rights.takedown(id);
  if (gone) return err(`This article was already taken down, on ${dateText(gone.at)}.`);
  if (id === undefined && isOurs(address.value, url.origin))
    return err('There is no article at this address here; an article’s address ends in its twelve-character id.');
  if (!name.ok) return name;
  if (!contact.ok) return contact;
  if (!reason.ok) return reason;
  const sent = { address: address.value, name: name.value, contact: contact.value, reason: reason.value, at: clock.now() };
  return ok((await store.rights.request(sent)).id);
}
