import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cross, cutsOf, sortMarks, trimRange } from './marks.ts';
import { richTexts } from './marks.fixture.ts';

test('a link over two sentences becomes one in each', () => {
  const text = 'Er kam. Dann ging er.';
  const cuts = cutsOf({ text, marks: [{ kind: 'link', start: 3, end: 12, href: 'https://a.example/' }] }, 'de');
  expect(cuts).toEqual([
    { start: 0, end: 7, segment: { text: 'Er kam.', marks: [{ kind: 'link', start: 3, end: 7, href: 'https://a.example/' }] } },
    { start: 8, end: 21, segment: { text: 'Dann ging er.', marks: [{ kind: 'link', start: 0, end: 4, href: 'https://a.example/' }] } },
  ]);
});

test('a mark over white space alone is left out', () => {
  expect(cutsOf({ text: 'Ja. Nein.', marks: [{ kind: 'bold', start: 3, end: 4 }] }, 'de').flatMap((cut) => cut.segment.marks)).toEqual([]);
});

test('every marked word is marked in its sentence, and no other', () => {
  fc.assert(
    fc.property(richTexts, fc.constantFrom('de', 'ja', 'ar'), (rich, language) => {
      for (const cut of cutsOf(rich, language)) {
        expect(rich.text.slice(cut.start, cut.end)).toBe(cut.segment.text);
        expect(cross(cut.segment.marks)).toBe(false);
        expect(sortMarks(cut.segment.marks)).toEqual(cut.segment.marks);
      }
      const marked = cutsOf(rich, language).flatMap((cut) =>
        cut.segment.marks.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => `${m.kind} ${cut.start + m.start + i}`)),
      );
      const before = rich.marks.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => ({ kind: m.kind, at: m.start + i })));
      for (const { kind, at } of before.filter(({ at }) => /\S/.test(rich.text[at]!))) expect(marked).toContain(`${kind} ${at}`);
      for (const m of marked) expect(before.map(({ kind, at }) => `${kind} ${at}`)).toContain(m);
    }),
    { numRuns: 100 },
  );
});

test('ranges', () => {
  expect(trimRange(' ab ', 0, 4)).toEqual({ start: 1, end: 3 });
  expect(trimRange(' ab ', 3, 4)).toBeUndefined();
  expect(trimRange('ab', 2, 1)).toBeUndefined();
  expect(
    cross([
      { start: 0, end: 3 },
      { start: 2, end: 5 },
    ]),
  ).toBe(true);
  expect(
    cross([
      { start: 0, end: 5 },
      { start: 2, end: 5 },
      { start: 2, end: 3 },
      { start: 5, end: 6 },
    ]),
  ).toBe(false);
});
