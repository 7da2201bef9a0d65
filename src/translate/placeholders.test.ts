import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichText } from '../core/article.ts';
import type { Segment } from '../core/translation.ts';
import { cross } from './marks.ts';
import { richTexts } from './marks.fixture.ts';
import { fromHtml, toHtml } from './markup.ts';
import { fromPlaceholders, toPlaceholders } from './placeholders.ts';

const segment: Segment = {
  text: 'Le président & <vous> parlent à Léa.',
  marks: [
    { kind: 'link', start: 3, end: 12, href: 'https://a.example/' },
    { kind: 'bold', start: 3, end: 12 },
    { kind: 'italic', start: 15, end: 21 },
    { kind: 'name', start: 32, end: 35, english: 'Lea' },
  ],
};
const link = { kind: 'link', href: 'https://a.example/' } as const;

/** Generated texts, some of whose words are brackets like ours (of the same length, so that the marks still fit). */
const bracketed: fc.Arbitrary<RichText> = fc.tuple(richTexts, fc.boolean(), fc.boolean()).map(([{ text, marks }, tokens, halves]) => ({
  marks,
  text: [
    ...(tokens
      ? ([
          ['Mann', '⟦12⟧'],
          ['ging.', '⟦/2⟧.'],
        ] as const)
      : []),
    ...(halves
      ? ([
          ['"so"', '⟦1⟦⟧'],
          ['> 5', '/2⟧'],
        ] as const)
      : []),
  ].reduce((all, [from, to]) => all.replaceAll(from, to), text),
}));

test('a mark is a number around its words, a name is none', () => {
  expect(toPlaceholders(segment).text).toBe('Le ⟦1⟧⟦2⟧président⟦/2⟧⟦/1⟧ & ⟦3⟧<vous>⟦/3⟧ parlent à Léa.');
  expect(toPlaceholders({ text: 'a\nb &amp; <i id="0">', marks: [] }).text).toBe('a b &amp; <i id="0">');
});

test('numbers of the sentence itself are not used', () => {
  const own: Segment = { text: 'Mot ⟦1⟧ et ⟦ /3 ⟧', marks: [0, 8].map((start) => ({ kind: 'bold', start, end: start + 2 })) };
  const numbered = toPlaceholders(own);
  expect(numbered.text).toBe('⟦2⟧Mo⟦/2⟧t ⟦1⟧ ⟦4⟧et⟦/4⟧ ⟦ /3 ⟧');
  expect(fromPlaceholders('⟦ /3 ⟧ ⟦4⟧and⟦/4⟧ ⟦1⟧ ⟦2⟧wo⟦/2⟧rd', numbered)).toEqual({
    text: '⟦ /3 ⟧ and ⟦1⟧ word',
    marks: [
      { kind: 'bold', start: 7, end: 10 },
      { kind: 'bold', start: 15, end: 17 },
    ],
    unplaced: [],
    damaged: false,
  });
});

test('marks follow their words, spaces within brackets and around words do not matter', () => {
  const answer = '⟦ 3 ⟧<You>⟦/3⟧ & the ⟦1⟧ ⟦2⟧president ⟦ / 2 ⟧⟦/1⟧\ntalk.';
  expect(fromPlaceholders(answer, toPlaceholders(segment))).toEqual({
    text: '<You> & the  president  talk.',
    marks: [
      { kind: 'italic', start: 0, end: 5 },
      { ...link, start: 13, end: 22 },
      { kind: 'bold', start: 13, end: 22 },
    ],
    unplaced: [],
    damaged: false,
  });
});

test('a mark that was left out costs no other', () => {
  expect(fromPlaceholders('The ⟦2⟧president⟦/2⟧ and you.', toPlaceholders(segment))).toEqual({
    text: 'The president and you.',
    marks: [{ kind: 'bold', start: 4, end: 13 }],
    unplaced: [{ ...link, text: 'président' }],
    damaged: false,
  });
});

test.each([
  ['unclosed', 'The ⟦1⟧president & you.'],
  ['stray', 'The president⟦/1⟧ & you.'],
  ['crossed', 'The ⟦1⟧⟦2⟧president⟦/1⟧⟦/2⟧ & you.'],
  ['unknown', 'The ⟦9⟧president⟦/9⟧ & you.'],
  ['in pieces', 'The ⟦1president⟦/1⟧ & you.'],
  ['half a bracket', 'The ⟦1⟧president⟦/1⟧ & you.⟧'],
])('damage (%s) is told, and leaves the words and the links', (_, answer) => {
  expect(fromPlaceholders(answer, toPlaceholders(segment))).toEqual({
    text: 'The president & you.',
    marks: [],
    unplaced: [{ ...link, text: 'président' }],
    damaged: true,
  });
});

test('other brackets around a number are damage, unless the sentence has them', () => {
  expect(fromPlaceholders('The [1]president[/1] & you.', toPlaceholders(segment)).damaged).toBe(true);
  expect(fromPlaceholders('The 〚1〛president〚/1〛 & you.', toPlaceholders(segment)).damaged).toBe(true);
  const noted: Segment = { text: 'Note [1] ici', marks: [{ kind: 'bold', start: 0, end: 4 }] };
  expect(fromPlaceholders('⟦1⟧Note⟦/1⟧ [1] here', toPlaceholders(noted)).damaged).toBe(false);
});

test('whatever the sentence and its marks, they come back as they were', () => {
  fc.assert(
    fc.property(bracketed, (rich) => {
      const numbered = toPlaceholders(rich);
      expect(fromPlaceholders(numbered.text, numbered)).toEqual({ ...fromHtml(toHtml(rich), rich), damaged: false });
      expect(fromPlaceholders(numbered.text, numbered).text).toBe(rich.text);
    }),
    { numRuns: 500 },
  );
});

test('no damage loses a link, breaks a mark or leaves a placeholder in the text', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('⟦1⟧', '⟦/1⟧', '⟦2⟧', '⟦', '⟧', '⟦/', '[1]', '⟦99⟧', '')), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(bracketed, damage, (rich, cuts) => {
      const numbered = toPlaceholders(rich);
      let answer = numbered.text;
      for (const [at, gone, put] of cuts) {
        const from = at % (answer.length + 1);
        answer = answer.slice(0, from) + put + answer.slice(from + gone);
      }
      const read = fromPlaceholders(answer, numbered);
      expect(cross(read.marks)).toBe(false);
      for (const mark of read.marks) expect(read.text.slice(mark.start, mark.end).trim()).not.toBe('');
      if (!/[⟦⟧]/.test(rich.text)) expect(read.text).not.toMatch(/[⟦⟧]/);
      const links = [...read.marks.flatMap((m) => (m.kind === 'link' ? [m.href] : [])), ...read.unplaced.map((u) => u.href)];
      for (const mark of rich.marks) if (mark.kind === 'link') expect(links).toContain(mark.href);
    }),
    { numRuns: 500 },
  );
});

test('an answer of white space within brackets is read in time by its length', () => {
  const numbered = toPlaceholders({ text: 'Un chat.', marks: [{ kind: 'bold', start: 3, end: 7 }] });
  const wide = ' '.repeat(500_000);
  expect(fromPlaceholders(`A ⟦${wide}/${wide}x [${wide}/${wide}x cat.`, numbered)).toMatchObject({ marks: [], damaged: true });
});
