import { join } from 'node:path';
import type { LocalModel } from '../../models/folder.ts';
import { modelName } from '../../models/manifest.ts';
import type { Chain } from './queue.ts';
import type { Way } from './shelf.ts';
import type { ModelPaths } from './thread.ts';

/**
 * Which models tell how sure they are. It takes a probability for every piece they choose among: 5 to 10 % more time where a shortlist leaves few
 * (`cheap`), 40 % where each of 32,000 pieces is a choice.
 */
export type ScoreChoice = 'all' | 'cheap' | 'none';

const megabyte = 1048576;
// Vocabularies below this hold a few thousand pieces.
const smallVocabulary = megabyte / 8;

/** A way as the engine's threads are told of it. */
export function chainOf(way: Way, scores: ScoreChoice): Chain {
  const last = way.models.at(-1)!;
  const told = scores === 'all' || (scores === 'cheap' && isCheap(last));
  const models = way.models.map((model) => pathsOf(model, told && model === last));
  return { key: models.map((model) => model.name).join(' + '), models };
}

function isCheap({ manifest: { files } }: LocalModel): boolean {
  const vocabulary = files.targetVocab ?? files.sourceVocab;
  return (files.shortlist !== undefined && !files.targetVocab) || vocabulary.bytes < smallVocabulary;
}

function pathsOf({ folder, manifest: { files }, manifest }: LocalModel, scores: boolean): ModelPaths {
  return {
    name: `${folder} ${modelName(manifest)}${scores ? ' with scores' : ''}`,
    model: join(folder, files.model.name),
    vocabs: [files.sourceVocab, ...(files.targetVocab ? [files.targetVocab] : [])].map((file) => join(folder, file.name)),
    ...(files.shortlist ? { shortlist: join(folder, files.shortlist.name) } : {}),
    // Older models carry no multipliers for activations (`intgemm8.bin`); newer ones do (`intgemm.alphas.bin`).
    gemmPrecision: files.model.name.includes('intgemm8.bin') ? 'int8shiftAll' : 'int8shiftAlphaAll',
    scores,
    // Measured on the shapes of Firefox's models: 17 MB of weights take 380 MB, 32 MB 480, 43 MB 620.
    heapMb: 230 + (9 * files.model.bytes) / megabyte,
  };
}
