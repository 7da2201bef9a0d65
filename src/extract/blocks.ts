import type { Block, RichText } from '../core/article.ts';
import type { Reason } from '../core/provenance.ts';
import { elementOf, type DomElement, type DomNode } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { figureOf, imageOf } from './figures.ts';
import { RichTextBuilder, isSilent, joined, richTextOf } from './inline.ts';

/** A block with the class names and ids of the elements around it, nearest last: what the filter judges by. */
export interface Piece {
  readonly block: Block;
  readonly place: string;
}

/** A DOM tree as blocks, with what was left out on the way. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly reasons: readonly Reason[];
}

const inlineNames = new Set(
  ['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label']
    .concat([
      'mark',
      'nobr',
      'q',
      'ruby',
      'rb',
      'rt',
      'rp',
      's',
      'samp',
      'small',
      'span',
      'strike',
      'strong',
      'sub',
      'sup',
      'time',
      'tt',
      'u',
    ])
    .concat(['var', 'wbr']),
);
const headingLevels: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

// Some pages put their whole text into one figure.
const longestOddFigure = 2000;

/** Reads the children of `root` into blocks in reading order. Links are resolved against `base`. */
export function piecesOf(root: DomElement, base: string): Pieces {
  const reader = new BlockReader(base);
  reader.read(root, placeOf(root));
  return { pieces: reader.pieces, reasons: reader.reasons };
}

/** Reads elements themselves, in the order given; what stands aside by its name is read where it is asked for. */
export function piecesOfEach(elements: readonly DomElement[], base: string): Pieces {
  const reader = new BlockReader(base);
  for (const element of elements) reader.readAlone(element);
  return { pieces: reader.pieces, reasons: reader.reasons };
}

class BlockReader {
  readonly pieces: Piece[] = [];
  readonly reasons: Reason[] = [];
  private readonly run: RichTextBuilder;
  private readonly base: string;
  private quoted = 0;
  private link: string | undefined;

  constructor(base: string) {
    this.base = base;
    this.run = new RichTextBuilder(base);
  }

  read(container: DomElement, place: string): void {
    for (const node of container.childNodes) {
      const element = elementOf(node);
      if (!element) this.run.add(node);
      else if (isSilent(element) && !['img', 'picture'].includes(element.localName)) continue;
      else if (isInline(element)) this.run.add(element);
      else {
        this.flush(place);
        this.readBlock(element, `${place} ${placeOf(element)}`.trimStart());
      }
    }
    this.flush(place);
  }

  readAlone(element: DomElement): void {
    if (/^(?:nav|aside|footer|figcaption)$/.test(element.localName)) this.read(element, placeOf(element));
    else this.readBlock(element, placeOf(element));
  }

  private readBlock(element: DomElement, place: string): void {
    const level = headingLevels[element.localName];
    if (level) this.put({ kind: 'heading', level, ...richTextOf(element.childNodes, this.base) }, place);
    else if (/^(?:nav|aside|footer)$/.test(element.localName)) this.leaveOut(element.localName, element.textContent);
    else if (element.localName === 'figcaption') this.leaveOut('caption', element.textContent);
    else if (/^(?:img|picture)$/.test(element.localName)) this.readImage(element, place);
    else if (element.localName === 'figure') this.readFigure(element, place);
    else if (element.localName === 'blockquote') this.readQuote(element, place);
    else if (/^(?:ul|ol|dl)$/.test(element.localName)) this.readList(element, place);
    else if (element.localName === 'table') this.readTable(element, place);
    else if (element.localName === 'a') this.readLink(element, place);
    else this.read(element, place);
  }

  /** A link around blocks: every text in it is one. */
  private readLink(element: DomElement, place: string): void {
    const outer = this.link;
    this.link = resolveUrl(element.getAttribute('href'), this.base) ?? outer;
    this.read(element, place);
    this.link = outer;
  }

  private readImage(element: DomElement, place: string): void {
    const image = imageOf(element, this.base);
    if (image) this.put({ kind: 'figure', ...image }, place);
  }

  private readQuote(element: DomElement, place: string): void {
    this.quoted++;
    this.read(element, place);
    this.quoted--;
  }

