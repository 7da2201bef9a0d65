import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { err, ok } from '../../core/result.ts';
import { overHttp, readable, readList } from './http-registry.ts';
import type { FileRole } from './manifest.ts';
import { fileOf, modelOf, type Registry, type RegistryFile, type RegistryModel, type ReleaseStatus } from './registry.ts';

/** Mozilla's public bucket. */
const publicBase = 'https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data';
const listPath = '/db/models.json';

const file = z.object({ path: z.string() });

/** `models.json` as Mozilla's translations project exports it. */
export const bucketSchema = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  models: z.record(
    z.string(),
    readable(
      z.object({
        architecture: z.string(),
        releaseStatus: z.string().nullish(),
        sourceLanguage: z.string(),
        targetLanguage: z.string(),
        files: z.object({
          model: file.extend({ uncompressedHash: z.string().nullish(), uncompressedSize: z.number().nullish() }),
          lexicalShortlist: file.nullish(),
          vocab: file.nullish(),
          srcVocab: file.nullish(),
          trgVocab: file.nullish(),
        }),
      }),
    ),
  ),
});

const statuses: Readonly<Record<string, ReleaseStatus>> = {
  Release: 'release',
  'Release Desktop': 'desktop',
  'Release Android': 'android',
  Nightly: 'nightly',
};

/** The models of such a list; `urlOf` says where a path of it is to be had, or undefined where it is not. */
export function bucketModels(
  { models }: Pick<z.infer<typeof bucketSchema>, 'models'>,
  urlOf: (path: string) => string | undefined,
): readonly RegistryModel[] {
  return Object.values(models)
    .flat()
    .flatMap(({ files, architecture, releaseStatus, sourceLanguage, targetLanguage }) => {
      const roles: readonly (readonly [FileRole, { readonly path: string } | null | undefined])[] = [
        ['model', files.model],
        ['shortlist', files.lexicalShortlist],
        ['sourceVocab', files.srcVocab ?? files.vocab],
        ['targetVocab', files.trgVocab],
      ];
      const offered: RegistryFile[] = [];
      for (const [role, at] of roles) {
        if (!at) continue;
        const url = urlOf(at.path);
        if (url === undefined) return [];
        const { uncompressedHash: sha256, uncompressedSize: bytes } = files.model;
        offered.push(fileOf(role, url, role === 'model' ? { sha256, bytes } : {}));
      }
      const status = statuses[releaseStatus ?? ''] ?? 'unknown';
      return modelOf(sourceLanguage, targetLanguage, { architecture, status }, offered);
    });
}

/**
 * A registry in the form of `models.json`: one list, files packed with gzip, hash and size for the model only. `base` is the address of the
 * list or of the folder that holds `db/models.json`. A mirror may carry the public list unchanged: its files are then looked for beside it.
 */
export function bucketRegistry(base: string = publicBase, way?: Dispatcher): Registry {
  const url = base.endsWith('.json') ? base : `${base.replace(/\/+$/, '')}${listPath}`;
  const own = url.endsWith(listPath) ? url.slice(0, -listPath.length) : url.slice(0, url.lastIndexOf('/'));
  return {
    ...overHttp(way),
    async list(signal) {
      const listed = await readList(url, bucketSchema, way, signal);
      if (!listed.ok) return listed;
      const named = listed.value.baseUrl.replace(/\/+$/, '');
      const files = named === publicBase ? own : named;
      const models = bucketModels(listed.value, (path) => `${files}/${path.replace(/^\/+/, '')}`);
      return models.length > 0 ? ok(models) : err({ kind: 'malformed', what: 'The list of models', detail: 'it has none' });
    },
  };
}
