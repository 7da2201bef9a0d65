import { Parser, type Handler } from 'htmlparser2';
import { decodeHTML } from 'entities';
import { parseHTML } from 'linkedom';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** The part of a DOM node that readers of documents use; kept apart from the library that provides it. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
}

/** An element. Tag names are `localName`, in lower case. */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  replaceWith(...nodes: readonly DomNode[]): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  appendChild(node: DomNode): DomNode;
  remove(): void;
}

/** A document with `html`, `head` and `body`, whatever the page left out. */
export interface DomDocument {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What a page may cost. Real news pages stay under 8,000 elements, 100 levels and 3 MB; DOM work grows with all three. */
export const htmlLimits = { characters: 12_000_000, elements: 200_000, texts: 600_000, depth: 512 } as const;

const ELEMENT = 1;
export const TEXT = 3;
const COMMENT = 8;

const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** The child as an element, or undefined when it is text or a comment. */
export const elementOf = (node: DomNode): DomElement | undefined => (isElement(node) ? node : undefined);

/**
 * Parses hostile HTML within `htmlLimits`: a linear scan refuses what would make the DOM slow, before any DOM exists.
 * Fails with `too-large` or `malformed`.
 */
export function parseDocument(html: string): Result<DomDocument, Failure> {
  const scan = scanHtml(html);
  if (!scan.ok) return scan;
  const source = scan.value.hasRoot ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(source) as unknown as { document: DomDocument & { createElement(name: string): DomElement } };
  if (!scan.value.hasBody && scan.value.hasRoot) giveBody(document);
  if (scan.value.shouts) lowerAttributes(document);
  return ok(document);
}

let bare: DomDocument | undefined;

/** Whether a text is a CSS selector that pages can be searched with. */
export function isSelector(text: string): boolean {
  bare ??= (parseHTML('<html><head></head><body></body></html>') as unknown as { document: DomDocument }).document;
  try {
    bare.querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes every comment out. Frameworks leave empty ones in the middle of sentences (`to <!-- -->see<!-- -->`), and readers that part
 * texts at every node that is no inline element would tear the sentence there.
 */
export function removeComments(root: DomElement): void {
  for (const node of [...root.childNodes]) {
    const element = elementOf(node);
    if (element) removeComments(element);
    else if (node.nodeType === COMMENT) (node as DomNode & { remove(): void }).remove();
  }
}

/** Moves what stands beside the head into a body: linkedom does not infer one. */
function giveBody(document: DomDocument & { createElement(name: string): DomElement }): void {
  const root = document.documentElement;
  const body = [...root.children].find((child) => child.localName === 'body') ?? document.createElement('body');
  const loose = [...root.childNodes].filter((node) => !['head', 'body'].includes(elementOf(node)?.localName ?? ''));
  root.appendChild(body);
  for (const node of loose) body.appendChild(node);
}

/** `<A HREF=…>`: attribute names are case-insensitive in HTML, but not in linkedom. */
function lowerAttributes(document: DomDocument): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) if (isShouted(name)) element.setAttribute(name.toLowerCase(), value);
  }
}

const isShouted = (name: string): boolean => /^[A-Z][A-Z-]*$/.test(name);

interface Scan {
  readonly hasRoot: boolean;
  readonly hasBody: boolean;
  /** Some attribute names are in capitals. */
  readonly shouts: boolean;
}

function scanHtml(html: string): Result<Scan, Failure> {
  if (html.length > htmlLimits.characters) return err({ kind: 'too-large', what: 'The page', limitBytes: htmlLimits.characters });
  let depth = 0;
  let elements = 0;
  let texts = 0;
  let wrong: string | undefined;
  const seen = new Set<string>();
  const events: Partial<Handler> = {
    onopentagname(name) {
      depth++;
      elements++;
      if (name === 'html' || name === 'body') seen.add(name);
      if (depth > htmlLimits.depth) wrong ??= `its elements are nested more than ${htmlLimits.depth} deep`;
      if (elements > htmlLimits.elements) wrong ??= `it has more than ${htmlLimits.elements} elements`;
    },
    ontext() {
      if (++texts > htmlLimits.texts) wrong ??= `its text is in more than ${htmlLimits.texts} pieces`;
    },
    onattribute(name) {
      if (isShouted(name)) seen.add('shouted attribute');
    },
    onclosetag() {
      depth--;
    },
  };
  const parser = new Parser(events, { lowerCaseAttributeNames: false });
  // htmlparser2 keeps its open tags in an array it shifts, so a deep page must be left early, not counted to its end.
  const step = 16_384;
  for (let at = 0; at < html.length && !wrong; at += step) parser.write(html.slice(at, at + step));
  if (wrong) return err({ kind: 'malformed', what: 'The page', detail: wrong });
  parser.end();
  return ok({ hasRoot: seen.has('html'), hasBody: seen.has('body'), shouts: seen.has('shouted attribute') });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char]!);
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head', 'object', 'textarea', 'select']);
const inline = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    'ruby',
    'rt',
    'rp',
  ].concat(['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr']),
);

/**
 * Plain text of an HTML fragment: entities decoded, paragraphs separated by a blank line, `<br>` a line break. Linear, without a DOM.
 * Text without any markup keeps its words; at most 2,000,000 characters of input are read.
 */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return collapse(html);
  let text = '';
  let mute = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) mute++;
      else if (name === 'br') text += '\n';
      else if (!inline.has(name)) text += '\n\n';
    },
    ontext(data) {
      if (mute === 0) text += data.replace(/[ \t\n\r\f]+/g, ' ');
    },
    onclosetag(name) {
      if (silent.has(name)) mute--;
      else if (!inline.has(name) && name !== 'br') text += '\n\n';
    },
  });
  // In steps, so that a million open tags cannot make the parser's stack the cost.
  for (let at = 0; at < Math.min(html.length, 2_000_000); at += 16_384) parser.write(html.slice(at, at + 16_384));
  parser.end();
  return collapse(text);
}

const collapse = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Without characters that no text needs: controls, soft hyphens, zero-width spaces, byte order marks, halves of surrogate pairs, and the
 * embeddings, overrides and isolates of UAX 9, which can reorder what stands after them. Joiners (U+200C, U+200D: Persian, Indic scripts,
 * emoji) and direction marks (U+200E, U+200F) stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** One line of plain text out of a text without markup: what looks like a tag is words. Entities left over from escaping twice are decoded. */
export function textLine(raw: string): string {
  return cleanText(decodeHTML(raw)).replace(/\s+/g, ' ').trim();
}

// Markup is what comes in pairs, or breaks lines: a lone `<img …>` in a headline is a headline about code.
const markup = /<(\w{1,12})(?:\s[^<>]{0,500})?>[^]*<\/\1\s*>|<(?:br|p)\s*\/?>/i;

/** One line of plain text out of a text that may hold entities, twice escaped ones too, and markup; at most 8,000 characters of it are read. */
export function plainLine(raw: string): string {
  const decoded = decodeHTML(decodeHTML(raw.slice(0, longestLine)));
  return textLine(markup.test(decoded) ? htmlToText(decoded) : decoded);
}

// No title, name or description needs more; the search for pairs grows with the square of the tags.
const longestLine = 8_000;
