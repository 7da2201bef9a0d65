import { existsSync, statSync } from 'node:fs';
import { cp, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { bucketModels, bucketSchema } from './bucket.ts';
import { readModelFolder, verifyModel, type LocalModel } from './folder.ts';
import { checkList } from './http-registry.ts';
import { filesOf } from './manifest.ts';
import { readNamedFiles } from './named-files.ts';
import { fileOf, type Registry, type RegistryModel } from './registry.ts';

/**
 * A folder on the disk as a registry: a copy of the public bucket (`db/models.json` or `models.json` and the files beside it; what is not
 * there is not offered), model folders with our manifest, folders of files named as the registry names them, or all of these.
 */
export function offlineRegistry(dir: string): Registry {
  const what = `The offline folder ${basename(dir)}`;
  return {
    ...fromDisk,
    async list() {
      const names = await readdir(dir).catch(() => undefined);
      if (!names) return err({ kind: 'malformed', what, detail: 'there is no such folder' });
      const models: RegistryModel[] = [];
      const list = ['db/models.json', 'models.json'].map((name) => join(dir, name)).find((path) => existsSync(path));
      if (list !== undefined) {
        const listed = await readCopy(dir, list);
        if (!listed.ok) return listed;
        models.push(...listed.value);
      }
      for (const folder of [dir, ...names.map((name) => join(dir, name))]) {
        const model = await readFolder(folder);
        if (model.ok) models.push(model.value);
      }
      return ok(models);
    },
  };
}

/** One model as a registry: how a folder is imported. */
export const registryOfOne = (model: RegistryModel): Registry => ({ ...fromDisk, list: () => Promise.resolve(ok([model])) });

/** A model folder with our manifest as a registry would offer it, after its files were compared with their hashes. */
export async function readWholeFolder(folder: string): Promise<Result<RegistryModel, Failure>> {
  const read = await readModelFolder(folder);
  const whole = read.ok ? await verifyModel(read.value) : read;
  return whole.ok ? ok(offered(whole.value)) : whole;
}

async function readFolder(folder: string): Promise<Result<RegistryModel, Failure>> {
  const read = await readModelFolder(folder);
  return read.ok ? ok(offered(read.value)) : readNamedFiles(folder);
}

function offered({ folder, manifest }: LocalModel): RegistryModel {
  const { from, to, architecture, licence, source, obtainedAt } = manifest;
  const files = filesOf(manifest).map(([role, { name, sha256, bytes }]) => ({
    ...fileOf(role, pathToFileURL(join(folder, name)).href, { sha256, bytes, packedBytes: bytes }),
    name,
    // Files of an installed model are unpacked, whatever their names.
    packing: 'none' as const,
  }));
  return { from, to, architecture, status: 'release', licence, origin: { source, obtainedAt }, files };
}

async function readCopy(dir: string, list: string): Promise<Result<readonly RegistryModel[], Failure>> {
  try {
    const checked = checkList(JSON.parse(await readFile(list, 'utf8')), bucketSchema);
    if (!checked.ok) return checked;
    const root = resolve(dir);
    return ok(
      bucketModels(checked.value, (path) => {
        const at = resolve(root, `.${sep}${path}`);
        return at.startsWith(root + sep) && statSync(at, { throwIfNoEntry: false })?.isFile() ? pathToFileURL(at).href : undefined;
      }),
    );
  } catch (error) {
    const detail = error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be opened';
    return err({ kind: 'malformed', what: `The list of models ${basename(list)}`, detail });
  }
}

const fromDisk: Pick<Registry, 'local' | 'packedBytes' | 'download'> = {
  local: true,
  packedBytes: async (file) => (await stat(new URL(file.url)).catch(() => undefined))?.size,
  async download(file, path, { progress }) {
    const from = fileURLToPath(file.url);
    const found = await stat(from).catch(() => undefined);
    if (!found) return err({ kind: 'malformed', what: `The model file ${basename(from)}`, detail: 'it is missing' });
    await cp(from, `${path}.part`);
    await rename(`${path}.part`, path);
    progress?.(found.size);
    return ok(undefined);
  },
};
