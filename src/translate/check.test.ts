import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Name } from '../core/name.ts';
import { check, gravity } from './check.ts';

const plain = (text: string) => ({ text, marks: [], unplaced: [] });
const kinds = (from: string, source: string, english: string, names: readonly Name[] = []) =>
  check({ source: { text: source, marks: [] }, english: plain(english), from, names }).map(({ kind }) => kind);

test('numbers are compared by what each language means by its separators', () => {
  expect(kinds('de', 'Es waren 2.200.112 Stimmen.', 'There were 2,200,112 votes.')).toEqual([]);
  const [flag] = check({
    source: { text: 'Es waren 2.200.112 Stimmen.', marks: [] },
    english: plain('There were 2,200,12 votes.'),
    from: 'de-AT',
    names: [],
  });
  expect(flag).toEqual({ kind: 'numbers', detail: 'the original says 2.200.112, the English 2,200,12' });
  expect(kinds('de', 'Es kostet 12.500 Franken.', 'It costs 12.5 francs.')).toEqual(['numbers']);
});

test('scales, digits of other scripts, words and times of day are numbers too', () => {
  expect(kinds('de', 'Es kostet 1,5 Mio. Euro.', 'It costs 1.5 million euros.')).toEqual([]);
  expect(kinds('ja', '総額は3億5000万円。', 'The total is 350 million yen.')).toEqual([]);
  expect(kinds('hi', 'लागत 1.5 करोड़ रुपये हुई।', 'The cost was 15 million rupees.')).toEqual([]);
  expect(kinds('fa', 'در این کارخانه ۳۵۰۰ نفر کار می‌کنند.', '3,500 people work in this factory.')).toEqual([]);
  expect(kinds('de', 'Um 18.30 Uhr kamen achtundzwanzig Gäste.', 'At 6:30 p.m. 28 guests came.')).toEqual([]);
});

test('a link lost is doubted, one listed after its sentence is not', () => {
  const source = { text: 'Mehr hier.', marks: [{ kind: 'link', start: 5, end: 9, href: 'https://a.example/' }] } as const;
  expect(check({ source, english: plain('More here.'), from: 'de', names: [] })[0]?.kind).toBe('links');
  const unplaced = [{ kind: 'link', href: 'https://a.example/', text: 'hier' }] as const;
  expect(check({ source, english: { ...plain('More here.'), unplaced }, from: 'de', names: [] })).toEqual([]);
});

test('a name of the ledger must come out as the ledger says', () => {
  const name: Name = {
    language: 'ru',
    source: 'Старогорье',
    english: 'Starogorye',
    state: 'fixed',
    variants: [],
    changedAt: '2026-01-01T00:00:00Z',
  };
  expect(kinds('ru', 'Старогорье ждёт.', 'Starogorye is waiting.', [name])).toEqual([]);
  expect(kinds('ru', 'Старогорье ждёт.', 'Old Hills is waiting.', [name])).toContain('names');
});

test('negation, repetition, untranslated and empty text, months and currencies are seen', () => {
  expect(kinds('de', 'Sie wird nicht gehen.', 'She will go.')).toEqual(['negation']);
  expect(kinds('de', 'Sie lebt am See.', 'She lives by the lake by the lake.')).toEqual(['repetition']);
  expect(kinds('ru', 'Дороги оставались открытыми всю зиму.', 'The roads оставались открытыми all winter.')).toEqual(['untranslated']);
  expect(kinds('ru', 'Дороги закрыты.', ' … ')).toEqual(['empty']);
  expect(kinds('fr', 'La foire ouvre le 14 février.', 'The fair opens on March 14.')).toEqual(['dates']);
  expect(kinds('fr', 'Cela coûte 9 euros.', 'It costs 9 dollars.')).toEqual(['units']);
});

test('a language without tables, and any text at all, never breaks a check', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('de', 'ja', 'xx', 'und', 'zh-Hant', 'ar'),
      (source, english, from) => {
        const flags = check({ source: { text: source, marks: [] }, english: plain(english), from, names: [] });
        expect(new Set(flags.map(({ kind }) => kind)).size).toBe(flags.length);
        expect(gravity(flags) > 0).toBe(flags.length > 0);
      },
    ),
  );
});

test('an answer without end is doubted in no time', () => {
  for (const piece of ['x', 'a<', 'a 1,', 'the mayor '])
    expect(kinds('es', 'Firmó el contrato.', piece.repeat(1_000_000))).toContain('length');
});
