import { canonicalUrl, registrableDomain } from '../lib/url.ts';
import { pageNames } from './next-page.data.ts';

/** The address of one page of an article, taken apart. */
interface Numbered {
  /** What all pages of the article have in common. */
  readonly stem: string;
  readonly number: number;
}

const names = pageNames.join('|');
const inQuery = new RegExp(`^(?:${names})$`, 'i');
const named = new RegExp(`(?:/|[-_,.])(?:${names})[-_/,.=]?(\\d{1,2})$`, 'iu');
const bare = /[-_,/](\d{1,2})$/;

/**
 * Whether an address is that of page `number` of the article whose first page is `first`: the same address but for the number of the page,
 * in the query, in a last folder or behind the name.
 */
export function isPageOf(first: string, address: string, number: number): boolean {
  const stems = new Set([stemOf(first), ...readingsOf(first).flatMap((one) => (one.number === 1 ? one.stem : []))]);
  return readingsOf(address).some((one) => one.number === number && stems.has(one.stem));
}

/** All ways to read an address as that of a numbered page. */
function readingsOf(address: string): readonly Numbered[] {
  const url = plain(address);
  if (!url) return [];
  const pairs = url.search.slice(1).split('&').filter(Boolean);
  const numbered = pairs.flatMap((pair, index) => {
    const [name = '', value = ''] = pair.split('=');
    const rest = pairs.filter((_, other) => other !== index);
    return inQuery.test(name) && /^\d{1,2}$/.test(value) ? [{ stem: stemFrom(url, url.path, rest), number: Number(value) }] : [];
  });
  const ends = [named, bare].flatMap((pattern) => {
    const found = pattern.exec(url.path);
    return found ? [{ stem: stemFrom(url, url.path.slice(0, found.index), pairs), number: Number(found[1]) }] : [];
  });
  return [...numbered, ...ends];
}

function stemOf(address: string): string {
  const url = plain(address);
  return url ? stemFrom(url, url.path, url.search.slice(1).split('&').filter(Boolean)) : '';
}

const stemFrom = ({ site }: { readonly site: string }, path: string, pairs: readonly string[]): string =>
  `${site}${path.replace(/\/(?:index)?$/, '')}?${[...pairs].sort().join('&')}`;

/** Without what does not tell one article from another: the host's name within its site, the kind of file, a last slash. */
function plain(address: string): { readonly site: string; readonly path: string; readonly search: string } | undefined {
  const canonical = canonicalUrl(address);
  if (canonical === undefined) return undefined;
  const { pathname, search } = new URL(canonical);
  return {
    site: registrableDomain(canonical),
    path: decoded(pathname)
      .replace(/\.\p{L}{2,5}$/u, '')
      .replace(/\/+$/, ''),
    search,
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
