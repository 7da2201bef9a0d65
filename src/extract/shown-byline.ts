import { textLine, TEXT, elementOf, type DomDocument, type DomElement } from '../lib/html.ts';
import { isCollective, leadsToNames, looksLikePerson, namesOf, withoutLead } from './names.ts';
import { squash } from './wording.ts';

/** What is known of a page before its byline is looked for. */
export interface BylineHints {
  readonly title: string | undefined;
  readonly siteName: string | undefined;
}

const marked = /author|byline|autor|auteur|writer|reporter|journalist|yazar|skribent|signature|firma|forfatter|kirjoittaja|contributor/i;
const elsewhere =
  /teaser|related|comment|recommend|sidebar|newsletter|card|promo|most-?read|popular|caption|copyright|credit|gallery|podcast|footer|trending|more-|latest|photo|picture|share|social/i;
const elsewhereTags = new Set([
  'aside',
  'nav',
  'footer',
  'figure',
  'figcaption',
  'form',
  'button',
  'template',
  'script',
  'style',
  'svg',
  'noscript',
  'iframe',
  'select',
  'table',
]);
const personAddress =
  /author|autor|auteur|person|profil|redakteur|redaktion\/|writer|staff|journalist|reporter|yazar|people|skribent|kirjoittaja|by\/|^mailto:/i;
const farthest = 9;
const mostElements = 1500;
const longestBox = 400;

/** The names that stand under the headline or, as a line of their own, over the first paragraph; empty where none surely do. */
export function shownByline(document: DomDocument, { title, siteName }: BylineHints): readonly string[] {
  const headline = headlineOf(document, title);
  if (!headline) return [];
  const near = nearHeadline(headline, siteName);
  return near.length > 0 ? near : overFirstParagraph(headline, siteName);
}

/** The `h1` that is the title; the first one where none is. */
export function headlineOf(document: DomDocument, title: string | undefined): DomElement | undefined {
  const headings = [...document.querySelectorAll('h1')].slice(0, 20);
  const own = squash(title ?? '');
  return (
    headings.find((heading) => own !== '' && squash(heading.textContent) === own) ??
    headings.find((heading) => squash(heading.textContent) !== '')
  );
}

/** Goes outward from the headline until a box that is marked as a byline, or a line that opens as one, holds names. */
function nearHeadline(headline: DomElement, siteName: string | undefined): readonly string[] {
  let left = mostElements;
  const search = (element: DomElement): readonly string[] => {
    if (left-- < 0 || isElsewhere(element)) return [];
    const names = isMarked(element) ? namesInBox(element, siteName) : openedLine(element, siteName);
    if (names.length > 0) return [...names, ...besides(element, siteName).filter((name) => !names.includes(name))];
    for (const child of element.children) {
      const found = search(child);
      if (found.length > 0) return found;
    }
    return [];
  };
  let from: DomElement = headline;
  for (let i = 0; i < farthest && from.parentElement; i++) {
    const level = from.parentElement;
    for (const child of level.children) {
      if (child === from) continue;
      const found = search(child);
      if (found.length > 0) return found;
    }
    // What is farther from the headline than a whole article of text belongs to others.
    if (['article', 'main', 'body'].includes(level.localName)) break;
    from = level;
  }
  return [];
}

function isMarked(element: DomElement): boolean {
  if (element.localName === 'address') return true;
  const said = ['class', 'data-testid', 'itemprop', 'rel'].map((name) => element.getAttribute(name) ?? '').join(' ');
  return marked.test(said) || (element.localName === 'a' && /\/(?:author|autor|auteur|profil)/i.test(element.getAttribute('href') ?? ''));
}

const isElsewhere = (element: DomElement): boolean =>
  elsewhereTags.has(element.localName) || element.hasAttribute('hidden') || elsewhere.test(element.getAttribute('class') ?? '');

/** "By Anna Muster" as the first words of an element that nothing marks. */
function openedLine(element: DomElement, siteName: string | undefined): readonly string[] {
  const [first] = runsOf(element);
  const text = typeof first === 'string' ? textLine(first.slice(0, 200)) : '';
  if (text === '') return [];
  if (text.length > longestLine || (!leadsToNames(text) && !standsBeforeDate(element, text))) return [];
  const [name] = namesOf([text], siteName);
  return name !== undefined && (looksLikePerson(name) || /^\p{Lu}{2,6}$/u.test(name)) && !isCollective(name, siteName) ? [name] : [];
}

