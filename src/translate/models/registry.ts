import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import { canonicalTag } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { getJson } from './download.ts';
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
}

export interface RegistryModel {
  readonly from: string;
  readonly to: string;
  readonly architecture: string;
  readonly files: readonly RegistryFile[];
}

/** A list of models to be had. Released ones only, a pair's recommended one first. */
export interface Registry {
  list(signal?: AbortSignal): Promise<Result<readonly RegistryModel[], Failure>>;
}

/** Mozilla's public bucket. */
const bucketUrl = 'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json';
/** Firefox's own list, and where its files are. */
const remoteSettingsUrl = 'https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records';
const attachmentsUrl = 'https://firefox-settings-attachments.cdn.mozilla.net/';

const path = z.object({ path: z.string() });
const bucketSchema = z.object({
  baseUrl: z.url(),
  models: z.record(
    z.string(),
    z.array(
      z.object({
        architecture: z.string(),
        releaseStatus: z.string().nullish(),
        sourceLanguage: z.string(),
        targetLanguage: z.string(),
        files: z.object({
          model: path.extend({ uncompressedHash: z.string().optional() }),
          lexicalShortlist: path.nullish(),
          vocab: path.nullish(),
          srcVocab: path.nullish(),
          trgVocab: path.nullish(),
        }),
      }),
    ),
  ),
});

/** A registry in the form of `models.json`: one list, files packed with gzip, a hash for the model only. */
export function bucketRegistry(url: string = bucketUrl): Registry {
  return {
    async list(signal) {
      const parsed = await readList(url, bucketSchema, signal);
      if (!parsed.ok) return parsed;
      const { baseUrl, models } = parsed.value;
      const file = (
        role: FileRole,
        at: { path: string; uncompressedHash?: string | undefined } | null | undefined,
      ): readonly RegistryFile[] =>
        at ? [fileOf(role, `${baseUrl.replace(/\/$/, '')}/${at.path.replace(/^\//, '')}`, at.uncompressedHash)] : [];
      return ok(
        Object.values(models)
          .flat()
          .filter((model) => model.releaseStatus?.startsWith('Release'))
          .flatMap(({ files, ...model }) =>
            modelOf(model.sourceLanguage, model.targetLanguage, model.architecture, [
              ...file('model', files.model),
              ...file('shortlist', files.lexicalShortlist),
              ...file('sourceVocab', files.srcVocab ?? files.vocab),
              ...file('targetVocab', files.trgVocab),
            ]),
          ),
      );
    },
  };
}

const recordsSchema = z.object({
  data: z.array(
    z.object({
      sourceLanguage: z.string(),
      targetLanguage: z.string(),
      architecture: z.string().nullish(),
      version: z.string().nullish(),
      fileType: z.string(),
      filter_expression: z.string().nullish(),
      decompressedHash: z.string().nullish(),
      attachment: z.object({ filename: z.string(), location: z.string() }),
    }),
  ),
});

const roles: Readonly<Record<string, FileRole>> = {
  model: 'model',
  lex: 'shortlist',
  vocab: 'sourceVocab',
  srcvocab: 'sourceVocab',
  trgvocab: 'targetVocab',
};

/** A registry in the form of Remote Settings: a record a file, packed with zstd, every file with its hash. */
export function remoteSettingsRegistry(url: string = remoteSettingsUrl, attachments: string = attachmentsUrl): Registry {
  return {
    async list(signal) {
      const parsed = await readList(url, recordsSchema, signal);
      if (!parsed.ok) return parsed;
      const released = parsed.value.data.filter((record) => !record.filter_expression && Object.hasOwn(roles, record.fileType));
      const groups = new Map<string, typeof released>();
      for (const record of released) {
        const key = [record.sourceLanguage, record.targetLanguage, record.architecture, record.version].join(' ');
        groups.set(key, [...(groups.get(key) ?? []), record]);
      }
      return ok(
        [...groups.values()].flatMap((records) => {
          const [{ sourceLanguage, targetLanguage, architecture }] = records as [(typeof released)[number]];
          const files = records.map((record) =>
            fileOf(
              roles[record.fileType]!,
              new URL(record.attachment.location, attachments).href,
              record.decompressedHash,
              record.attachment.filename,
            ),
          );
          return modelOf(sourceLanguage, targetLanguage, architecture ?? 'tiny', files);
        }),
      );
    },
  };
}

async function readList<T>(url: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<Result<T, Failure>> {
  const json = await getJson(url, signal);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ kind: 'malformed', what: 'The list of models', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

function fileOf(role: FileRole, url: string, sha256: string | null | undefined, filename = url): RegistryFile {
  const last = filename.split('/').at(-1)!;
  const packing = last.endsWith('.gz') ? 'gzip' : last.endsWith('.zst') ? 'zstd' : 'none';
  // The name goes into a path: whatever is unusual in it is replaced.
  const name = last.replace(/\.(?:gz|zst)$/, '').replace(/[^\w.-]|^\./g, '_');
  return { role, name, url, packing, ...(sha256 ? { sha256: sha256.toLowerCase() } : {}) };
}

function modelOf(source: string, target: string, architecture: string, files: readonly RegistryFile[]): readonly RegistryModel[] {
  const [from, to] = [canonicalTag(source), canonicalTag(target)];
  const whole = ['model', 'sourceVocab'].every((role) => files.some((file) => file.role === role));
  // A part of the folder's name while it is fetched.
  const named = /^[\w.-]{1,40}$/.test(architecture);
  return from && to && whole && named ? [{ from, to, architecture, files }] : [];
}
