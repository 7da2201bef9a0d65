import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { primaryLanguage } from '../../src/core/language.ts';
import type { Source } from '../../src/core/source.ts';
import { feedKey } from '../../src/feeds/known.ts';
import { readSources } from '../../src/feeds/sources.ts';
import { capitalZones } from '../../src/lib/zones.data.ts';
import { fileOf } from './write.ts';

const dir = resolve(import.meta.dirname, '../../sources');
let sources: readonly Source[];
let starter: readonly Source[];
beforeAll(async () => {
  const read = await readSources(dir);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  sources = read.value;
  starter = sources.filter(({ enabled }) => enabled !== false);
});

const pathOf = ({ country, id }: Source): string => join(dir, country, `${id}.json`);

test('every file is valid, of a country, not in English, and small', () => {
  expect(sources.length).toBeGreaterThan(2000);
  expect(sources.filter(({ country }) => !Object.hasOwn(capitalZones, country))).toEqual([]);
  expect(sources.filter(({ languages }) => languages.length === 0 || languages.some((tag) => primaryLanguage(tag) === 'en'))).toEqual([]);
  expect(sources.filter((source) => statSync(pathOf(source)).size > 2000)).toEqual([]);
});

test('no feed is plain http, and none belongs to two sources', () => {
  const urls = sources.flatMap(({ feeds }) => feeds.map(({ url }) => url));
  expect(urls.filter((url) => !url.startsWith('https:'))).toEqual([]);
  const keys = urls.map(feedKey);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('nobody says that a source was checked, and all are unlicensed', () => {
  expect(sources.filter(({ checkedAt }) => checkedAt !== undefined)).toEqual([]);
  expect(new Set(sources.map(({ rights }) => rights))).toEqual(new Set(['excerpt']));
});

test('files are written as the generator writes them', async () => {
  for (const source of [...starter, ...sources.slice(0, 40)]) expect(readFileSync(pathOf(source), 'utf8'), source.id).toBe(await fileOf(source));
});

test('the starter edition speaks many languages on every continent', () => {
  expect(starter.length).toBeGreaterThanOrEqual(55);
  expect(new Set(starter.flatMap(({ languages }) => languages.map(primaryLanguage))).size).toBeGreaterThanOrEqual(30);
  expect(starter.every(({ city, feeds }) => city !== undefined && feeds.length > 0)).toBe(true);
  const countries = new Set(starter.map(({ country }) => country));
  const continents = [
    ['tz', 'et', 'ng', 'za'],
    ['jp', 'in', 'id', 'ir'],
    ['de', 'fr', 'pl', 'ua'],
    ['ca', 'mx'],
    ['ar', 'br', 'cl'],
    ['pf'],
  ];
  for (const some of continents) expect(some.filter((country) => !countries.has(country))).toEqual([]);
});
