import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { Clock } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import { download, pullFailure, unpack } from './download.ts';
import { hashFile, installModel, type LocalModel } from './folder.ts';
import type { Registry, RegistryFile, RegistryModel } from './registry.ts';

/** Told while a model is fetched: which file, how many of its packed bytes are here, of how many. */
export type PullProgress = (file: string, bytes: number, total: number | undefined) => void;

export interface PullOptions {
  readonly dir: string;
  readonly registry: Registry;
  readonly clock: Clock;
  /** `tiny`, `base-memory`, …; the registry's first by default. */
  readonly architecture?: string;
  readonly signal?: AbortSignal;
  readonly progress?: PullProgress;
}

// A download that breaks off goes on where it was, this often.
const tries = 3;

/**
 * Fetches a pair's model into its folder: each file resumed where an earlier try stopped, unpacked, compared with the registry's hash where
 * there is one, and the whole put in place at once. Of two pulls of the same pair, the second is refused.
 */
export async function pullModel(pair: Pair, options: PullOptions): Promise<Result<LocalModel, Failure>> {
  const chosen = await choose(pair, options);
  if (!chosen.ok) return chosen;
  const { from, to } = chosen.value;
  await mkdir(options.dir, { recursive: true });
  const lock = await takeLock(join(options.dir, `.pull-${from}-${to}.lock`));
  if (!lock) return err({ kind: 'busy', host: `Another pull of ${from}-${to}` });
  try {
    return await fetchAll(chosen.value, options);
  } catch (error) {
    return err(pullFailure(error, chosen.value.files[0]!.url));
  } finally {
    await lock();
  }
}

async function choose(pair: Pair, { registry, architecture, signal }: PullOptions): Promise<Result<RegistryModel, Failure>> {
  const listed = await registry.list(signal);
  if (!listed.ok) return listed;
  const wanted = listed.value.filter((model) => architecture === undefined || model.architecture === architecture);
  const closest = closestPair(pair, wanted);
  return closest ? ok(closest as RegistryModel) : err({ kind: 'pair-unsupported', from: pair.from, to: pair.to });
}

async function fetchAll(model: RegistryModel, options: PullOptions): Promise<Result<LocalModel, Failure>> {
  const { from, to, architecture, files } = model;
  const staging = join(options.dir, `.pull-${from}-${to}-${architecture}`);
  await mkdir(staging, { recursive: true });
  for (const file of files) {
    const got = await fetchFile(file, staging, options);
    if (!got.ok) return got;
  }
  const about = { from, to, architecture, source: files[0]!.url, licence: 'MPL-2.0', obtainedAt: options.clock.now() };
  return ok(await installModel(options.dir, staging, about, Object.fromEntries(files.map((file) => [file.role, file.name]))));
}

async function fetchFile(file: RegistryFile, staging: string, { signal, progress }: PullOptions): Promise<Result<void, Failure>> {
  const path = join(staging, file.name);
  const packed = `${path}.packed`;
  if (file.sha256 && (await hashFile(path).catch(() => undefined))?.sha256 === file.sha256) return ok(undefined);
  let got: Result<void, Failure> = ok(undefined);
  for (let turn = 0; turn < tries; turn++) {
    got = await download(file.url, packed, {
      ...(signal ? { signal } : {}),
      progress: (bytes, total) => progress?.(file.name, bytes, total),
    });
    if (got.ok || got.error.kind !== 'offline' || signal?.aborted) break;
  }
  if (!got.ok) return got;
  const unpacked = await unpack(packed, path, file.packing);
  await rm(packed, { force: true });
  if (!unpacked.ok) {
    await rm(path, { force: true });
    return unpacked;
  }
  if (file.sha256 && (await hashFile(path)).sha256 !== file.sha256) {
    await rm(path);
    return err({ kind: 'malformed', what: `The model file ${file.name}`, detail: 'it does not have the hash the registry gives' });
  }
  return ok(undefined);
}

/** Takes a lock file that names our process; one left by a process that is gone is taken over. Answers how to release it. */
async function takeLock(path: string): Promise<(() => Promise<void>) | undefined> {
  for (let turn = 0; turn < 2; turn++) {
    const handle = await open(path, 'wx').catch(() => undefined);
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    }
    if (isAlive(Number(await readFile(path, 'utf8').catch(() => '')))) return undefined;
    await rm(path, { force: true });
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
