import type { Block } from '../core/article.ts';
import { cleanText, type DomElement } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import { richTextOf } from './inline.ts';
import { creditIn, withoutCreditLabel } from './wording.ts';

/** A picture's address and its text for people who do not see it. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
}

/** The picture of an `img`, `picture` or anything that holds one; undefined for trackers, icons and inlined data. */
export function imageOf(element: DomElement, base: string): Picture | undefined {
  const image = element.localName === 'img' ? element : element.querySelector('img');
  if (!image) return undefined;
  if (isTiny(image.getAttribute('width')) || isTiny(image.getAttribute('height'))) return undefined;
  const sources = [image.getAttribute('src'), image.getAttribute('data-src'), firstOfSet(image.getAttribute('srcset'))];
  sources.push(firstOfSet(image.getAttribute('data-srcset')), firstOfSet(element.querySelector('source')?.getAttribute('srcset')));
  for (const source of sources) {
    const src = resolveUrl(source, base);
    if (src && !/\.svg(\?|$)|\b(pixel|spacer|blank|placeholder)\b/i.test(src))
      return { src, alt: oneLine(image.getAttribute('alt') ?? '') };
  }
  return undefined;
}

/** A `figure` with its caption and credit; undefined when it holds no picture. */
export function figureOf(figure: DomElement, base: string): Extract<Block, { kind: 'figure' }> | undefined {
  const picture = imageOf(figure, base);
  if (!picture) return undefined;
  const captionElement = figure.querySelector('figcaption');
  if (!captionElement) return { kind: 'figure', ...picture };
  const creditElement = captionElement.querySelector(
    '[class*="credit" i], [class*="copyright" i], [class*="source" i], [itemprop="copyrightHolder"], small',
  );
  const credit = creditElement ? richTextOf(creditElement.childNodes, base).text : '';
  // Passed over, not taken out: a page is read more than once.
  const caption = richTextOf(captionElement.childNodes, base, credit === '' ? undefined : creditElement!);
  const by = credit === '' ? creditIn(caption.text) : withoutCreditLabel(credit);
  return {
    kind: 'figure',
    ...picture,
    ...(caption.text !== '' && { caption }),
    ...(by && { credit: by }),
  };
}

const firstOfSet = (set: string | null | undefined): string | undefined => set?.trim().split(/\s+/)[0]?.replace(/,$/, '');
const isTiny = (size: string | null): boolean => size !== null && /^\d+(px)?$/.test(size.trim()) && Number.parseInt(size, 10) < 40;
const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
