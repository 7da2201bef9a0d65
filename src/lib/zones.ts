import { capitalZones, openDomains } from './zones.data.ts';

/** The IANA time zone of a country's capital, from its ISO 3166-1 alpha-2 code in any case; undefined for what is no country. */
export function zoneOfCountry(code: string): string | undefined {
  const country = code.toLowerCase();
  return Object.hasOwn(capitalZones, country) ? capitalZones[country] : undefined;
}

/** The country whose top-level domain a host stands under, in lower case; undefined where that domain is anybody's. */
export function countryOfHost(host: string): string | undefined {
  const top = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  const country = top === 'uk' ? 'gb' : top;
  return zoneOfCountry(country) === undefined || openDomains.includes(top) ? undefined : country;
}
