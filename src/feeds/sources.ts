import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../core/failure.ts';
import { canonicalTag } from '../core/language.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import { resolveUrl, webUrl } from '../lib/url.ts';

const webAddress = z
  .string()
  .refine((address) => webUrl(address) !== undefined, 'is not an http(s) address')
  .transform((address) => resolveUrl(address) ?? address);
const language = z
  .string()
  .refine((tag) => canonicalTag(tag) !== undefined, 'is not a language tag')
  .transform((tag) => canonicalTag(tag) ?? tag);
const feed = z.strictObject({ url: webAddress, section: z.string().min(1).max(80).optional() });

/** What a source file says; its id and country are its file name and folder, and where it repeats them they must agree. */
const sourceFile = z.strictObject({
  id: z.string().optional(),
  country: z.string().optional(),
  name: z.string().min(1).max(120),
  city: z.string().min(1).max(80).optional(),
  languages: z.array(language).max(20),
  homepage: webAddress,
  feeds: z.array(feed).max(200),
  rights: z.enum(['full', 'excerpt', 'link', 'private']),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  checkedAt: z.iso.date().optional(),
});

/**
 * The newspapers described in `<dir>/<cc>/<id>.json`, sorted by id. The first file that is wrong fails all, naming file and field: a source
 * that silently stays away is worse.
 */
export async function readSources(dir: string): Promise<Result<readonly Source[], Failure>> {
  const sources = new Map<string, { source: Source; file: string }>();
  for (const file of await sourceFiles(dir)) {
    const read = await readSource(dir, file);
    if (!read.ok) return read;
    const twin = sources.get(read.value.id);
    if (twin) return wrong(file, `its id is also that of ${twin.file}`);
    sources.set(read.value.id, { source: read.value, file });
  }
  return ok([...sources.values()].map(({ source }) => source).sort((a, b) => (a.id < b.id ? -1 : 1)));
}

async function sourceFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => relative(dir, path)).sort();
}

async function readSource(dir: string, file: string): Promise<Result<Source, Failure>> {
  const place = /^([a-z]{2})[\\/]([a-z\d]+(?:-[a-z\d]+)*)\.json$/.exec(file);
  if (!place) return wrong(file, 'its place is not <country>/<id>.json in lower case');
  const [, country = '', id = ''] = place;
  let data: unknown;
  try {
    data = JSON.parse(await readFile(join(dir, file), 'utf8'));
  } catch (error) {
    return wrong(file, error instanceof SyntaxError ? 'it is not JSON' : String(error));
  }
  const parsed = sourceFile.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return wrong(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'wrong'}`);
  }
  const { id: ownId = id, country: ownCountry = country, city, checkedAt, feeds, ...facts } = parsed.data;
  if (ownId !== id) return wrong(file, `id: "${ownId}" is not the file's name`);
  if (ownCountry !== country) return wrong(file, `country: "${ownCountry}" is not the folder's name`);
  return ok({
    ...facts,
    id,
    country,
    feeds: feeds.map(({ url, section }) => ({ url, ...(section !== undefined && { section }) })),
    ...(city !== undefined && { city }),
    ...(checkedAt !== undefined && { checkedAt }),
  });
}

function wrong(file: string, detail: string): Result<never, Failure> {
  return err({ kind: 'malformed', what: `The source file ${file}`, detail });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
