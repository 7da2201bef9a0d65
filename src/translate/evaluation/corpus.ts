import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { canonicalTag } from '../../core/language.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Pair } from '../../core/translation.ts';

/** Sentences with one reference translation each, from `<folder>/<from>-<to>/<set>.src` and `.ref`. */
export interface TestSet {
  /** Its folder's name, such as `de-en`. */
  readonly direction: string;
  readonly pair: Pair;
  readonly set: string;
  readonly sources: readonly string[];
  readonly references: readonly string[];
}

const bad = (what: string, detail: string): Result<never, Failure> => err({ kind: 'malformed', what, detail });

/** The directions of a corpus that have this set, in order; one failure where there is none. */
export function directionsOf(folder: string, set: string): Result<readonly string[], Failure> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return bad(`The corpus ${folder}`, 'there is no such folder');
  const found = readdirSync(folder).filter((direction) => existsSync(join(folder, direction, `${set}.src`)));
  return found.length > 0 ? ok(found.toSorted()) : bad(`The corpus ${folder}`, `none of its folders has a ${set}.src`);
}

/** Reads one set of one direction. */
export function readTestSet(folder: string, direction: string, set: string): Result<TestSet, Failure> {
  const cut = direction.lastIndexOf('-');
  const [from, to] = [canonicalTag(direction.slice(0, Math.max(cut, 0))), canonicalTag(direction.slice(cut + 1))];
  if (from === undefined || to === undefined) return bad(`The pair ${direction}`, 'it must be two language tags, such as de-en');
  const sources = readLines(join(folder, direction, `${set}.src`));
  if (!sources.ok) return sources;
  const references = readLines(join(folder, direction, `${set}.ref`));
  if (!references.ok) return references;
  if (sources.value.length !== references.value.length)
    return bad(
      `The set ${direction}/${set}`,
      `it has ${sources.value.length} sentences but ${references.value.length} reference translations`,
    );
  return ok({ direction, pair: { from, to }, set, sources: sources.value, references: references.value });
}

/** The lines of a file without their breaks. */
export function readLines(file: string): Result<readonly string[], Failure> {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.replace(/\r$/, ''));
    if (lines.at(-1) === '') lines.pop();
    return lines.length > 0 ? ok(lines) : bad(`The file ${file}`, 'it is empty');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return bad(`The file ${file}`, missing ? 'there is no such file' : error instanceof Error ? error.message : String(error));
  }
}
