/** Places for requests that run at once; those waiting are served in their order. */
export interface Slots {
  readonly count: number;
  /** Runs `work` when a place is free; undefined, without running it, when stopped before. */
  within<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined>;
}

/** So many places, at least one. */
export function slotsFor(count: number): Slots {
  const places = Math.max(1, count);
  let free = places;
  const waiting = new Set<() => void>();

  async function place(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (free > 0) {
      free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const give = (): void => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = (): void => {
        waiting.delete(give);
        resolve(false);
      };
      waiting.add(give);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    count: places,
    async within(work, signal) {
      if (!(await place(signal))) return undefined;
      try {
        return await work();
      } finally {
        const [next] = waiting;
        if (next) {
          waiting.delete(next);
          next();
        } else free += 1;
      }
    },
  };
}
