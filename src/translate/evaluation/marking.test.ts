import { expect, test } from 'vitest';
import { countMarks, markWords, soundMarks } from './marking.ts';

test('a link goes on a name or a number where there is one, else on some word', () => {
  const text = 'Gestern kam Kowalski mit 12 Booten';
  const linked = [0, 1, 2, 3].map((turn) => {
    const link = markWords(text, 'de', turn).marks.find(({ kind }) => kind === 'link')!;
    return text.slice(link.start, link.end);
  });
  expect(new Set(linked)).toEqual(new Set(['Kowalski']));
  expect(markWords(text, 'de', 2).marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['italic', 'kam Kowalski mit'],
    ['link', 'Kowalski'],
  ]);
  expect(markWords('er kam', 'de', 1).marks).toHaveLength(2);
  expect(markWords('…!', 'de', 0).marks).toEqual([]);
});

test('counts what became of links', () => {
  const source = markWords('Hier Kowalski kam', 'de', 0);
  const { href } = source.marks.find((mark) => mark.kind === 'link')!;
  const english = (start: number, end: number) => ({
    text: 'Yesterday it was Mr Kowalski who came',
    marks: [{ kind: 'link', start, end, href } as const],
    unplaced: [],
  });
  expect(countMarks(source, english(20, 28))).toEqual({ links: 1, placed: 1, lost: 0, broken: 0, anchors: 1, anchorsKept: 1 });
  expect(countMarks(source, english(0, 9))).toMatchObject({ placed: 1, anchorsKept: 0 });
  expect(countMarks(source, english(0, 37))).toMatchObject({ anchorsKept: 0 });
  expect(countMarks(source, english(20, 99))).toMatchObject({ broken: 1 });
  expect(countMarks(source, { ...english(0, 1), marks: [] })).toMatchObject({ placed: 0, lost: 1 });
  expect(countMarks(source, { ...english(0, 1), marks: [], unplaced: [{ kind: 'link', href, text: 'x' }] })).toMatchObject({
    placed: 0,
    lost: 0,
  });
});

test('marks that no HTML can have are not sound', () => {
  const bold = (start: number, end: number) => ({ kind: 'bold', start, end }) as const;
  const link = (start: number, end: number) => ({ kind: 'link', start, end, href: 'a' }) as const;
  const sound = (...marks: readonly (ReturnType<typeof bold> | ReturnType<typeof link>)[]) => soundMarks({ text: 'ab cd', marks });
  expect(sound(link(0, 5), bold(0, 2))).toBe(true);
  expect(sound(bold(0, 4), bold(3, 5))).toBe(false);
  expect(sound(bold(2, 3))).toBe(false);
  expect(sound(bold(0, 6))).toBe(false);
  expect(sound(link(0, 5), link(0, 2))).toBe(false);
});
