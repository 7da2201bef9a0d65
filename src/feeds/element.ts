import { absoluteAttribute } from './absolute.ts';
import { feedLimits } from './parsed.ts';

/** An element of a feed with its namespace resolved to a short name. */
export interface Element {
  /** As written, prefix and all. */
  readonly tag: string;
  /** Lower case with the namespace's short name, such as `dc:date`; RSS elements have none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Address that relative addresses in it refer to (xml:base, else the document's). */
  readonly base: string | undefined;
  /** xml:lang in force. */
  readonly language: string | undefined;
  readonly parts: (string | Element)[];
}

/** The element's children that are elements. */
export function children(element: Element): Element[] {
  return element.parts.filter((part) => typeof part !== 'string');
}

/** The first child with content of the first of these names that has one. */
export function pick(element: Element, ...names: string[]): Element | undefined {
  for (const name of names) {
    const found = children(element).find(
      (child) => child.name === name && (child.parts.length > 0 || Object.keys(child.attributes).length > 0),
    );
    if (found) return found;
  }
  return undefined;
}

/** All children of any of these names, in document order. */
export function all(element: Element, ...names: string[]): Element[] {
  return children(element).filter((child) => names.includes(child.name));
}

/** All character data in the element. */
export function textOf(element: Element | undefined): string {
  if (!element) return '';
  return element.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** An attribute whatever its case; undefined where it is missing or blank. */
export function attribute(element: Element, name: string): string | undefined {
  const found = Object.entries(element.attributes).find(([key]) => key.toLowerCase() === name);
  return found?.[1].trim() || undefined;
}

const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'wbr']);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The element's content as HTML with absolute addresses, without namespace prefixes; cut at the cap for text. */
export function innerHtml(element: Element): string {
  const pieces: string[] = [];
  let size = 0;
  const write = (piece: string): void => {
    size += piece.length;
    pieces.push(piece);
  };
  const visit = (parts: Element['parts']): void => {
    for (const part of parts) {
      if (size > feedLimits.text) return;
      if (typeof part === 'string') {
        write(escaped(part));
        continue;
      }
      const tag = part.tag.replace(/^[^:]*:/, '');
      const attributes = Object.entries(part.attributes)
        .filter(([name]) => !/^xmlns|^xml:base$/.test(name))
        .map(([name, value]) => ` ${name}="${escaped(absoluteAttribute(name, value, part.base)).replaceAll('"', '&quot;')}"`);
      write(`<${tag}${attributes.join('')}>`);
      visit(part.parts);
      if (!empty.has(tag) || part.parts.length > 0) write(`</${tag}>`);
    }
  };
  visit(element.parts);
  return pieces.join('');
}
