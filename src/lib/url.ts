import { getDomain } from 'tldts';
import { trackingParameters } from './url.data.ts';

const exact = new Set(trackingParameters.filter((name) => !name.endsWith('*')));
const prefixes = trackingParameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

// Longer addresses are traps or data; browsers and servers stop far below (RFC 9110 §4.1 asks for 8,000 at least).
const longestUrl = 8192;

/** A web address in normal form, resolved against `base`; undefined for anything that is not http(s) or carries a password. */
export function webUrl(raw: string | undefined | null, base?: string): URL | undefined {
  const text = raw?.trim() ?? '';
  if (text === '' || text.length > longestUrl) return undefined;
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return undefined;
  return url.href.length > longestUrl ? undefined : url;
}

/** As `webUrl`, as text. */
export function resolveUrl(raw: string | undefined | null, base?: string): string | undefined {
  return webUrl(raw, base)?.href;
}

/**
 * The address that stands for an article: without fragment and tracking parameters, everything else as it came, in the same order.
 * Undefined for what is not an http(s) address. Idempotent.
 */
export function canonicalUrl(raw: string | undefined | null, base?: string): string | undefined {
  const url = webUrl(raw, base);
  if (!url) return undefined;
  url.hash = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !isTracking(pair));
  url.search = kept.some((pair) => pair !== '') ? kept.join('&') : '';
  return url.href;
}

/** The domain its owner registered, such as `spiegel.de` for `www.spiegel.de` (public suffix list); the host itself for IP addresses and local names. */
export function registrableDomain(url: URL | string): string {
  const host = typeof url === 'string' ? (webUrl(url)?.hostname ?? url) : url.hostname;
  return getDomain(host) ?? host;
}

function isTracking(pair: string): boolean {
  const name = pair.split('=', 1)[0]!.toLowerCase();
  return exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}
