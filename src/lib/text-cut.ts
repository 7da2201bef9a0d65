/**
 * Marian cuts its input at 127 tokens and glues the words at the cut (measured: `theblack`), so sentences stay below it by estimate:
 * seven letters a token, characters of scripts without spaces two for three tokens.
 */
const limit = 110;
const units =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]{1,7}|[^\s\p{L}\p{M}\p{N}]/gu;
const dense = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Ranges [from, to) that cover text[start, end) in order, each short enough for an engine: one range as a rule, else cut after `;` or `:`,
 * a comma or dash, a space, or anywhere between two characters, in this order of preference.
 */
export function* clauses(text: string, start: number, end: number): Generator<readonly [from: number, to: number]> {
  let from = start;
  let weight = 0;
  let cut = { at: 0, rank: 0 };
  const sentence = text.slice(start, end);
  if (sentence.length > limit)
    for (const { 0: unit, index } of sentence.matchAll(units)) {
      const at = start + index;
      if (at < from) continue;
      weight += dense.test(unit) ? 0.66 : 1;
      if (weight > limit && at > from) {
        const to = cut.at > from ? cut.at : at;
        yield [from, to];
        weight = (weight * (at - to)) / Math.max(1, at - from) + 1;
        from = to;
        cut = { at: 0, rank: 0 };
      }
      const rank = weight > limit * 0.4 ? rankOf(text, at + unit.length, unit) : 0;
      if (rank > 0 && rank >= cut.rank) cut = { at: at + unit.length, rank };
    }
  if (from < end) yield [from, end];
}

function rankOf(text: string, after: number, unit: string): number {
  if (/[；：。、，]/u.test(unit)) return /[；：。]/u.test(unit) ? 3 : 2;
  if (!/\s/.test(text.charAt(after))) return 0;
  return /[;:؛]/u.test(unit) ? 3 : /[,،–—]/u.test(unit) ? 2 : 1;
}
