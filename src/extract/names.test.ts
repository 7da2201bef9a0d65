import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollective, keyOf, leadsToNames, looksLikePerson, namesOf, withoutLead } from './names.ts';

const one = (text: string): readonly string[] => namesOf([text], 'Kurier');

test.each([
  ['Von Anna Muster und Bo Lind', ['Anna Muster', 'Bo Lind']],
  ['Propos recueillis par Anne Modèle', ['Anne Modèle']],
  ['Di Anna Rossi', ['Anna Rossi']],
  ['De Standaard', ['De Standaard']],
  ['Ana Ortega y Gasset', ['Ana Ortega y Gasset']],
  ['Ana López y Luis Díaz', ['Ana López', 'Luis Díaz']],
  ['Kurier et AFP', ['Kurier et AFP']],
  ['Anna Muster und dpa', ['Anna Muster', 'dpa']],
  ['Anna Muster (dpa)', ['Anna Muster']],
  ['Anna Muster, Wirtschaftskorrespondentin, Bo Lind', ['Anna Muster', 'Bo Lind']],
  ['Anna Muster - Kurier', ['Anna Muster']],
  ['김하나 기자', ['김하나']],
  ['記者：林 明', ['林 明']],
  ['山田太郎、佐藤花子', ['山田太郎', '佐藤花子']],
  ['Yazan: Ayşe Örnek', ['Ayşe Örnek']],
  ['Автор: Анна Образцова', ['Анна Образцова']],
  ['Anna Muster anna@kurier.example', ['Anna Muster']],
  ['Foto: Anna Muster', []],
  ['/humans.txt', []],
  ['@kurier', []],
  ['105092', []],
  ['null', []],
])('%s', (text, names) => {
  expect(one(text)).toEqual(names);
});

test('one name is told once, whatever its case and accents, in the order of the page', () => {
  expect(namesOf(['José Prueba', 'Bo Lind', 'JOSE PRUEBA'], undefined)).toEqual(['José Prueba', 'Bo Lind']);
  expect(keyOf('José-Prueba')).toBe(keyOf('jose prueba'));
  // A mark of another script is a letter of it.
  expect(keyOf('か')).not.toBe(keyOf('が'));
});

describe('who signs', () => {
  test.each([
    'Kurier',
    'Kurier Redaktion',
    'kurier.example',
    'dpa',
    'Agence France-Presse',
    'Redaktion',
    'Kurier Staff',
    '朝刊編集部',
    '디지털뉴스팀',
  ])('%s signs for people', (name) => {
    expect(isCollective(name, 'Kurier')).toBe(true);
  });

  test.each(['Anna Muster', '林 明'])('%s is one', (name) => {
    expect(isCollective(name, 'Kurier')).toBe(false);
  });

  test.each(['Anna Muster', 'Jan van der Berg', 'J. P. Muster', 'Anne-Marie d’Exemple', '山田太郎'])(
    '%s is written like a person',
    (name) => {
      expect(looksLikePerson(name)).toBe(true);
    },
  );

  test.each(['Breaking', 'Mehr über das Thema', '3 Minuten Lesezeit', 'Anna Muster: ein Gespräch', 'von der Leyen'])(
    '%s is not',
    (name) => {
      expect(looksLikePerson(name)).toBe(false);
    },
  );
});

test('a lead word is told from a name that begins alike', () => {
  expect(leadsToNames('Von Anna Muster')).toBe(true);
  expect(leadsToNames('Vonnegut kehrt zurück')).toBe(false);
  expect(withoutLead('By')).toBe('By');
});

test('no text makes it fail, and no name is an address, empty or long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const name of one(text)) {
        expect(name.length).toBeGreaterThan(1);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).not.toMatch(/https?:|[<>@]/);
      }
    }),
  );
});
