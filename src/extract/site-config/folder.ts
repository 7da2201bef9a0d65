import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { PageRule } from '../../core/source.ts';
import { directivesIn } from './directives.ts';
import { importedRules, type ImportedRules } from './page-rules.ts';

/** Rules for pages by their addresses, besides those of their newspapers. */
export type SiteRules = (url: string) => readonly PageRule[];

/** A folder of site rules, `<host>.txt` each, as Full-Text RSS has them. */
export interface SiteRulesFolder {
  /** Names of the files that name a host, sorted. */
  readonly files: readonly string[];
  /** Files whose names are no host's. */
  readonly others: number;
  /** The file for an address or a host; undefined where there is none. */
  fileFor(address: string): string | undefined;
  /** What a file says; a refusal is the end of a sentence. Read once. */
  read(file: string): Result<ImportedRules, string>;
  readonly rulesFor: SiteRules;
}

const hostFile = /^\.?[a-z\d-]+(?:\.[a-z\d-]+)+\.txt$/;
const mostFiles = 20_000;
const largestRead = 1_048_576;

/** Opens a folder; its files are read when a page of their host is. */
export function openSiteRules(folder: string): Result<SiteRulesFolder, Failure> {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const detail = code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is no folder' : String(error);
    return err({ kind: 'malformed', what: `The folder of site rules ${folder}`, detail });
  }
  if (names.length > mostFiles)
    return err({ kind: 'malformed', what: `The folder of site rules ${folder}`, detail: `it has more than ${mostFiles} files` });
  const byHost = new Map(names.filter((name) => hostFile.test(name.toLowerCase())).map((name) => [name.toLowerCase().slice(0, -4), name]));
  const known = new Map<string, Result<ImportedRules, string>>();
  const fileFor = (address: string): string | undefined => {
    for (const host of hostsOf(address)) if (byHost.has(host)) return byHost.get(host);
    return undefined;
  };
  const read = (file: string): Result<ImportedRules, string> => {
    let found = known.get(file);
    if (!found) known.set(file, (found = rulesIn(join(folder, file))));
    return found;
  };
  return ok({
    files: [...byHost.values()].sort(),
    others: names.length - byHost.size,
    fileFor,
    read,
    rulesFor(url) {
      const file = fileFor(url);
      const found = file === undefined ? undefined : read(file);
      return found?.ok ? found.value.rules : [];
    },
  });
}

/** The rules of the folder the configuration names; none where it names none. */
export function siteRulesIn({ siteRulesDir }: { readonly siteRulesDir?: string | undefined }): Result<SiteRules | undefined, Failure> {
  if (siteRulesDir === undefined) return ok(undefined);
  const folder = openSiteRules(siteRulesDir);
  return folder.ok ? ok(folder.value.rulesFor) : folder;
}

/** The host without `www.`, then `.` and each domain it lies in. */
function hostsOf(address: string): readonly string[] {
  const url = /^[a-z]+:\/\//i.test(address) ? address : `http://${address}/`;
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  const labels = host.split('.');
  return [host, ...labels.slice(1).map((_, i) => `.${labels.slice(i + 1).join('.')}`)];
}

function rulesIn(path: string): Result<ImportedRules, string> {
  try {
    const entry = statSync(path);
    // A pipe would be waited for.
    if (!entry.isFile()) return err('it is no file');
    if (entry.size > largestRead) return err('it has more than 1 MB');
    const directives = directivesIn(readFileSync(path));
    return directives.ok ? ok(importedRules(directives.value)) : directives;
  } catch (error) {
    return err(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
