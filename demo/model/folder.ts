import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pair } from '../../src/core/translation.ts';
import { handsetModel } from './handset.ts';
import type { DictionaryEntry } from './vocabulary.ts';

/** Writes a hand-set model as an installed one, `<dir>/<from>-<to>/` with its manifest; answers the folder. */
export async function writeModelFolder(dir: string, pair: Pair, dictionary: readonly DictionaryEntry[]): Promise<string> {
  const { model, sourceVocab, targetVocab } = handsetModel(dictionary);
  const folder = join(dir, `${pair.from}-${pair.to}`);
  await mkdir(folder, { recursive: true });
  const write = async (name: string, bytes: Buffer): Promise<object> => {
    await writeFile(join(folder, name), bytes);
    return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  const manifest = {
    format: 1,
    ...pair,
    architecture: 'handset',
    files: {
      model: await write('model.intgemm.alphas.bin', model),
      sourceVocab: await write('srcvocab.spm', sourceVocab),
      targetVocab: await write('trgvocab.spm', targetVocab),
    },
    source: 'made by hand from a dictionary',
    licence: 'AGPL-3.0-or-later',
    obtainedAt: '2026-01-01T00:00:00.000Z',
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}
