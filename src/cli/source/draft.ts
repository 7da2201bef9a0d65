import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Source } from '../../core/source.ts';
import { slugOf } from '../../publish/slug.ts';
import type { Examination } from './examine.ts';

/** What a source is made from. */
type Known = Pick<Examination, 'name' | 'homepage' | 'country' | 'timeZone' | 'language'> & { readonly feeds: readonly string[] };

const lacking = (detail: string): Result<never, Failure> => err({ kind: 'malformed', what: 'What is known of this outlet', detail });

/** The source that this describes, under an id nobody has; a failure says what a person must add. */
export function draftOf(found: Known, taken: ReadonlySet<string>): Result<Source, Failure> {
  const { name, country, timeZone, language, homepage, feeds } = found;
  if (country === undefined || timeZone === undefined) return lacking('its country cannot be told from its address; say --country CC');
  if (language === undefined) return lacking('its language cannot be told from its feed; say --language TAG');
  return ok({
    id: freeId({ name, homepage, country, language }, taken),
    name,
    country,
    languages: [language],
    homepage,
    feeds: feeds.map((url) => ({ url })),
    rights: 'excerpt',
    timeZone,
  });
}

/** The slug of its name, or of its host where the name has none; with the country, then a number, while others have it. */
function freeId(
  { name, homepage, country, language }: { name: string; homepage: string; country: string; language: string },
  taken: ReadonlySet<string>,
): string {
  const host = new URL(homepage).hostname.replace(/^www\./, '').replace(/[^a-z\d]+/g, '-');
  const base = (name.match(/\p{Script=Latin}/gu)?.length ?? 0) < 2 ? host : slugOf(name, language);
  if (!taken.has(base)) return base;
  let id = `${base}-${country}`;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${country}-${number}`;
  return id;
}
