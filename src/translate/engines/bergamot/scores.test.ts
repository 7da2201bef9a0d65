import { expect, test } from 'vitest';
import { scoresOf, withoutScores } from './scores.ts';

const sentence = (inner: string): string => `<font x-bergamot-sentence-index="0" x-bergamot-sentence-score="-0.256">${inner}</font>`;
const word = (score: string, text: string): string => `<font x-bergamot-word-index="0" x-bergamot-word-score="${score}">${text}</font>`;

test('words and sentence have their scores, with two decimals', () => {
  const html = sentence(`${word('-0.001', 'The')} ${word('-1.239', 'harbour.')}`);
  expect(scoresOf(html, 'The harbour.')).toEqual({ score: -0.26, wordScores: [0, -1.24] });
  expect(withoutScores(html)).toBe('The harbour.');
});

test('a word in pieces has the lowest score; marks and entities are no words of their own', () => {
  const html = ` ${sentence(word('-0.1', ''))}<a href="#0">${sentence(word('-0.5', 'A'))}</a>${sentence(`${word('-0.9', '&amp;B,')} ${word('-0.2', '&lt;font&gt;')}`)}`;
  expect(scoresOf(html, 'A&B, <font>')).toEqual({ score: -0.26, wordScores: [-0.9, -0.2] });
  expect(withoutScores(html).trim()).toBe('<a href="#0">A</a>&amp;B, &lt;font&gt;');
});

test('a word between the tags has the sentence’s score; another text has only that; without tags there is none', () => {
  expect(scoresOf(`${sentence(word('-2', 'a'))} b`, 'a b')).toEqual({ score: -0.26, wordScores: [-2, -0.26] });
  expect(scoresOf(sentence(word('-2', 'a')), 'b')).toEqual({ score: -0.26 });
  expect(scoresOf('a b', 'a b')).toEqual({});
});
