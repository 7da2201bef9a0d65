import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';

/** A source as its file holds it: without what the file's place says. */
export const fileOf = (source: Source): string => `${JSON.stringify({ ...source, id: undefined, country: undefined }, undefined, 2)}\n`;

/**
 * Writes a source to `<dir>/<cc>/<id>.json`, whole or not at all; a file that is there stays, and is a failure. Answers the path. The file is
 * written under another name and then linked: a link never replaces.
 */
export async function saveSource(dir: string, source: Source): Promise<Result<string, Failure>> {
  const path = join(dir, source.country, `${source.id}.json`);
  const draft = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, fileOf(source), { flag: 'wx' });
    await link(draft, path);
    return ok(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') return err({ kind: 'storage-full' });
    const detail =
      code === 'EEXIST'
        ? 'it is there already, and stays as it is'
        : `it cannot be written (${error instanceof Error ? error.message : String(error)})`;
    return err({ kind: 'malformed', what: `The source file ${path}`, detail });
  } finally {
    await rm(draft, { force: true });
  }
}
