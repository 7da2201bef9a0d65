import { feedDate, isoDate, type FeedDateStyle } from './dates.ts';
import { escapeMarkup } from './markup.ts';
import { mastheadOf, type DemoArticle, type DemoPaper } from './papers.ts';

/** An article as its feed sees it. */
export interface FeedEntry {
  readonly article: DemoArticle;
  readonly url: string;
  readonly publishedAt?: Date;
}

/** A feed before it is encoded. */
export interface FeedView {
  readonly paper: DemoPaper;
  readonly homepage: string;
  readonly url: string;
  /** The newest article's time. */
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

const styles: Readonly<Record<string, FeedDateStyle>> = { es: 'named', uk: 'named', pl: 'named', it: 'zoneless' };

const element = (name: string, text: string | undefined, attributes = ''): string =>
  text === undefined ? '' : `<${name}${attributes}>${escapeMarkup(text)}</${name}>\n`;
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const declaration = (paper: DemoPaper): string => `<?xml version="1.0" encoding="${paper.charset}"?>\n`;

function rss({ paper, homepage, updatedAt, entries }: FeedView): string {
  const style = styles[paper.language.split('-')[0] ?? ''] ?? 'rfc822';
  const date = (at: Date) => feedDate(at, paper.timeZone, paper.language, style);
  const items = entries.map(
    ({ article, url, publishedAt }) => `<item>
${element('title', article.title)}${element('link', url)}${element('guid', url, ' isPermaLink="true"')}${element('description', article.summary)}${element('pubDate', publishedAt && date(publishedAt))}${
      paper.summaryOnlyFeed ? '' : element('dc:creator', article.author) + element('category', article.section)
    }${paper.fullTextFeed ? `<content:encoded>${cdata(article.body)}</content:encoded>\n` : ''}</item>`,
  );
  return `${declaration(paper)}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
${element('title', mastheadOf(paper))}${element('link', homepage)}${element('description', `${mastheadOf(paper)}, ${paper.city}`)}${element('language', paper.language)}${element('lastBuildDate', date(updatedAt))}${items.join('\n')}
</channel>
</rss>
`;
}

function atom({ paper, homepage, url, updatedAt, entries }: FeedView): string {
  const items = entries.map(
    (entry) => `<entry>
${element('title', entry.article.title)}<link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>
${element('id', entry.url)}${element('published', entry.publishedAt && isoDate(entry.publishedAt, paper.timeZone))}${element('updated', isoDate(entry.publishedAt ?? updatedAt, paper.timeZone))}${
      entry.article.author ? `<author>${element('name', entry.article.author)}</author>\n` : ''
    }${entry.article.section ? `<category term="${escapeMarkup(entry.article.section)}"/>\n` : ''}${element('summary', entry.article.summary)}${
      paper.fullTextFeed ? element('content', entry.article.body, ' type="html"') : ''
    }</entry>`,
  );
  return `${declaration(paper)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${paper.language}">
${element('title', mastheadOf(paper))}<link rel="self" href="${escapeMarkup(url)}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(homepage)}"/>
${element('id', homepage)}${element('updated', isoDate(updatedAt, paper.timeZone))}${items.join('\n')}
</feed>
`;
}

function rdf({ paper, homepage, url, entries }: FeedView): string {
  const order = entries.map((entry) => `<rdf:li rdf:resource="${escapeMarkup(entry.url)}"/>`).join('\n');
  const items = entries.map(
    ({ article, url: link, publishedAt }) => `<item rdf:about="${escapeMarkup(link)}">
${element('title', article.title)}${element('link', link)}${element('description', article.summary)}${element('dc:creator', article.author)}${element('dc:subject', article.section)}${element('dc:date', publishedAt && isoDate(publishedAt, paper.timeZone))}</item>`,
  );
  return `${declaration(paper)}<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="${paper.language}">
<channel rdf:about="${escapeMarkup(url)}">
${element('title', mastheadOf(paper))}${element('link', homepage)}${element('description', `${mastheadOf(paper)}, ${paper.city}`)}${element('dc:language', paper.language)}<items><rdf:Seq>
${order}
</rdf:Seq></items>
</channel>
${items.join('\n')}
</rdf:RDF>
`;
}

function json({ paper, homepage, url, entries }: FeedView): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: mastheadOf(paper),
    home_page_url: homepage,
    feed_url: url,
    language: paper.language,
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.article.title,
      summary: entry.article.summary,
      ...(paper.fullTextFeed ? { content_html: entry.article.body } : { content_text: entry.article.summary ?? entry.article.title }),
      date_published: entry.publishedAt && isoDate(entry.publishedAt, paper.timeZone),
      authors: entry.article.author === undefined ? undefined : [{ name: entry.article.author }],
      tags: entry.article.section === undefined ? undefined : [entry.article.section],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const renderers: Readonly<Record<DemoPaper['feed'], (view: FeedView) => string>> = { rss, atom, rdf, json };
const types: Readonly<Record<DemoPaper['feed'], string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
};

/** The feed's text, to be encoded in the paper's charset. */
export const renderFeed = (view: FeedView): string => renderers[view.paper.feed](view);

/** Media type of a paper's feed, without a charset. */
export const feedType = (paper: DemoPaper): string => types[paper.feed];

/** Last part of the feed's address. */
export const feedName = (paper: DemoPaper): string => (paper.feed === 'json' ? 'feed.json' : 'feed.xml');
