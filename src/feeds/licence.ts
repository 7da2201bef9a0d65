import { resolveUrl } from '../lib/url.ts';
import { lineOf } from './construct.ts';
import { all, attribute, textOf, type Element } from './element.ts';

const longest = 500;

/** Where feeds name a licence, the most binding first: Creative Commons modules, `rel=license` (RFC 4946), Dublin Core, Media RSS. */
const licenceNames = ['cc:license', 'creativecommons:license', 'atom:link', 'link', 'dcterms:license', 'media:license'];
const copyrightNames = ['dc:rights', 'dcterms:rights', 'atom:rights', 'rights', 'copyright', 'atom:copyright', 'media:copyright'];

/** What a channel or entry says on its licence, else on its copyright: an address where it gives one, else at most 500 characters. */
export function licenceOf(element: Element): string | undefined {
  for (const name of licenceNames) {
    for (const child of all(element, name)) {
      const isLink = name === 'link' || name === 'atom:link';
      if (isLink && attribute(child, 'rel')?.toLowerCase() !== 'license') continue;
      const address = attribute(child, 'rdf:resource') ?? attribute(child, 'href') ?? textOf(child).trim();
      const said = resolveUrl(address, child.base) ?? (isLink ? '' : lineOf(child, longest));
      if (said !== '') return said;
    }
  }
  for (const name of copyrightNames) {
    const words = all(element, name).map((child) => lineOf(child, longest) || (attribute(child, 'url') ?? ''));
    const said = words.find((line) => line !== '');
    if (said !== undefined) return said;
  }
  return undefined;
}
