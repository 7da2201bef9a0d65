import { canonicalTag } from '../core/language.ts';
import { plainLine, type DomDocument } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { authorsOf } from './authors.ts';
import type { Metadata } from './extraction.ts';
import { readMoment, type Moment } from './instant.ts';
import { articleNodes, firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import { titleOf } from './title.ts';

/** Reads a page's metadata: JSON-LD first, then meta tags, then the HTML itself. Never fails; what is not there stays out. */
export function metadataOf(document: DomDocument, url: string, timeZone: string): Metadata {
  const articles = articleNodes(document);
  const field = (name: string): unknown => articles.map((article) => article[name]).find((value) => firstText(value) !== undefined);
  const tags = metaTags(document);
  const meta: Meta = (...names) => names.map((name) => tags.get(name)).find((content) => content !== undefined);
  const siteName = line(meta('og:site_name')) ?? line(firstText(...articles.map((article) => article.publisher)));
  const published = publishedOf(document, field, meta, timeZone);
  const modified = firstMoment(
    [firstText(field('dateModified')), meta('article:modified_time', 'last-modified', 'og:updated_time')],
    timeZone,
  );
  const image = imageOf(articles, meta, url);
  return withoutGaps({
    title: titleOf(document, { openGraph: meta('og:title', 'twitter:title'), headline: firstText(field('headline')), siteName }),
    summary: line(meta('og:description', 'description', 'twitter:description') ?? firstText(field('description'))),
    authors: authorsOf(document, articles, siteName),
    publishedAt: published?.at,
    publishedOffset: published?.offset,
    publishedDayOnly: published?.dayOnly ? true : undefined,
    modifiedAt: modified?.at,
    language: languageOf(document, field, meta),
    section: line(firstText(field('articleSection')) ?? meta('article:section', 'section')),
    tags: tagsOf(document, field, meta),
    image,
    canonicalUrl: resolveUrl(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta('og:url'), url),
    siteName,
  });
}

type Field = (name: string) => unknown;
type Meta = (...names: readonly string[]) => string | undefined;

function publishedOf(document: DomDocument, field: Field, meta: Meta, timeZone: string): Moment | undefined {
  const named = [
    firstText(field('datePublished')),
    meta('article:published_time', 'article:published', 'og:published_time', 'datepublished'),
    meta(
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'publishdate',
      'pubdate',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
    ),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime') ?? undefined,
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? undefined,
    firstText(field('dateCreated')),
    document.querySelector('time[pubdate]')?.getAttribute('datetime') ?? undefined,
    document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ?? undefined,
    meta('date'),
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
  ];
  return firstMoment(named, timeZone);
}

function firstMoment(candidates: readonly (string | undefined)[], timeZone: string): Moment | undefined {
  const moments = candidates.flatMap((candidate) => readMoment(candidate, timeZone) ?? []);
  return moments.find((moment) => !moment.dayOnly) ?? moments[0];
}

function languageOf(document: DomDocument, field: Field, meta: Meta): string | undefined {
  const html = document.querySelector('html');
  const claims = [html?.getAttribute('lang'), html?.getAttribute('xml:lang'), meta('og:locale'), firstText(field('inLanguage'))];
  claims.push(meta('content-language', 'language', 'dc.language'), document.body.getAttribute('lang'));
  return claims.map((claim) => canonicalTag(claim)).find((tag) => tag !== undefined);
}

function tagsOf(document: DomDocument, field: Field, meta: Meta): readonly string[] {
  const own = [...document.querySelectorAll('meta[property="article:tag" i]')].map((element) => element.getAttribute('content') ?? '');
  const keywords = listOf(field('keywords')).flatMap((keyword) =>
    isObject(keyword) ? (firstText(keyword) ?? []) : String(keyword).split(/[,;]/),
  );
  const found = [own, keywords, (meta('news_keywords', 'keywords') ?? '').split(/[,;]/)].find((list) =>
    list.some((tag) => tag.trim() !== ''),
  );
  return [...new Set((found ?? []).flatMap((tag) => line(tag) ?? []))].filter((tag) => tag.length <= 80).slice(0, 30);
}

function imageOf(articles: readonly JsonObject[], meta: Meta, url: string): Metadata['image'] {
  const inArticle = articles
    .flatMap((article) => listOf(article.image))
    .map((image) => (isObject(image) ? (image.url ?? image.contentUrl) : image));
  const src = resolveUrl(meta('og:image:secure_url', 'og:image', 'twitter:image'), url) ?? resolveUrl(firstText(...inArticle), url);
  return src ? { src, alt: line(meta('og:image:alt', 'twitter:image:alt')) ?? '' } : undefined;
}

/** Every meta tag's content by its name in lower case; of equal names the first with content. */
function metaTags(document: DomDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')!.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== '' && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
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
