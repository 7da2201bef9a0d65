import type { Failure } from '../../core/failure.ts';
import type { Clock } from '../../core/ports.ts';
import type { Result } from '../../core/result.ts';
import { readModelFolder } from './folder.ts';
import { readNamedFiles, type Told } from './named-files.ts';
import { readWholeFolder, registryOfOne } from './offline.ts';
import { pullModel, type Pulled } from './pull.ts';

/**
 * Installs a copy of a folder: one with our manifest after comparing every file with its hash, or one of files downloaded by hand, packed or
 * not, whose names or `told` give language and architecture. Nothing changes if one is wrong.
 */
export async function importModel(
  dir: string,
  folder: string,
  options: Told & { readonly clock: Clock },
): Promise<Result<Pulled, Failure>> {
  const described = await readModelFolder(folder);
  const noManifest = !described.ok && described.error.kind === 'malformed' && described.error.detail.startsWith('it has no');
  const model = noManifest ? await readNamedFiles(folder, options) : await readWholeFolder(folder);
  if (!model.ok) return model;
  return pullModel(model.value, {
    dir,
    registries: [registryOfOne(model.value)],
    clock: options.clock,
    architecture: model.value.architecture,
  });
}
