/** Values of a signature: the estimate of a Jaccard index of 0.33 has a standard error of 0.04. */
const signatureLength = 128;
const bandRows = 2;

// Multipliers and addends of the permutations: xorshift32 from a fixed seed, so that every machine makes the same signatures.
const factors = new Uint32Array(signatureLength);
const addends = new Uint32Array(signatureLength);
let state = 0x075bcd15;
const draw = (): number => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
};
for (let i = 0; i < signatureLength; i++) {
  factors[i] = draw() | 1;
  addends[i] = draw();
}

/** MinHash signature (Broder 1997) of a set of hashes: the least of them under each of 128 permutations, unsigned 32-bit. */
export function signatureOf(hashes: ReadonlySet<number>): readonly number[] {
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  for (const hash of hashes) {
    for (let i = 0; i < signatureLength; i++) {
      let value = Math.imul(hash, factors[i]!) + addends[i]!;
      value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
      value = (value ^ (value >>> 12)) >>> 0;
      if (value < least[i]!) least[i] = value;
    }
  }
  return [...least];
}

/** Hashes of a signature's bands of two rows each: sets that are a third alike share one of 64 with a probability of 99.9 %. */
export function bandsOf(signature: readonly number[]): readonly string[] {
  const bands: string[] = [];
  for (let at = 0; at + bandRows <= signature.length; at += bandRows) {
    const mixed = Math.imul(signature[at]!, 0x85ebca6b) ^ Math.imul(signature[at + 1]!, 0xc2b2ae35);
    bands.push(`${(at / bandRows).toString(36)}.${(mixed >>> 0).toString(36)}`);
  }
  return bands;
}

/** Estimated Jaccard index of two sets, 0 … 1, from their signatures. */
export function agreement(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  let equal = 0;
  for (let i = 0; i < length; i++) if (a[i] === b[i]) equal++;
  return length === 0 ? 0 : equal / length;
}
