import { canonicalTag } from '../core/language.ts';
import type { PageRule } from '../core/source.ts';
import { plainLine, type DomDocument } from '../lib/html.ts';
import { registrableDomain, resolveUrl, webUrl } from '../lib/url.ts';
import { freeOf } from './access.ts';
import { authorsOf } from './authors.ts';
import type { Metadata, Witness } from './extraction.ts';
import { firstOf, heard, type Saying } from './hearing.ts';
import { articleNodes, firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import { leadImageOf } from './lead-image.ts';
import { isLive } from './live.ts';
import { metaTagsOf, type MetaTags } from './meta-tags.ts';
import { momentsOf } from './moments.ts';
import { titleOf } from './title.ts';

/** Selectors of a rule for the paper, as far as metadata goes. */
export type MetadataRule = Pick<PageRule, 'title' | 'authors' | 'published'>;

/**
 * Reads a page's metadata: a rule's places first, then JSON-LD, meta tags, and the HTML itself. Never fails; what is not there stays out.
 * Everything the page says is kept as a witness. `timeZone`: IANA zone of clocks that name none.
 */
export function metadataOf(document: DomDocument, url: string, timeZone: string, rule: MetadataRule = {}): Metadata {
  const witnesses: Witness[] = [];
  const articles = articleNodes(document);
  const tags = metaTagsOf(document);
  const siteName =
    line(tags.first('og:site_name')) ??
    line(firstText(...articles.map((article) => article.publisher))) ??
    line(tags.first('application-name'));
  const openGraph = tags.first('og:title', 'twitter:title');
  const headline = firstText(...articles.map((article) => article.headline));
  const title = titleOf(document, { openGraph, headline, siteName, url, rule: rule.title }, witnesses);
  const language = languageOf(document, articles, tags, witnesses);
  const { published, modified } = momentsOf({ document, articles, tags, timeZone, title, language, rule: rule.published }, witnesses);
  return withoutGaps({
    title,
    summary: summaryOf(articles, tags, witnesses),
    authors: authorsOf({ document, articles, tags, siteName, title, rule: rule.authors }, witnesses),
    publishedAt: published?.at,
    publishedOffset: published?.offset,
    publishedDayOnly: published?.dayOnly ? true : undefined,
    modifiedAt: modified?.at,
    language,
    section: sectionOf(articles, tags, witnesses),
    tags: tagsOf(articles, tags, witnesses),
    image: leadImageOf({ document, articles, tags, url }, witnesses),
    canonicalUrl: canonicalOf(document, tags, url, witnesses),
    siteName,
    free: freeOf({ articles, tags }, witnesses),
    live: isLive({ document, articles, tags, title }) ? true : undefined,
    witnesses: witnesses.length > 0 ? witnesses : undefined,
  });
}

const lineSaying = (by: string, raw: string | undefined): Saying<string> => ({ by, raw: raw ?? '', value: line(raw) });

function summaryOf(articles: readonly JsonObject[], tags: MetaTags, witnesses: Witness[]): string | undefined {
  return firstOf(witnesses, 'summary', [
    ...['og:description', 'description', 'twitter:description'].map((name) => lineSaying(name, tags.first(name))),
    lineSaying('json-ld description', firstText(...articles.map((article) => article.description))),
  ]);
}

function languageOf(document: DomDocument, articles: readonly JsonObject[], tags: MetaTags, witnesses: Witness[]): string | undefined {
  const html = document.querySelector('html');
  const saying = (by: string, raw: string | null | undefined): Saying<string> => ({ by, raw: raw ?? '', value: canonicalTag(raw) });
  return firstOf(witnesses, 'language', [
    saying('html lang', html?.getAttribute('lang')),
    saying('html xml:lang', html?.getAttribute('xml:lang')),
    saying('og:locale', tags.first('og:locale')),
    saying(
      'json-ld inLanguage',
      firstText(
        ...articles.map((article) =>
          isObject(article.inLanguage) ? (article.inLanguage.alternateName ?? article.inLanguage.name) : article.inLanguage,
        ),
      ),
    ),
    ...['content-language', 'language', 'dc.language'].map((name) => saying(name, tags.first(name))),
    saying('body lang', document.body.getAttribute('lang')),
  ]);
}

function sectionOf(articles: readonly JsonObject[], tags: MetaTags, witnesses: Witness[]): string | undefined {
  return firstOf(witnesses, 'section', [
    lineSaying('json-ld articleSection', firstText(...articles.map((article) => article.articleSection))),
    ...['article:section', 'og:article:section', 'section', 'parsely-section', 'cxenseparse:section'].map((name) =>
      lineSaying(name, tags.first(name)),
    ),
  ]);
}

const longestTag = 80;
const mostTags = 30;

function tagsOf(articles: readonly JsonObject[], tags: MetaTags, witnesses: Witness[]): readonly string[] {
  const keywords = articles
    .flatMap((article) => listOf(article.keywords).slice(0, 200))
    .flatMap((keyword) => (isObject(keyword) ? (firstText(keyword) ?? []) : typeof keyword === 'string' ? apart(keyword) : []));
  const ways: readonly (readonly [by: string, found: readonly string[]])[] = [
    ['article:tag', [...tags.all('article:tag'), ...tags.all('og:article:tag')]],
    ['json-ld keywords', keywords],
    ...['news_keywords', 'keywords', 'parsely-tags'].map((name) => [name, apart(tags.first(name) ?? '')] as const),
  ];
  const found = firstOf(
    witnesses,
    'tags',
    ways.map(([by, list]) => {
      const read = [...new Set(list.slice(0, 200).flatMap((tag) => line(tag) ?? []))]
        .filter((tag) => tag.length <= longestTag)
        .slice(0, mostTags);
      return { by, raw: list.slice(0, mostTags).join(', '), value: read.length > 0 ? read : undefined };
    }),
  );
  return found ?? [];
}

const apart = (list: string): readonly string[] => list.slice(0, 8000).split(/[,;]/);

/** The page's own address of the article: of the same site only, or anyone could have theirs cited. */
function canonicalOf(document: DomDocument, tags: MetaTags, url: string, witnesses: Witness[]): string | undefined {
  const site = registrableDomain(url);
  const saying = (by: string, raw: string | null | undefined): Saying<string> => {
    const address = webUrl(raw, url);
    return { by, raw: raw ?? '', value: address && registrableDomain(address) === site ? resolveUrl(raw, url) : undefined };
  };
  const sayings = [
    saying('link canonical', document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')),
    saying('og:url', tags.first('og:url')),
  ];
  const believed = sayings.find(({ value }) => value !== undefined);
  heard(witnesses, 'canonical', sayings, believed);
  return believed?.value;
}

function line(text: string | undefined): string | undefined {
  const plain = text === undefined ? '' : plainLine(text);
  return plain === '' ? undefined : plain;
}

type Gappy<T> = { readonly [K in keyof T]: T[K] | undefined };

function withoutGaps(metadata: Gappy<Metadata> & Pick<Metadata, 'authors' | 'tags'>): Metadata {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(metadata);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Metadata;
}
