import type { Name } from '../../core/name.ts';
import { likestRun } from './likeness.ts';
import { replaceWords, type Draft } from './replace.ts';
import { standsAlone } from './words.ts';

/** An English form that a sentence should hold, as often as its name stands in the source. */
export interface Wanted {
  readonly english: string;
  readonly variants: readonly string[];
  /** The source's words for it; those of the ledger where it is known, as case endings sound like other words. */
  readonly sources: readonly string[];
  readonly count: number;
}

/** A range of a sentence. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Names as they are wanted in a sentence, by what stands in its source; `names` add variants. */
export function wantedOf(
  occurrences: readonly { readonly english: string; readonly source: string }[],
  names: readonly Name[],
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { english, source } of occurrences) {
    const known = wanted.get(english);
    if (known) {
      wanted.set(english, { ...known, sources: [...known.sources, source], count: known.count + 1 });
      continue;
    }
    const alike = names.filter((name) => name.english === english);
    const variants = new Set(alike.flatMap((name) => name.variants.filter((variant) => variant.trim() !== '')));
    variants.delete(english);
    wanted.set(english, { english, variants: [...variants], sources: [source], count: 1 });
  }
  return [...wanted.values()].filter(({ english }) => english.trim() !== '').toSorted((a, b) => b.english.length - a.english.length);
}

/** Where a form stands in an English sentence as words of its own. */
export function placesOf(form: string, text: string): readonly Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(form); start >= 0 && form !== ''; start = text.indexOf(form, start + form.length)) {
    if (standsAlone(text, start, start + form.length)) places.push({ start, end: start + form.length });
  }
  return places;
}

/** Places of each wanted English form, longest forms first: `Putin` within `Vladimir Putin` belongs to the longer. */
function placesOfAll(wanted: readonly Wanted[], text: string): ReadonlyMap<string, readonly Range[]> {
  const taken: Range[] = [];
  return new Map(
    wanted.map(({ english }) => {
      const places = placesOf(english, text).filter((place) => isFree(taken, place));
      taken.push(...places);
      return [english, places];
    }),
  );
}

const isFree = (taken: readonly Range[], { start, end }: Range): boolean =>
  taken.every((other) => end <= other.start || start >= other.end);

/**
 * Puts names right in a sentence without marks for them: what is missing is looked for as a known variant, then as the run most like it.
 * What cannot be told stays as it is. Doing it twice changes nothing.
 */
export function settleNames(draft: Draft, wanted: readonly Wanted[]): Draft {
  let settled = draft;
  // Every round gives one name one place more, so that this ends.
  const rounds = wanted.reduce((sum, { count }) => sum + count, 0);
  for (let round = 0; round < rounds; round++) {
    const next = settleOne(settled, wanted);
    if (!next) break;
    settled = next;
  }
  return settled;
}

function settleOne(draft: Draft, wanted: readonly Wanted[]): Draft | undefined {
  const places = placesOfAll(wanted, draft.text);
  const taken = [...places.values()].flat();
  const free = (start: number, end: number): boolean => isFree(taken, { start, end });
  for (const { english, variants, sources, count } of wanted) {
    if (places.get(english)!.length >= count) continue;
    const known = variants
      .toSorted((a, b) => b.length - a.length)
      .flatMap((variant) => placesOf(variant, draft.text))
      .find(({ start, end }) => free(start, end));
    const found = known ?? likestRun(draft.text, english, sources, free);
    const next = found && replaceWords(draft, found.start, found.end, english);
    if (next && placesOfAll(wanted, next.text).get(english)!.length > places.get(english)!.length) return next;
  }
  return undefined;
}

/** The English forms of which there is none in a sentence. */
export function missingIn(text: string, wanted: readonly Wanted[]): readonly string[] {
  return wanted.filter(({ english }) => placesOf(english, text).length === 0).map(({ english }) => english);
}
