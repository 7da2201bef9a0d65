import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterOf, readOperators, searchFields, type Known } from './search-operators.ts';
import { askedSearch, filterText, queryOf, queryText } from './search-query.ts';

const known: Known = {
  sources: new Map([
    ['hafen', 'Hafenblatt'],
    ['phare', 'Le Phare du Nord'],
    ['cafe', 'Café'],
  ]),
  languages: new Map([
    ['de', 'German'],
    ['fa', 'Persian'],
    ['und', 'Unknown language'],
  ]),
  countries: new Map([
    ['de', 'Germany'],
    ['ir', 'Iran'],
  ]),
};
const read = (query: string) => askedSearch(new URLSearchParams(query), known);

test.each([
  ['language', 'fa', { language: 'fa' }],
  ['language', 'Persian', { language: 'fa' }],
  ['language', 'pt-BR', { language: 'pt' }],
  ['language', 'und', { language: 'und' }],
  ['language', 'klingonese', undefined],
  ['language', 'qq', undefined],
  ['country', 'IR', { country: 'ir' }],
  ['country', 'germany', { country: 'de' }],
  ['country', 'is', { country: 'is' }],
  ['country', 'qq', undefined],
  ['source', 'hafen', { sourceId: 'hafen' }],
  ['source', 'le phare du nord', { sourceId: 'phare' }],
  ['source', 'CAFE', { sourceId: 'cafe' }],
  ['source', 'other', undefined],
  ['section', 'Sport', { section: 'sport' }],
  ['section', 'constructor', undefined],
  ['from', '2026', { from: '2026-01-01' }],
  ['from', '2026-02', { from: '2026-02-01' }],
  ['to', '2026', { to: '2026-12-31' }],
  ['to', '2028-02', { to: '2028-02-29' }],
  ['to', '2026-02-28', { to: '2026-02-28' }],
  ['from', '2026-02-29', undefined],
  ['to', '2026-13', undefined],
  ['to', '2026-00-10', undefined],
  ['from', '0000', undefined],
  ['from', 'yesterday', undefined],
] as const)('%s:%s', (field, value, filter) => {
  expect(filterOf(field, value, known)).toEqual(filter);
});

test('operators are taken out of what was typed, wherever they stand', () => {
  expect(readOperators('Language:fa dam source:"le phare du nord" from:2026-01-01', known)).toEqual({
    text: 'dam',
    filter: { language: 'fa', sourceId: 'phare', from: '2026-01-01' },
    words: [],
  });
  expect(readOperators('"said language:fa" -country:de https://a.example/x 10:30 a:', known)).toEqual({
    text: '"said language:fa" -country:de https://a.example/x 10:30 a:',
    filter: {},
    words: [],
  });
});

test('an operator that nobody knows is searched as words, and that is said', () => {
  expect(readOperators('author:smith language:klingonese', known)).toEqual({
    text: 'author smith language klingonese',
    filter: {},
    words: ['author:smith', 'language:klingonese'],
  });
  expect(read('q=author:smith')).toMatchObject({
    text: 'author smith',
    asWords: ['Nobody knows “author:smith”, so it was searched as words. Known are language: country: source: section: from: to:.'],
  });
});

test('a value that nobody knows is left out with a sentence, an empty one without', () => {
  expect(read('q=dam&language=&country=zz9&section=weather&from=32&to=2026-01-01&page=-1&sort=')).toMatchObject({
    filter: { to: '2026-01-01' },
    page: 1,
    leftOut: [
      'Nobody here knows a country “zz9”: it was left out.',
      'There is no section “weather”: it was left out.',
      '“32” is no day of the calendar, such as 2026-01-31: it was left out.',
    ],
  });
  expect(read('from=2026-02-01&to=2026-01-01').leftOut).toEqual(['1 February 2026 comes after 1 January 2026: no day lies between them.']);
});

test('queries are cleaned', () => {
  expect(queryText(` \u0000a\u0002b\uD800 `)).toBe('a b');
  expect(queryText('x'.repeat(900))).toHaveLength(200);
});

test('a filter is told in words', () => {
  expect(filterText({}, known)).toBe('');
  const all = { language: 'fa', sourceId: 'phare', country: 'ir', section: 'sport', from: '2026-01-01', to: '2026-02-01' } as const;
  expect(filterText(all, known)).toBe(
    'in Persian, by Le Phare du Nord, from newspapers in Iran, under Sport, since 1 January 2026, until 1 February 2026',
  );
});

test('any address is a search, and the address of a search means the same search', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom('language:', 'fa', ' ', '"', 'source:', 'hafen', 'from:', '2026-01', ':', '-', 'dam'), { maxLength: 12 })
      .map((parts) => parts.join('')),
    fc.constantFrom('fa', 'ir', 'hafen', 'sport', '2026-01-01', 'newest'),
  );
  const address = fc.array(fc.tuple(fc.constantFrom('q', ...searchFields, 'sort', 'page', 'before'), value), { maxLength: 6 });
  fc.assert(
    fc.property(address, (pairs) => {
      const asked = askedSearch(new URLSearchParams(pairs), known);
      const again = askedSearch(new URLSearchParams(queryOf(asked)), known);
      expect(queryOf(again)).toBe(queryOf(askedSearch(new URLSearchParams(queryOf(again)), known)));
      for (const [field, one] of Object.entries(asked.filter)) expect(again.filter).toHaveProperty(field, one);
    }),
  );
});
