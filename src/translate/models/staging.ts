import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pair } from '../../core/translation.ts';
import { shortId } from '../../lib/hash.ts';
import type { RegistryFile, RegistryModel } from './registry.ts';

/** A model that is being fetched, or whose fetching ended early and will go on. */
export interface Staged {
  readonly from: string;
  readonly to: string;
  readonly architecture: string;
  readonly licence: string;
  readonly source: string;
  /** Packed bytes that are here. */
  readonly bytes: number;
  /** Packed bytes there will be, where known. */
  readonly total?: number;
}

const aboutName = 'pull.json';
const aboutSchema = z.object({
  from: z.string(),
  to: z.string(),
  architecture: z.string(),
  licence: z.string(),
  source: z.string(),
  total: z.number().optional(),
});

const prefixOf = ({ from, to }: Pair): string => `.pull-${from}-${to}-`;

/** Folder in which a model is put together. */
export const stagingOf = (dir: string, model: RegistryModel): string => join(dir, `${prefixOf(model)}${model.architecture}`);

/** Where a file lies packed: under a name of its address too, so that no other version of it is taken for its beginning. */
export const packedPath = (staging: string, file: RegistryFile): string => join(staging, `${file.name}.${shortId(file.url)}.packed`);

/** Writes down what is fetched, for other processes to read. */
export async function describeStaging(staging: string, model: RegistryModel, total: number | undefined): Promise<void> {
  const { from, to, architecture, licence, files } = model;
  await writeFile(join(staging, aboutName), JSON.stringify({ from, to, architecture, licence, source: files[0]!.url, total }));
}

/** Everything that is being fetched into a folder of models, by whatever process. */
export async function stagedModels(dir: string): Promise<readonly Staged[]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.startsWith('.pull-'));
  const read = await Promise.all(names.map((name) => readStaged(join(dir, name))));
  return read.flatMap((staged) => (staged ? [staged] : []));
}

async function readStaged(staging: string): Promise<Staged | undefined> {
  try {
    const about = aboutSchema.parse(JSON.parse(await readFile(join(staging, aboutName), 'utf8')));
    const packed = (await readdir(staging)).filter((name) => /\.packed(?:\.part)?$/.test(name));
    const sizes = await Promise.all(packed.map(async (name) => (await stat(join(staging, name)).catch(() => undefined))?.size ?? 0));
    const { total, ...rest } = about;
    return { ...rest, bytes: sizes.reduce((sum, size) => sum + size, 0), ...(total === undefined ? {} : { total }) };
  } catch {
    return undefined;
  }
}

/** Removes what was begun of a pair's models, of whatever architecture. Under the pair's lock. */
export async function clearStaging(dir: string, pair: Pair): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith(prefixOf(pair))) await rm(join(dir, name), { recursive: true, force: true });
  }
}
