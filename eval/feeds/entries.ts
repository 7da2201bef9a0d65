// A second opinion on feeds that shares no code with the parser: plain patterns over the text.
const dateNames =
  'pubDate|published|updated|issued|modified|created|date|(?:atom|dc|dcterms):(?:published|updated|issued|modified|created|date)|news:publication_date|lastmod';
const dateElement = new RegExp(String.raw`<(?:${dateNames})(?:\s[^>]*)?>\s*(?:<!\[CDATA\[\s*)?([^<\]]*\d[^<\]]*)`, 'i');

/** How many entries a feed's text seems to have, and how many of these name a date. */
export function entriesIn(text: string): { readonly entries: number; readonly dated: number } {
  if (/^[\ufeff\s]*\{/.test(text)) return entriesInJson(text.replace(/^\ufeff/, ''));
  const plain = text.replace(/<!--.*?-->/gs, '');
  const found = plain.match(/<(?:\w+:)?(item|entry|url)(?=[\s>])[^>]*>.*?<\/(?:\w+:)?\1\s*>/gs) ?? [];
  // What an entry quotes is not its own.
  const dated = found.filter((entry) => dateElement.test(entry.replace(/<source(?=[\s>]).*?<\/source>/gs, '')));
  return { entries: found.length, dated: dated.length };
}

function entriesInJson(text: string): { entries: number; dated: number } {
  const { items = [] } = JSON.parse(text) as { items?: readonly Record<string, unknown>[] };
  return { entries: items.length, dated: items.filter((item) => item['date_published'] ?? item['date_modified']).length };
}
