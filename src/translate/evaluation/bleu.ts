import { ngramsOf, sharedOf, totalOf } from './ngrams.ts';

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const longest = 4;

/**
 * Cuts a line as NIST's mteval-v13a does, which is sacreBLEU's `13a`: ASCII punctuation stands alone, but points and commas within numbers
 * and hyphens after letters do not.
 */
export function tokens13a(line: string): readonly string[] {
  const plain = Object.entries(entities).reduce((text, [entity, sign]) => text.replaceAll(entity, sign), line.replaceAll('<skipped>', ''));
  return ` ${plain.trimEnd()} `
    .replace(/[{-~[-` -&(-+:-@/]/g, ' $& ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ')
    .split(/\s+/u)
    .filter((token) => token !== '');
}

/**
 * Corpus BLEU, 0 … 100, of lines against one reference each (Papineni et al. 2002) with the settings that sacreBLEU prints as
 * `case:mixed|tok:13a|smooth:exp` (Post 2018): four orders, and where an order has no match, half of the last such share.
 */
export function bleu(lines: readonly string[], references: readonly string[]): number {
  const matches = new Array<number>(longest).fill(0);
  const totals = new Array<number>(longest).fill(0);
  let length = 0;
  let referenceLength = 0;
  for (const [i, line] of lines.entries()) {
    const words = tokens13a(line);
    const wanted = tokens13a(references[i] ?? '');
    length += words.length;
    referenceLength += wanted.length;
    for (let n = 1; n <= longest; n++) {
      const found = ngramsOf(words, n);
      matches[n - 1]! += sharedOf(found, ngramsOf(wanted, n));
      totals[n - 1]! += totalOf(found);
    }
  }
  if (matches.every((count) => count === 0) || totals.includes(0)) return 0;
  let smoothing = 1;
  const logs = matches.map((count, i) => Math.log(count > 0 ? count / totals[i]! : 1 / ((smoothing *= 2) * totals[i]!)));
  const brevity = length < referenceLength ? Math.exp(1 - referenceLength / length) : 1;
  return 100 * brevity * Math.exp(logs.reduce((sum, log) => sum + log, 0) / longest);
}
