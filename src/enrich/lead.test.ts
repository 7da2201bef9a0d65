import { expect, test } from 'vitest';
import type { Article } from '../core/article.ts';
import type { SegmentTranslation, Translation } from '../core/translation.ts';
import { countWords, leadOf, readingMinutes } from './lead.ts';

const provenance = { stage: 'extract', version: 1, tool: 'test', inputHash: '', reasons: [], at: '2026-03-12T07:10:00.000Z' } as const;
const article = (parts: Partial<Article>): Article => ({
  id: 'a',
  revision: 1,
  sourceId: 's',
  url: 'https://paper.example/1',
  title: 'T',
  authors: [],
  firstSeenAt: provenance.at,
  tags: [],
  blocks: [],
  extent: 'full',
  provenance,
  ...parts,
});
const sentence = (text: string): SegmentTranslation => ({
  start: 0,
  end: 1,
  state: 'translated',
  text,
  marks: [],
  unplaced: [],
  engine: 'fake',
  model: 'fake',
  origin: 'engine',
  flags: [],
});
const translation = (parts: Partial<Translation>): Translation => ({
  id: 'a',
  revision: 1,
  from: 'de',
  to: 'en',
  title: [],
  summary: [],
  blocks: [],
  provenance,
  ...parts,
});

test('counts words of spaced and unspaced scripts', () => {
  expect(countWords('Der 12. Mann, don’t stop')).toBe(5);
  expect(countWords('山'.repeat(500))).toBe(230);
  expect(countWords('')).toBe(0);
});

test('nothing is read in less than a minute', () => {
  expect(readingMinutes(3)).toBe(1);
  expect(readingMinutes(700)).toBe(3);
});

test('the English standfirst comes first, then the original one, then the first paragraph', () => {
  const paragraph = { kind: 'paragraph', text: 'Erster Absatz.', marks: [] } as const;
  const heading = { kind: 'heading', level: 2, text: 'H', marks: [] } as const;
  expect(leadOf(article({ summary: 'Kurz.' }), translation({ summary: [sentence('Short.')] }))).toBe('Short.');
  expect(leadOf(article({ summary: 'Kurz.' }), undefined)).toBe('Kurz.');
  expect(
    leadOf(
      article({ blocks: [heading, paragraph] }),
      translation({ blocks: [[[sentence('Heading')]], [[sentence('First.'), sentence('Second.')]]] }),
    ),
  ).toBe('First. Second.');
  expect(leadOf(article({ blocks: [heading, paragraph] }), undefined)).toBe('Erster Absatz.');
  expect(leadOf(article({}), undefined)).toBeUndefined();
});

test('a long lead ends at a sentence, or at a word with an ellipsis', () => {
  expect(leadOf(article({ summary: `${'a'.repeat(200)}. ${'b'.repeat(200)}` }), undefined)).toBe(`${'a'.repeat(200)}.`);
  expect(leadOf(article({ summary: 'wort '.repeat(100) }), undefined)).toMatch(/wort…$/);
  expect(leadOf(article({ summary: '山'.repeat(400) }), undefined)!.length).toBeLessThanOrEqual(321);
});
