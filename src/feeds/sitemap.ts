import { canonicalTag } from '../core/language.ts';
import { resolveUrl } from '../lib/url.ts';
import { lineOf } from './construct.ts';
import { defined } from './defined.ts';
import { all, attribute, pick, textOf, type Element } from './element.ts';
import { dateOf, wordsOf, type EntryContext } from './entry.ts';
import { feedLimits, type ChildSitemap, type Enclosure, type ParsedItem, type SitemapPage } from './parsed.ts';

/** What one entry of a sitemap stands for: a piece of news with its title, a page of which only the address is known, or a sitemap. */
export type SitemapEntry =
  | { readonly kind: 'item'; readonly item: ParsedItem; readonly paper: string }
  | { readonly kind: 'page'; readonly page: SitemapPage }
  | { readonly kind: 'sitemap'; readonly sitemap: ChildSitemap };

/**
 * Reads a `<url>` or `<sitemap>` (sitemaps.org protocol 0.9) with Google's news and image extensions. Undefined where it has no web
 * address. Only entries with a news title are items: a plain sitemap lists every page of a site, most of them no articles.
 */
export function readSitemapEntry(entry: Element, context: EntryContext): SitemapEntry | undefined {
  const loc = pick(entry, 'loc');
  const url = loc && resolveUrl(textOf(loc), loc.base);
  if (url === undefined) return undefined;
  const updatedAt = dateOf(entry, ['lastmod'], context);
  if (entry.name === 'sitemap') return { kind: 'sitemap', sitemap: defined<ChildSitemap>({ url, updatedAt }) };
  const news = pick(entry, 'news:news');
  const title = news && lineOf(pick(news, 'news:title'), feedLimits.title);
  if (!news || !title) return { kind: 'page', page: defined<SitemapPage>({ url, updatedAt }) };

  const publication = pick(news, 'news:publication');
  const pictures = picturesOf(entry);
  const item = defined<ParsedItem>({
    id: url,
    url,
    title,
    publishedAt: dateOf(news, ['news:publication_date'], context),
    updatedAt,
    language: canonicalTag(textOf(publication && pick(publication, 'news:language')).trim()),
    authors: [],
    categories: wordsOf(all(news, 'news:keywords')),
    image: pictures[0]?.url,
    enclosures: pictures,
    translations: translationsOf(entry, url),
  });
  return { kind: 'item', item, paper: publication ? lineOf(pick(publication, 'news:name'), feedLimits.title) : '' };
}

function picturesOf(entry: Element): Enclosure[] {
  return all(entry, 'image:image')
    .slice(0, feedLimits.list)
    .flatMap((image) => {
      const loc = pick(image, 'image:loc');
      const url = loc && resolveUrl(textOf(loc), loc.base);
      const said = (name: string): string | undefined => lineOf(pick(image, name), feedLimits.title) || undefined;
      const about = { title: said('image:title'), description: said('image:caption') };
      return url === undefined ? [] : [defined<Enclosure>({ url, type: 'image', bytes: undefined, credit: undefined, ...about })];
    });
}

function translationsOf(entry: Element, url: string): ParsedItem['translations'] {
  const others = all(entry, 'xhtml:link').flatMap((link) => {
    const language = canonicalTag(attribute(link, 'hreflang'));
    const address = resolveUrl(attribute(link, 'href'), link.base);
    const isOther = attribute(link, 'rel')?.toLowerCase() === 'alternate' && address !== url;
    return isOther && language !== undefined && address !== undefined ? [{ language, url: address }] : [];
  });
  return others.length === 0 ? undefined : others.slice(0, feedLimits.list);
}

/** The sitemaps of an index, the newest first, those without a date last. */
export function newestFirst(sitemaps: readonly ChildSitemap[]): readonly ChildSitemap[] {
  return [...sitemaps].sort((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''));
}
