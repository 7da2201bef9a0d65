import { countryName, languageName } from '../../core/language.ts';
import type { Block } from '../../core/article.ts';
import { textsOf } from '../../core/article.ts';
import type { Source } from '../../core/source.ts';
import type { ParsedFeed } from '../../feeds/parsed.ts';
import { statementText } from '../../rights/decide.ts';
import type { Examination } from './examine.ts';

// What pages and feeds say must not move a terminal's cursor.
const line = (label: string, value: string): string => `${`${label}:`.padEnd(10)} ${value.replace(/\p{Cc}+/gu, ' ')}\n`;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** An examination as a person reads it: what would be stored, and how one article would be read. */
export function shown(found: Examination, draft: Source | undefined): string {
  const { name, homepage, country, timeZone, language, feeds, rights, article } = found;
  return [
    line('Name', draft ? `${name} (${draft.id})` : name),
    line('Homepage', homepage),
    line('Country', country === undefined ? 'unknown' : countryName(country)),
    line('Time zone', timeZone ?? 'unknown'),
    line('Language', language === undefined ? 'unknown' : languageName(language)),
    ...feeds.map(({ url, feed }) => line('Feed', `${url} (${plural(feed.items.length, 'entry', 'entries')}, ${rhythmOf(feed)})`)),
    line('Rights', `${rights.rights}, for ${rights.because.map(statementText).join('; ')}`),
    ...(article ? articleLines(article) : [line('Article', 'none of the entries has an address')]),
  ].join('');
}

const firstWords = 30;

function articleLines({ url, read }: NonNullable<Examination['article']>): readonly string[] {
  if (!read.ok) return [line('Article', url), line('', read.error)];
  const { title, authors, publishedAt, blocks, reasons } = read.value;
  const words = proseOf(blocks).split(/\s+/u);
  return [
    line('Article', url),
    line('Title', title ?? 'none'),
    line('Authors', authors.join(', ') || 'none'),
    line('Published', publishedAt ?? 'unknown'),
    line(
      'Text',
      `${words.slice(0, firstWords).join(' ')}${words.length > firstWords ? ' …' : ''} (${plural(words.length, 'word', 'words')})`,
    ),
    ...reasons.map(({ rule, detail }) => line('Rule', detail === undefined ? rule : `${rule}: ${short(detail)}`)),
  ];
}

const proseOf = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind !== 'figure')
    .flatMap((block) => textsOf(block).map(({ text }) => text))
    .join(' ');

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** How often a feed has news, from the times of its entries. */
export function rhythmOf({ items }: Pick<ParsedFeed, 'items'>): string {
  const times = items.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [Date.parse(publishedAt)]));
  const days = (Math.max(...times) - Math.min(...times)) / 86_400_000;
  if (times.length < 2 || days === 0) return 'rhythm unknown';
  const perDay = (times.length - 1) / days;
  return perDay >= 1 ? `about ${Math.round(perDay)} a day` : `about one in ${Math.round(1 / perDay)} days`;
}
