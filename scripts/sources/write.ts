import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import type { Source } from '../../src/core/source.ts';

/** A source as its file holds it: without what the file's place says. */
export async function fileOf(source: Source): Promise<string> {
  return format(JSON.stringify({ ...source, id: undefined, country: undefined }), { parser: 'json', printWidth: 140 });
}

/** The source files of a folder, `<cc>/<id>.json`, that generation may replace: those that are not enabled. */
export function generatedFiles(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && (JSON.parse(readFileSync(join(dir, file), 'utf8')) as Partial<Source>).enabled === false)
    .sort();
}

/** Writes every source as a file and removes generated ones that are no more; answers how many files changed. Files by hand are not touched. */
export async function writeSources(dir: string, sources: readonly Source[]): Promise<number> {
  const wanted = new Map<string, string>();
  for (const source of sources) wanted.set(join(source.country, `${source.id}.json`), await fileOf(source));
  const gone = generatedFiles(dir).filter((file) => !wanted.has(file));
  for (const file of gone) rmSync(join(dir, file));
  let changed = gone.length;
  for (const [file, content] of wanted) {
    const path = join(dir, file);
    if (contentOf(path) === content) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    changed += 1;
  }
  return changed;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
