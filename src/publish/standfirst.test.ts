import { expect, test } from 'vitest';
import type { Block } from '../core/article.ts';
import { repeats } from './standfirst.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, marks: [] });
const picture: Block = { kind: 'figure', src: 'https://a.example/1.jpg', alt: '', caption: { text: 'The bridge.', marks: [] } };
const body = [picture, paragraph('The river rose to 4.4 metres. Nobody was hurt.'), paragraph('The mayor spoke at noon.')];

test.each([
  ['the first paragraph', 'The river rose to 4.4 metres. Nobody was hurt.'],
  ['its first sentence', 'The river rose to 4.4 metres.'],
  ['the first two paragraphs', 'The river rose to 4.4 metres. Nobody was hurt. The mayor spoke at noon.'],
  ['a beginning cut in mid-word', 'The river rose to 4.4 metres. Nobody was hurt. The mayo…'],
  ['other spaces and quotes', '“The river rose  to 4.4 metres”'],
  ['the headline', 'River rises!'],
  ['nothing', ' … '],
])('a standfirst that is %s is left out', (_what, summary) => {
  expect(repeats(summary, 'River rises', body)).toBe(true);
});

test.each([
  ['words of its own', 'A town waits for the water to go.'],
  ['a later paragraph', 'The mayor spoke at noon.'],
  ['more than the body says', 'The river rose to 4.4 metres. Nobody was hurt, but two hundred people had to leave their homes at night.'],
  ['a caption', 'The bridge.'],
])('a standfirst that is %s is shown', (_what, summary) => {
  expect(repeats(summary, 'River rises', body)).toBe(false);
});

test('without a body every standfirst is shown', () => {
  expect(repeats('The river rose.', 'River rises', [])).toBe(false);
});
