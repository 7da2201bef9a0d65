import type { Terms } from './terms.ts';

/** Marks around a hit. */
export const hitStart = '\u0002';
export const hitEnd = '\u0003';

const before = 60;
const length = 220;
const longestText = 60_000;

/**
 * Plain text around the first hit, hits marked. For originals, in any script: a hit is a term's text with case and accents ignored,
 * or, where an index matched by a stem, the longest start of a term (at least four characters) that occurs. Undefined without any.
 */
export function snippetOf(texts: readonly string[], terms: Terms): string | undefined {
  const words = terms.flatMap(({ all }) => all.flatMap(({ text, phrase }) => (phrase ? [text] : text.split(/[^\p{L}\p{M}\p{N}]+/u))));
  const wanted = words.map((word) => fold(word).text).filter((word) => word !== '');
  for (const cut of [0, 1, 2, 3, 4]) {
    const needles = cut === 0 ? wanted : wanted.filter((word) => word.length - cut >= 4).map((word) => word.slice(0, -cut));
    for (const text of texts) {
      const hits = needles.length > 0 ? hitsIn(text.slice(0, longestText), needles) : [];
      if (hits.length > 0) return cutAround(text, hits);
    }
  }
  return undefined;
}

type Span = readonly [start: number, end: number];

function cutAround(text: string, hits: readonly Span[]): string {
  const first = hits[0]![0];
  let from = first <= before ? 0 : first - before;
  const space = text.slice(from, first).search(/\s/u);
  if (from > 0 && space >= 0) from += space + 1;
  const to = Math.min(text.length, Math.max(from + length, hits[0]![1]));
  let out = from > 0 ? '…' : '';
  let at = from;
  for (const [start, end] of hits) {
    if (start < at || end > to) continue;
    out += text.slice(at, start) + hitStart + text.slice(start, end) + hitEnd;
    at = end;
  }
  // A cut inside a surrogate pair would leave half a character.
  return (out + text.slice(at, to) + (to < text.length ? '…' : '')).replace(/\p{Surrogate}/gu, '').trim();
}

function hitsIn(text: string, needles: readonly string[]): Span[] {
  const folded = fold(text);
  const hits: Span[] = [];
  for (const needle of needles) {
    for (let at = folded.text.indexOf(needle); at >= 0 && hits.length < 500; at = folded.text.indexOf(needle, at + needle.length)) {
      hits.push([folded.offsets[at]!, folded.offsets[at + needle.length]!]);
    }
  }
  return hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Lower case without accents, with the offset in the text for each unit of the folded one (and one past the end). */
function fold(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character < '\u0080' ? character.toLowerCase() : character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (let i = 0; i < plain.length; i++) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(at);
  return { text: folded, offsets };
}
