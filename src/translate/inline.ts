import { Parser } from 'htmlparser2';
import type { Mark, RichText } from '../core/article.ts';
import type { Translated } from '../core/translation.ts';
import { sortMarks } from './marks.ts';
import { writeHtml } from './markup.ts';

const kinds: Readonly<Record<string, Mark['kind']>> = { a: 'link', b: 'bold', strong: 'bold', i: 'italic', em: 'italic' };

/** Reads a line of inline HTML: links, bold and italics become marks, of other tags the text stays. */
export function richFrom(html: string): RichText {
  const open: { kind: Mark['kind']; start: number; href: string }[] = [];
  const marks: Mark[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      const kind = kinds[name];
      if (kind) open.push({ kind, start: text.length, href });
    },
    ontext: (piece) => (text += piece),
    onclosetag(name) {
      const top = open.at(-1);
      if (!top || kinds[name] !== top.kind) return;
      open.pop();
      const range = { start: top.start, end: text.length };
      if (range.end > range.start)
        marks.push(top.kind === 'link' ? { kind: 'link', href: top.href, ...range } : { kind: top.kind, ...range });
    },
  });
  parser.end(html);
  return { text, marks: sortMarks(marks.toReversed()) };
}

/** Writes a sentence as inline HTML, with the links that found no place after it. */
export function inlineOf(rich: RichText, unplaced: Translated['unplaced']): string {
  const html = writeHtml(rich, (mark) =>
    mark.kind === 'link' ? `<a href="${escapeAttribute(mark.href)}">` : `<${mark.kind === 'bold' ? 'b' : 'i'}>`,
  );
  const extra = unplaced.map(({ href, text }) => inlineOf({ text, marks: [{ kind: 'link', href, start: 0, end: text.length }] }, []));
  return [html, ...extra].join(' ');
}

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
