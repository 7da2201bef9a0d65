import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { UNDETERMINED } from '../core/language.ts';
import { machinesText, type FeedEntry } from './feed-entries.ts';
import { clean, escaped, languageAttributes } from './feed-text.ts';
import type { ListView } from './lists.ts';
import { countText } from './times.ts';

/** The formats every list has under its own address. */
export const feedFormats = {
  rss: { type: 'application/rss+xml; charset=utf-8', name: 'RSS' },
  atom: { type: 'application/atom+xml; charset=utf-8', name: 'Atom' },
  json: { type: 'application/feed+json; charset=utf-8', name: 'JSON Feed' },
} as const;

export type FeedFormat = keyof typeof feedFormats;

/** Where a feed stands: this server's origin, such as `http://127.0.0.1:8080`, and the paper's name. */
export interface FeedPlace {
  readonly origin: string;
  readonly paper: string;
}

interface Prepared {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly updated: string;
}

function prepared(list: ListView, format: FeedFormat, place: FeedPlace, entries: readonly FeedEntry[]): Prepared {
  const query = list.query === '' ? '' : `?${list.query}`;
  const updated =
    entries
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  return {
    title: clean(`${place.paper}: ${list.title}`),
    page: `${place.origin}${list.path}${query}`,
    self: `${place.origin}${list.path}.${format}${query}`,
    updated,
  };
}

const declared = ({ declaration }: FeedEntry): string => `<p><em>${escaped(declaration)}</em></p>`;

const dek = ({ card }: FeedEntry): readonly string[] =>
  card.dek ? [`<p${card.state === 'translated' ? '' : languageAttributes(card.tag)}>${escaped(card.dek.text)}</p>`] : [];

/** The original headline and the way to the original. */
function toOriginal({ card, originalUrl }: FeedEntry): readonly string[] {
  const link = originalUrl && `<p><a href="${escaped(originalUrl)}">${escaped(`Read the original: ${card.outlet.name}`)}</a></p>`;
  return [...(card.original ? [`<p${languageAttributes(card.tag)}>${escaped(card.original.text)}</p>`] : []), ...(link ? [link] : [])];
}

/** What a list of the feed's items shows. */
const summaryHtml = (entry: FeedEntry): string => [declared(entry), ...dek(entry), ...toOriginal(entry)].join('\n');

/** What a reader of the item sees: the text where the edition shows it. */
function contentHtml(entry: FeedEntry, { origin }: FeedPlace): string {
  const { card, body } = entry;
  if (!body) return summaryHtml(entry);
  const page = (words: string): string => `<a href="${escaped(origin + card.path)}">${words}</a>`;
  const more = body.cut ? page('Read the rest') : card.state === 'translated' ? page('Each sentence beside its original') : '';
  const doubted = body.doubted === 0 ? '' : `${countText(body.doubted, 'sentence')} of it may be wrong. `;
  return [declared(entry), body.html, ...(doubted || more ? [`<p>${doubted}${more}</p>`] : []), ...toOriginal(entry)].join('\n');
}

const hreflang = (tag: string): { hreflang: string } | undefined => (tag === UNDETERMINED ? undefined : { hreflang: tag });
const shownLanguage = ({ card }: FeedEntry): string => (card.state === 'translated' ? 'en' : card.tag);

function rss(list: ListView, entries: readonly FeedEntry[], place: FeedPlace): string {
  const { title, page, self, updated } = prepared(list, 'rss', place, entries);
  return generateRssFeed({
    title,
    link: page,
    description: clean(list.note ?? list.title),
    language: 'en',
    lastBuildDate: new Date(updated),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: entries.map((entry) => ({
      title: clean(entry.card.title.text),
      link: place.origin + entry.card.path,
      guid: { value: entry.card.id, isPermaLink: false },
      pubDate: new Date(entry.card.sortAt),
      description: summaryHtml(entry),
      ...(entry.body && { content: { encoded: contentHtml(entry, place) } }),
      categories: [{ name: entry.card.section.name }],
      // RSS wants the feed's address here; the paper's page in our directory is what we can vouch for.
      source: { title: clean(entry.card.outlet.name), url: `${place.origin}/source/${entry.card.outlet.id}.rss` },
      dc: { creators: (entry.authors.length > 0 ? entry.authors : [entry.card.outlet.name]).map(clean), languages: [shownLanguage(entry)] },
      ...(entry.originalUrl && {
        dcterms: { isVersionOf: [entry.originalUrl] },
        atom: { links: [{ href: entry.originalUrl, rel: 'alternate', ...hreflang(entry.card.tag) }] },
      }),
    })),
  });
}

