import type { Failure } from '../../core/failure.ts';
import { canonicalTag, primaryLanguage, TARGET } from '../../core/language.ts';
import type { Name } from '../../core/name.ts';
import type { Instant } from '../../core/provenance.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { withoutUnseen } from '../../lib/text.ts';

/** An editor's decision on a name, as typed. */
export interface Typed {
  readonly language: string;
  readonly source: string;
  /** Empty for a rejected name. */
  readonly english: string;
  readonly state: string;
  readonly variants: readonly string[];
  readonly wikidata?: string | undefined;
  readonly editor?: string | undefined;
}

const longest = 200;

/** The name a decision makes, in NFC; else one clause about what is wrong with it. */
export function decisionOf(typed: Typed, now: Instant): Result<Name, string> {
  const language = primaryLanguage(canonicalTag(typed.language) ?? '');
  if (language === '') return err(`“${typed.language}” is not a language tag`);
  if (language === TARGET) return err('names of English sources are not changed');
  const [source, english] = [clean(typed.source), clean(typed.english)];
  const { state } = typed;
  if (state !== 'fixed' && state !== 'rejected') return err(`“${state}” is neither fixed nor rejected`);
  if (!/[\p{L}\p{N}]/u.test(source)) return err('the name in the original is missing');
  if (state === 'fixed' && !/[\p{L}\p{N}]/u.test(english)) return err('the English name is missing');
  const variants = [...new Set(typed.variants.map(clean))].filter((variant) => variant !== '' && variant !== english);
  const odd = [source, english, ...variants, typed.editor ?? ''].find((text) => text.length > longest || /\p{Cc}/u.test(text));
  if (odd !== undefined)
    return err(`“${odd.slice(0, 40).replace(/\p{Cc}/gu, ' ')}” is longer than ${longest} characters or holds a control character`);
  const wikidata = typed.wikidata?.trim() ?? '';
  if (wikidata !== '' && !/^Q[1-9]\d{0,11}$/.test(wikidata)) return err(`“${wikidata}” is no Wikidata item, such as Q3847508`);
  const editor = clean(typed.editor ?? '');
  return ok({
    language,
    source,
    english,
    state,
    variants,
    ...(wikidata === '' ? {} : { wikidata }),
    ...(editor === '' ? {} : { editor }),
    changedAt: now,
  });
}

const clean = (text: string): string => withoutUnseen(text.normalize('NFC')).replace(/ +/g, ' ').trim();

const columns = ['language', 'source', 'english', 'state', 'variants', 'wikidata', 'editor'] as const;

/** The first line of a file of names. */
export const tsvHeader = columns.join('\t');

/** A name as a line of tab-separated text; its variants are separated by `|`. */
export function tsvLine({ language, source, english, state, variants, wikidata = '', editor = '' }: Name): string {
  return [language, source, english, state, variants.join('|'), wikidata, editor].join('\t');
}

/**
 * Reads decisions from tab-separated lines (UTF-8; a header is skipped; from the fourth column on all may be missing: `fixed` then).
 * The first bad line is the failure, and then there are no names.
 */
export function namesFromTsv(text: string, now: Instant): Result<readonly Name[], Failure> {
  const names = new Map<string, Name>();
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || (at === 0 && line.toLowerCase().startsWith('language\tsource'))) continue;
    const bad = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: `Line ${at + 1} of the names`, detail });
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length < 3 || cells.length > columns.length) return bad(`it has ${cells.length} columns, not 3 to ${columns.length}`);
    const [language = '', source = '', english = '', state = '', variants = '', wikidata, editor] = cells;
    const name = decisionOf(
      { language, source, english, state: state === '' ? 'fixed' : state, variants: variants.split('|'), wikidata, editor },
      now,
    );
    if (!name.ok) return bad(name.error);
    const key = `${name.value.language}\t${name.value.source}`;
    if (names.has(key)) return bad(`“${name.value.source}” stands in an earlier line`);
    names.set(key, name.value);
  }
  return ok([...names.values()]);
}
