import { plainLine, textLine, type DomDocument } from '../lib/html.ts';
import type { Witness } from './extraction.ts';
import { heard, type Saying } from './hearing.ts';
import { squash } from './wording.ts';

/** What a title is read from beside the document. */
export interface TitlePlaces {
  readonly openGraph: string | undefined;
  readonly headline: string | undefined;
  readonly siteName: string | undefined;
  /** Address of the page: its host names the site as well. */
  readonly url: string;
  /** Selector of a rule for this paper. */
  readonly rule?: string | undefined;
}

// Ideographs stand without blanks, so that a colon between them may set the site apart.
const suffix = /^(.+?)\s*(?:[|｜–—»·•：]|\s-{1,2}\s|\s::\s)\s*([^|｜–—»·•：]+)$/u;
const prefix = /^([^|｜»·•]{2,40}?)\s*(?:[|｜»·•]|\s[–—-]\s)\s*(.+)$/u;
const cut = /(?:…|\.{3})$/u;
const mostSuffixes = 3;

/**
 * The headline readers see: og:title without the site's name, or the h1 where og:title is missing, cut short or only a part of it.
 * The JSON-LD headline comes after both, as it is often written for search engines.
 */
export function titleOf(document: DomDocument, places: TitlePlaces, witnesses: Witness[]): string | undefined {
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .map((element) => textLine(element.textContent.slice(0, 4000)))
    .filter((text) => text !== '');
  const page = textLine((document.querySelector('title')?.textContent ?? '').slice(0, 4000));
  const site = { ...places, headings };
  const openGraph = withoutSite(plainLine(places.openGraph ?? ''), site);
  const tag = withoutSite(page, site);
  const headline = withoutSite(plainLine(places.headline ?? ''), site);
  const start = squash(openGraph.replace(cut, ''));
  const whole = cut.test(openGraph) ? [...headings, headline].find((text) => start !== '' && squash(text).startsWith(start)) : undefined;
  const shown = headings.find((heading) => squash(tag).includes(squash(heading))) ?? headings[0];
  const sayings: readonly Saying<string>[] = [
    said('rule', ruled(document, places.rule)),
    ...(whole === undefined ? [] : [said('h1', whole)]),
    { by: 'og:title', raw: places.openGraph ?? '', value: isSite(openGraph, site) ? undefined : filled(openGraph) },
    ...headings.map((heading) => ({ by: 'h1', raw: heading, value: heading === shown ? heading : undefined })),
    { by: 'json-ld headline', raw: places.headline ?? '', value: filled(headline) },
    { by: 'title', raw: page, value: filled(tag) },
  ];
  const believed = sayings.find(({ value }) => value !== undefined);
  heard(witnesses, 'title', sayings, believed);
  return believed?.value;
}

const filled = (text: string): string | undefined => (text === '' ? undefined : text);
const said = (by: string, raw: string | undefined): Saying<string> => ({ by, raw: raw ?? '', value: filled(raw ?? '') });

function ruled(document: DomDocument, selector: string | undefined): string | undefined {
  if (selector === undefined) return undefined;
  try {
    return textLine(document.querySelector(selector)?.textContent.slice(0, 4000) ?? '');
  } catch {
    return undefined;
  }
}

type Site = TitlePlaces & { readonly headings: readonly string[] };

/** A title without ` | Site`, ` - Section - Site` and the like, where that is the site's own name or the headline on the page ends before. */
function withoutSite(title: string, site: Site): string {
  let left = title;
  for (let i = 0; i < mostSuffixes; i++) {
    if (site.headings.some((heading) => squash(heading) === squash(left))) return left;
    const [, rest, tail] = suffix.exec(left) ?? [];
    if (rest === undefined || tail === undefined) break;
    const shown = site.headings.some((heading) => squash(heading) === squash(rest));
    if (!shown && !isSite(tail, site)) break;
    left = rest.trim();
  }
  const [, head, own] = prefix.exec(left) ?? [];
  return head !== undefined && own !== undefined && squash(head) === squash(site.siteName ?? '') ? own.trim() : left;
}

/** True for the site's name, or one that its name or its host's begins with or holds. */
function isSite(text: string, { siteName, url }: Site): boolean {
  const own = squash(text);
  if (own === '') return false;
  const name = squash(siteName ?? '');
  if (name !== '' && (own === name || name.startsWith(own) || own.startsWith(name))) return true;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const label = host.split('.').at(-2) ?? '';
  return own === squash(host) || (label.length > 2 && (own === label || (own.startsWith(label) && own.length < label.length + 8)));
}
