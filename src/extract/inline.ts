import type { Mark, RichText } from '../core/article.ts';
import { resolveUrl } from '../lib/url.ts';
import { TEXT, cleanText, elementOf, type DomElement, type DomNode } from '../lib/html.ts';

const markKinds: Readonly<Record<string, 'bold' | 'italic'>> = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic' };

// Boxes inside a heading, a caption or an item: what stands in two of them are two words.
const partsWords = /^(?:div|p|li|ul|ol|h[1-6]|section|header|footer|figcaption|tr|td|th|dd|dt)$/;

interface OpenMark {
  readonly make: (start: number, end: number) => Mark;
  readonly kind: Mark['kind'];
  start: number;
}

/**
 * Builds texts from inline nodes as a browser would show them: runs of white space become one space, none at either end;
 * a mark covers words only, so marks nest, never cross, and never reach outside their text.
 */
export class RichTextBuilder {
  private text = '';
  private space = false;
  private breaks = 0;
  private readonly open: OpenMark[] = [];
  private marks: Mark[] = [];
  private done: RichText[] = [];
  private readonly base: string;
  private readonly except: DomElement | undefined;

  /** `base` is the address relative links are resolved against; the element `except` is passed over. */
  constructor(base: string, except?: DomElement) {
    this.base = base;
    this.except = except;
  }

  /** Adds a node with everything in it. */
  add(node: DomNode): void {
    if (node.nodeType === TEXT) this.addText(node.textContent);
    const element = elementOf(node);
    if (!element || element === this.except || isSilent(element)) return;
    if (element.localName === 'br') this.addBreak();
    const mark = this.markOf(element);
    if (mark) this.open.push(mark);
    if (partsWords.test(element.localName)) this.addSpace();
    for (const child of element.childNodes) this.add(child);
    if (partsWords.test(element.localName)) this.addSpace();
    if (mark) this.close(this.open.pop()!);
  }

  /** A place where words of two nodes must not grow together. */
  addSpace(): void {
    this.space = true;
  }

  /** The texts so far, one a paragraph; the builder starts afresh. */
  take(): readonly RichText[] {
    this.split();
    const texts = this.done;
    this.done = [];
    return texts;
  }

  private addText(raw: string): void {
    const text = cleanText(raw);
    for (const [part] of text.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(part)) this.space = true;
      else this.addWord(part);
    }
  }

  private addWord(word: string): void {
    if (this.breaks >= 2) this.split();
    this.breaks = 0;
    if (this.space && this.text !== '') this.text += ' ';
    this.space = false;
    for (const mark of this.open) if (mark.start < 0) mark.start = this.text.length;
    this.text += word;
  }

  private addBreak(): void {
    this.space = true;
    this.breaks++;
  }

  private split(): void {
    for (const mark of [...this.open].reverse()) this.close(mark);
    for (const mark of this.open) mark.start = -1;
    const rich = trimmed({ text: this.text, marks: this.marks });
    if (rich.text !== '') this.done.push(rich);
    this.text = '';
    this.marks = [];
    this.space = false;
    this.breaks = 0;
  }

  private close(mark: OpenMark): void {
    if (mark.start >= 0 && mark.start < this.text.length) this.marks.push(mark.make(mark.start, this.text.length));
  }

  private markOf(element: DomElement): OpenMark | undefined {
    const href = element.localName === 'a' ? resolveUrl(element.getAttribute('href'), this.base) : undefined;
    const kind = href ? 'link' : markKinds[element.localName];
    if (!kind || this.open.some((mark) => mark.kind === kind)) return undefined;
    if (kind === 'link') return { kind, start: -1, make: (start, end) => ({ kind, start, end, href: href! }) };
    return { kind, start: -1, make: (start, end) => ({ kind, start, end }) };
  }
}

/** One text from nodes, paragraphs inside joined by a space, the element `except` passed over. */
export function richTextOf(nodes: Iterable<DomNode>, base: string, except?: DomElement): RichText {
  const builder = new RichTextBuilder(base, except);
  for (const node of nodes) builder.add(node);
  return joined(builder.take());
}

/** Texts behind one another with a space between, marks moved along. */
export function joined(texts: readonly RichText[]): RichText {
  let text = '';
  const marks: Mark[] = [];
  for (const part of texts) {
    if (text !== '') text += ' ';
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += part.text;
  }
  return { text, marks };
}

const silentNames = new Set(
  ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'canvas', 'video', 'audio', 'picture', 'img'].concat([
    'button',
    'input',
    'select',
    'textarea',
    'meta',
    'link',
    'source',
    'track',
    'map',
    'dialog',
    'rp',
    'rt',
    'head',
    'title',
  ]),
);

/** True for elements whose content is not text of the page: scripts, media, controls, and what the page hides. */
export function isSilent(element: DomElement): boolean {
  if (silentNames.has(element.localName) || element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

// Unicode spaces at the ends (U+00A0 and the like) carry nothing; inside they do, as before French colons.
function trimmed(rich: RichText): RichText {
  const text = rich.text.trim();
  const shift = rich.text.length - rich.text.trimStart().length;
  const within = (offset: number): number => Math.min(text.length, Math.max(0, offset - shift));
  const marks = rich.marks
    .map((mark) => ({ ...mark, start: within(mark.start), end: within(mark.end) }))
    .filter((mark) => text.slice(mark.start, mark.end).trim() !== '')
    .map((mark, order) => ({ mark, order }))
    // Equal spans: the one closed later lies outside.
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end || b.order - a.order);
  return { text, marks: marks.map(({ mark }) => mark) };
}
