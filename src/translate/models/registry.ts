import type { Failure } from '../../core/failure.ts';
import { canonicalTag } from '../../core/language.ts';
import type { Result } from '../../core/result.ts';
import type { FileRole } from './manifest.ts';

/** A file of a model as a registry offers it. */
export interface RegistryFile {
  readonly role: FileRole;
  /** Name once unpacked. */
  readonly name: string;
  readonly url: string;
  readonly packing: 'gzip' | 'zstd' | 'none';
  /** SHA-256 (hex) of the unpacked file, where the registry tells. */
  readonly sha256?: string;
  /** Size unpacked, where the registry tells. */
  readonly bytes?: number;
  /** Size as it is downloaded, where the registry tells. */
  readonly packedBytes?: number;
}

/** `desktop` and `android` are released for some of the readers of Firefox, `nightly` for none. */
export type ReleaseStatus = 'release' | 'desktop' | 'android' | 'unknown' | 'nightly';

export interface RegistryModel {
  readonly from: string;
  readonly to: string;
  readonly architecture: string;
  readonly status: ReleaseStatus;
  /** As the registry counts, such as `2.1`. */
  readonly version?: string;
  readonly licence: string;
  /** Where it was first had from, where that is not this registry. */
  readonly origin?: { readonly source: string; readonly obtainedAt: string };
  readonly files: readonly RegistryFile[];
}

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hears the packed bytes there are. */
  readonly progress?: (bytes: number) => void;
}

/** Models to be had, and the way to have them. An operator chooses it, so it may lie on a private address; it redirects nowhere. */
export interface Registry {
  /** True for a folder: it needs no network. */
  readonly local: boolean;
  /** Every model, released or not. */
  list(signal?: AbortSignal): Promise<Result<readonly RegistryModel[], Failure>>;
  /** Size of a file as it is downloaded; undefined where that cannot be learned. */
  packedBytes(file: RegistryFile, signal?: AbortSignal): Promise<number | undefined>;
  /** Brings a file, packed as it is, to `path`; goes on where an earlier try left off. */
  download(file: RegistryFile, path: string, options: DownloadOptions): Promise<Result<void, Failure>>;
}

/** Both public registries and what is exported from them. */
const registryLicence = 'MPL-2.0';

/** A file of a registry: role and address, its hash and sizes where told, and its name unless the address ends in it. */
export function fileOf(role: FileRole, url: string, { filename = url, sha256, bytes, packedBytes }: FileDetails = {}): RegistryFile {
  const last = filename.split('/').at(-1)!;
  const packing = last.endsWith('.gz') ? 'gzip' : last.endsWith('.zst') ? 'zstd' : 'none';
  // The name goes into a path: whatever is unusual in it is replaced.
  const name = last.replace(/\.(?:gz|zst)$/, '').replace(/[^\w.-]|^\./g, '_');
  return {
    role,
    name,
    url,
    packing,
    ...(sha256 ? { sha256: sha256.toLowerCase() } : {}),
    ...(bytes ? { bytes } : {}),
    ...(packedBytes ? { packedBytes } : {}),
  };
}

interface FileDetails {
  readonly filename?: string;
  readonly sha256?: string | null | undefined;
  readonly bytes?: number | null | undefined;
  readonly packedBytes?: number | null | undefined;
}

/** One model under our language tags, or none where its tags, its architecture or its files are not what a model has. */
export function modelOf(
  source: string,
  target: string,
  about: Pick<RegistryModel, 'architecture' | 'status' | 'version'>,
  files: readonly RegistryFile[],
): readonly RegistryModel[] {
  const [from, to] = [canonicalTag(source), canonicalTag(target)];
  const whole = ['model', 'sourceVocab'].every((role) => files.some((file) => file.role === role));
  const once = new Set(files.map((file) => file.name)).size === files.length;
  // A part of the folder's name while it is fetched.
  const named = /^[\w.-]{1,40}$/.test(about.architecture);
  return from && to && whole && once && named ? [{ from, to, ...about, licence: registryLicence, files }] : [];
}
