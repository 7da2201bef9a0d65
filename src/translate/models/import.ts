import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { installModel, readModelFolder, verifyModel, type LocalModel } from './folder.ts';
import { filesOf } from './manifest.ts';

/** Installs a copy of a model folder (files and our manifest) after comparing every file with its hash; nothing changes if one is wrong. */
export async function importModel(dir: string, folder: string): Promise<Result<LocalModel, Failure>> {
  const read = await readModelFolder(folder);
  const model = read.ok ? await verifyModel(read.value) : read;
  if (!model.ok) return model;
  await mkdir(dir, { recursive: true });
  const staging = await mkdtemp(join(dir, '.import-'));
  try {
    const { from, to, architecture, source, licence, obtainedAt } = model.value.manifest;
    const about = { from, to, architecture, source, licence, obtainedAt };
    const files = filesOf(model.value.manifest);
    for (const [, file] of files) await cp(join(folder, file.name), join(staging, file.name));
    return ok(await installModel(dir, staging, about, Object.fromEntries(files.map(([role, file]) => [role, file.name]))));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
