/** A thread's place as memory sees it. */
export interface Seat {
  readonly busy: boolean;
  /** Engine memory of its thread in MB; 0 when there is none. */
  readonly heapMb: number;
  /** Its models, least recently used first. */
  readonly models: readonly SeatedModel[];
  /** When it was last used: larger is later. */
  readonly usedAt: number;
  /** Models loaded since its thread began. */
  readonly loads: number;
}

export interface SeatedModel {
  readonly name: string;
  /** Engine memory it takes, in MB. */
  readonly heapMb: number;
}

/** Where models go: threads to end first (the chosen one among them starts afresh), and models to forget there. */
export interface Placement {
  readonly seat: number;
  readonly end: readonly number[];
  readonly drop: readonly string[];
}

// An engine without a model.
const engineMb = 40;
// The engine addresses 2 GB; a call needs some of it.
const mostPerThreadMb = 1800;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Chooses the thread for models under a ceiling for all threads together, in this order: one that has them; an empty place; beside other
 * models; instead of the least recently used ones of a thread (its memory never shrinks, but is used again); in a fresh thread, idle ones
 * ended to make room. Undefined: wait until a busy thread is free. When none is busy the models go in, even above the ceiling.
 */
export function placeModels(
  seats: readonly Seat[],
  needed: readonly SeatedModel[],
  { ceilingMb, loads }: { readonly ceilingMb: number; readonly loads: number },
): Placement | undefined {
  const total = sum(seats.map((seat) => seat.heapMb));
  const free = seats.map((seat, at) => ({ ...seat, at })).filter((seat) => !seat.busy);
  const missing = (seat: Seat): readonly SeatedModel[] => needed.filter(({ name }) => !seat.models.some((model) => model.name === name));
  const wanted = (seat: Seat): number => sum(missing(seat).map((model) => model.heapMb));
  // Memory that forgotten models left behind is used again.
  const growth = (seat: Seat): number =>
    seat.heapMb === 0
      ? engineMb + wanted(seat)
      : Math.max(0, wanted(seat) - Math.max(0, seat.heapMb - engineMb - sum(seat.models.map((model) => model.heapMb))));
  const fits = (seat: Seat): boolean => total + growth(seat) <= ceilingMb && seat.heapMb + growth(seat) <= mostPerThreadMb;
  const lastUsed = free.filter((seat) => seat.heapMb > 0).toSorted((a, b) => a.usedAt - b.usedAt);
  const young = lastUsed.filter((seat) => seat.loads < loads);

  const has = free.find((seat) => seat.heapMb > 0 && missing(seat).length === 0);
  if (has) return { seat: has.at, end: [], drop: [] };
  const empty = free.find((seat) => seat.heapMb === 0 && fits(seat));
  if (empty) return { seat: empty.at, end: [], drop: [] };
  const roomy = young.filter(fits).toSorted((a, b) => a.heapMb - b.heapMb)[0];
  if (roomy) return { seat: roomy.at, end: [], drop: [] };
  if (total <= ceilingMb)
    for (const seat of young) {
      const mb = wanted(seat);
      // Holes between models that stay seldom suit what comes (measured: the memory grows by up to one more model), so twice as much goes.
      const drop = leastUsed(seat, needed, 2 * mb) ?? leastUsed(seat, needed, mb);
      if (drop) return { seat: seat.at, end: [], drop };
    }

  const fresh = engineMb + sum(needed.map((model) => model.heapMb));
  const end: number[] = [];
  let left = total;
  for (const seat of lastUsed) {
    end.push(seat.at);
    left -= seat.heapMb;
    if (left + fresh <= ceilingMb) return { seat: seat.at, end, drop: [] };
  }
  return free.length === seats.length ? { seat: end[0] ?? 0, end, drop: [] } : undefined;
}

/** The least recently used models to forget for so much memory; undefined when all of them do not suffice. */
function leastUsed(seat: Seat, needed: readonly SeatedModel[], mb: number): readonly string[] | undefined {
  const drop: string[] = [];
  let freed = 0;
  for (const { name, heapMb } of seat.models) {
    if (freed >= mb) break;
    if (needed.some((model) => model.name === name)) continue;
    drop.push(name);
    freed += heapMb;
  }
  return freed >= mb ? drop : undefined;
}

/** Threads to end after a call because all together are above the ceiling: the one that has just grown when a fresh one would be smaller, then idle ones. */
export function overgrown(seats: readonly Seat[], just: number, needed: number, ceilingMb: number): readonly number[] {
  let total = sum(seats.map((seat) => seat.heapMb));
  const grown = seats[just]!;
  const candidates = [
    ...(grown.loads > needed ? [just] : []),
    ...[...seats.keys()]
      .filter((at) => at !== just && !seats[at]!.busy && seats[at]!.heapMb > 0)
      .toSorted((a, b) => seats[a]!.usedAt - seats[b]!.usedAt),
  ];
  return candidates.filter((at) => {
    if (total <= ceilingMb) return false;
    total -= seats[at]!.heapMb;
    return true;
  });
}
