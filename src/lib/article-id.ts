import type { ArticleId } from '../core/article.ts';
import { shortId } from './hash.ts';
import { canonicalUrl } from './url.ts';

/** Id of an article: from its canonical address, so that the same page met in two feeds is one article. */
export function articleId(url: string): ArticleId {
  return shortId(canonicalUrl(url) ?? url);
}

// An id, or an address of ours, of which the id alone counts.
const own = /^(?:[0-9a-z]{12}|(?:.*\/)?a\/\d{4}-\d\d-\d\d\/(?:[^/]*-)?([0-9a-z]{12})(?:\/.*|\.jsonld)?(?:[?#].*)?)$/;

/** The id in an address of ours, or the id itself; undefined for everything else. */
function ownIdIn(words: string): ArticleId | undefined {
  const found = own.exec(words);
  return found ? (found[1] ?? words) : undefined;
}

/**
 * The ids an article may have that somebody names: the id itself, the end of an address of ours, or those of a paper's address, which
 * people also type without its scheme, with `www.` or without, and with a slash too many. The likeliest first; empty for what is no address.
 */
export function articleIdsIn(words: string): readonly ArticleId[] {
  const id = ownIdIn(words);
  const typed = /^[a-z][a-z\d+.-]*:\/\//i.test(words) ? words : `https://${words}`;
  const url = canonicalUrl(typed);
  const of = url !== undefined && new URL(url).hostname.includes('.') ? spellings(url).map(articleId) : [];
  return [...new Set([...(id === undefined ? [] : [id]), ...of])];
}

/** An address as it stands, then in the other ways it is written for the same page. */
function spellings(url: string): readonly string[] {
  const all = [url];
  const also = (other: (one: URL) => void): void => {
    for (const one of [...all]) {
      const spelt = new URL(one);
      other(spelt);
      all.push(spelt.href);
    }
  };
  also((one) => (one.pathname = one.pathname.endsWith('/') ? one.pathname.slice(0, -1) : `${one.pathname}/`));
  also((one) => (one.protocol = one.protocol === 'https:' ? 'http:' : 'https:'));
  also((one) => (one.hostname = one.hostname.startsWith('www.') ? one.hostname.slice(4) : `www.${one.hostname}`));
  return [...new Set(all)];
}
