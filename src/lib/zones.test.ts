import { expect, test } from 'vitest';
import { countryName } from '../core/language.ts';
import { capitalZones } from './zones.data.ts';
import { zoneOfCountry } from './zones.ts';

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
