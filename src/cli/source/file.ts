import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { placeOf, sourceFrom } from '../../feeds/source-file.ts';

/** The newspaper that a file describes, wherever the file lies: its name and folder tell id and country. */
export async function readSourceFile(file: string): Promise<Result<Source, Failure>> {
  const place = placeOf(join(basename(dirname(file)), basename(file)));
  const what = `The source file ${file}`;
  if (!place) return err({ kind: 'malformed', what, detail: 'its place is not <country>/<id>.json in lower case' });
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return err({ kind: 'malformed', what, detail: error instanceof SyntaxError ? 'it is not JSON' : String(error) });
  }
  return sourceFrom(data, place);
}
