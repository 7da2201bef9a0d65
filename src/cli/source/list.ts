import type { Config } from '../../config.ts';
import { canonicalTag, countryName, languageName, primaryLanguage } from '../../core/language.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { readSelection } from '../../feeds/selection.ts';
import { readSources, sourceFolders } from '../../feeds/sources.ts';
import { zoneOfCountry } from '../../lib/zones.ts';
import { misused, text, type Arguments, type Desk } from '../command.ts';
import { tableOf } from '../table.ts';

/** All newspapers that are described here, and which of them are read. */
export interface Catalogue {
  readonly sources: readonly Source[];
  readonly isRead: (source: Source) => boolean;
}

/** Reads every source file and the selection; the first wrong file or entry is the failure. */
export async function readCatalogue(config: Config): Promise<Result<Catalogue, Failure>> {
  const read = await readSources(...sourceFolders(config));
  if (!read.ok) return read;
  const electable = (source: Source) => ({ ...source, enabled: source.enabled !== false });
  const selection = readSelection(config.sources, read.value.map(electable));
  if (!selection.ok) return selection;
  return ok({ sources: read.value, isRead: (source) => selection.value.takes(electable(source)) });
}

/** `desk source list`: those that are read; with words, a country, a language or `--all`, of all that are known. */
export async function listSources(args: Arguments, desk: Desk, config: Config): Promise<Result<number, Failure>> {
  const [, ...words] = args.positionals;
  const country = text(args, 'country')?.toLowerCase();
  if (country !== undefined && zoneOfCountry(country) === undefined) return misused(`“${country}” is not a country's code`);
  const tag = text(args, 'language');
  const language = canonicalTag(tag);
  if (tag !== undefined && language === undefined) return misused(`“${tag}” is not a language tag`);
  const catalogue = await readCatalogue(config);
  if (!catalogue.ok) return catalogue;
  const { sources, isRead } = catalogue.value;
  const everything = args.values['all'] === true || words.length > 0 || country !== undefined || language !== undefined;
  const fits = (source: Source): boolean =>
    (country === undefined || source.country === country) &&
    (language === undefined || source.languages.some((own) => primaryLanguage(own) === primaryLanguage(language))) &&
    words.every((word) => haystack(source).includes(fold(word)));
  const listed = sources.filter((source) => (everything ? fits(source) : isRead(source)));
  const rows = listed.map((source) => [
    isRead(source) ? 'read' : '',
    source.id,
    source.name,
    countryName(source.country),
    source.languages.map(languageName).join(', '),
    String(source.feeds.length),
  ]);
  desk.stdout.write(tableOf(['', 'id', 'name', 'country', 'language', 'feeds'], rows));
  desk.stderr.write(`${listed.length} of ${sources.length} newspapers that are known here; ${sources.filter(isRead).length} are read.\n`);
  return ok(0);
}

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const haystack = ({ id, name, city, homepage, country }: Source): string =>
  fold([id, name, city ?? '', homepage, countryName(country)].join(' '));
