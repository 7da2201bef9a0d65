import { plainLine, textLine, type DomDocument, type DomElement } from '../lib/html.ts';
import { resolveUrl } from '../lib/url.ts';
import type { Metadata, Witness } from './extraction.ts';
import { firstOf, type Saying } from './hearing.ts';
import { firstText, isObject, listOf, type JsonObject } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { creditIn, withoutCreditLabel } from './wording.ts';

type LeadImage = NonNullable<Metadata['image']>;

const mostImages = 20;
const longestCaption = 600;

/** The picture a page shows for its article, with what is said of it: alternative text, caption, and who made or owns it. */
export function leadImageOf(
  { document, articles, tags, url }: { document: DomDocument; articles: readonly JsonObject[]; tags: MetaTags; url: string },
  witnesses: Witness[],
): LeadImage | undefined {
  const declared = articles.flatMap((article) => listOf(article.image).slice(0, mostImages));
  const address = (image: unknown): string | undefined => (isObject(image) ? firstText(image.url, image.contentUrl) : firstText(image));
  const saying = (by: string, raw: string | undefined): Saying<string> => ({ by, raw: raw ?? '', value: resolveUrl(raw, url) });
  const src = firstOf(witnesses, 'image', [
    saying('og:image', tags.first('og:image:secure_url', 'og:image', 'og:image:url')),
    saying('twitter:image', tags.first('twitter:image', 'twitter:image:src')),
    ...declared.slice(0, 3).map((image) => saying('json-ld image', address(image))),
  ]);
  if (src === undefined) return undefined;
  const objects = declared.filter(isObject);
  const own = objects.find((image) => sameFile(resolveUrl(address(image), url), src)) ?? (objects.length === 1 ? objects[0] : undefined);
  const figure = figureOf(document, src, url);
  const shown = figure?.querySelector('figcaption');
  const shownText = shown ? textLine(shown.textContent.slice(0, 4 * longestCaption)) : '';
  const said = (...values: readonly unknown[]): string | undefined => line(firstText(...values));
  const caption = said(own?.caption) ?? (shownText === '' ? undefined : shownText);
  const maker =
    said(own?.creditText, own?.copyrightNotice, own?.author, own?.creator, own?.copyrightHolder) ??
    creditIn(shownText) ??
    creditIn(caption ?? '');
  const credit = maker === undefined ? undefined : withoutCreditLabel(maker).slice(0, 120);
  return {
    src,
    alt:
      line(tags.first('og:image:alt', 'twitter:image:alt')) ?? line(figure?.querySelector('img')?.getAttribute('alt') ?? undefined) ?? '',
    ...(credit && { credit }),
    ...(caption && { caption: caption.slice(0, longestCaption) }),
  };
}

function line(text: string | undefined): string | undefined {
  const plain = text === undefined ? '' : plainLine(text);
  return plain === '' ? undefined : plain;
}

/** The figure that shows this picture, whatever size of it. */
function figureOf(document: DomDocument, src: string, url: string): DomElement | undefined {
  return [...document.querySelectorAll('figure')].slice(0, mostImages).find((figure) => {
    const image = figure.querySelector('img');
    const shown = [image?.getAttribute('src'), image?.getAttribute('data-src'), image?.getAttribute('srcset')?.trim().split(/\s+/)[0]];
    return shown.some((address) => sameFile(resolveUrl(address, url), src));
  });
}

/** True for two addresses of one file: sizes and hosts differ, the name stays. */
function sameFile(a: string | undefined, b: string): boolean {
  const name = (address: string): string => new URL(address).pathname.split('/').at(-1)!.toLowerCase();
  return a !== undefined && (a === b || (name(a).length >= 8 && name(a) === name(b)));
}
