import { expect, test } from 'vitest';
import { countryName } from '../core/language.ts';
import { capitalZones } from './zones.data.ts';
import { countryOfHost, zoneOfCountry } from './zones.ts';

test('every zone is one the machine knows, every country one CLDR names', () => {
  for (const [country, zone] of Object.entries(capitalZones)) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), country).not.toThrow();
    expect(countryName(country), country).not.toBe(country);
  }
});

test('a country of several zones has its capital’s', () => {
  expect(['RU', 'br', 'id', 'kz', 'xk'].map(zoneOfCountry)).toEqual([
    'Europe/Moscow',
    'America/Sao_Paulo',
    'Asia/Jakarta',
    'Asia/Almaty',
    'Europe/Belgrade',
  ]);
});

test('what is no country has none', () => {
  expect(['zz', '', 'toString', 'uk'].map(zoneOfCountry)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a host is of the country of its domain, unless anybody can buy there', () => {
  expect(
    ['www.lemonde.fr', 'theguardian.co.uk', 'CLARIN.COM.AR', 'vizionplus.tv', 'elpais.com', 'localhost', '127.0.0.1'].map(countryOfHost),
  ).toEqual(['fr', 'gb', 'ar', undefined, undefined, undefined, undefined]);
});
