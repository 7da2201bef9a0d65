import type { Wish } from '../core/reader.ts';
import { mutesOf, type Mutes } from '../publish/muting.ts';
import { CSRF_COOKIE } from './csrf.ts';
import type { PageRequest } from './exchange.ts';

/** What there is of its reader on a page: nothing in a public edition, whose visitors are not its owner. */
export interface ReaderView {
  readonly wishes: readonly Wish[];
  readonly mutes: Mutes;
  /** Whether what is muted is shown all the same, as the address asks. */
  readonly all: boolean;
}

/** The reader of a page; undefined where pages are public. */
export async function readerOf({ desk, url }: PageRequest): Promise<ReaderView | undefined> {
  if (desk.settings.edition === 'public') return undefined;
  const wishes = await desk.store.readers.wishes();
  return { wishes, mutes: mutesOf(wishes), all: url.searchParams.get('muted') === 'show' };
}

/** What a list leaves out for its reader. */
export const mutesFor = (reader: ReaderView | undefined): Mutes | undefined =>
  reader && !reader.all && !reader.mutes.none ? reader.mutes : undefined;

/** What a kept list depends on beside the data: what its reader mutes and follows, and the visitor's form token. */
export async function readerVariant({ desk, cookies }: PageRequest): Promise<string> {
  if (desk.settings.edition === 'public') return '';
  return `${await desk.store.readers.wishesVersion()} ${desk.csrf.known(cookies[CSRF_COOKIE]) ?? ''}`;
}
