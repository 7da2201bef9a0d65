import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../core/translation.ts';
import { cross } from './marks.ts';
import { richTexts } from './marks.fixture.ts';
import { fromHtml, toHtml } from './markup.ts';
import { joinSpans, place, spansOf } from './spans.ts';

const segment: Segment = {
  text: 'Le président & <vous> parlent.',
  marks: [
    { kind: 'link', start: 3, end: 12, href: 'javascript:"><script>' },
    { kind: 'bold', start: 3, end: 12 },
    { kind: 'italic', start: 15, end: 21 },
  ],
};
const link = { kind: 'link', href: 'javascript:"><script>' } as const;
const lost = [{ ...link, text: 'président' }];

test('an engine sees numbers, never addresses', () => {
  expect(toHtml(segment)).toBe('Le <a href="#0"><b id="1">président</b></a> &amp; <i id="2">&lt;vous&gt;</i> parlent.');
  expect(toHtml({ text: 'a\nb\0c', marks: [] })).toBe('a b c');
});

test('marks follow their words through reordering', () => {
  expect(fromHtml('<i id="2">&lt;You&gt;</i> &amp; the <a href="#0"><b id="1">president </b></a>talk.', segment)).toEqual({
    text: '<You> & the president talk.',
    marks: [
      { kind: 'italic', start: 0, end: 5 },
      { ...link, start: 12, end: 21 },
      { kind: 'bold', start: 12, end: 21 },
    ],
    unplaced: [],
  });
});

test('a tag that came twice is one mark or two', () => {
  expect(fromHtml('<i id="2">a</i> <i id="2">b</i> c', segment).marks).toEqual([{ kind: 'italic', start: 0, end: 3 }]);
  expect(fromHtml('<a href="#0">a</a> x <a href="#0">b</a>', segment)).toMatchObject({
    marks: [
      { ...link, start: 0, end: 1 },
      { ...link, start: 4, end: 5 },
    ],
    unplaced: [],
  });
});

test.each([
  ['unclosed', '<a href="#0">The president'],
  ['stray', 'The president</a>'],
  ['unknown tag', 'The <script>president</script>'],
  ['unknown number', 'The <a href="#9">president</a>'],
  ['wrong kind', 'The <b id="0">president</b>'],
  ['crossed', 'The <a href="#0"><b id="1">president</a></b>'],
  ['empty link', 'The president<a href="#0"> </a>'],
])('damage (%s) leaves the plain sentence and its links', (_, html) => {
  const read = fromHtml(html, segment);
  expect(read.text).toMatch(/^(?:The )?(?:<|p)?.*president/);
  expect(read.text).not.toMatch(/[<>]/);
  expect(read.marks).toEqual([]);
  expect(read.unplaced).toEqual(lost);
});

test('crossing marks still make balanced HTML', () => {
  const html = toHtml({
    text: 'abcdef',
    marks: [
      { kind: 'bold', start: 0, end: 4 },
      { kind: 'italic', start: 2, end: 6 },
    ],
  });
  expect(html).toBe('<b id="0">ab<i id="1">cd</i></b><i id="1">ef</i>');
});

test('whatever the marks, they come back as they were', () => {
  fc.assert(
    fc.property(richTexts, (rich) => {
      expect(fromHtml(toHtml(rich), rich)).toEqual({ text: rich.text.replace(/[\0-\x1f]/g, ' '), marks: rich.marks, unplaced: [] });
    }),
    { numRuns: 300 },
  );
});

test('no damage loses a link or breaks a mark', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('<b id="0">', '</a>', '<', '&', '</b>', '<a href="#0">', '')), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(richTexts, damage, fc.nat(), (rich, inserts, cut) => {
      let html = toHtml(rich);
      html = html.slice(0, html.length - (cut % 5));
      for (const [at, what] of inserts) html = html.slice(0, at % (html.length + 1)) + what + html.slice(at % (html.length + 1));
      const read = fromHtml(html, rich);
      expect(cross(read.marks)).toBe(false);
      for (const mark of read.marks) expect(read.text.slice(mark.start, mark.end).trim()).not.toBe('');
      const links = [...read.marks.flatMap((m) => (m.kind === 'link' ? [m.href] : [])), ...read.unplaced.map((u) => u.href)];
      for (const mark of rich.marks) if (mark.kind === 'link') expect(links).toContain(mark.href);
    }),
    { numRuns: 500 },
  );
});

test('spans bring marks back from the memory', () => {
  fc.assert(
    fc.property(richTexts, (rich) => {
      const spans = spansOf(rich, rich);
      expect(place(rich, rich.text, spans)).toEqual({ marks: rich.marks, unplaced: [] });
    }),
  );
});

test('spans that do not fit leave links unplaced', () => {
  for (const span of [
    { mark: 7, start: 0, end: 2 },
    { mark: 0, start: 0, end: 99 },
    { mark: 0, start: 3, end: 3 },
    { mark: 0, start: -1, end: 2 },
  ])
    expect(place(segment, 'The president', [span])).toEqual({ marks: [], unplaced: lost });
});

test('a link within a link goes after the sentence, as HTML cannot nest them', () => {
  const source: Segment = {
    text: 'le président',
    marks: [
      { kind: 'link', start: 0, end: 12, href: 'a' },
      { kind: 'bold', start: 3, end: 12 },
      { kind: 'link', start: 3, end: 12, href: 'b' },
    ],
  };
  expect(fromHtml(toHtml(source), source)).toEqual({
    text: source.text,
    marks: source.marks.slice(0, 2),
    unplaced: [{ kind: 'link', href: 'b', text: 'président' }],
  });
});

test('a space that a tag left before a sign goes, where the source has none', () => {
  const at = (text: string): Segment => ({ text, marks: [{ kind: 'bold', start: 0, end: 3 }] });
  expect(fromHtml('<b id="0">white house </b>!', at('Oui!'))).toMatchObject({ text: 'white house!', marks: [{ start: 0, end: 11 }] });
  expect(fromHtml('<b id="0">white house</b> , yes', at('Oui, oui'))).toMatchObject({
    text: 'white house, yes',
    marks: [{ start: 0, end: 11 }],
  });
  expect(fromHtml('<b id="0">white house</b> !', at('Oui !')).text).toBe('white house !');
  expect(fromHtml('<b id="0">costs</b> .5', at('Oui.')).text).toBe('costs .5');
});

test('spans of a mark are joined over white space, unless they would cross others then', () => {
  const spans = [
    { mark: 0, start: 0, end: 1 },
    { mark: 0, start: 2, end: 3 },
    { mark: 1, start: 2, end: 3 },
  ];
  expect(joinSpans(spans, 'a b c')).toEqual([{ mark: 0, start: 0, end: 3 }, spans[2]]);
  expect(joinSpans([...spans, { mark: 1, start: 4, end: 5 }], 'a b c')).toHaveLength(4);
  expect(joinSpans(spans, 'a,b c')).toEqual(spans);
});

test('an answer of white space is read in time by its length', () => {
  const source = { text: 'Un chat.', marks: [] };
  const wide = `a${' '.repeat(500_000)}b`;
  expect(fromHtml(wide, source).text).toBe(wide);
});
