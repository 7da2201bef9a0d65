import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../../../core/translation.ts';
import { richTexts } from '../../marks.fixture.ts';
import { soundMarks } from '../../evaluation/marking.ts';
import { fromStream, toStream } from './stream.ts';

const ending = '.[][\n]';
const link = { kind: 'link', href: 'https://a.example/?"<' } as const;
const casa: Segment = {
  text: 'La casa blanca, ayer',
  marks: [
    { ...link, start: 3, end: 14 },
    { kind: 'name', start: 8, end: 14, english: 'White' },
  ],
};

test('a plain sentence is escaped, a marked one cut into runs with their numbers', () => {
  expect(toStream({ text: 'a <b> [c] \\', marks: [] })).toBe(`a \\<b\\> \\[c\\] \\\\${ending}`);
  expect(toStream(casa)).toBe(`[[t:r:0]]La [[/]][[t:r:1]]casa [[/]][[t:r:2]]blanca[[/]][[t:r:3]], ayer[[/]]${ending}`);
});

test('marks, names too, follow their words', () => {
  const answer = `[[t:r:0]]The[[/]] [[t:r:2]]white[[/]] [[t:r:1]]house[[/]][[t:r:3]],[[/]] [[t:r:3]]yesterday[[/]]${ending}`;
  expect(fromStream(answer, casa)).toEqual({
    text: 'The white house, yesterday',
    marks: [
      { ...link, start: 4, end: 15 },
      { kind: 'name', start: 4, end: 9, english: 'White' },
    ],
    unplaced: [],
  });
});

test('a word of the engine’s own, or whose blank was lost, is what its neighbours are', () => {
  const whole: Segment = { text: 'Hier annoncé ?', marks: [{ ...link, start: 0, end: 14 }] };
  expect(fromStream(`[[t:r:0]]Yesterday[[/]] he announced[[t:r:0]]?[[/]]${ending}`, whole).marks).toEqual([{ ...link, start: 0, end: 23 }]);
  const half: Segment = { text: 'Hier annoncé', marks: [{ ...link, start: 0, end: 4 }] };
  expect(fromStream(`[[t:r:0]]Yesterday[[/]] he [[t:r:1]]announced[[/]]${ending}`, half).marks).toEqual([{ ...link, start: 0, end: 9 }]);
});

test('blanks of a chunk that all lie on its first word are dealt out again', () => {
  const source: Segment = { text: 'un annoncé hier', marks: [{ ...link, start: 3, end: 10 }] };
  const marks = [{ ...link, start: 3, end: 12 }];
  expect(fromStream(`[[t:r:0; t:r:1]]an announced[[/]] [[t:r:2]]yesterday[[/]]${ending}`, source).marks).toEqual(marks);
  expect(fromStream(`[[t:r:0; t:r:1]]an[[/]] announced [[t:r:2]]yesterday[[/]]${ending}`, source).marks).toEqual(marks);
  expect(fromStream(`[[t:r:0; t:r:1; t:r:2]]announced[[/]]${ending}`, source).marks).toEqual([{ ...link, start: 0, end: 9 }]);
});

test('signs have no blanks, but are found beside their words or where they stand alone', () => {
  const tag: Segment = {
    text: 'hier <b> 👩‍👩‍👧',
    marks: [
      { ...link, start: 0, end: 8 },
      { kind: 'bold', start: 9, end: 17 },
    ],
  };
  expect(fromStream(`[[t:r:0]]Yesterday[[/]] \\<[[t:r:0]]b[[/]]\\> 👩‍👩‍👧${ending}`, tag).marks).toEqual([
    { ...link, start: 0, end: 13 },
    { kind: 'bold', start: 14, end: 22 },
  ]);
});

test('a link that came back nowhere goes after the sentence', () => {
  expect(fromStream(`The white house, yesterday${ending}`, casa)).toEqual({
    text: 'The white house, yesterday',
    marks: [],
    unplaced: [{ ...link, text: 'casa blanca' }],
  });
});

test('leaked grammatical tags go, those of the source stay', () => {
  expect(fromStream(`The prn<pos> say \\<b\\>${ending}`, { text: 'El <b>', marks: [] }).text).toBe('The prn say <b>');
});

test('whatever the marks, they come back as they were where nothing moves', () => {
  fc.assert(
    fc.property(richTexts, (rich) => {
      expect(fromStream(toStream(rich), rich)).toEqual({ text: rich.text, marks: rich.marks, unplaced: [] });
    }),
    { numRuns: 200 },
  );
});

test('no damage to the stream loses a link or breaks a mark', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom('[[t:r:0]]', '[[/]]', '[[t:r:1; t:r:99]]', '[', ']]', '\\', '*', ' x ')), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(richTexts, damage, (rich, inserts) => {
      let stream = toStream(rich);
      for (const [at, what] of inserts) stream = stream.slice(0, at % (stream.length + 1)) + what + stream.slice(at % (stream.length + 1));
      const read = fromStream(stream, rich);
      expect(soundMarks(read)).toBe(true);
      const hrefs = [...read.marks, ...read.unplaced].flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []));
      for (const mark of rich.marks) if (mark.kind === 'link') expect(hrefs).toContain(mark.href);
    }),
    { numRuns: 300 },
  );
});
