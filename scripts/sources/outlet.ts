import { canonicalTag, primaryLanguage } from '../../src/core/language.ts';
import type { Source } from '../../src/core/source.ts';
import { countryOfHost, zoneOfCountry } from '../../src/lib/zones.ts';
import type { Listed } from './catalogue.ts';
import { carriers, countries, misfiled, names, otherLanguage, topicSections } from './corrections.data.ts';
import { chosenFeeds, faultOf, type FeedFault } from './feeds.ts';

/** An outlet that passed every check but has no id yet. */
export interface Candidate extends Omit<Source, 'id'> {
  readonly domain: string;
  /** How many lists name it. */
  readonly lists: number;
  /** Its name is its host. */
  readonly nameIsHost: boolean;
}

/** A candidate, or why there is none; either way, what was wrong with single feeds. */
export interface Judged {
  readonly candidate?: Candidate;
  readonly reason?: string;
  readonly faults: readonly FeedFault[];
}

/** Flags that are told of single feeds by their addresses, and are judged there. */
const feedFlags = new Set(['http-only', 'feedburner', 'third-party bridge']);

/**
 * Whether an outlet of the catalogue becomes a source. The catalogue flags outlets, not feeds, so “non-flagged feed” is read so: plain http,
 * FeedBurner and bridges can be told from a feed's address, and only such feeds are left out; every other flag (a pattern nobody
 * verified, a closed service, a bot wall, deprecated, disabled or not validated by the list that named it) says nothing of which feed is
 * meant, and leaves the outlet out. A flagged pattern of one address that another list names too was thereby verified.
 */
export function judge(listed: Listed): Judged {
  const drop = (reason: string, faults: readonly FeedFault[] = []): Judged => ({ reason, faults });
  const flag = listed.flags.find((name) => !feedFlags.has(name) && !(name === 'unverified pattern' && confirmed(listed)));
  if (listed.feeds.length === 0) return drop('no feed');
  if (flag !== undefined) return drop(`flagged: ${flag}`);
  if (listed.likelyDead) return drop('flagged: likely dead');
  if (carriers.includes(listed.domain)) return drop('its domain carries feeds of others');
  const language = canonicalTag(listed.language);
  if (language === undefined) return drop('no language');
  if (primaryLanguage(language) === 'en') return drop('in English');
  if (otherLanguage.includes(listed.domain) || misfiled.includes(`${listed.language} ${listed.domain}`))
    return drop('of another language or no paper');
  const country = countryOf(listed);
  if (country === undefined) return drop(listed.country === null ? 'no country' : 'country in doubt');
  const timeZone = zoneOfCountry(country);
  if (timeZone === undefined) return drop('no ISO country');
  const checked = listed.feeds.map((url) => ({ url, fault: faultOf(url, listed.domain) }));
  const faults = checked.flatMap(({ fault }) => fault ?? []);
  const feeds = chosenFeeds(checked.filter(({ fault }) => fault === undefined).map(({ url }) => url));
  if (feeds.length === 0) return drop(faults.every((fault) => fault === 'in English') ? 'in English' : 'no feed without a fault', faults);
  const name = nameOf(listed);
  const section = feeds.length === 1 && listed.topics.length === 1 ? topicSections[listed.topics[0]!] : undefined;
  return {
    faults,
    candidate: {
      name: name ?? listed.domain,
      country,
      languages: [language],
      homepage: new URL(listed.homepage).href.replace(/^http:/, 'https:'),
      feeds: feeds.map((url) => ({ url, ...(section !== undefined && { section }) })),
      rights: 'excerpt',
      enabled: false,
      timeZone,
      domain: listed.domain,
      lists: listed.sources.length,
      nameIsHost: name === undefined,
    },
  };
}

const confirmed = ({ feeds, sources }: Listed): boolean => feeds.length === 1 && sources.some((list) => list !== 'editor');

/**
 * ISO code in lower case. A country's own domain outweighs Brave's list, whose countries stand for languages; where it contradicts a list of
 * countries, nobody is believed.
 */
function countryOf({ country, domain, sources }: Listed): string | undefined {
  if (country === null) return undefined;
  const known = countries[domain];
  if (known !== undefined) return known;
  const stated = country.toLowerCase();
  const owner = countryOfHost(domain);
  if (owner === undefined || owner === stated) return stated;
  return sources.every((list) => list === 'brave') ? owner : undefined;
}

/** A name, not the title of a page; undefined where the lists only know the host. */
function nameOf({ name, nameIsHost, domain }: Listed): string | undefined {
  const known = names[domain];
  if (known !== undefined) return known;
  const clean = name.replace(/\s+/g, ' ').trim();
  return nameIsHost || clean === '' || clean.length > 48 || /\||::|\/\/| - |\bRSS\b/.test(clean) ? undefined : clean;
}