  private readFigure(element: DomElement, place: string): void {
    const figure = figureOf(element, this.base);
    if (figure) {
      this.put(figure, place);
      return;
    }
    // What else a figure holds is a player, a placeholder or a caption: only quotes and tables are the article's.
    if (element.textContent.length > longestOddFigure) {
      this.read(element, place);
      return;
    }
    for (const inner of element.querySelectorAll('blockquote, table')) this.readBlock(inner, place);
    this.leaveOut('figure-without-picture', element.textContent);
  }

  private readList(element: DomElement, place: string): void {
    const items = itemsOf(element, this.base).filter((item) => item.text !== '');
    if (items.length > 0) this.put({ kind: 'list', ordered: element.localName === 'ol', items }, place);
  }

  private readTable(element: DomElement, place: string): void {
    const rows = [...element.querySelectorAll('tr')].map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName)));
    const isData = rows.length > 1 && rows.some((row) => row.length > 1) && !element.querySelector('table, h2, h3, figure');
    // Old pages lay themselves out in tables: those are containers, not data.
    if (!isData) {
      this.read(element, place);
      return;
    }
    const texts = rows.map((row) => row.map((cell) => richTextOf(cell.childNodes, this.base)));
    const header = rows[0]!.length > 0 && rows[0]!.every((cell) => cell.localName === 'th');
    this.put({ kind: 'table', header, rows: texts.filter((row) => row.some((cell) => cell.text !== '')) }, place);
  }

  private flush(place: string): void {
    for (const text of this.run.take()) this.put({ kind: this.quoted > 0 ? 'quote' : 'paragraph', ...text }, place);
  }

  private put(block: Block, place: string): void {
    if ('text' in block && block.text === '') return;
    if (block.kind === 'table' && block.rows.length === 0) return;
    this.pieces.push({ block: this.link === undefined ? block : linkedTo(this.link, block), place });
  }

  private leaveOut(rule: string, text: string): void {
    const detail = text.replace(/\s+/g, ' ').trim().slice(0, 60);
    if (detail !== '') this.reasons.push({ rule, detail });
  }
}

function linkedTo(href: string, block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => ({ ...item, ...linkOver(href, item) })) };
  return block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'quote' ? { ...block, ...linkOver(href, block) } : block;
}

const linkOver = (href: string, { text, marks }: RichText): RichText => ({
  text,
  marks: [{ kind: 'link', start: 0, end: text.length, href }, ...marks.filter((mark) => mark.kind !== 'link')],
});

/** An inline element is one by its name and by holding nothing else: `<a><h2>…</h2></a>` is a block. */
function isInline(element: DomElement): boolean {
  if (!inlineNames.has(element.localName)) return false;
  return !element.querySelector(
    'p,div,h1,h2,h3,h4,h5,h6,ul,ol,dl,table,figure,blockquote,section,article,aside,pre,img,hr,header,footer,nav',
  );
}

function itemsOf(list: DomElement, base: string): readonly RichText[] {
  const items: RichText[] = [];
  for (const child of list.children) {
    if (isSilent(child)) continue;
    if (/^(ul|ol|dl)$/.test(child.localName)) items.push(...itemsOf(child, base));
    else items.push(...itemTexts(child, base));
  }
  return items;
}

function itemTexts(item: DomElement, base: string): readonly RichText[] {
  const builder = new RichTextBuilder(base);
  const nested: RichText[] = [];
  const walk = (nodes: Iterable<DomNode>): void => {
    for (const node of nodes) {
      const element = elementOf(node);
      if (!element || isInline(element) || (element.localName === 'a' && !element.querySelector('ul, ol, dl, figure'))) builder.add(node);
      else if (/^(ul|ol|dl)$/.test(element.localName)) nested.push(...itemsOf(element, base));
      else if (!isSilent(element) && !/^(figure|aside|nav)$/.test(element.localName)) {
        builder.addSpace();
        walk(element.childNodes);
        builder.addSpace();
      }
    }
  };
  walk(item.childNodes);
  return [joined(builder.take()), ...nested];
}

/** A piece's place without what numbers single elements: pieces of one column have the same. */
export function placeKey({ place }: Piece): string {
  return place.replace(/(?<!\S)(?!<)\S*\d\S*/g, '').replace(/\s+/g, ' ');
}

function placeOf(element: DomElement): string {
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  return `<${element.localName.toLowerCase()}>${named === '' ? '' : ` ${named}`}`;
}
