import { Parser } from 'htmlparser2';
import type { Mark, RichText } from '../core/article.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Translated } from '../core/translation.ts';
import { htmlLimits } from '../lib/html.ts';
import { sortMarks } from './marks.ts';
import { writeHtml } from './markup.ts';

const kinds: Readonly<Record<string, Mark['kind']>> = { a: 'link', b: 'bold', strong: 'bold', i: 'italic', em: 'italic' };

const step = 16_384;

interface Open {
  readonly kind: Mark['kind'];
  readonly start: number;
  readonly href: string;
}

/**
 * Reads a line of inline HTML: links, bold and italics become marks, of other tags the text stays. As in a browser a link ends where another
 * begins, and bold in bold is bold. Fails where tags are nested deeper than any writer's.
 */
export function richFrom(html: string): Result<RichText, Failure> {
  const open: Open[] = [];
  const speaking: Record<Mark['kind'], Open | undefined> = { link: undefined, bold: undefined, italic: undefined };
  const marks: Mark[] = [];
  let text = '';
  let depth = 0;
  const end = (ended: Open): void => {
    if (speaking[ended.kind] !== ended) return;
    speaking[ended.kind] = undefined;
    const { kind, start, href } = ended;
    const range = { start, end: text.length };
    if (range.end > range.start) marks.push(kind === 'link' ? { kind, href, ...range } : { kind, ...range });
  };
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      depth++;
      const kind = kinds[name];
      if (!kind) return;
      const begun = { kind, start: text.length, href };
      open.push(begun);
      if (kind === 'link' && speaking.link) end(speaking.link);
      speaking[kind] ??= begun;
    },
    ontext: (piece) => (text += piece),
    onclosetag(name) {
      depth--;
      const top = open.at(-1);
      if (!top || kinds[name] !== top.kind) return;
      open.pop();
      end(top);
    },
  });
  // The parser takes time by depth at every tag, so such a line is left early.
  for (let at = 0; at < html.length && depth <= htmlLimits.depth; at += step) parser.write(html.slice(at, at + step));
  if (depth > htmlLimits.depth)
    return err({ kind: 'malformed', what: 'A line', detail: `its tags are nested more than ${htmlLimits.depth} deep` });
  parser.end();
  return ok({ text, marks: sortMarks(marks.toReversed()) });
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
