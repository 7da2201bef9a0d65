import { undoDoubleEncoding } from '../lib/charset.ts';
import { absoluteHtml } from './absolute.ts';
import { attribute, children, innerHtml, textOf, type Element } from './element.ts';
import { oneLine, plainText } from './plain.ts';

/** A text construct (RFC 4287 §3.1) or RSS text as one plain line; empty where there is none. */
export function lineOf(element: Element | undefined, limit: number): string {
  const html = element && sourceOf(element);
  if (!element || html === undefined) return '';
  return isLiteral(element) ? oneLine(html, limit) : plainText(html, limit);
}

/** Content as HTML with absolute addresses; those in text that names no `xml:base` refer to `page`. Undefined where it is empty. */
export function htmlOf(element: Element | undefined, page?: string): string | undefined {
  const html = element && sourceOf(element);
  if (!element || html === undefined) return undefined;
  return hasMarkup(element) ? html : absoluteHtml(html, page ?? element.base);
}

/** The language of a text, its XHTML wrapper's included. */
export function languageWithin(element: Element | undefined): string | undefined {
  return element && (hasMarkup(element) ? wrapped(element) : element).language;
}

// Atom's default is plain text, in which `<` is a `<`; RSS never says, and means HTML.
function isLiteral(element: Element): boolean {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  const escaped = attribute(element, 'mode')?.toLowerCase() === 'escaped';
  return element.name.startsWith('atom:') && (type === 'text' || type === 'text/plain') && !escaped && !hasElements(element);
}

function sourceOf(element: Element): string | undefined {
  const html = undoDoubleEncoding(hasMarkup(element) ? innerHtml(wrapped(element)) : unpacked(element)).trim();
  return html === '' ? undefined : html;
}

// Atom 0.3 allows base64 (`mode`); Atom 1.0 asks for it with any media type that is neither text nor XML (RFC 4287 §4.1.3.3).
function unpacked(element: Element): string {
  const text = textOf(element);
  return attribute(element, 'mode')?.toLowerCase() === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

function hasMarkup(element: Element): boolean {
  return hasElements(element) || /xhtml/i.test(attribute(element, 'type') ?? '');
}

// Atom wraps XHTML in a <div> that is not part of it (RFC 4287 §3.1.1.3).
function wrapped(element: Element): Element {
  const [only, ...others] = children(element);
  const loose = element.parts.some((part) => typeof part === 'string' && part.trim() !== '');
  return only && others.length === 0 && !loose && /(?:^|:)div$/.test(only.name) ? only : element;
}

function hasElements(element: Element): boolean {
  return element.parts.some((part) => typeof part !== 'string');
}
