/** One step on the way from a list to another; indices are of the list before and of the list after. */
export type Step =
  | { readonly kind: 'same'; readonly before: number; readonly after: number }
  | { readonly kind: 'out'; readonly before: number }
  | { readonly kind: 'in'; readonly after: number };

/** Parts of the two lists, ends excluded. */
interface Range {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

// Cells of the table of the longest common subsequence: 1,000 by 1,000 take 10 ms and 2 MB.
const mostCells = 1_000_000;
// Each splits at what is on both sides once; what is still large then is taken out and put in as a whole.
const mostSplits = 6;

/** What stays, goes out and comes in between two lists: the fewest changes where the lists are short, else those around what occurs once in both. */
export function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  walk(before, after, { before: [0, before.length], after: [0, after.length] }, steps, mostSplits);
  return steps;
}

function walk(before: readonly string[], after: readonly string[], range: Range, into: Step[], splits: number): void {
  let [b, bEnd] = range.before;
  let [a, aEnd] = range.after;
  for (; b < bEnd && a < aEnd && before[b] === after[a]; b++, a++) into.push({ kind: 'same', before: b, after: a });
  let kept = 0;
  for (; b < bEnd && a < aEnd && before[bEnd - 1] === after[aEnd - 1]; bEnd--, aEnd--) kept++;
  between(before, after, { before: [b, bEnd], after: [a, aEnd] }, into, splits);
  for (let i = 0; i < kept; i++) into.push({ kind: 'same', before: bEnd + i, after: aEnd + i });
}

function between(before: readonly string[], after: readonly string[], range: Range, into: Step[], splits: number): void {
  const [b, bEnd] = range.before;
  const [a, aEnd] = range.after;
  if (bEnd > b && aEnd > a) {
    if ((bEnd - b) * (aEnd - a) <= mostCells) {
      fewest(before, after, range, into);
      return;
    }
    const anchors = splits > 0 ? anchorsIn(before, after, range) : [];
    if (anchors.length > 0) {
      let [fromB, fromA] = [b, a];
      for (const [atB, atA] of [...anchors, [bEnd, aEnd] as const]) {
        walk(before, after, { before: [fromB, atB], after: [fromA, atA] }, into, splits - 1);
        if (atB < bEnd) into.push({ kind: 'same', before: atB, after: atA });
        [fromB, fromA] = [atB + 1, atA + 1];
      }
      return;
    }
  }
  for (let i = b; i < bEnd; i++) into.push({ kind: 'out', before: i });
  for (let i = a; i < aEnd; i++) into.push({ kind: 'in', after: i });
}

/** By the table of the longest common subsequence; of equal ways the one that takes out first. */
function fewest(before: readonly string[], after: readonly string[], range: Range, into: Step[]): void {
  const [b, bEnd] = range.before;
  const [a, aEnd] = range.after;
  const width = aEnd - a + 1;
  // Within the bound on cells the shorter side, and so the longest common one, has at most 1,000.
  const lengths = new Uint16Array((bEnd - b + 1) * width);
  for (let i = bEnd - b - 1; i >= 0; i--)
    for (let j = width - 2; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = before[b + i] === after[a + j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  let [i, j] = [b, a];
  while (i < bEnd || j < aEnd) {
    const at = (i - b) * width + (j - a);
    if (i < bEnd && j < aEnd && before[i] === after[j]) into.push({ kind: 'same', before: i++, after: j++ });
    else if (j === aEnd || (i < bEnd && lengths[at + width]! >= lengths[at + 1]!)) into.push({ kind: 'out', before: i++ });
    else into.push({ kind: 'in', after: j++ });
  }
}

/** What occurs once in both parts, in an order that is the same in both: the longest such run (patience sorting). */
function anchorsIn(before: readonly string[], after: readonly string[], range: Range): readonly (readonly [number, number])[] {
  const inAfter = onceIn(after, range.after);
  const pairs = [...onceIn(before, range.before)].flatMap(([key, atB]) => {
    const atA = inAfter.get(key);
    return atA === undefined || atA < 0 || atB < 0 ? [] : [[atB, atA] as const];
  });
  const piles: number[] = [];
  const behind: number[] = [];
  for (const [index, [, atA]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < atA) low = middle + 1;
      else high = middle;
    }
    behind[index] = low > 0 ? piles[low - 1]! : -1;
    piles[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = behind[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

/** Where each entry of a part stands; -1 for what it holds more than once. */
function onceIn(list: readonly string[], [from, to]: readonly [number, number]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = from; i < to; i++) found.set(list[i]!, found.has(list[i]!) ? -1 : i);
  return found;
}
