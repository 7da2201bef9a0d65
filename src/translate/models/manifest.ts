import { z } from 'zod';
import type { Pair } from '../../core/translation.ts';

const file = z.object({
  name: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
});

// Both name the folder: nothing but the characters of a language tag (RFC 5646 section 2.1).
const tag = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/);

/** Our description of a model folder, kept in it as `manifest.json`. */
export const manifestSchema = z.object({
  format: z.literal(1),
  from: tag,
  to: tag,
  /** `tiny`, `base-memory`, `base`, … */
  architecture: z.string(),
  files: z.object({ model: file, sourceVocab: file, targetVocab: file.optional(), shortlist: file.optional() }),
  /** Where it came from. */
  source: z.string(),
  licence: z.string(),
  /** ISO instant. */
  obtainedAt: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof file>;

/** What a file is to the engine. One vocabulary serves both sides unless there is a `targetVocab`. */
export type FileRole = keyof Manifest['files'];

export const manifestName = 'manifest.json';

/** Name of a model as readers and the memory see it, such as `fr-en tiny 1398932b`: changes with its weights. */
export function modelName(manifest: Manifest): string {
  return `${manifest.from}-${manifest.to} ${manifest.architecture} ${manifest.files.model.sha256.slice(0, 8)}`;
}

export const pairOf = ({ from, to }: Manifest): Pair => ({ from, to });

/** Size of a model on the disk. */
export const bytesOf = (manifest: Manifest): number => filesOf(manifest).reduce((sum, [, file]) => sum + file.bytes, 0);

/** The files of a manifest, each with its role. */
export function filesOf(manifest: Manifest): readonly (readonly [FileRole, ManifestFile])[] {
  return Object.entries(manifest.files) as [FileRole, ManifestFile][];
}
