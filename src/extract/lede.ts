import type { RichText } from '../core/article.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { isSilent, richTextOf } from './inline.ts';
import { squash } from './wording.ts';

const holders = 'p, h2, h3, h4, div, span, strong, b, li, em, section, header';
const elsewhere = 'aside, nav, footer, figure, figcaption, [hidden], [class*="teaser-list" i], [class*="related" i]';

/**
 * What may be the standfirst, as it stands on the page: the smallest visible element whose words are the description's,
 * or begin with it where the description is cut short; then the element whose class names it the standfirst. Empty when neither is there.
 */
export function ledesOf(document: DomDocument, descriptions: readonly string[], base: string): readonly RichText[] {
  const wanted = descriptions
    .flatMap(withoutSurroundings)
    .map((text) => squash(text.replace(/(?:…|\.{3})$/u, '')))
    .filter((text) => text.length >= 20);
  let best: { element: DomElement; length: number } | undefined;
  for (const element of document.body.querySelectorAll(holders)) {
    const raw = element.textContent;
    if (raw.length > 4000 || raw.length < 20) continue;
    const own = squash(raw);
    const fits = wanted.some((text) => own === text || (own.startsWith(text) && own.length <= Math.max(600, text.length * 1.5)));
    if (!fits || element.closest(elsewhere) || isSilent(element)) continue;
    if (!best || own.length < best.length) best = { element, length: own.length };
  }
  return [best?.element, namedLede(document)].flatMap((element) => {
    const lede = element && richTextOf(element.childNodes, base);
    return lede && lede.text !== '' ? [lede] : [];
  });
}

/** A description as it is, and without the name of the site behind it or of a section before it: "News: … - Courier". */
function withoutSurroundings(text: string): readonly string[] {
  const bare = text.replace(/\s+[-–—|]\s+[^-–—|.!?]{2,40}$/u, '');
  const begun = /^[^:.!?]{3,30}:\s+(.{40,})$/u.exec(bare)?.[1];
  return [...new Set([text, bare, ...(begun === undefined ? [] : [begun])])];
}

const names = [
  'standfirst',
  'leadtext',
  'lead-text',
  'article-lead',
  'article__lead',
  'lede',
  'vorspann',
  'chapo',
  'article-intro',
  'article__intro',
  'teasertext',
  'entradilla',
  'subheadline',
  'ingress',
  'sapo',
];
const named = names.map((name) => `[class*="${name}" i]`).join(', ');

/** The element right under the headline whose class says that it is the standfirst. */
function namedLede(document: DomDocument): DomElement | undefined {
  const found = [...document.body.querySelectorAll(`article :is(${named}), main :is(${named})`)].filter(
    (element) => !element.closest(elsewhere) && !isSilent(element),
  );
  const text = found[0]?.textContent.trim() ?? '';
  // Several are the standfirsts of teasers.
  return found.length <= 2 && text.length >= 40 && text.length <= 700 ? found[0] : undefined;
}
