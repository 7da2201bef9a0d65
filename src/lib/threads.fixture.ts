/** Doubles a number. */
export function double(n: number): number {
  return n * 2;
}

/** Never ends. */
export function spin(): never {
  for (;;);
}

/** Eats memory. */
export function hoard(): number {
  const all: number[][] = [];
  for (;;) all.push(new Array<number>(1e6).fill(all.length));
}

/** Throws. */
export function fail(): never {
  throw new Error('broken on purpose');
}

/** Answers after so many milliseconds. */
export async function nap(ms: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return ms;
}
