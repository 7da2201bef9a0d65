import type { Source } from '../../src/core/source.ts';
import { encodeMarkup } from './charset.ts';
import { isoDate, printedDate } from './dates.ts';
import { feedName, feedType, renderFeed } from './feeds.ts';
import { furniture } from './furniture.data.ts';
import { escapeMarkup, firstImage } from './markup.ts';
import { mastheadOf, type DemoArticle, type DemoPaper } from './papers.ts';
import { directionOf } from './templates/parts.ts';
import { templates } from './templates/index.ts';

/** One answer of the publisher. */
export interface Printed {
  /** Path with its leading slash, percent-encoded where needed. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly isFeed: boolean;
  readonly lastModified: Date;
}

const hour = 3_600_000;
const robots = 'User-agent: *\nDisallow: /private/\nAllow: /\n';

/** Everything the publisher serves: feeds, pages, front pages and robots.txt, with addresses below `base` (no trailing slash). */
export function printEdition(papers: readonly DemoPaper[], base: string, now: Date): readonly Printed[] {
  const rules = {
    path: '/robots.txt',
    contentType: 'text/plain; charset=utf-8',
    body: Buffer.from(robots),
    isFeed: false,
    lastModified: now,
  };
  return [rules, ...papers.flatMap((paper) => printPaper(paper, base, now))];
}

/** The paper as the pipeline knows newspapers. */
export function sourceOf(paper: DemoPaper, base: string): Source {
  return {
    id: paper.id,
    name: paper.name,
    city: paper.city,
    country: paper.country,
    languages: [paper.language],
    homepage: `${base}/${paper.id}/`,
    feeds: [{ url: `${base}/${paper.id}/${feedName(paper)}` }],
    rights: 'full',
    timeZone: paper.timeZone,
  };
}

/** Path of an article's page. */
export function articlePath(paper: DemoPaper, article: DemoArticle): string {
  return `${article.isPrivate ? '/private' : ''}/${paper.id}/${encodeURIComponent(article.slug)}.html`;
}

/** When an article appeared, counted back from the edition's start to the full minute; undefined for an undated one. */
export function publishedAt(article: DemoArticle, now: Date): Date | undefined {
  if (article.ageHours === undefined) return undefined;
  return new Date(Math.floor((now.getTime() - article.ageHours * hour) / 60_000) * 60_000);
}

function printPaper(paper: DemoPaper, base: string, now: Date): readonly Printed[] {
  const homepage = `${base}/${paper.id}/`;
  const entries = paper.articles.map((article) => {
    const at = publishedAt(article, now);
    return { article, url: base + articlePath(paper, article), ...(at && { publishedAt: at }) };
  });
  const updatedAt = new Date(Math.max(now.getTime() - 48 * hour, ...entries.map((entry) => entry.publishedAt?.getTime() ?? 0)));
  const print = (path: string, type: string, markup: string, at: Date, isFeed = false): Printed => {
    // RFC 8259, section 8.1: JSON is UTF-8 whatever the paper uses elsewhere.
    const charset = type.endsWith('json') ? 'utf-8' : paper.charset;
    const claimed = charset === paper.charset ? (paper.httpCharset ?? charset) : charset;
    return { path, contentType: `${type}; charset=${claimed}`, body: encodeMarkup(markup, charset), isFeed, lastModified: at };
  };
  const feedPath = `/${paper.id}/${feedName(paper)}`;
  const feed = renderFeed({ paper, homepage, url: base + feedPath, updatedAt, entries });
  return [
    print(feedPath, feedType(paper), feed, updatedAt, true),
    print(`/${paper.id}/`, 'text/html', frontPage(paper, entries), updatedAt),
    ...entries.map((entry) =>
      print(articlePath(paper, entry.article), 'text/html', page(paper, entry, entries, homepage), entry.publishedAt ?? updatedAt),
    ),
  ];
}

interface Entry {
  readonly article: DemoArticle;
  readonly url: string;
  readonly publishedAt?: Date;
}

function page(paper: DemoPaper, { article, url, publishedAt: at }: Entry, entries: readonly Entry[], homepage: string): string {
  const words = furniture[paper.language.split('-')[0] ?? ''] ?? furniture.en!;
  const image = firstImage(article.body);
  const characters = article.body.replace(/<[^>]*>/g, '').length;
  const others = entries.filter((entry) => entry.article !== article && !entry.article.isPrivate);
  return templates[paper.template]({
    paper,
    article,
    words,
    url,
    homepage,
    ...(at && { publishedAt: { iso: isoDate(at, paper.timeZone), printed: printedDate(at, paper.timeZone, paper.language) } }),
    ...(image && { image: new URL(image, url).href }),
    readingMinutes: Math.max(1, Math.round(characters / 1200)),
    teasers: others.map((entry) => ({ title: entry.article.title, url: entry.url })),
  });
}

function frontPage(paper: DemoPaper, entries: readonly Entry[]): string {
  const items = entries.map(({ article, url }) => `<li><a href="${escapeMarkup(url)}">${escapeMarkup(article.title)}</a></li>`);
  return `<!doctype html>
<html lang="${paper.language}" dir="${directionOf(paper.language)}"><head><meta charset="${paper.charset}"><title>${escapeMarkup(mastheadOf(paper))}</title>
<link rel="alternate" type="${feedType(paper)}" href="${feedName(paper)}"></head>
<body><h1>${escapeMarkup(mastheadOf(paper))}</h1><ul>
${items.join('\n')}
</ul></body></html>
`;
}
