import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSelection, type Electable } from './selection.ts';

const paper = (id: string, country: string, languages: string[], enabled = false): Electable => ({ id, country, languages, enabled });
const papers = [
  paper('spiegel', 'de', ['de'], true),
  paper('taz', 'de', ['de']),
  paper('le-monde', 'fr', ['fr'], true),
  paper('mwananchi', 'tz', ['sw']),
  paper('danas', 'rs', ['sr-Latn']),
  paper('politika', 'rs', ['sr-Cyrl']),
];

function chosen(...entries: string[]): readonly string[] | string {
  const selection = readSelection(entries, papers);
  if (!selection.ok) return selection.error.kind === 'malformed' ? selection.error.detail : selection.error.kind;
  return papers.filter((one) => selection.value.takes(one)).map(({ id }) => id);
}

test.each<[string[], string[]]>([
  [[], ['spiegel', 'le-monde']],
  [['taz'], ['spiegel', 'taz', 'le-monde']],
  [['country:rs'], ['spiegel', 'le-monde', 'danas', 'politika']],
  [['language:sr'], ['spiegel', 'le-monde', 'danas', 'politika']],
  [['language:sr-latn'], ['spiegel', 'le-monde', 'danas']],
  [
    ['COUNTRY:TZ', ' Taz '],
    ['spiegel', 'taz', 'le-monde', 'mwananchi'],
  ],
  [['-spiegel'], ['le-monde']],
  [
    ['country:de', '-spiegel'],
    ['taz', 'le-monde'],
  ],
  [['-all'], []],
  [['starter'], ['spiegel', 'le-monde']],
  [['taz', '-starter'], ['taz']],
])('%j takes %j', (entries, ids) => {
  expect(chosen(...entries)).toEqual(ids);
});

test('all is all but what is left out, in whatever order', () => {
  expect(chosen('all')).toHaveLength(papers.length);
  expect(chosen('-country:rs', 'all')).toEqual(chosen('all', '-country:rs'));
  expect(chosen('all', '-country:rs')).toEqual(['spiegel', 'taz', 'le-monde', 'mwananchi']);
});

test.each([
  ['nobody', '“nobody” is no newspaper here; `desk source list --all` shows them'],
  ['-nobody', '“nobody” is no newspaper here; `desk source list --all` shows them'],
  ['country:it', 'no newspaper of Italy is known'],
  ['language:it', 'no newspaper in Italian is known'],
  ['language:tongues!', '“tongues!” is not a language tag'],
  ['continent:asia', '“continent:asia” is none of starter, all, country:CC, language:TAG, an id, or one of these with - before it'],
])('%s is a slip and is said', (entry, sentence) => {
  expect(chosen('all', entry)).toBe(sentence);
});

test('whatever is left out stays out', () => {
  const entry = fc.constantFrom('all', 'country:de', 'country:rs', 'language:sr', 'language:fr', ...papers.map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(entry), fc.constantFrom(...papers.map(({ id }) => id)), (entries, id) => {
      expect(chosen(...entries, `-${id}`)).toEqual((chosen(...entries) as string[]).filter((other) => other !== id));
    }),
  );
});
