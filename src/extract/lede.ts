import type { RichText } from '../core/article.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { isSilent, richTextOf } from './inline.ts';
import { squash } from './wording.ts';

const holders = 'p, h2, h3, h4, div, span, strong, b, li, em, section, header';
const elsewhere = 'aside, nav, footer, figure, figcaption, [hidden], [class*="teaser-list" i], [class*="related" i]';

/**
 * The standfirst as it stands on the page: the smallest visible element whose words are the description's,
 * or begin with it where the description is cut short. Undefined when the description is not on the page.
 */
export function ledeOf(document: DomDocument, descriptions: readonly string[], base: string): RichText | undefined {
  const wanted = descriptions.map((text) => squash(text.replace(/(?:…|\.{3})$/u, ''))).filter((text) => text.length >= 20);
  if (wanted.length === 0) return undefined;
  let best: { element: DomElement; length: number } | undefined;
  for (const element of document.body.querySelectorAll(holders)) {
    const raw = element.textContent;
    if (raw.length > 4000 || raw.length < 20) continue;
    const own = squash(raw);
    const fits = wanted.some((text) => own === text || (own.startsWith(text) && own.length <= Math.max(600, text.length * 1.5)));
    if (!fits || element.closest(elsewhere) || isSilent(element)) continue;
    if (!best || own.length < best.length) best = { element, length: own.length };
  }
  const lede = best && richTextOf(best.element.childNodes, base);
  return lede && lede.text !== '' ? lede : undefined;
}
