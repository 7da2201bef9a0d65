import { decodeHTMLStrict } from 'entities';
import type { Mark, RichText } from '../core/article.ts';
import type { Segment } from '../core/translation.ts';
import { readersMarks } from './marks.ts';
import { fromHtml, toHtml } from './markup.ts';
import type { Placed } from './spans.ts';

const token = /⟦\s*(?:(\/)\s*)?(\d{1,4})\s*⟧/g;
const lookalike = /[[［〚]{1,2}\s*(?:\/\s*)?\d{1,4}\s*[\]］〛]{1,2}/g;
const piece = /⟦\s*\/?\s*\d{0,4}\s*⟧?|⟧/g;

/** A sentence for engines that read prose, with what is needed to read their answer. */
export interface Numbered {
  /** One line; a mark is written `⟦1⟧words⟦/1⟧`. Names have no placeholder. */
  readonly text: string;
  /** The sentence without the marks of names. */
  readonly source: RichText;
  /** Its marks' numbers, by index: 1, 2, 3 …, but none that the sentence itself has in such brackets. */
  readonly numbers: readonly number[];
}

/** Writes a sentence's marks as numbered placeholders. */
export function toPlaceholders(segment: Segment): Numbered {
  const source = { text: segment.text, marks: readersMarks(segment.marks) };
  const taken = numbersIn(segment.text);
  const numbers: number[] = [];
  for (let number = 1; numbers.length < source.marks.length; number++) if (!taken.has(number)) numbers.push(number);
  const open: number[] = [];
  const text = toHtml(source).replace(/<\/\w+>|<\w+ \w+="#?(\d+)">|[^<]+/g, (part, id?: string) => {
    if (part.startsWith('</')) return `⟦/${open.pop()!}⟧`;
    if (id === undefined) return decodeHTMLStrict(part);
    open.push(numbers[Number(id)]!);
    return `⟦${open.at(-1)!}⟧`;
  });
  return { text, source, numbers };
}

/**
 * Reads an answer with placeholders back; spaces within the brackets do not count. `damaged`: a placeholder without its other half, out of
 * order, with a number nobody gave, or in pieces; then the words stay and every link goes to `unplaced`. One that is left out is no damage.
 */
export function fromPlaceholders(
  answer: string,
  { source, numbers }: Numbered,
): Placed & { readonly text: string; readonly damaged: boolean } {
  const line = answer.replace(/[\0-\x1f]+/g, ' ');
  const own = numbersIn(source.text);
  const open: number[] = [];
  let [html, found, at, sound] = ['', 0, 0, true];
  for (const match of line.matchAll(token)) {
    const [whole, slash = '', digits] = match;
    const id = numbers.indexOf(Number(digits));
    html += escape(line.slice(at, match.index));
    at = match.index + whole.length;
    if (id < 0) {
      html += whole;
      sound &&= own.has(Number(digits));
      continue;
    }
    found += 1;
    if (slash === '') open.push(id);
    else sound &&= open.pop() === id;
    html += tag(source.marks[id]!.kind, id, slash !== '');
  }
  html += escape(line.slice(at));
  const beyond = (pattern: RegExp): boolean => count(line, pattern) > count(source.text, pattern);
  const left = count(line, /[⟦⟧]/g) - 2 * found > count(source.text, /[⟦⟧]/g);
  if (sound && open.length === 0 && !left && !(numbers.length > 0 && beyond(lookalike)))
    return { ...fromHtml(html, source), damaged: false };
  const words = html.replace(/<[^>]*>/g, '');
  return { ...fromHtml(/[⟦⟧]/.test(source.text) ? words : words.replace(piece, ''), source), damaged: true };
}

const tags: Readonly<Record<Mark['kind'], string>> = { link: 'a', bold: 'b', italic: 'i' };

function tag(kind: Mark['kind'], id: number, closes: boolean): string {
  if (closes) return `</${tags[kind]}>`;
  return kind === 'link' ? `<a href="#${id}">` : `<${tags[kind]} id="${id}">`;
}

const numbersIn = (text: string): ReadonlySet<number> => new Set([...text.matchAll(token)].map((match) => Number(match[2])));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