/** "Anna Muster |" right before a date. */
function standsBeforeDate(element: DomElement, text: string): boolean {
  const [name = '', rest] = text.split(/\s*[|·•]\s*/u);
  if (rest !== '' || !looksLikePerson(name)) return false;
  const siblings = element.parentElement ? [...element.parentElement.children] : [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next !== undefined && /^\D{0,12}\d{1,4}[./\s-]/u.test(textLine(next.textContent.slice(0, 80)));
}

/** Names in boxes of the same kind beside this one: one author each. */
function besides(box: DomElement, siteName: string | undefined): readonly string[] {
  const kind = box.getAttribute('class');
  if (!kind || !box.parentElement) return [];
  return [...box.parentElement.children]
    .filter((other) => other !== box && other.getAttribute('class') === kind)
    .slice(0, 8)
    .flatMap((other) => namesInBox(other, siteName));
}

function namesInBox(box: DomElement, siteName: string | undefined): readonly string[] {
  const pieces = piecesOf(box);
  // "Redaktion: …", "Sendung: …": the imprint of something else.
  if (pieces.some(({ text }) => /^\D{2,30}[:：]/u.test(text) && !leadsToNames(`${text} X`))) return [];
  if (pieces.length === 0 || pieces.length > 12 || pieces.reduce((sum, { text }) => sum + text.length, 0) > longestBox) return [];
  const people = (texts: readonly string[]): readonly string[] => {
    const names = namesOf(texts, siteName);
    // "Redaktion: Anna Muster" is the imprint of something else.
    return names.some((name) => /:/u.test(name)) ? [] : names.filter((name) => looksLikePerson(name) && !isCollective(name, siteName));
  };
  const led = pieces.findIndex(({ text }) => leadsToNames(text));
  if (led >= 0) return people(pieces.filter((piece, i) => i === led || (i > led && piece.linked)).map(({ text }) => text));
  const opened = pieces.findIndex(({ text }) => text.length <= 24 && withoutLead(`${text} X`) === 'X');
  if (opened >= 0)
    return people(
      pieces
        .slice(opened + 1, opened + 2)
        .concat(pieces.slice(opened + 2).filter(({ linked }) => linked))
        .map(({ text }) => text),
    );
  const linked = pieces.filter((piece) => piece.linked);
  if (linked.length > 0) return people(linked.map(({ text }) => text));
  const names = people(pieces.map(({ text }) => text));
  // Without any word or link that says so, every piece has to be a name, but for dates and marks.
  return names.length > 0 && pieces.every(({ text }) => /\d/u.test(text) || names.some((name) => text.includes(name))) ? names : [];
}

interface Piece {
  readonly text: string;
  /** It leads to the page of a person. */
  readonly linked: boolean;
}

/** The texts of a box, one for each element or run between elements. */
function piecesOf(box: DomElement): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (raw: string, linked: boolean): void => {
    const text = textLine(raw.slice(0, longestBox));
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ text, linked });
  };
  const walk = (element: DomElement, depth: number): void => {
    if (isWholeName(element)) {
      add(element.textContent, personAddress.test(element.getAttribute('href') ?? ''));
      return;
    }
    for (const run of runsOf(element)) {
      if (pieces.length > 16 || depth > 8) return;
      if (typeof run === 'string') add(run, false);
      else if (!silent.has(run.localName)) walk(run, depth + 1);
    }
  };
  walk(box, 0);
  return pieces;
}

/** An element's texts and elements in order; a text is one, however many entities and comments its parts stand between. */
function runsOf(element: DomElement): readonly (string | DomElement)[] {
  const runs: (string | DomElement)[] = [];
  for (const node of element.childNodes) {
    const inner = elementOf(node);
    if (inner) runs.push(inner);
    else if (node.nodeType === TEXT) {
      const last = runs.at(-1);
      if (typeof last === 'string') runs[runs.length - 1] = last + node.textContent;
      else runs.push(node.textContent);
    }
  }
  return runs;
}

const silent = new Set(['script', 'style', 'svg', 'time', 'button', 'img', 'template', 'noscript']);

/** Links and what is marked as a name hold one name, in however many pieces it is set. */
const isWholeName = (element: DomElement): boolean => element.localName === 'a' || /\bname\b/.test(element.getAttribute('itemprop') ?? '');

const mostParagraphs = 40;
const paragraphsLooked = 8;
const longestLine = 80;

/** A paragraph of nothing but names, in bold or after a word such as "By", among the first of the article. */
function overFirstParagraph(headline: DomElement, siteName: string | undefined): readonly string[] {
  const article = headline.closest('article, main, body');
  if (!article) return [];
  const paragraphs = [...article.querySelectorAll('p')].slice(0, mostParagraphs).filter((each) => !isWithinElsewhere(each, article));
  for (const paragraph of paragraphs.slice(0, paragraphsLooked)) {
    const text = textLine(paragraph.textContent);
    if (text.length > longestLine || text.length < 5 || /[.!?:…]$/u.test(text)) continue;
    const bold = paragraph.querySelector('strong, b');
    if (!leadsToNames(text) && (!bold || textLine(bold.textContent).length < text.length - 4)) continue;
    const names = namesOf([text], siteName);
    const left = names.reduce((rest, name) => rest.replace(name, ''), withoutLead(text));
    if (names.length > 0 && names.every((name) => looksLikePerson(name) && !isCollective(name, siteName)) && !/\p{L}{4}/u.test(left))
      return names;
  }
  return [];
}

function isWithinElsewhere(element: DomElement, within: DomElement): boolean {
  for (let at: DomElement | null = element; at && at !== within; at = at.parentElement) if (isElsewhere(at)) return true;
  return false;
}
