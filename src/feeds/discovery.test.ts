import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedLinksOf, type FeedLink } from './discovery.ts';
import { usualPaths } from './discovery.data.ts';

const url = 'https://www.seepost.example/';
const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><title>Seepost</title>${head}</head><body>${body}</body></html>`;
const named = (html: string, at = url): readonly FeedLink[] => feedLinksOf(html, at).filter(({ guess }) => guess === undefined);
const rss = (href: string, more = ''): string => `<link rel="alternate" type="application/rss+xml" href="${href}" ${more}>`;

test('declared feeds of every kind, in the order of the page', () => {
  const html = page(
    `${rss('/rss.xml', 'title="Alle &amp; alles"')}<LINK REL="Alternate Feed" TYPE="application/atom+xml; charset=utf-8" HREF="atom/">
     <link rel=alternate type=application/feed+json href=https://feeds.seepost.example/1.json><link rel="feed" href="/neu">
     <link rel="alternate" type="application/rdf+xml" href="index.rdf">`,
  );
  expect(named(html)).toEqual([
    { url: 'https://www.seepost.example/rss.xml', title: 'Alle & alles', type: 'application/rss+xml' },
    { url: 'https://www.seepost.example/atom/', type: 'application/atom+xml' },
    { url: 'https://feeds.seepost.example/1.json', type: 'application/feed+json' },
    { url: 'https://www.seepost.example/neu', type: 'application/rss+xml' },
    { url: 'https://www.seepost.example/index.rdf', type: 'application/rdf+xml' },
  ]);
});

test.each([
  '<link rel="alternate" hreflang="fr" href="/fr/">',
  '<link rel="alternate" type="application/json" href="https://www.seepost.example/wp-json/wp/v2/pages/2">',
  '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">',
  '<link rel="alternate" type="text/xml" href="/sitemap.xml">',
  '<link rel="search" type="application/opensearchdescription+xml" href="/rss-search.xml">',
  '<link rel="alternate stylesheet" type="text/xml" href="/feed.css">',
  rss('javascript:alert(1)'),
  rss(''),
])('%s declares no feed', (head) => {
  expect(named(page(head))).toEqual([]);
});

test('comments, tags and searches come after the news', () => {
  const html = page(
    `${rss('/comments/feed/', 'title="Seepost » Kommentare"')}${rss('/tag/see/feed')}${rss('/feed/', 'title="Seepost » Feed"')}${rss('/ressort/hafen/feed')}`,
  );
  expect(named(html).map((link) => new URL(link.url).pathname)).toEqual([
    '/feed/',
    '/ressort/hafen/feed',
    '/comments/feed/',
    '/tag/see/feed',
  ]);
});

test('anchors that look like feeds come after what is declared', () => {
  const html = page(
    rss('/alles.xml'),
    `<a href="/rss/hafen">Hafen</a><a href="feed:https://www.seepost.example/feed/politik.xml" title="Politik">RSS</a><a href="feed://www.seepost.example/rss/meer">Meer</a>
     <a href="/?feed=rss2">Neues</a><a href="https://feeds.feedburner.com/seepost">Post</a><a href="https://feeds.elsewhere.example/rss">Haus</a><a href="/alles.xml">Alles</a>
     <a href="https://feedly.com/i/subscription/feed/https://www.seepost.example/rss">Feedly</a><a href="https://other.example/rss">fremd</a>
     <a href="/feedback">Feedback</a><a href="/atomkraft/">Atomkraft</a><a href="/rss.html">Hilfe</a><a href="/rss.png">Bild</a><a href="mailto:rss@seepost.example">Post</a>`,
  );
  expect(named(html).map((link) => [link.url, link.title])).toEqual([
    ['https://www.seepost.example/alles.xml', undefined],
    ['https://www.seepost.example/rss/hafen', 'Hafen'],
    ['https://www.seepost.example/feed/politik.xml', 'Politik'],
    ['https://www.seepost.example/rss/meer', 'Meer'],
    ['https://www.seepost.example/?feed=rss2', 'Neues'],
    ['https://feeds.feedburner.com/seepost', 'Post'],
    ['https://feeds.elsewhere.example/rss', 'Haus'],
  ]);
});

test('addresses refer to the base of the page', () => {
  expect(named(page(`<base href="/neu/">${rss('rss.xml')}`))[0]?.url).toBe('https://www.seepost.example/neu/rss.xml');
});

test('usual paths are guesses, last, and never what the page names or is', () => {
  const links = feedLinksOf(page(rss('http://www.seepost.example/rss.xml')), 'https://www.seepost.example/feed');
  expect(links.slice(1).every(({ guess }) => guess === true)).toBe(true);
  expect(links.map((link) => new URL(link.url).pathname)).toEqual(['/rss.xml', '/rss', '/atom.xml', '/feed.xml', '/index.xml', '/feeds']);
  expect(links.find((link) => link.url.endsWith('/atom.xml'))?.type).toBe('application/atom+xml');
});

test('a page that cannot be read leaves the guesses', () => {
  expect(feedLinksOf('<div>'.repeat(100_000), url)).toHaveLength(usualPaths.length);
  expect(feedLinksOf('', 'no address')).toEqual([]);
});

test('whatever the page, it answers few distinct web addresses', () => {
  const piece = fc.constantFrom(
    '<link rel=alternate ',
    'type="application/rss+xml" ',
    'href="/feed',
    '"',
    '>',
    '<a href=rss',
    '</a>',
    '<base href="',
    '//[',
    '<',
    'feed:',
    'é\0',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const links = feedLinksOf(pieces.join(''), url);
      expect(links.length).toBeLessThanOrEqual(40);
      expect(new Set(links.map((link) => link.url)).size).toBe(links.length);
      for (const link of links) expect(link.url).toMatch(/^https?:\/\//);
    }),
    { numRuns: 200 },
  );
});
