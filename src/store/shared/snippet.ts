import type { Terms } from './terms.ts';
import { isWordStart, mayBeginAnywhere } from './word-start.ts';

/** Marks around a hit. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

const before = 60;
const length = 220;
const longestText = 60_000;

type Span = readonly [start: number, end: number];

/**
 * Plain text around the first hit, hits marked. For originals, in any script: a hit is a term's text at the start of a word (anywhere in
 * scripts without spaces) with case and accents ignored, or, where an index matched by a stem, the longest start of a term (at least four
 * characters) that occurs. Undefined without any.
 */
export function snippetOf(texts: readonly string[], terms: Terms): string | undefined {
  const words = terms.flatMap(({ all }) => all.flatMap(({ text, phrase }) => (phrase ? [text] : text.split(/[^\p{L}\p{M}\p{N}]+/u))));
  const wanted = words.map(fold).filter((word) => word !== '');
  const searched = texts.map((text) => text.slice(0, longestText)).map((text) => ({ text, folded: fold(text) }));
  for (const cut of [0, 1, 2, 3, 4]) {
    const needles = cut === 0 ? wanted : wanted.filter((word) => word.length - cut >= 4).map((word) => word.slice(0, -cut));
    for (const { text, folded } of searched) {
      const found = needles.map((needle) => hitFrom(folded, needle, 0)).filter((at) => at >= 0);
      if (found.length > 0) return cutAround(text, offsetOf(text, Math.min(...found)), needles);
    }
  }
  return undefined;
}

function cutAround(text: string, first: number, needles: readonly string[]): string {
  let from = Math.max(0, first - before);
  const space = text.slice(from, first).search(/\s/u);
  if (from > 0 && space >= 0) from += space + 1;
  const longest = Math.max(...needles.map((needle) => needle.length));
  const cut = text.slice(from, Math.max(from + length, first + 4 * longest));
  let out = from > 0 ? '…' : '';
  let at = 0;
  for (const [start, end] of hitsIn(cut, needles)) {
    if (start < at) continue;
    out += cut.slice(at, start) + hitStart + cut.slice(start, end) + hitEnd;
    at = end;
  }
  // A cut inside a surrogate pair leaves half a character.
  return (out + cut.slice(at) + (from + cut.length < text.length ? '…' : '')).replace(/\p{Surrogate}/gu, '').trim();
}

function hitsIn(text: string, needles: readonly string[]): Span[] {
  // Offset in the text of each unit of the folded one, and of its end.
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let i = fold(character).length; i > 0; i--) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  const folded = fold(text);
  const hits: Span[] = [];
  for (const needle of needles) {
    for (let i = hitFrom(folded, needle, 0); i >= 0; i = hitFrom(folded, needle, i + needle.length)) {
      hits.push([offsets[i]!, offsets[i + needle.length]!]);
    }
  }
  return hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Place of the next hit in a folded text; -1 when there is none. */
function hitFrom(folded: string, needle: string, from: number): number {
  const anywhere = mayBeginAnywhere(needle);
  let at = folded.indexOf(needle, from);
  while (at >= 0 && !anywhere && !isWordStart(folded, at)) at = folded.indexOf(needle, at + 1);
  return at;
}

/** Offset in the text of a place in its folded form. */
function offsetOf(text: string, place: number): number {
  let [at, folded] = [0, 0];
  for (const character of text) {
    folded += character < '\u0080' ? 1 : fold(character).length;
    if (folded > place) break;
    at += character.length;
  }
  return at;
}

/** Lower case without accents. Folds character by character: a whole folded is its characters folded (hence one sigma). */
function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}
