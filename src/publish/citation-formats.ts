import type { CitedArticle } from './citation.ts';

/** A citation as CSL-JSON 1.0.2, which Zotero, Mendeley and pandoc read: a list of one entry. */
export function cslJson(entry: CitedArticle): string {
  const { id, title, originalTitle, authors, outlet, city, date, accessed, url, language, note } = entry;
  const dateParts = (iso: string): object => ({ 'date-parts': [iso.split('-').map(Number)] });
  const item = {
    id,
    type: 'article-newspaper',
    title,
    ...(originalTitle !== undefined && { 'original-title': originalTitle }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': outlet,
    ...(city !== undefined && { 'publisher-place': city }),
    ...(date !== undefined && { issued: dateParts(date) }),
    accessed: dateParts(accessed),
    URL: url,
    language,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A citation as a BibTeX entry in UTF-8; fields that only biblatex knows are left alone by BibTeX. */
export function bibTex(entry: CitedArticle): string {
  const { id, title, originalTitle, authors, outlet, city, date, accessed, url, language, note } = entry;
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Braces keep a name and a title as they are written.
    ['author', authors.length > 0 ? authors.map((author) => `{${escaped(author)}}`).join(' and ') : undefined],
    ['title', `{${escaped(title)}}`],
    ['titleaddon', originalTitle === undefined ? undefined : escaped(originalTitle)],
    ['howpublished', escaped(outlet)],
    ['address', city === undefined ? undefined : escaped(city)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['urldate', accessed],
    ['url', address(url)],
    ['langid', escaped(language)],
    ['note', escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${id},\n${lines.join('\n')}\n}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which nothing is a command of TeX, on one line. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]/g, (sign) => commands[sign]!)
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`);

/** An address, in which only these signs could end the field or its line. */
const address = (url: string): string => url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
