import { feedKey } from '../../src/feeds/known.ts';
import { isPrivateAddress } from '../../src/lib/url-private.ts';
import { registrableDomain, webUrl } from '../../src/lib/url.ts';
import { carriers, feedDomains, inEnglish, otherFeeds } from './corrections.data.ts';

/** Why a feed is left out. */
export type FeedFault = 'plain http' | 'no public address' | 'carried by a third party' | 'on another host' | 'in English' | 'of another language or no news';

/** At most so many feeds an outlet: more are sections of sections, and all of them are asked through one host. */
export const mostFeeds = 8;

/** What is wrong with the address of a feed of the outlet at `domain`; undefined where nothing is. */
export function faultOf(address: string, domain: string): FeedFault | undefined {
  const url = webUrl(address);
  if (!url || !isPublic(url.hostname)) return 'no public address';
  if (url.protocol === 'http:') return 'plain http';
  const feedDomain = registrableDomain(url);
  if (carriers.includes(feedDomain)) return 'carried by a third party';
  if (feedDomain !== registrableDomain(domain) && feedDomain !== domain && !feedDomains[feedDomain]?.includes(domain))
    return 'on another host';
  if (otherFeeds.some((part) => url.href.includes(part))) return 'of another language or no news';
  return isEnglish(url) ? 'in English' : undefined;
}

function isPublic(host: string): boolean {
  return (
    host.includes('.') &&
    (!/^[\d.[\]:]+$/.test(host) || !isPrivateAddress(host)) &&
    !/\.(?:example|invalid|local|localhost|test)$/.test(host)
  );
}

function isEnglish({ hostname, pathname, search }: URL): boolean {
  const hosts = [hostname, hostname.replace(/^www\./, ''), registrableDomain(hostname)];
  return hosts.some((host) => inEnglish.includes(host)) || /english|engnews|e_expressnews|(?:^|[/_=-])en(?:$|[/_&.])/i.test(pathname + search);
}

/** Each feed once, general ones (short paths) first, at most `mostFeeds`. */
export function chosenFeeds(addresses: readonly string[]): readonly string[] {
  const distinct = new Map<string, string>();
  for (const address of addresses) {
    const url = webUrl(address)!.href;
    if (!distinct.has(feedKey(url))) distinct.set(feedKey(url), url);
  }
  return [...distinct.values()].sort((a, b) => depth(a) - depth(b) || compare(a, b)).slice(0, mostFeeds);
}

const depth = (address: string): number => new URL(address).pathname.split('/').filter(Boolean).length;

/** Orders by code units, whatever the machine's language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
