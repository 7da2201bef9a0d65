import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { cleanText } from '../lib/html.ts';

const breaking = /^(?:p|div|br|li|ul|ol|tr|td|th|h[1-6]|blockquote|section|article|hr|figure|figcaption|table)$/;
const hidden = new Set(['script', 'style', 'template', 'noscript', 'iframe']);
const leftoverEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/** Plain text of HTML in one line of at most `limit` characters, cut between words with an ellipsis. */
export function plainText(html: string, limit: number): string {
  const pieces: string[] = [];
  let size = 0;
  let hiding = 0;
  const parser = new Parser({
    onopentag(tag) {
      if (hidden.has(tag)) hiding++;
      else if (breaking.test(tag)) pieces.push(' ');
    },
    ontext(text) {
      if (hiding > 0 || size > limit * 4) return;
      size += text.length;
      pieces.push(text);
    },
    onclosetag(tag) {
      if (hidden.has(tag)) hiding--;
      else if (breaking.test(tag)) pieces.push(' ');
    },
  });
  // Beyond this there is no text a summary or title would show.
  parser.end(html.slice(0, limit * 20));
  return oneLine(pieces.join(''), limit);
}

/** Text without markup in one line; entities that were encoded twice are decoded. */
export function oneLine(text: string, limit: number): string {
  const decoded = leftoverEntity.test(text) ? decodeHTML(text) : text;
  const line = cleanText(decoded.replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029\s]+/g, ' ')).trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
