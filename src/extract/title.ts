import { plainLine, textLine, type DomDocument } from '../lib/html.ts';
import { squash } from './wording.ts';

/**
 * The headline readers see: og:title without the site's name, or the h1 where og:title is missing, cut short or only a part of it.
 * The JSON-LD headline comes after both, as it is often written for search engines.
 */
export function titleOf(
  document: DomDocument,
  known: { openGraph: string | undefined; headline: string | undefined; siteName: string | undefined },
): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((element) => textLine(element.textContent)).filter((text) => text !== '');
  const own = withoutSite(plainLine(known.openGraph ?? ''), known.siteName);
  if (own !== '') {
    const start = squash(own.replace(/(?:…|\.{3})$/u, ''));
    return /(?:…|\.{3})$/u.test(own) ? (headings.find((heading) => squash(heading).startsWith(start)) ?? own) : own;
  }
  const tag = withoutSite(textLine(document.querySelector('title')?.textContent ?? ''), known.siteName);
  const shown = headings.find((heading) => squash(tag).includes(squash(heading))) ?? headings[0];
  return [shown, plainLine(known.headline ?? ''), tag].find((text) => text !== undefined && text !== '');
}

/** A title without ` | Site`, ` - Site` and the like when that is the site's own name. */
function withoutSite(title: string, siteName: string | undefined): string {
  const match = /^(.+?)\s*(?:[|–—»·•]|\s-{1,2}\s)\s*([^|–—»·•]+)$/u.exec(title);
  if (!match || !siteName) return title;
  const [, rest, suffix] = match;
  const [name, tail] = [squash(siteName), squash(suffix!)];
  return tail !== '' && (tail === name || name.startsWith(tail) || tail.startsWith(name)) ? rest!.trim() : title;
}
