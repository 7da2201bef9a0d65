/** A piece of a SentencePiece vocabulary; types as in sentencepiece_model.proto: 1 normal, 2 unknown, 3 control, 6 byte. */
export interface Piece {
  readonly text: string;
  /** Log-probability: segmentation takes the pieces with the largest sum. */
  readonly score: number;
  readonly type: 1 | 2 | 3 | 6;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  // Negative numbers are sign-extended to 64 bits (protocol buffers encoding).
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const more = rest > 127n ? 128 : 0;
    bytes.push(Number(rest & 127n) | more);
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

const key = (field: number, wire: number): Buffer => varint((field << 3) | wire);
const bytes = (field: number, data: Buffer): Buffer => Buffer.concat([key(field, 2), varint(data.length), data]);
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value));
const integer = (field: number, value: number): Buffer => Buffer.concat([key(field, 0), varint(value)]);

function float(field: number, value: number): Buffer {
  const data = Buffer.alloc(4);
  data.writeFloatLE(value);
  return Buffer.concat([key(field, 5), data]);
}

/**
 * A SentencePiece model file (ModelProto: pieces 1, trainer_spec 2, normalizer_spec 3) of the unigram kind with byte fallback.
 * Marian wants `</s>` at 0 and `<unk>` at 1, and no `<s>` or padding.
 */
export function sentencePieceModel(pieces: readonly Piece[]): Buffer {
  const trainer = Buffer.concat([
    integer(3, 1), // model_type: unigram
    integer(4, pieces.length), // vocab_size
    integer(35, 1), // byte_fallback
    integer(40, 1), // unk_id
    integer(41, -1), // bos_id
    integer(42, 0), // eos_id
    integer(43, -1), // pad_id
    text(45, '<unk>'),
    text(46, '<s>'),
    text(47, '</s>'),
  ]);
  const normalizer = Buffer.concat([
    text(1, 'identity'),
    integer(3, 1), // add_dummy_prefix
    integer(4, 1), // remove_extra_whitespaces
    integer(5, 1), // escape_whitespaces
  ]);
  const list = pieces.map((piece) =>
    bytes(1, Buffer.concat([text(1, piece.text), float(2, piece.score), ...(piece.type === 1 ? [] : [integer(3, piece.type)])])),
  );
  return Buffer.concat([...list, bytes(2, trainer), bytes(3, normalizer)]);
}
