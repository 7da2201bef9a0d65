import { marianSettings } from './config.data.ts';
import { MarianFile, type Put } from './marian.ts';
import { sentencePieceModel } from './sentencepiece.ts';
import { vocabulariesOf, type DictionaryEntry, type Side } from './vocabulary.ts';

/** A model's three files, as bytes. */
export interface HandsetModel {
  readonly model: Buffer;
  readonly sourceVocab: Buffer;
  readonly targetVocab: Buffer;
}

/** Sizes that may grow to those of a real model: more layers and wider ones cost their time and change no answer. */
export interface HandsetShape {
  readonly encoderDepth: number;
  readonly decoderDepth: number;
  /** At least 128. */
  readonly feedForward: number;
  /** One vocabulary and one embedding for both sides: only for languages without a word in common. */
  readonly oneVocabulary: boolean;
}

const smallest: HandsetShape = { encoderDepth: 1, decoderDepth: 1, feedForward: 128, oneVocabulary: false };

const dim = 256;
const half = dim / 2;
const heads = 8;
const headDim = dim / heads;

// Marian's position embedding: sin(p·w) in the first half, cos(p·w) in the second, w from 1 down to 1e-4.
const frequency = (i: number): number => Math.exp((-i * Math.log(1e4)) / (half - 1));
// Sixteen of them, dense at the fast end, tell neighbouring positions apart up to 127.
const positions = nearest([1, 0.865, 0.748, 0.647, 0.56, 0.484, 0.419, 0.362, 0.313, 0.271, 0.234, 0.176, 0.114, 0.064, 0.031, 0.013]);
// The slowest sine is about 0 everywhere: subtracting this dimension cancels the mean that layer norm takes off.
const reference = half - 1;
const isNoun = half - 8;
const isAdjective = half - 7;
const adjectiveAfter = half - 6;
const nounBefore = half - 5;
const conceptDims = Array.from({ length: half - 8 - Math.max(...positions) - 1 }, (_, i) => Math.max(...positions) + 1 + i).flatMap((d) => [
  d,
  half + d,
]);

const codeSize = 2;
const outputGain = 6;
const sharpness = 18;

/**
 * A word-for-word translator in the shape of Firefox's models (transformer encoder, SSRU decoder, guided alignment, intgemm8), with weights
 * set by hand, not trained: (1) attention on one position each, from the sinusoids; (2) a random code for every concept, shared by a word and
 * its translation; (3) noun and adjective changing places, so that alignments really reorder. The same dictionary gives the same bytes.
 * Exact to 127 tokens. Load it with `gemm-precision: int8shiftAlphaAll` and no shortlist.
 */
export function handsetModel(
  dictionary: readonly DictionaryEntry[],
  options: { readonly seed?: number; readonly shape?: HandsetShape } = {},
): HandsetModel {
  const shape = options.shape ?? smallest;
  const { source, target, concepts } = vocabulariesOf(dictionary, shape.oneVocabulary);
  const codes = conceptCodes(concepts, randomFrom(options.seed ?? 12345));
  const file = new MarianFile();
  if (shape.oneVocabulary) embeddings(file, 'Wemb', target, codes);
  else {
    embeddings(file, 'encoder_Wemb', source, codes);
    embeddings(file, 'decoder_Wemb', target, codes);
  }
  file.activation('none', 2 * outputGain);
  encoder(file, shape);
  decoder(file, shape);
  file.vector('decoder_ff_logit_out_b', target.pieces.length, target.bias);
  file.config(configuration(source, target, shape));
  return { model: file.bytes(), sourceVocab: sentencePieceModel(source.pieces), targetVocab: sentencePieceModel(target.pieces) };
}

function embeddings(file: MarianFile, name: string, side: Side, codes: readonly Int8Array[]): void {
  // Marian multiplies embeddings by √dim.
  const unit = codeSize / Math.sqrt(dim);
  const fill = (put: Put): void => {
    side.concepts.forEach((concept, row) => {
      conceptDims.forEach((d, k) => put(row, d, codes[concept]![k]! * unit));
      const flag = side.flags[row];
      if (flag) put(row, flag === 'N' ? isNoun : isAdjective, unit);
    });
  };
  file.matrix(name, side.pieces.length, dim, fill, 2 * outputGain);
}

function encoder(file: MarianFile, { encoderDepth, feedForward }: HandsetShape): void {
  // Head 0 looks at the next word, head 1 at the one before; they bring "an adjective follows" and "a noun stands before".
  attention(file, 'encoder_l1_self', {
    q: (put) => {
      position(put, 0, 1);
      position(put, 1, -1);
    },
    k: (put) => {
      position(put, 0, 0);
      position(put, 1, 0);
    },
    v: (put) => {
      put(isAdjective, 0, 1);
      put(reference, 0, -1);
      put(isNoun, headDim, 1);
      put(reference, headDim, -1);
    },
    o: (put) => {
      put(0, adjectiveAfter, 1);
      put(headDim, nounBefore, 1);
    },
  });
  // A noun before an adjective moves one position on, the adjective one back: pairs of ReLUs open only where both flags are set.
  const gates = [
    { shift: 1, own: isNoun, neighbour: adjectiveAfter },
    { shift: -1, own: isAdjective, neighbour: nounBefore },
  ];
  const flagWeight = 4;
  const threshold = 7.5;
  const columnOf = (gate: number, k: number, sign: number, cosine: number): number => gate * 64 + k * 4 + (sign < 0 ? 2 : 0) + cosine;
  const units = gates.flatMap((gate, g) =>
    positions.flatMap((d, k) =>
      [1, -1].flatMap((sign) => [0, 1].map((cosine) => ({ ...gate, d, sign, cosine, column: columnOf(g, k, sign, cosine) }))),
    ),
  );
  const first = (put: Put): void => {
    for (const { shift, own, neighbour, d, sign, cosine, column } of units) {
      const c = Math.cos(shift * frequency(d)) - 1;
      const s = Math.sin(shift * frequency(d));
      const [x, y] = cosine ? [-s, c] : [c, s];
      put(d, column, sign * x);
      put(half + d, column, sign * y);
      put(own, column, flagWeight);
      put(neighbour, column, flagWeight);
      put(reference, column, -sign * (x + y) - 2 * flagWeight);
    }
  };
  const second = (put: Put): void => {
    for (const { d, sign, cosine, column } of units) put(column, cosine ? half + d : d, sign / 2);
  };
  feedForwardLayer(file, 'encoder_l1_ffn', feedForward, { first, second, bias: -threshold });
  // Nothing is added to what stands there, and layer norm leaves what is normal.
  for (let layer = 2; layer <= encoderDepth; layer++) {
    attention(file, `encoder_l${layer}_self`, {});
    feedForwardLayer(file, `encoder_l${layer}_ffn`, feedForward, {});
  }
}

function decoder(file: MarianFile, { decoderDepth, feedForward }: HandsetShape): void {
  const samePosition = (put: Put): void => {
    for (let head = 0; head < heads; head++) position(put, head, 0);
  };
  const concept =
    (gain: number) =>
    (put: Put): void => {
      for (const d of conceptDims) put(d, d, gain);
    };
  for (let layer = 1; layer <= decoderDepth; layer++) {
    const prefix = `decoder_l${layer}`;
    file.matrix(`${prefix}_rnn_W`, dim, dim);
    file.matrix(`${prefix}_rnn_Wf`, dim, dim);
    file.vector(`${prefix}_rnn_bf`, dim);
    layerNorm(file, `${prefix}_rnn_ffn`);
    // Alignments are read from the last layer.
    const looks = layer === decoderDepth ? { q: samePosition, k: samePosition, v: concept(1), o: concept(outputGain) } : {};
    attention(file, `${prefix}_context`, looks);
    feedForwardLayer(file, `${prefix}_ffn`, feedForward, {});
  }
}

/** Projects the position, moved by `by` words, onto a head: sharp enough that it attends to one place. */
function position(put: Put, head: number, by: number): void {
  positions.forEach((d, k) => {
    const c = Math.cos(by * frequency(d)) * sharpness;
    const s = Math.sin(by * frequency(d)) * sharpness;
    const sine = head * headDim + k;
    const cosine = sine + 16;
    put(d, sine, c);
    put(half + d, sine, s);
    put(reference, sine, -c - s);
    put(half + d, cosine, c);
    put(d, cosine, -s);
    put(reference, cosine, -c + s);
  });
}

function attention(file: MarianFile, prefix: string, fills: Readonly<Partial<Record<'q' | 'k' | 'v' | 'o', (put: Put) => void>>>): void {
  for (const part of ['q', 'k', 'v', 'o'] as const) {
    file.matrix(`${prefix}_W${part}`, dim, dim, fills[part], 4);
    file.vector(`${prefix}_b${part}`, dim);
  }
  layerNorm(file, `${prefix}_Wo`);
}

function feedForwardLayer(
  file: MarianFile,
  prefix: string,
  feedForward: number,
  { first, second, bias = 0 }: { first?: (put: Put) => void; second?: (put: Put) => void; bias?: number },
): void {
  file.matrix(`${prefix}_W1`, dim, feedForward, first, first ? 4 : 8);
  file.vector(`${prefix}_b1`, feedForward, bias);
  file.matrix(`${prefix}_W2`, feedForward, dim, second, 8);
  file.vector(`${prefix}_b2`, dim);
  layerNorm(file, `${prefix}_ffn`);
}

function layerNorm(file: MarianFile, prefix: string): void {
  file.vector(`${prefix}_ln_scale`, dim, 1);
  file.vector(`${prefix}_ln_bias`, dim);
}

function configuration(source: Side, target: Side, shape: HandsetShape): string {
  const sizes: readonly (readonly [string, string | number | boolean])[] = [
    ['dim-emb', dim],
    ['dim-vocabs', `\n  - ${source.pieces.length}\n  - ${target.pieces.length}`],
    ['enc-depth', shape.encoderDepth],
    ['dec-depth', shape.decoderDepth],
    ['tied-embeddings', !shape.oneVocabulary],
    ['tied-embeddings-all', shape.oneVocabulary],
    ['transformer-dim-ffn', shape.feedForward],
    ['transformer-heads', heads],
  ];
  return [...sizes, ...marianSettings].map(([key, value]) => `${key}: ${String(value)}\n`).join('');
}

/** Codes of ±1 with zero sum over the sines and over the cosines: every token has the same variance, so layer norm treats all alike. */
function conceptCodes(count: number, random: () => number): readonly Int8Array[] {
  const balanced = (length: number): number[] => {
    const values = Array.from({ length }, (_, i): number => (i % 2 ? 1 : -1));
    for (let i = length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [values[i], values[j]] = [values[j]!, values[i]!];
    }
    return values;
  };
  return Array.from({ length: count }, () => {
    const sines = balanced(conceptDims.length / 2);
    const cosines = balanced(conceptDims.length / 2);
    return Int8Array.from(conceptDims, (_, k) => (k % 2 ? cosines[k >> 1]! : sines[k >> 1]!));
  });
}

function nearest(wanted: readonly number[]): readonly number[] {
  const chosen: number[] = [];
  for (const w of wanted) {
    let i = Math.round((-Math.log(w) * (half - 1)) / Math.log(1e4));
    while (chosen.includes(i)) i++;
    chosen.push(i);
  }
  return chosen;
}

/** Mulberry32: a small seeded generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
