import { capitalZones } from './zones.data.ts';

/** The IANA time zone of a country's capital, from its ISO 3166-1 alpha-2 code in any case; undefined for what is no country. */
export function zoneOfCountry(code: string): string | undefined {
  const country = code.toLowerCase();
  return Object.hasOwn(capitalZones, country) ? capitalZones[country] : undefined;
}
