import { mastheadOf } from '../papers.ts';
import { escapeMarkup, scriptJson } from '../markup.ts';
import type { PageView, Teaser } from './view.ts';

/** Text direction of the paper's language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr');

/** `<meta>` for a name or property, or nothing without a value. */
export function meta(kind: 'name' | 'property', key: string, value: string | undefined): string {
  return value === undefined ? '' : `<meta ${kind}="${key}" content="${escapeMarkup(value)}">\n`;
}

/** Open Graph and article metadata. */
export function openGraph({ paper, article, url, image, publishedAt }: PageView): string {
  return [
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', article.title),
    meta('property', 'og:description', article.summary),
    meta('property', 'og:url', url),
    meta('property', 'og:image', image),
    meta('property', 'og:site_name', mastheadOf(paper)),
    meta('property', 'og:locale', paper.language.replace('-', '_')),
    meta('property', 'article:published_time', publishedAt?.iso),
    meta('property', 'article:section', article.section),
  ].join('');
}

/** schema.org NewsArticle as a script element. */
export function linkedData({ paper, article, url, homepage, image, publishedAt }: PageView): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: article.title,
    description: article.summary,
    datePublished: publishedAt?.iso,
    author: article.author === undefined ? undefined : [{ '@type': 'Person', name: article.author }],
    image: image === undefined ? undefined : [image],
    articleSection: article.section,
    inLanguage: paper.language,
    publisher: { '@type': 'NewsMediaOrganization', name: mastheadOf(paper), url: homepage },
  };
  return `<script type="application/ld+json">${scriptJson(data)}</script>`;
}

/** List items that lead to other articles. */
export function teaserItems(teasers: readonly Teaser[]): string {
  return teasers.map((teaser) => `<li><a href="${escapeMarkup(teaser.url)}">${escapeMarkup(teaser.title)}</a></li>`).join('\n');
}

/** Links to the paper's sections. */
export function menu({ words, homepage }: PageView, separator = '\n'): string {
  return [words.home, words.politics, words.economy, words.region, words.culture, words.sport]
    .map((word) => `<a href="${escapeMarkup(homepage)}">${escapeMarkup(word)}</a>`)
    .join(separator);
}
