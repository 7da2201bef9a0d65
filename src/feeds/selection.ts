import { canonicalTag, countryName, languageName, primaryLanguage } from '../core/language.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** What decides whether a newspaper is read: the little of its file that a selection asks for. */
export interface Electable {
  readonly id: string;
  readonly country: string;
  /** As the file has them. */
  readonly languages: readonly string[];
  /** Whether it is read without being named. */
  readonly enabled: boolean;
}

/** Which newspapers an operator wants beside the enabled ones, and which not. */
export interface Selection<T extends Electable = Electable> {
  takes(paper: T): boolean;
}

const wanting = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'The setting sources (DESK_SOURCES)', detail });

type Entry = (paper: Electable) => boolean;

/**
 * Understands `starter` (what ships to be read without being named), `all`, `country:fr`, `language:sw` (which also takes `sw-KE`) and ids, and each with `-` before it, which leaves out; what is
 * left out stays out whatever else names it. An entry that fits none of `papers` fails: a slip must not pass for silence. Papers that
 * are `unnamed`, as the enabled ones are unless told, are taken without an entry.
 */
export function readSelection<T extends Electable>(
  entries: readonly string[],
  papers: readonly T[],
  unnamed: (paper: T) => boolean = ({ enabled }) => enabled,
): Result<Selection<T>, Failure> {
  const taken: ((paper: T) => boolean)[] = [unnamed];
  const leftOut: Entry[] = [];
  for (const written of entries) {
    const entry = written.trim().toLowerCase();
    const bare = entry.replace(/^-/, '');
    const fits = entryOf(bare);
    if (!fits.ok) return fits;
    if (!papers.some(fits.value)) return wanting(missing(bare));
    (bare === entry ? taken : leftOut).push(fits.value);
  }
  return ok({ takes: (paper) => taken.some((fits) => fits(paper)) && !leftOut.some((fits) => fits(paper)) });
}

function entryOf(entry: string): Result<Entry, Failure> {
  if (entry === 'all') return ok(() => true);
  if (entry === 'starter') return ok(({ enabled }) => enabled);
  const [kind, value = ''] = entry.split(/:(.*)/s);
  if (!entry.includes(':')) return ok(({ id }) => id === entry);
  if (kind === 'country') return ok(({ country }) => country === value);
  if (kind !== 'language')
    return wanting(`“${entry}” is none of starter, all, country:CC, language:TAG, an id, or one of these with - before it`);
  const tag = canonicalTag(value);
  if (tag === undefined) return wanting(`“${value}” is not a language tag`);
  // A bare language takes every script and region of it; a fuller tag only itself.
  return ok(({ languages }) => languages.some((own) => canonicalTag(own) === tag || (!tag.includes('-') && primaryLanguage(own) === tag)));
}

function missing(entry: string): string {
  const [kind, value = ''] = entry.split(':');
  if (entry === 'all') return 'there are no newspapers at all';
  if (entry === 'starter') return 'there is no starter edition here';
  if (kind === 'country' && value.length === 2) return `no newspaper of ${countryName(value)} is known`;
  if (kind === 'language') return `no newspaper in ${languageName(canonicalTag(value) ?? value)} is known`;
  return `“${entry}” is no newspaper here; \`desk source list --all\` shows them`;
}
