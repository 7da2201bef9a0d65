import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Failure } from '../../core/failure.ts';
import type { Clock } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { choose, wantedFor, type Architectures, type Choice } from './architecture.ts';
import { pullFailure } from './download.ts';
import { hashFile, installModel, localModels, recoverModel, verifyModel, type LocalModel } from './folder.ts';
import { withModelLock } from './lock.ts';
import type { Registry, RegistryFile, RegistryModel } from './registry.ts';
import { clearStaging, describeStaging, packedPath, stagingOf } from './staging.ts';
import { beginsRight, unpack } from './unpack.ts';

/** How far a pull is: packed bytes of all its files, the whole where every registry tells. */
export interface PullProgress {
  readonly model: RegistryModel;
  /** What is taken in place of what was wanted. */
  readonly note?: string;
  readonly bytes: number;
  readonly total?: number;
}

export interface PullOptions {
  readonly dir: string;
  /** Asked in this order; the first that has the pair gives it. */
  readonly registries: readonly Registry[];
  readonly clock: Clock;
  readonly architectures?: Architectures | undefined;
  /** Wanted whatever the setting says; a registry that has it goes before one that has another. */
  readonly architecture?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (progress: PullProgress) => void;
  /** Wait before the second try of a file; longer before each further one. */
  readonly pauseMs?: number;
}

/** An installed model. */
export interface Pulled extends LocalModel {
  readonly note?: string;
  /** It was there already, whole. */
  readonly present?: true;
}

interface Found extends Choice {
  readonly registry: Registry;
}

// A download that breaks off goes on where it was, this often.
const tries = 3;

/**
 * Fetches a pair's model into its folder: each file resumed where an earlier try stopped, unpacked, compared with the registry's hash where
 * there is one, and the whole put in place at once. Of two pulls of the same pair, the second is refused (`in-use`). Never throws.
 */
export async function pullModel(pair: Pair, options: PullOptions): Promise<Result<Pulled, Failure>> {
  const found = await find(pair, options);
  if (!found.ok) return found;
  const { model, note } = found.value;
  try {
    const pulled = await withModelLock(options.dir, model, async () => {
      await recoverModel(options.dir, model);
      return (await present(model, options.dir)) ?? (await fetchAll(found.value, options));
    });
    return pulled.ok ? ok({ ...pulled.value, ...(note ? { note } : {}) }) : pulled;
  } catch (error) {
    return err(pullFailure(error, model.files[0]!.url, options.signal));
  }
}

async function find(pair: Pair, options: PullOptions): Promise<Result<Found, Failure>> {
  const { registries, architecture, architectures, signal } = options;
  const wanted = architecture ?? wantedFor(pair.from, architectures);
  const offers: Found[] = [];
  let failure: Failure = { kind: 'pair-unsupported', from: pair.from, to: pair.to };
  for (const registry of registries) {
    const listed = await persistently(() => registry.list(signal), options);
    const chosen = listed.ok ? choose(pair, listed.value, wanted) : listed;
    if (!chosen.ok) {
      if (chosen.error.kind !== 'pair-unsupported') failure = chosen.error;
      continue;
    }
    const offer = { ...chosen.value, registry };
    if (architecture === undefined || chosen.value.model.architecture === architecture) return ok(offer);
    offers.push(offer);
  }
  return offers[0] ? ok(offers[0]) : err(failure);
}

/** The model as it is installed, if it is the registry's and whole. Where there is no hash to compare, it is not known to be. */
async function present(model: RegistryModel, dir: string): Promise<Result<Pulled, Failure> | undefined> {
  const weights = model.files.find((file) => file.role === 'model');
  const local = (await localModels(dir)).find(({ manifest }) => manifest.from === model.from && manifest.to === model.to);
  const same = weights?.sha256 !== undefined && local?.manifest.files.model.sha256 === weights.sha256;
  return same && local.manifest.architecture === model.architecture && (await verifyModel(local)).ok
    ? ok({ ...local, present: true })
    : undefined;
}

async function fetchAll({ model, registry, note }: Found, options: PullOptions): Promise<Result<LocalModel, Failure>> {
  const { dir, clock, signal } = options;
  const { from, to, architecture, licence, origin, files } = model;
  const staging = stagingOf(dir, model);
  await mkdir(staging, { recursive: true });
  const sizes = await Promise.all(files.map((file) => registry.packedBytes(file, signal)));
  const total = sizes.every((size) => size !== undefined) ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
  await describeStaging(staging, model, total);
  let before = 0;
  const tell = (bytes: number): void =>
    options.progress?.({ model, bytes: before + bytes, ...(total === undefined ? {} : { total }), ...(note ? { note } : {}) });
  tell(0);
  for (const file of files) {
    const got = await fetchFile(file, staging, registry, { ...options, tell });
    if (!got.ok) return got;
    before += got.value;
  }
  tell(0);
  if (signal?.aborted) return err(pullFailure(undefined, files[0]!.url, signal));
  const about = { from, to, architecture, licence, source: files[0]!.url, obtainedAt: clock.now(), ...origin };
  const installed = await installModel(dir, staging, about, Object.fromEntries(files.map((file) => [file.role, file.name])));
  await clearStaging(dir, model);
  return ok(installed);
}

/** Answers the packed bytes of the file. What comes out wrong is removed, so that the next try begins afresh. */
async function fetchFile(
  file: RegistryFile,
  staging: string,
  registry: Registry,
  options: PullOptions & { readonly tell: (bytes: number) => void },
): Promise<Result<number, Failure>> {
  const path = join(staging, file.name);
  const packed = packedPath(staging, file);
  const { signal, tell } = options;
  if (!(await stat(packed).catch(() => undefined))) {
    const got = await persistently(() => registry.download(file, packed, { signal, progress: tell }), options);
    if (!got.ok) return got;
  }
  const unpacked = await unpack(packed, path, file.packing);
  const wrong = unpacked.ok ? await mistaken(path, file) : unpacked.error;
  if (!wrong) return ok((await stat(packed)).size);
  // What the disk has no room for is not wrong.
  if (wrong.kind !== 'storage-full') await rm(packed, { force: true });
  await rm(path, { force: true });
  return err(wrong);
}

async function mistaken(path: string, { name, role, sha256 }: RegistryFile): Promise<Failure | undefined> {
  const what = `The model file ${name}`;
  if (sha256 && (await hashFile(path)).sha256 !== sha256)
    return { kind: 'malformed', what, detail: 'it does not have the hash the registry gives' };
  return (await beginsRight(path, role)) ? undefined : { kind: 'malformed', what, detail: 'it does not begin as such a file does' };
}

/** Tries again after what may pass by itself. */
async function persistently<T>(attempt: () => Promise<Result<T, Failure>>, options: PullOptions): Promise<Result<T, Failure>> {
  const { signal, pauseMs = 1000 } = options;
  for (let turn = 1; ; turn++) {
    const got = await attempt();
    const passing = !got.ok && (got.error.kind === 'offline' || (got.error.kind === 'http' && got.error.status >= 500));
    if (!passing || turn === tries || signal?.aborted) return got;
    await pause(pauseMs * turn, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
