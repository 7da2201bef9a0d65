/** Numbers in (0, 1), the same for the same seed (Park and Miller 1988). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
