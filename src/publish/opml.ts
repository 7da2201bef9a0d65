import { generateOpml } from 'feedsmith';
import { countryName } from '../core/language.ts';
import type { Instant } from '../core/provenance.ts';
import type { Source } from '../core/source.ts';

/** The media type of OPML, which has none of its own at IANA; this is what readers send and take. */
export const opmlType = 'text/x-opml; charset=utf-8';

// XML 1.0 has no way to write these, not even escaped (section 2.2).
const unwritable = /[\u0000-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
const clean = (text: string): string => text.replace(unwritable, ' ').trim();

/** Newspapers as a reader's subscription list (OPML 2.0): an outline for each country, in it one for each feed. */
export function opmlOf(sources: readonly Source[], { title, at }: { readonly title: string; readonly at: Instant }): string {
  const countries = [...new Set(sources.map(({ country }) => country))].sort((a, b) => countryName(a).localeCompare(countryName(b), 'en'));
  return generateOpml({
    head: { title: clean(title), dateCreated: new Date(at) },
    body: {
      outlines: countries.map((country) => ({
        text: countryName(country),
        outlines: sources.filter((source) => source.country === country).flatMap(outlinesOf),
      })),
    },
  });
}

const outlinesOf = ({ name, homepage, feeds, languages, country }: Source) =>
  feeds.map(({ url, section }) => {
    const label = clean(section === undefined ? name : `${name}: ${section}`);
    const [language] = languages;
    return {
      type: 'rss',
      text: label,
      title: label,
      xmlUrl: url,
      htmlUrl: homepage,
      ...(language !== undefined && { language }),
      category: `/${countryName(country)}${section === undefined ? '' : `,/${clean(section).replaceAll(/[,/]/g, ' ')}`}`,
    };
  });
