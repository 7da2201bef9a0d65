import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint.ts';
import type { DuplicateStore } from '../core/store.ts';
import { containment, duplicatesOf, fingerprintOf, isDuplicate, similarity } from './duplicates.ts';
import { copyOf, shinglesOf } from './shingles.ts';

const at = '2026-03-12T07:10:00.000Z';

function articleOf(texts: readonly string[], parts: Partial<Article> = {}): Article {
  return {
    id: 'abcdefghjkmn',
    revision: 1,
    sourceId: 'kurier',
    url: 'https://kurier.example/1',
    title: 'Titel',
    authors: [],
    firstSeenAt: at,
    tags: [],
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text, marks: [] })),
    extent: 'full',
    provenance: { stage: 'extract', version: 1, tool: 'test', inputHash: 'hash', reasons: [], at },
    ...parts,
  };
}

/** Sentences of invented words from an alphabet, always the same for a seed. */
function report(seed: number, alphabet: string, separator = ' '): string[] {
  let state = seed * 2654435761;
  const draw = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const letters = Array.from(alphabet);
  const word = (): string => Array.from({ length: 2 + draw(6) }, () => letters[draw(letters.length)]!).join('');
  return Array.from({ length: 12 }, () => `${Array.from({ length: 14 }, word).join(separator)}.`);
}

const presses = [
  ['Latin', 'abcdefghijklmnoprstuvzäöü', ' '],
  ['Cyrillic', 'абвгдежзиклмнопрстухцчшы', ' '],
  ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', ' '],
  ['Han', '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生', ''],
  ['Thai', 'กขคงจชซดตถทนบปผพมยรลวสหอ', ''],
] as const;

describe.each(presses)('in %s', (_script, alphabet, separator) => {
  const original = report(1, alphabet, separator);
  const fingerprint = fingerprintOf(articleOf(original));
  const variant = (texts: readonly string[], parts?: Partial<Article>) => fingerprintOf(articleOf(texts, { id: 'variant', ...parts }));

  test('a copy under another headline, with dateline, sign and captions, is the same report', () => {
    const copy = variant([`BERLIN, 12. März (dpa) – ${original[0]!}`, ...original.slice(1), '(dpa)'], { title: 'Anders' });
    expect(similarity(fingerprint, copy)).toBeGreaterThan(0.95);
  });

  test.each([
    ['its lead alone', original.slice(0, 4)],
    ['with a third of its end cut', original.slice(0, 8)],
    ['with own sentences added', [...original, ...report(7, alphabet, separator).slice(0, 4)]],
    ['in another order', [...original.slice(6), ...original.slice(0, 6)]],
  ])('%s is a duplicate', (_edit, texts) => {
    expect(isDuplicate(fingerprint, variant(texts))).toBe(true);
    expect(variant(texts).bands.some((band) => fingerprint.bands.includes(band))).toBe(true);
  });

  test('another report is none', () => {
    const other = variant(report(2, alphabet, separator));
    expect(similarity(fingerprint, other)).toBeLessThan(0.1);
    expect(isDuplicate(fingerprint, other)).toBe(false);
  });
});

test('a quoted paragraph does not make a duplicate of a long report', () => {
  const [a, b] = [report(3, 'abcdefghijklmnop'), report(4, 'abcdefghijklmnop')];
  expect(isDuplicate(fingerprintOf(articleOf(a)), fingerprintOf(articleOf([...b, a[0]!])))).toBe(false);
});

test('a line is compared with nothing; a teaser is read with its title and standfirst', () => {
  const line = fingerprintOf(articleOf(['Es regnet heute in der Stadt.']));
  expect(line.bands).toEqual([]);
  expect([similarity(line, line), isDuplicate(line, line)]).toEqual([0, false]);
  expect(copyOf(articleOf([], { title: 'Titel', summary: 'Mehr dazu.' }))).toContain('Titel\nMehr dazu.');
  expect(copyOf(articleOf(report(5, 'abcdefgh')))).not.toContain('Titel');
});

test('digits are part of a text, its case and compatibility forms are not', () => {
  expect(shinglesOf('Drei von 17 Brücken sind zu')).toEqual(shinglesOf('drei VON 17 brücken SIND zu'));
  expect(shinglesOf('Drei von 17 Brücken sind zu')).not.toEqual(shinglesOf('Drei von 18 Brücken sind zu'));
  expect(copyOf(articleOf([], { title: '１７ Brücken' }))).toContain('17 Brücken');
});

test('signatures stay what they are: they are kept in databases', () => {
  const { signature, bands, shingles } = fingerprintOf(articleOf(report(1, 'abcdefghijklmnoprstuvzäöü')));
  expect([signature.length, bands.length, shingles]).toEqual([128, 64, 165]);
  expect({ signature: signature.slice(0, 3), bands: bands.slice(0, 2) }).toMatchInlineSnapshot(`
    {
      "bands": [
        "0.14jwrs1",
        "1.k1m1md",
      ],
      "signature": [
        101908980,
        5443977,
        15968719,
      ],
    }
  `);
});

test('whatever the texts: estimates lie between 0 and 1 and agree both ways', () => {
  const text = fc
    .array(fc.constantFrom('Wort', 'كلمة', '漢字', '👩‍👩‍👧', '12', 'é', '–', '(dpa)'), { maxLength: 60 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [first, second] = [fingerprintOf(articleOf([a])), fingerprintOf(articleOf([b]))];
      for (const measure of [similarity, containment]) {
        expect(measure(first, second)).toBe(measure(second, first));
        expect(measure(first, second)).toBeGreaterThanOrEqual(0);
        expect(measure(first, second)).toBeLessThanOrEqual(1);
      }
      expect(first.signature.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
      expect(fingerprintOf(articleOf([a]))).toEqual(first);
    }),
  );
});

/** A store of fingerprints that answers as the databases do. */
const holding = (rows: readonly Fingerprint[]): DuplicateStore => ({
  alike: () => Promise.resolve([]),
  fingerprint: (id, revision) => Promise.resolve(rows.find((row) => row.id === id && row.revision === revision)),
  candidates: (of, { limit }) =>
    Promise.resolve(rows.filter((row) => row.id !== of.id && row.bands.some((band) => of.bands.includes(band))).slice(0, limit)),
});

test('duplicates are found whatever order articles came in, likest first', async () => {
  const original = report(1, 'abcdefghijklmnop');
  const rows = [
    fingerprintOf(articleOf(original, { id: 'a', sourceId: 'one' })),
    fingerprintOf(articleOf(original.slice(0, 6), { id: 'b', sourceId: 'two' })),
    fingerprintOf(articleOf(original.slice(0, 11), { id: 'c', sourceId: 'three' })),
    fingerprintOf(articleOf(report(9, 'abcdefghijklmnop'), { id: 'd' })),
  ];
  const found = await duplicatesOf(holding(rows), rows[0]!);
  expect(found.map(({ id, sourceId }) => [id, sourceId])).toEqual([
    ['c', 'three'],
    ['b', 'two'],
  ]);
  expect(await duplicatesOf(holding(rows.toReversed()), rows[0]!)).toEqual(found);
  expect((await duplicatesOf(holding(rows), rows[1]!)).map(({ id }) => id)).toContain('a');
  expect(await duplicatesOf(holding(rows), { ...rows[0]!, bands: [] })).toEqual([]);
});