/**
 * RFC 4287 section 4.2.7.4: hreflang with rel=alternate implies a translated version of the entry. Some readers open the first alternate,
 * some the last (Newsboat 2.21), so that ours is both, once without a language: no two may agree in type and language (section 4.1.2).
 */
function atomLinks({ card, originalUrl }: FeedEntry, { origin }: FeedPlace) {
  const ours = { href: origin + card.path, rel: 'alternate', type: 'text/html' };
  if (originalUrl === undefined) return [{ ...ours, hreflang: 'en' }];
  return [
    ours,
    { href: originalUrl, rel: 'via' },
    { href: originalUrl, rel: 'alternate', type: 'text/html', ...(hreflang(card.tag) ?? { hreflang: UNDETERMINED }) },
    { ...ours, hreflang: 'en' },
  ];
}

function atom(list: ListView, entries: readonly FeedEntry[], place: FeedPlace): string {
  const { title, page, self, updated } = prepared(list, 'atom', place, entries);
  return generateAtomFeed({
    id: self,
    title: { value: title },
    updated: new Date(updated),
    xml: { lang: 'en' },
    generator: { text: place.paper },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map((entry) => ({
      id: place.origin + entry.card.path,
      title: { value: clean(entry.card.title.text) },
      updated: new Date(entry.updatedAt),
      published: new Date(entry.card.sortAt),
      ...(shownLanguage(entry) !== UNDETERMINED && { xml: { lang: shownLanguage(entry) } }),
      links: atomLinks(entry, place),
      authors: (entry.authors.length > 0 ? entry.authors : [entry.card.outlet.name]).map((name) => ({ name: clean(name) })),
      ...(entry.card.state === 'translated' && {
        contributors: [{ name: `${machinesText(entry.card.engines)} (machine translation)` }],
      }),
      categories: [{ term: entry.card.section.slug, label: entry.card.section.name }],
      ...(entry.card.dek && { summary: { value: clean(entry.card.dek.text) } }),
      content: { value: contentHtml(entry, place), type: 'html' },
      rights: { value: clean(`Original © ${entry.card.outlet.name}`) },
    })),
  });
}

function json(list: ListView, entries: readonly FeedEntry[], place: FeedPlace): string {
  const { title, page, self } = prepared(list, 'json', place, entries);
  const items = entries.map((entry) => ({
    id: entry.card.id,
    url: place.origin + entry.card.path,
    ...(entry.originalUrl && { external_url: entry.originalUrl }),
    title: clean(entry.card.title.text),
    content_html: contentHtml(entry, place),
    ...(entry.card.dek && { summary: clean(entry.card.dek.text) }),
    date_published: new Date(entry.card.sortAt),
    date_modified: new Date(entry.updatedAt),
    authors: (entry.authors.length > 0 ? entry.authors : [entry.card.outlet.name]).map((name) => ({ name: clean(name) })),
    tags: [entry.card.section.name],
    ...(shownLanguage(entry) !== UNDETERMINED && { language: shownLanguage(entry) }),
    // Names of one's own start with an underscore (JSON Feed 1.1, "Extensions").
    _foreign_desk: {
      original: {
        title: clean(entry.card.original?.text ?? entry.card.title.text),
        language: entry.card.tag,
        ...(entry.originalUrl && { url: entry.originalUrl }),
      },
      translation: { state: entry.card.state, engines: entry.card.engines, reviewed: false, note: clean(entry.declaration) },
      outlet: { id: entry.card.outlet.id, name: clean(entry.card.outlet.name), country: entry.card.outlet.country },
      dated: entry.card.dated,
    },
  }));
  return JSON.stringify(
    generateJsonFeed({
      title,
      home_page_url: page,
      feed_url: self,
      description: clean(list.note ?? list.title),
      language: 'en',
      items,
    }),
  );
}

const writers = { rss, atom, json };

/** Writes a list as a feed; well-formed whatever its titles hold. */
export function writeFeed(format: FeedFormat, list: ListView, entries: readonly FeedEntry[], place: FeedPlace): string {
  return writers[format](list, entries, place);
}
