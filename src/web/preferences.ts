import { canonicalTag, primaryLanguage, type LanguageTag } from '../core/language.ts';

/** How a reader likes to read; all of it in one cookie, nothing of it on the server. */
export interface Preferences {
  /** Colours; without a choice the system's are followed. */
  readonly theme?: (typeof themes)[number];
  /** Size of all type. */
  readonly size?: (typeof sizes)[number];
  /** Width of running text. */
  readonly measure?: (typeof measures)[number];
  /** Languages the reader reads, as primary subtags in order: their articles open in the original. */
  readonly reads: readonly LanguageTag[];
}

export const themes = ['light', 'dark'] as const;
export const sizes = ['small', 'large', 'larger'] as const;
export const measures = ['narrow', 'wide'] as const;

/** Name of the cookie. */
export const PREFERENCES_COOKIE = 'reading';

const mostLanguages = 40;
const year = 31_536_000;

/** Reads the cookie's value, such as `theme:dark/size:large/reads:de.fr`; what is not understood counts as not chosen. */
export function preferencesFrom(value: string | undefined): Preferences {
  const said = new Map((value ?? '').split('/').map((part) => [part.split(':', 1)[0]!, part.slice(part.indexOf(':') + 1)]));
  return { ...chosen((name) => said.get(name)), reads: languagesIn((said.get('reads') ?? '').split('.')) };
}

/** What a form's fields choose: `theme`, `size`, `measure`, and a field `reads:<tag>` for each language. */
export function preferencesIn(form: ReadonlyMap<string, string>): Preferences {
  const ticked = [...form.keys()].flatMap((name) => (name.startsWith('reads:') ? [name.slice('reads:'.length)] : []));
  return { ...chosen((name) => form.get(name)), reads: languagesIn(ticked) };
}

/** The Set-Cookie line that keeps them for a year, or ends what was kept where nothing is chosen. */
export function preferencesCookie(preferences: Preferences): string {
  const { reads } = preferences;
  const value = [lookOf(preferences), ...(reads.length > 0 ? [`reads:${reads.join('.')}`] : [])].filter((part) => part !== '').join('/');
  return `${PREFERENCES_COOKIE}=${value}; Path=/; Max-Age=${value === '' ? 0 : year}; HttpOnly; SameSite=Lax`;
}

/** What of them changes every page, as part of the cookie's value; empty for none. */
export function lookOf({ theme, size, measure }: Preferences): string {
  const parts = Object.entries({ theme, size, measure }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
  return parts.join('/');
}

function chosen(said: (name: string) => string | undefined): Omit<Preferences, 'reads'> {
  const among = <T extends string>(choices: readonly T[], name: string): T | undefined => choices.find((choice) => choice === said(name));
  const [theme, size, measure] = [among(themes, 'theme'), among(sizes, 'size'), among(measures, 'measure')];
  return { ...(theme && { theme }), ...(size && { size }), ...(measure && { measure }) };
}

function languagesIn(tags: readonly string[]): readonly LanguageTag[] {
  const known = tags.slice(0, mostLanguages).flatMap((tag) => {
    const canonical = tag.length <= 8 ? canonicalTag(tag) : undefined;
    return canonical === undefined ? [] : [primaryLanguage(canonical)];
  });
  return [...new Set(known)].sort();
}
