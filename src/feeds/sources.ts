import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../core/failure.ts';
import { ok, type Result } from '../core/result.ts';
import { canonicalTag, primaryLanguage } from '../core/language.ts';
import type { KnownPaper } from '../core/ports.ts';
import type { PressChoice, Source } from '../core/source.ts';
import { registrableDomain, webUrl } from '../lib/url.ts';
import { choiceTakes } from './choice.ts';
import { readSelection, type Electable } from './selection.ts';
import { placeOf, sourceFrom, wrongFile, type Place } from './source-file.ts';

/** Where newspapers are described: those that ship, then the operator's own, which replace them. */
export const sourceFolders = ({ sourcesDir, dataDir }: { readonly sourcesDir: string; readonly dataDir: string }): readonly string[] => [
  sourcesDir,
  ownSourcesFolder(dataDir),
];

/** Where an operator's own newspapers are written. */
export const ownSourcesFolder = (dataDir: string): string => join(dataDir, 'sources');

/** A source file as it was found: JSON, not yet checked. */
interface Found extends Electable {
  readonly place: Place;
  readonly data: unknown;
  /** Whether the operator wrote the file. */
  readonly own: boolean;
}

/** The newspapers a desk reads, and how many it knows. */
export interface Press {
  /** Those selected, sorted by id. */
  readonly sources: readonly Source[];
  /** All that have a file, the selected ones among them. */
  readonly known: number;
}

/**
 * All newspapers described in `<dir>/<cc>/<id>.json`, sorted by id; in later folders a file of the same id replaces the earlier. The first
 * file that is wrong fails all, naming file and field: a source that silently stays away is worse. No folder, no sources.
 */
export function readSources(...dirs: readonly string[]): Promise<Result<readonly Source[], Failure>> {
  const found = findAll(dirs);
  return Promise.resolve(found.ok ? checked(found.value) : found);
}

/**
 * The newspapers that were chosen, or else are enabled, and those that the operator's `entries` select (`readSelection`). Of the others no more is read than the selection
 * asks for: thousands of files that nobody polls cost a start little, and a slip in one of them does not keep a desk from starting.
 */
export function readPress(dirs: readonly string[], entries: readonly string[], choice?: PressChoice): Result<Press, Failure> {
  const found = findAll(dirs);
  if (!found.ok) return found;
  // Who wrote a paper's file chose it.
  const chosen = choice && choiceTakes(choice, found.value);
  const unnamed = (paper: Found): boolean => (chosen ? (paper.own && paper.enabled) || chosen(paper) : paper.enabled);
  const selection = readSelection(entries, found.value, unnamed);
  if (!selection.ok) return selection;
  const sources = checked(found.value.filter((paper) => selection.value.takes(paper)));
  return sources.ok ? ok({ sources: sources.value, known: found.value.length }) : sources;
}

/** The little of every newspaper's file that a choice asks for. */
export function knownPapers(dirs: readonly string[]): Result<readonly KnownPaper[], Failure> {
  const found = findAll(dirs);
  if (!found.ok) return found;
  return ok(
    found.value.map(({ id, country, languages, enabled, own }) => ({
      id,
      country,
      languages: [...new Set(languages.map((tag) => primaryLanguage(canonicalTag(tag) ?? tag)))],
      starter: enabled,
      own,
    })),
  );
}

/** How many newspapers have a file. */
export const countSources = (...dirs: readonly string[]): number =>
  new Set(dirs.flatMap((dir) => sourceFiles(dir).flatMap((file) => placeOf(file)?.id ?? []))).size;

/**
 * The newspaper of an id, or, asked with an address, the one whose homepage is of the same site; undefined where no file describes it.
 */
export function findSource(dirs: readonly string[], wanted: string): Result<Source | undefined, Failure> {
  const found = findAll(dirs);
  if (!found.ok) return found;
  const site = webUrl(wanted) && registrableDomain(wanted);
  const paper = found.value.find(({ id, data }) => {
    const { homepage } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
    return site === undefined ? id === wanted : typeof homepage === 'string' && registrableDomain(homepage) === site;
  });
  return paper ? sourceFrom(paper.data, paper.place) : ok(undefined);
}

function checked(found: readonly Found[]): Result<readonly Source[], Failure> {
  const sources: Source[] = [];
  for (const { data, place } of found) {
    const source = sourceFrom(data, place);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return ok(sources.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function findAll(dirs: readonly string[]): Result<readonly Found[], Failure> {
  const all = new Map<string, Found>();
  for (const [rank, dir] of dirs.entries()) {
    const found = findIn(dir, rank > 0);
    if (!found.ok) return found;
    for (const paper of found.value) all.set(paper.id, paper);
  }
  return ok([...all.values()]);
}

// Read at once, not in turns: for thousands of small files the turns cost several times what the files do.
function findIn(dir: string, own: boolean): Result<readonly Found[], Failure> {
  const found = new Map<string, Found>();
  for (const file of sourceFiles(dir)) {
    const place = placeOf(file);
    if (!place) return wrongFile(file, 'its place is not <country>/<id>.json in lower case');
    const twin = found.get(place.id);
    if (twin) return wrongFile(file, `its id is also that of ${twin.place.file}`);
    const read = readFound(dir, place, own);
    if (!read.ok) return read;
    found.set(place.id, read.value);
  }
  return ok([...found.values()]);
}

function sourceFiles(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}

function readFound(dir: string, place: Place, own: boolean): Result<Found, Failure> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(dir, place.file), 'utf8'));
  } catch (error) {
    return wrongFile(place.file, error instanceof SyntaxError ? 'it is not JSON' : String(error));
  }
  const { enabled, languages } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  return ok({
    id: place.id,
    country: place.country,
    languages: Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [],
    enabled: enabled !== false,
    place,
    data,
    own,
  });
}
