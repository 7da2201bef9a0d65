import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { withModelLock } from './lock.ts';
import { filesOf, manifestName, manifestSchema, type FileRole, type Manifest } from './manifest.ts';

/** An installed model. */
export interface LocalModel {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Models in `<dir>/<from>-<to>/`, complete ones only, by folder name. A missing directory holds none. */
export async function localModels(dir: string): Promise<readonly LocalModel[]> {
  const names = await readdir(dir).catch(() => []);
  const read = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => readModelFolder(join(dir, name))));
  return read.flatMap((result) => (result.ok ? [result.value] : [])).toSorted((a, b) => a.folder.localeCompare(b.folder));
}

/** Reads one folder's manifest. */
export async function readModelFolder(folder: string): Promise<Result<LocalModel, Failure>> {
  const what = `The model folder ${basename(folder)}`;
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
    if (!manifest.success) return err({ kind: 'malformed', what, detail: `its ${manifestName} is not one of ours` });
    return ok({ folder, manifest: manifest.data });
  } catch (error) {
    return err({
      kind: 'malformed',
      what,
      detail: error instanceof SyntaxError ? `its ${manifestName} is not JSON` : `it has no ${manifestName}`,
    });
  }
}

/** Compares every file with its hash. */
export async function verifyModel({ folder, manifest }: LocalModel): Promise<Result<LocalModel, Failure>> {
  for (const [, file] of filesOf(manifest)) {
    const found = await hashFile(join(folder, file.name)).catch(() => undefined);
    if (!found) return err(damaged(folder, `${file.name} is missing`));
    if (found.sha256 !== file.sha256) return err(damaged(folder, `${file.name} does not have the hash in ${manifestName}`));
  }
  return ok({ folder, manifest });
}

const damaged = (folder: string, detail: string): Failure => ({ kind: 'malformed', what: `The model ${basename(folder)}`, detail });

/** SHA-256 (hex) and size of a file, read piece by piece. */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}

const folderOf = (dir: string, { from, to }: Pair): string => join(dir, `${from}-${to}`);
const oldOf = (dir: string, { from, to }: Pair): string => join(dir, `.old-${from}-${to}`);

/**
 * Describes the files that already lie in `staging`, then puts the folder in place of the pair's present model by renaming, so that no
 * reader sees half of one. Under the pair's lock.
 */
export async function installModel(
  dir: string,
  staging: string,
  about: Omit<Manifest, 'format' | 'files'>,
  names: Readonly<Partial<Record<FileRole, string>>>,
): Promise<LocalModel> {
  const files = await Promise.all(
    Object.entries(names).map(async ([role, name]) => [role, { name, ...(await hashFile(join(staging, name))) }] as const),
  );
  const manifest = manifestSchema.parse({ format: 1, ...about, files: Object.fromEntries(files) });
  const left = (await readdir(staging)).filter((name) => !Object.values(names).includes(name));
  for (const name of left) await rm(join(staging, name), { recursive: true });
  await writeFile(join(staging, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  const [folder, old] = [folderOf(dir, manifest), oldOf(dir, manifest)];
  await rename(folder, old).catch(() => undefined);
  await rename(staging, folder);
  await rm(old, { recursive: true, force: true });
  return { folder, manifest };
}

/** Ends an installation that its process could not end between the two renames: the model that was there is there again. */
export async function recoverModel(dir: string, pair: Pair): Promise<void> {
  const [folder, old] = [folderOf(dir, pair), oldOf(dir, pair)];
  if (await stat(folder).catch(() => undefined)) await rm(old, { recursive: true, force: true });
  else await rename(old, folder).catch(() => undefined);
}

/** Removes a pair's model; answers whether there was one. */
export async function removeModel(dir: string, pair: Pair): Promise<Result<boolean, Failure>> {
  const model = (await localModels(dir)).find(({ manifest }) => manifest.from === pair.from && manifest.to === pair.to);
  if (!model) return ok(false);
  return withModelLock(dir, pair, async () => {
    await rm(model.folder, { recursive: true, force: true });
    return ok(true);
  });
}
