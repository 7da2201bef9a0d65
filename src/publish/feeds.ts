import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { directionOf, UNDETERMINED } from '../core/language.ts';
import { machinesText, type FeedEntry } from './feed-entries.ts';
import type { ListView } from './lists.ts';

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

// XML 1.0 has no way to write these, not even escaped (section 2.2); a carriage return would be read back as a line break (section 2.11).
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

const clean = (text: string): string => text.replace(unwritable, ' ').replace(/\p{Cs}/gu, ' ');
const escaped = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

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

const languageAttributes = (tag: string): string => (tag === UNDETERMINED ? '' : ` lang="${tag}" dir="${directionOf(tag)}"`);

/** What readers of the feed see: declaration, standfirst, original headline and the way to the original. */
function html({ card, declaration, originalUrl }: FeedEntry): string {
  const lines = [`<p><em>${escaped(declaration)}</em></p>`];
  if (card.dek) lines.push(`<p${card.state === 'translated' ? '' : languageAttributes(card.tag)}>${escaped(card.dek.text)}</p>`);
  if (card.original) lines.push(`<p${languageAttributes(card.tag)}>${escaped(card.original.text)}</p>`);
  if (originalUrl) lines.push(`<p><a href="${escaped(originalUrl)}">${escaped(`Read the original: ${card.outlet.name}`)}</a></p>`);
  return lines.join('\n');
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
      description: html(entry),
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
      links: [
        { href: place.origin + entry.card.path, rel: 'alternate', type: 'text/html', hreflang: 'en' },
        // RFC 4287 section 4.2.7.4: hreflang with rel=alternate implies a translated version of the entry.
        ...(entry.originalUrl
          ? [
              { href: entry.originalUrl, rel: 'alternate', type: 'text/html', ...hreflang(entry.card.tag) },
              { href: entry.originalUrl, rel: 'via' },
            ]
          : []),
      ],
      authors: (entry.authors.length > 0 ? entry.authors : [entry.card.outlet.name]).map((name) => ({ name: clean(name) })),
      ...(entry.card.state === 'translated' && {
        contributors: [{ name: `${machinesText(entry.card.engines)} (machine translation)` }],
      }),
      categories: [{ term: entry.card.section.slug, label: entry.card.section.name }],
      content: { value: html(entry), type: 'html' },
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
    content_html: html(entry),
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
