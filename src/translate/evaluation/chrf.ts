import { ngramsOf, sharedOf, totalOf } from './ngrams.ts';

const longest = 6;
// Recall counts beta times as much as precision.
const beta = 2;

/**
 * Corpus chrF2, 0 … 100, of lines against one reference each (Popović 2015) as sacreBLEU computes it (`nc:6|nw:0|space:no`): F-score of the mean precision and the
 * mean recall of runs of one to six characters, white space left out.
 */
export function chrf2(lines: readonly string[], references: readonly string[]): number {
  const orders = Array.from({ length: longest }, () => ({ matches: 0, found: 0, wanted: 0 }));
  for (const [i, line] of lines.entries()) {
    const characters = codePoints(line);
    const wanted = codePoints(references[i] ?? '');
    for (const [k, order] of orders.entries()) {
      const runs = ngramsOf(characters, k + 1);
      const others = ngramsOf(wanted, k + 1);
      order.matches += sharedOf(runs, others);
      order.wanted += totalOf(others);
      // A line counts in an order only where its reference is long enough for it.
      if (others.size > 0) order.found += totalOf(runs);
    }
  }
  const usable = orders.filter(({ found, wanted }) => found > 0 && wanted > 0);
  const mean = (share: (order: (typeof orders)[number]) => number): number =>
    usable.reduce((sum, order) => sum + share(order), 0) / usable.length;
  const precision = mean(({ matches, found }) => matches / found);
  const recall = mean(({ matches, wanted }) => matches / wanted);
  return usable.length > 0 && precision + recall > 0 ? (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall) : 0;
}

const codePoints = (line: string): readonly string[] => Array.from(line.replace(/\s+/gu, ''));
