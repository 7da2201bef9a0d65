import { expect, test } from 'vitest';
import { frenchWords } from './french.data.ts';
import { handsetModel } from './handset.ts';
import { shortlist } from './shortlist.ts';
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

test('one vocabulary for both sides holds both words of a concept, and writes only the English one', () => {
  const { source, target } = vocabulariesOf([['maison', 'house', 'N']], true);
  expect(source).toBe(target);
  const [foreign, english] = ['▁maison', '▁house'].map((text) => source.pieces.findIndex((piece) => piece.text === text));
  expect(source.concepts[foreign!]).toBe(source.concepts[english!]);
  expect([source.bias[foreign!], source.bias[english!]]).toEqual([-1000, 4]);
});

test('a shortlist holds its offsets and numbers', () => {
  const bytes = shortlist([[3, 5], [], [7]], 4);
  const head = new BigUint64Array(bytes.buffer, bytes.byteOffset, 10);
  expect([...head]).toEqual([0xf11a48d5013417f5n, 0n, 4n, 2n, 4n, 3n, 0n, 2n, 2n, 3n]);
  expect([...new Uint32Array(bytes.buffer, bytes.byteOffset + 80, 3)]).toEqual([3, 5, 7]);
});

test('writes pieces as protocol buffers', () => {
  const bytes = sentencePieceModel([{ text: 'a', score: -1, type: 1 }]);
  expect(bytes.subarray(0, 10)).toEqual(Buffer.from([0x0a, 8, 0x0a, 1, 0x61, 0x15, 0, 0, 0x80, 0xbf]));
});
