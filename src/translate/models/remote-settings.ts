import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { err, ok } from '../../core/result.ts';
import { getJson } from './download.ts';
import { overHttp, readable, readList } from './http-registry.ts';
import type { FileRole } from './manifest.ts';
import { fileOf, modelOf, type Registry, type ReleaseStatus } from './registry.ts';

/** Firefox's own list. */
const publicServer = 'https://firefox.settings.services.mozilla.com/v1';
/** Where Firefox's files are, unless its server says otherwise. */
const publicAttachments = 'https://firefox-settings-attachments.cdn.mozilla.net';
const recordsPath = '/buckets/main/collections/translations-models-v2/records';

const recordsSchema = z.object({
  data: readable(
    z.object({
      sourceLanguage: z.string(),
      targetLanguage: z.string(),
      architecture: z.string().nullish(),
      version: z.string().nullish(),
      fileType: z.string(),
      filter_expression: z.string().nullish(),
      decompressedSize: z.number().nullish(),
      decompressedHash: z.string().nullish(),
      attachment: z.object({ filename: z.string(), location: z.string(), size: z.number().nullish() }),
    }),
  ),
});

// What a server says of itself (Remote Settings documentation, "Attachments").
const serverSchema = z.object({ capabilities: z.object({ attachments: z.object({ base_url: z.url({ protocol: /^https?$/ }) }) }) });

const roles: Readonly<Record<string, FileRole>> = {
  model: 'model',
  lex: 'shortlist',
  vocab: 'sourceVocab',
  srcvocab: 'sourceVocab',
  trgvocab: 'targetVocab',
};

// Filters are expressions over the reader's browser; these are the ones the models have.
function statusOf(filter: string | null | undefined): ReleaseStatus {
  if (!filter) return 'release';
  if (/channel/.test(filter)) return 'nightly';
  if (/Android/.test(filter)) return filter.includes('!=') ? 'desktop' : 'android';
  return 'unknown';
}

/**
 * A registry in the form of Remote Settings: a record a file, packed with zstd, every file with hash and sizes. `base` is the address of the
 * records or of the server (`…/v1`), which is asked where it keeps its attachments; one that does not say keeps them beside itself.
 */
export function remoteSettingsRegistry(base: string = publicServer, way?: Dispatcher): Registry {
  const trimmed = base.replace(/\/+$/, '');
  const url = trimmed.endsWith('/records') ? trimmed : `${trimmed}${recordsPath}`;
  const server = url.replace(/(?:\/buckets\/.*)?\/records$/, '');
  return {
    ...overHttp(way),
    async list(signal) {
      const listed = await readList(url, recordsSchema, way, signal);
      if (!listed.ok) return listed;
      const root = await getJson(`${server}/`, { way, signal });
      const said = serverSchema.safeParse(root.ok ? root.value : undefined);
      const beside = server === publicServer ? publicAttachments : server.replace(/\/v1$/, '');
      const attachments = (said.success ? said.data.capabilities.attachments.base_url : beside).replace(/\/*$/, '/');
      const groups = new Map<string, z.infer<typeof recordsSchema>['data']>();
      for (const record of listed.value.data.filter((one) => Object.hasOwn(roles, one.fileType))) {
        const { sourceLanguage, targetLanguage, architecture, version, filter_expression } = record;
        const key = JSON.stringify([sourceLanguage, targetLanguage, architecture, version, filter_expression]);
        groups.set(key, [...(groups.get(key) ?? []), record]);
      }
      const models = [...groups.values()].flatMap((records) => {
        const { sourceLanguage, targetLanguage, architecture, version, filter_expression } = records[0]!;
        const files = records.map(({ fileType, attachment, decompressedHash, decompressedSize }) =>
          fileOf(roles[fileType]!, `${attachments}${attachment.location.replace(/^\/+/, '')}`, {
            filename: attachment.filename,
            sha256: decompressedHash,
            bytes: decompressedSize,
            packedBytes: attachment.size,
          }),
        );
        const about = { architecture: architecture ?? 'tiny', status: statusOf(filter_expression), ...(version ? { version } : {}) };
        return modelOf(sourceLanguage, targetLanguage, about, files);
      });
      return models.length > 0 ? ok(models) : err({ kind: 'malformed', what: 'The list of models', detail: 'it has none' });
    },
  };
}
