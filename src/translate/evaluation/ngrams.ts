/** How often each run of `n` items occurs, by the run joined with NUL. */
export function ngramsOf(items: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= items.length; at++) {
    const run = items.slice(at, at + n).join('\0');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** How many runs two countings share: each as often as the rarer has it. */
export function sharedOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0);
  return shared;
}

/** Sum of a counting. */
export function totalOf(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
