import { expect, test } from 'vitest';
import { frenchWords } from './french.data.ts';
import { handsetModel } from './handset.ts';
import { sentencePieceModel } from './sentencepiece.ts';
import { vocabulariesOf } from './vocabulary.ts';

test('the same dictionary makes the same model, byte for byte; another seed another', () => {
  const { model, sourceVocab, targetVocab } = handsetModel(frenchWords);
  const again = handsetModel(frenchWords);
  expect(again.model.equals(model) && again.sourceVocab.equals(sourceVocab) && again.targetVocab.equals(targetVocab)).toBe(true);
  expect(handsetModel(frenchWords, { seed: 2 }).model.equals(model)).toBe(false);
});

test('the file begins as Marian’s binary models do', () => {
  const { model } = handsetModel([['chat', 'cat', 'N']]);
  expect(model.readBigUInt64LE(0)).toBe(1n);
  const count = Number(model.readBigUInt64LE(8));
  expect(count).toBeGreaterThan(50);
  expect(model.length % 256).toBe(0);
  expect(model.subarray(16 + count * 32).toString('latin1', 0, 13)).toBe('encoder_Wemb\0');
});

test('a word and its translation are one concept; letters are shared; sizes suit the engine', () => {
  const { source, target } = vocabulariesOf([
    ['le', 'the'],
    ['la', 'the'],
    ['Paris', 'Paris'],
    ['selon', 'according to'],
  ]);
  const conceptOf = (side: typeof source, text: string) => side.concepts[side.pieces.findIndex((piece) => piece.text === text)];
  for (const word of ['▁le', '▁la']) expect(conceptOf(source, word)).toBe(conceptOf(target, '▁the'));
  expect(conceptOf(source, '▁Selon')).toBe(conceptOf(target, '▁According▁to'));
  expect(conceptOf(source, 'é')).toBe(conceptOf(target, 'é'));
  expect(source.pieces.length % 8).toBe(0);
  expect(target.pieces.length % 8).toBe(0);
  expect([source.pieces[0]!.text, source.pieces[1]!.text]).toEqual(['</s>', '<unk>']);
});

test('writes pieces as protocol buffers', () => {
  const bytes = sentencePieceModel([{ text: 'a', score: -1, type: 1 }]);
  expect(bytes.subarray(0, 10)).toEqual(Buffer.from([0x0a, 8, 0x0a, 1, 0x61, 0x15, 0, 0, 0x80, 0xbf]));
});
