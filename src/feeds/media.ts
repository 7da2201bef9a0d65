import { Parser } from 'htmlparser2';
import { resolveUrl } from '../lib/url.ts';
import { lineOf } from './construct.ts';
import { all, attribute, pick, textOf, type Element } from './element.ts';
import { defined } from './defined.ts';
import { feedLimits, type Enclosure } from './parsed.ts';

interface File {
  readonly element: Element;
  /** Elements whose title, caption and credit hold for the file, the nearest first (Media RSS 1.5.1, optional elements). */
  readonly about: readonly Element[];
}

/** Files that belong to an entry: RSS and Atom enclosures and Media RSS, each address once. */
export function enclosuresOf(entry: Element): Enclosure[] {
  const files = new Map<string, Enclosure>();
  for (const { element, about } of filesOf(entry)) {
    const url = resolveUrl(attribute(element, 'url') ?? attribute(element, 'href'), element.base);
    if (url === undefined || files.has(url)) continue;
    files.set(url, enclosureOf(url, element, about, entry));
    if (files.size >= feedLimits.list) break;
  }
  return [...files.values()];
}

function filesOf(entry: Element): File[] {
  const links = all(entry, 'atom:link', 'link').filter((link) => attribute(link, 'rel')?.toLowerCase() === 'enclosure');
  const enclosures = [...all(entry, 'enclosure'), ...links].map((element) => ({ element, about: [] }));
  const media = [entry, ...all(entry, 'media:group')].flatMap((group) =>
    [...all(group, 'media:content'), ...all(group, 'media:thumbnail')].flatMap((element): File[] => {
      const outer = group === entry ? [] : [group];
      const inner = all(element, 'media:thumbnail').map((thumbnail) => ({ element: thumbnail, about: [element, ...outer] }));
      return [{ element, about: [element, ...outer] }, ...inner];
    }),
  );
  return [...enclosures, ...media];
}

function enclosureOf(url: string, element: Element, about: readonly Element[], entry: Element): Enclosure {
  const thumbnail = element.name === 'media:thumbnail' ? 'image' : undefined;
  const bytes = Number(attribute(element, 'length') ?? attribute(element, 'filesize'));
  const said = (holders: readonly Element[], ...names: string[]): string | undefined =>
    holders.map((holder) => lineOf(pick(holder, ...names), feedLimits.title)).find((line) => line !== '');
  return defined<Enclosure>({
    url,
    type: attribute(element, 'type') ?? attribute(element, 'medium') ?? thumbnail,
    bytes: Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined,
    title: attribute(element, 'title') ?? said(about, 'media:title'),
    description: said(about, 'media:description', 'media:text'),
    // An entry's own media:title and media:description are the entry's words, but its media:credit is for its files.
    credit: said([...about, entry], 'media:credit', 'media:copyright'),
  });
}

/** An entry's picture: its own image element, else as `imageIn`. */
export function imageOf(entry: Element, enclosures: readonly Enclosure[], html: string | undefined): string | undefined {
  const image = pick(entry, 'image', 'itunes:image');
  const own = image && resolveUrl(attribute(image, 'href') ?? attribute(image, 'url') ?? textOf(pick(image, 'url') ?? image), image.base);
  return own ?? imageIn(enclosures, html);
}

/** The first picture among an entry's files, else the first in its HTML that is no tracking pixel. */
export function imageIn(enclosures: readonly Enclosure[], html: string | undefined): string | undefined {
  return enclosures.find(isPicture)?.url ?? (html === undefined ? undefined : firstPicture(html));
}

function isPicture({ url, type }: Enclosure): boolean {
  return type === undefined ? /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(url) : /^image\b/.test(type);
}

const searched = 20_000;

function firstPicture(html: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(tag, { src, width, height }) {
      if (tag !== 'img' || found !== undefined) return;
      const small = [width, height].some((size) => size !== undefined && Number.parseInt(size) < 40);
      if (!small) found = resolveUrl(src);
    },
  });
  parser.end(html.slice(0, searched));
  return found;
}
