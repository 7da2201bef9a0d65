import type { RichText } from '../core/article.ts';
import type { DomDocument, DomElement } from '../lib/html.ts';
import { blockText, linkShare } from './block-text.ts';
import type { Piece } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { isSilent, richTextOf } from './inline.ts';
import type { Known } from './rules.ts';
import { isDense, isLongProse } from './top-lines.ts';
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

/**
 * The standfirst where no description and no name tells it: the first text of a sentence's length between the headline and the body's first
 * long paragraph that is no furniture. `all` are the pieces of the whole page in reading order.
 */
export function ledeUnderHeadline(all: readonly Piece[], body: readonly Piece[], known: Known): RichText | undefined {
  const opening = new Set(
    body
      .filter(({ block }) => isLongProse(block))
      .slice(0, 3)
      .map(keyOf),
  );
  const first = all.findIndex((piece) => opening.has(keyOf(piece)));
  const titles = [known.title ?? '', ...(known.headlines ?? [])].map(squash).filter((title) => title.length >= 10);
  const isTitle = ({ block }: Piece): boolean => block.kind === 'heading' && titles.some((title) => squash(block.text).endsWith(title));
  const before = all.slice(0, Math.max(0, first));
  const titled = before.findLastIndex(isTitle);
  const headline = titled >= 0 ? titled : before.findLastIndex(({ block }) => block.kind === 'heading' && block.level === 2);
  if (first < 0 || headline < 0 || first - headline > mostBetween) return undefined;
  const between = withoutFurniture({ pieces: all.slice(headline, first + 1), reasons: [] }, known).pieces.filter(
    (piece) => !opening.has(keyOf(piece)),
  );
  const lede = between.find(({ block }) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
    return isLede(block.text) && linkShare(block) < 0.3 && isAbout(block.text, body);
  });
  return lede && 'text' in lede.block ? { text: lede.block.text, marks: lede.block.marks } : undefined;
}

// Menus of share links and pictures may stand between; a whole page may not.
const mostBetween = 25;

const keyOf = ({ block }: Piece): string => squash(blockText(block));

/** Whether half of a text's longer words, or what they begin with, occur in the article: a prompt between headline and text has other words. */
function isAbout(text: string, body: readonly Piece[]): boolean {
  const whole = squash(
    body
      .map(({ block }) => blockText(block))
      .join(' ')
      .slice(0, 20_000),
  );
  const stems = isDense(text)
    ? Array.from({ length: Math.max(0, squash(text).length - 1) }, (_, at) => squash(text).slice(at, at + 2))
    : text
        .split(/\s+/)
        .map(squash)
        .filter((word) => word.length >= 4)
        .map((word) => word.slice(0, 5));
  return stems.filter((stem) => whole.includes(stem)).length >= 0.5 * stems.length;
}

/** As long as a sentence, and not longer than a standfirst. */
const isLede = (text: string): boolean =>
  text.length <= 700 && (isDense(text) ? text.length >= 20 : text.length >= 50 && text.split(/\s+/).length >= 7);

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
