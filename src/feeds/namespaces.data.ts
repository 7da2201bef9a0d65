/** Short names of the namespaces feeds use; keys in lower case, without `https` and a trailing slash. */
export const namespaceNames: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://search.yahoo.com/mrss': 'media',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
  'http://web.resource.org/cc': 'cc',
  'http://creativecommons.org/ns#': 'cc',
  'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': 'creativecommons',
  'http://backend.userland.com/creativecommonsrssmodule': 'creativecommons',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://news.yandex.ru': 'yandex',
  'http://turbo.yandex.ru': 'turbo',
};

/** Prefixes that mean a namespace where nobody declared them. */
export const prefixNames: Readonly<Record<string, string>> = { atom03: 'atom', atom10: 'atom', a10: 'atom' };
