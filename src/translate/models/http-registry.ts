import type { Dispatcher } from 'undici';
import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { download, getJson, packedBytes } from './download.ts';
import type { Registry } from './registry.ts';

/** The half of a registry that every registry on the web has alike. */
export function overHttp(way?: Dispatcher): Pick<Registry, 'local' | 'packedBytes' | 'download'> {
  return {
    local: false,
    packedBytes: async (file, signal) => file.packedBytes ?? (await packedBytes(file.url, { way, signal })),
    download: (file, path, options) => download(file.url, path, { ...options, way }),
  };
}

/** Reads and checks a registry's list. */
export async function readList<T>(
  url: string,
  schema: z.ZodType<T>,
  way: Dispatcher | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<T, Failure>> {
  const json = await getJson(url, { way, signal });
  return json.ok ? checkList(json.value, schema) : json;
}

/** A list of models in its expected shape; `malformed` names the first place that is not. */
export function checkList<T>(json: unknown, schema: z.ZodType<T>): Result<T, Failure> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ kind: 'malformed', what: 'The list of models', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

/** A list of which the entries that are not in the expected shape are left out: one odd entry costs no other model. */
export const readable = <T extends z.ZodType>(entry: T) =>
  z.array(z.unknown()).transform((entries) =>
    entries.flatMap((one): z.infer<T>[] => {
      const parsed = entry.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );
