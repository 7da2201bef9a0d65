/**
 * A lexical shortlist as Marian reads it (marian-dev, data/shortlist.cpp): for every source piece the target pieces that may translate it,
 * beside the `first` most frequent ones. Without one the output layer is computed for the whole vocabulary.
 */
export function shortlist(lists: readonly (readonly number[])[], first: number): Buffer {
  const offsets = new BigUint64Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + BigInt(list.length)));
  const ids = Uint32Array.from(lists.flat());
  // Magic, checksum (ignored), first, best, number of offsets, number of ids.
  const most = Math.max(...lists.map((list) => list.length));
  const head = BigUint64Array.from([0xf11a48d5013417f5n, 0n, BigInt(first), BigInt(most), BigInt(offsets.length), BigInt(ids.length)]);
  return Buffer.concat([head, offsets, ids].map((part) => Buffer.from(part.buffer)));
}
