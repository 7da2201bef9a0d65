import { TEXT, elementOf, type DomDocument, type DomElement } from '../lib/html.ts';
import { weightOf } from './top-lines.ts';

// What newspapers and the systems they are made with call the box of an article's text, whatever their language.
const names = [
  ...[
    'article-body',
    'article_body',
    'articlebody',
    'article__body',
    'article-content',
    'article_content',
    'article__content',
    'article-text',
    'article__text',
  ],
  ...['story-body', 'story__body', 'post-content', 'post__content', 'entry-content', 'news-content', 'content-body'],
];
const named = names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]);
const roots = ['[itemprop="articleBody"]', 'article', '[role="article"]', 'main', '[role="main"]', ...named].join(', ');
const mostRoots = 60;

/**
 * The element that names itself the article and holds the most prose, or, where such ones hold less than half of the page's, the innermost
 * that holds nearly all of it. Undefined for a page without prose.
 */
export function articleElement(document: DomDocument): DomElement | undefined {
  const prose = new Map<DomElement, number>();
  const all = measure(document.body, prose);
  if (all === 0) return undefined;
  let best: DomElement | undefined;
  let most = 0;
  for (const root of [...document.querySelectorAll(roots)].slice(0, mostRoots)) {
    const own = prose.get(root) ?? 0;
    // Later ones are inside earlier ones or beside them: a smaller box wins when it loses next to nothing.
    if (own > most * (best && contains(best, root) ? 0.95 : 1)) [best, most] = [root, own];
  }
  return best && most >= 0.5 * all ? best : innermost(document.body, prose);
}

const nearlyAll = 0.85;

function innermost(from: DomElement, prose: ReadonlyMap<DomElement, number>): DomElement {
  let at = from;
  for (;;) {
    const inside: DomElement | undefined = [...at.children].find(
      (child) => (prose.get(child) ?? 0) >= nearlyAll * (prose.get(at) ?? 0) && child.localName !== 'p',
    );
    if (!inside) return at;
    at = inside;
  }
}

// Shorter runs of text are labels.
const shortest = 40;
const elsewhere = new Set(['nav', 'aside', 'footer', 'a', 'button', 'form', 'figure', 'select', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Characters of prose in an element: what its paragraphs hold outside links, and its own long runs of text. */
function measure(element: DomElement, into: Map<DomElement, number>): number {
  let sum = 0;
  for (const node of element.childNodes) {
    const child = elementOf(node);
    if (!child) {
      const length = node.nodeType === TEXT ? weightOf(node.textContent.trim()) : 0;
      if (element.localName === 'p' || length >= shortest) sum += length;
    } else if (!elsewhere.has(child.localName)) sum += measure(child, into);
  }
  into.set(element, sum);
  return sum;
}

function contains(outer: DomElement, inner: DomElement): boolean {
  for (let at = inner.parentElement; at; at = at.parentElement) if (at === outer) return true;
  return false;
}
