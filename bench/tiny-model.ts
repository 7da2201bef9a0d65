import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handsetModel } from '../demo/model/handset.ts';
import { shortlist } from '../demo/model/shortlist.ts';
import { vocabulariesOf, type DictionaryEntry } from '../demo/model/vocabulary.ts';

/** The dimensions of Firefox's `tiny` models; with 8,000 words and their capitals on both sides, 32,000 pieces. */
export const tinyShape = { encoderDepth: 6, decoderDepth: 2, feedForward: 1536, oneVocabulary: true };

/**
 * Writes a word-for-word model in the shape of a real `tiny` one (17 MB, shortlist) once, and its folder for every language, by links.
 * Languages are `xa`, `xb`, …
 */
export function writeTinyModels(dir: string, dictionary: readonly DictionaryEntry[], languages: readonly string[]): void {
  const { model, sourceVocab } = handsetModel(dictionary, { shape: tinyShape });
  const shared = join(dir, '.files');
  mkdirSync(shared, { recursive: true });
  const write = (name: string, bytes: Buffer): object => {
    writeFileSync(join(shared, name), bytes);
    return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  const files = {
    model: write('model.intgemm.alphas.bin', model),
    sourceVocab: write('vocab.spm', sourceVocab),
    shortlist: write('lex.bin', shortlistOf(dictionary)),
  };
  for (const from of languages) {
    const folder = join(dir, `${from}-en`);
    mkdirSync(folder);
    for (const name of ['model.intgemm.alphas.bin', 'vocab.spm', 'lex.bin']) symlinkSync(join('..', '.files', name), join(folder, name));
    const about = {
      architecture: 'tiny',
      source: 'made for a benchmark',
      licence: 'AGPL-3.0-or-later',
      obtainedAt: '2026-01-01T00:00:00.000Z',
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ format: 1, from, to: 'en', files, ...about }));
  }
}

/** For every piece those of its concept, and two dozen of the two thousand first words: as many candidates a batch as real lists leave. */
function shortlistOf(dictionary: readonly DictionaryEntry[]): Buffer {
  const { source } = vocabulariesOf(dictionary, true);
  const pieces = source.pieces.length;
  const alike = new Map<number, number[]>();
  for (const [piece, concept] of source.concepts.entries()) alike.set(concept, [...(alike.get(concept) ?? []), piece]);
  const lists = Array.from({ length: pieces }, (_, piece) => {
    const others = Array.from({ length: 24 }, (__, k) => 1000 + ((piece * 31 + k * 977) % 2000));
    return [...new Set([...alike.get(source.concepts[piece]!)!, ...others])].toSorted((a, b) => a - b);
  });
  return shortlist(lists, 50);
}
