import { describe, expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { isLongProse, isMasthead, isSectionLine } from './top-lines.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, marks: [] });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text, marks: [] });

test('the masthead is the paper’s name and nothing else', () => {
  expect(isMasthead('THE COURIER', 'The Courier')).toBe(true);
  expect(isMasthead('The Courier spoke to her', 'The Courier')).toBe(false);
  expect(isMasthead('…', undefined)).toBe(false);
});

describe('the line of the section', () => {
  const is = (block: Block & { text: string }, section?: string, before = 0) => isSectionLine(block.text, block, section, before);
  const line = (text: string) => paragraph(text) as Block & { text: string };

  test('is its name, also in a heading or after a standfirst', () => {
    expect(is(heading('POLITIK') as Block & { text: string }, 'Politik', 1)).toBe(true);
  });

  test.each(['Altenfels', 'Kunst und Kultur', '国際', 'Dünya'])('is a label before any prose: %s', (words) => {
    expect(is(line(words))).toBe(true);
    expect(is(line(words), undefined, 1)).toBe(false);
  });

  test.each(['Es brennt.', 'Was nun?', '„Nie wieder“', 'Am Ende kam niemand', '橋は四年ぶりに再び開通した', '12 Tote'])(
    'is not a short text: %s',
    (words) => {
      expect(is(line(words))).toBe(false);
    },
  );

  test('is not a heading of another name', () => {
    expect(is(heading('Altenfels') as Block & { text: string })).toBe(false);
  });
});

test('prose is long in its own script', () => {
  expect(isLongProse(paragraph('a'.repeat(99)))).toBe(false);
  expect(isLongProse(paragraph('a'.repeat(100)))).toBe(true);
  expect(isLongProse(paragraph('橋'.repeat(40)))).toBe(true);
  expect(isLongProse(heading('a'.repeat(100)))).toBe(false);
});
