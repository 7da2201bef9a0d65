import { decodeHTMLStrict } from 'entities';
import type { Segment, SegmentMark } from '../core/translation.ts';
import { sortMarks, trimRange } from './marks.ts';
import { joinSpans, place, type Placed, type Span } from './spans.ts';

const tags: Readonly<Record<SegmentMark['kind'], string>> = { link: 'a', bold: 'b', italic: 'i', name: 'u' };

/**
 * A segment as balanced HTML for engines that carry tags: `<a href="#0">`, `<b id="1">`, `<i id="2">`, `<u id="3">` for a name, numbered by mark. Addresses stay
 * with us. Text is escaped; line breaks become spaces, as engines take one line for one sentence.
 */
export function toHtml(segment: Segment): string {
  return writeHtml(segment, ({ kind }, id) => (kind === 'link' ? `<a href="#${id}">` : `<${tags[kind]} id="${id}">`));
}

/** A segment as balanced HTML with these opening tags. */
export function writeHtml(segment: Segment, openTag: (mark: SegmentMark, id: number) => string): string {
  const open: { id: number; end: number }[] = [];
  let html = '';
  let at = 0;
  const write = (to: number): void => {
    html += escapeText(segment.text.slice(at, to));
    at = to;
  };
  // Ends a mark; one that crosses it, which no reader of ours makes, is closed before and opened again after.
  const close = (upTo: number): void => {
    for (;;) {
      const next = open.toReversed().toSorted((a, b) => a.end - b.end)[0];
      if (!next || next.end > upTo) return;
      write(next.end);
      const above = open.splice(open.indexOf(next));
      html += above.toReversed().map(closing).join('');
      for (const crossed of above.slice(1)) html += opening(crossed);
      open.push(...above.slice(1));
    }
  };
  const opening = ({ id }: { id: number }): string => openTag(segment.marks[id]!, id);
  const closing = ({ id }: { id: number }): string => `</${tags[segment.marks[id]!.kind]}>`;
  for (const { start, end, id } of sortMarks(segment.marks.map((mark, id) => ({ ...mark, id })))) {
    close(start);
    write(start);
    html += opening({ id });
    open.push({ id, end });
  }
  close(Infinity);
  write(segment.text.length);
  return html;
}

function escapeText(text: string): string {
  return text
    .replace(/[\0-\x1f]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * Reads an engine's HTML back. A tag that came twice is one mark where only white space lies between, else two. Whatever is damaged
 * (an unknown, stray or unclosed tag) leaves the plain sentence with its links in `unplaced`.
 */
export function fromHtml(html: string, source: Segment): Placed & { readonly text: string } {
  const { text, spans } = parse(closeUp(html, source.text), source);
  return { text, ...place(source, text, spans) };
}

// White space and closing tags before a sign that ends a word in English; begun only where white space begins, or a long run of it is read again and
// again.
const gap = /(?<!\s)\s*((?:<\/[abiu]>)+)\s*(?=([!?,.;:…])(?:[\s<]|$))/gi;

/** Takes out the white space that engines put between a closing tag and the sign behind it, unless the source has some before such a sign. */
function closeUp(html: string, source: string): string {
  return html.replace(gap, (whole, tags: string, sign: string) => (new RegExp(`\\s\\${sign}`).test(source) ? whole : tags));
}

function parse(html: string, source: Segment): { text: string; spans: readonly Span[] } {
  const open: { id: number; tag: string; start: number }[] = [];
  const spans: Span[] = [];
  let text = '';
  let sound = true;
  for (const [token, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|[^<]+|</g)) {
    const tag = name.toLowerCase();
    if (tag === '') text += decodeHTMLStrict(token);
    else if (slash === '') {
      const id = Number(/(?:id="|href="#)(\d+)"/.exec(rest)?.[1] ?? NaN);
      const mark = source.marks[id];
      if (mark && tags[mark.kind] === tag) open.push({ id, tag, start: text.length });
      else sound = false;
    } else if (open.at(-1)?.tag === tag) {
      const { id, start } = open.pop()!;
      spans.push({ mark: id, start, end: text.length });
    } else sound = false;
  }
  const trimmed = text.trim();
  const shift = text.length - text.trimStart().length;
  if (!sound || open.length > 0) return { text: trimmed, spans: [] };
  const kept = spans.flatMap((span) => {
    const range = trimRange(trimmed, span.start - shift, span.end - shift);
    return range ? [{ mark: span.mark, ...range }] : [];
  });
  return { text: trimmed, spans: joinSpans(kept, trimmed) };
}
