import { z } from 'zod';
import type { Failure } from '../core/failure.ts';
import { canonicalTag } from '../core/language.ts';
import { err, ok, type Result } from '../core/result.ts';
import { rightsLevels } from '../core/rights.ts';
import type { Source } from '../core/source.ts';
import { isSelector } from '../lib/html.ts';
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
const selector = z.string().min(1).max(300).refine(isSelector, 'is not a CSS selector');
const selectors = z.array(selector).min(1).max(40);

/** CSS selectors for one design of a paper's pages. */
const pageRule = z.strictObject({
  validUntil: z.iso.date().optional(),
  when: selector.optional(),
  body: selectors.optional(),
  remove: selectors.optional(),
  title: selector.optional(),
  lede: selector.optional(),
  authors: selector.optional(),
  published: selector.optional(),
  nextPage: selector.optional(),
});

/** What a source file says; its id and country are its file name and folder, and where it repeats them they must agree. */
const sourceFile = z.strictObject({
  id: z.string().optional(),
  country: z.string().optional(),
  name: z.string().min(1).max(120),
  city: z.string().min(1).max(80).optional(),
  languages: z.array(language).max(20),
  homepage: webAddress,
  feeds: z.array(feed).max(200),
  rights: z.enum(rightsLevels),
  enabled: z.boolean().optional(),
  pages: z.array(pageRule).max(20).optional(),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  checkedAt: z.iso.date().optional(),
});

/** Where a source's file lies: `de/spiegel.json` is the source `spiegel` of Germany. */
export interface Place {
  /** Path below the folder of sources, as messages name it. */
  readonly file: string;
  readonly country: string;
  readonly id: string;
}

/** The place a path below the folder of sources names; undefined where it is not `<cc>/<id>.json` in lower case. */
export function placeOf(file: string): Place | undefined {
  const place = /^([a-z]{2})[\\/]([a-z\d]+(?:-[a-z\d]+)*)\.json$/.exec(file);
  return place ? { file, country: place[1]!, id: place[2]! } : undefined;
}

/** The source a file describes; a failure names file and field. */
export function sourceFrom(data: unknown, { file, country, id }: Place): Result<Source, Failure> {
  const parsed = sourceFile.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return wrongFile(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'wrong'}`);
  }
  const { id: ownId = id, country: ownCountry = country, ...facts } = parsed.data;
  if (ownId !== id) return wrongFile(file, `id: "${ownId}" is not the file's name`);
  if (ownCountry !== country) return wrongFile(file, `country: "${ownCountry}" is not the folder's name`);
  return ok({ ...facts, id, country });
}

/** The failure of a source file. */
export const wrongFile = (file: string, detail: string): Result<never, Failure> =>
  err({ kind: 'malformed', what: `The source file ${file}`, detail });

// Thousands of files name some hundred zones, and asking for one costs half a millisecond.
const known = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  let is = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    is = false;
  }
  known.set(name, is);
  return is;
}
