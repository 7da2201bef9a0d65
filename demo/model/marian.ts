/** Type codes of Marian's binary models (marian-dev, common/types.h). */
const types = { int8: 0x101, float32: 0x404, intgemm8: 0x4101 } as const;

interface Item {
  readonly name: string;
  readonly type: keyof typeof types;
  readonly shape: readonly number[];
  readonly data: Buffer;
}

/** Writes one value into a matrix, adding to what is there. */
export type Put = (row: number, column: number, value: number) => void;

/**
 * Collects the parameters of a Marian model and writes its binary file as Firefox's models are: matrices as intgemm8 with their quantisation
 * multipliers and one multiplier for activations (`_QuantMultA`), the rest as float32, the configuration as `special:model.yml`.
 */
export class MarianFile {
  readonly #items: Item[] = [];

  /** A float32 row vector; a number fills it. */
  vector(name: string, length: number, values: ArrayLike<number> | number = 0): void {
    const data = typeof values === 'number' ? new Float32Array(length).fill(values) : Float32Array.from(values);
    this.#items.push({ name, type: 'float32', shape: [1, length], data: Buffer.from(data.buffer) });
  }

  /** An int8 matrix; `activation` is the largest magnitude expected of its input. Stored transposed, except embeddings (`…Wemb`). */
  matrix(name: string, rows: number, columns: number, fill?: (put: Put) => void, activation = 8): void {
    const values = new Float32Array(rows * columns);
    fill?.((row, column, value) => (values[row * columns + column]! += value));
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest > 0 ? 127 / largest : 127;
    const data = Buffer.alloc(rows * columns + 4);
    const transposed = !name.endsWith('Wemb');
    values.forEach((value, at) => {
      if (value === 0) return;
      const [row, column] = [Math.floor(at / columns), at % columns];
      data.writeInt8(Math.max(-127, Math.min(127, Math.round(value * scale))), transposed ? column * rows + row : at);
    });
    data.writeFloatLE(scale, rows * columns);
    this.#items.push({ name, type: 'intgemm8', shape: [rows, columns], data });
    this.activation(name, activation);
  }

  /** The multiplier with which a matrix's input is quantised; `none` is the one for the output layer. */
  activation(name: string, largest: number): void {
    this.vector(`${name}_QuantMultA`, 1, 127 / largest);
  }

  /** The configuration the model was made with, as YAML lines. */
  config(yaml: string): void {
    const data = Buffer.from(`${yaml}\0`);
    this.#items.push({ name: 'special:model.yml', type: 'int8', shape: [data.length], data });
  }

  /**
   * The file (marian-dev, common/binary.cpp): u64 version 1, u64 count, headers of four u64 (name length with \0, type, dimensions, bytes),
   * names, i32 shapes, u64 padding length, padding to 256, then each item's data padded to 256.
   */
  bytes(): Buffer {
    const data = this.#items.map((item) => Buffer.concat([item.data, Buffer.alloc((256 - (item.data.length % 256)) % 256)]));
    const headers = this.#items.map((item, i) => [Buffer.byteLength(item.name) + 1, types[item.type], item.shape.length, data[i]!.length]);
    const head = Buffer.concat([
      u64([1, this.#items.length, ...headers.flat()]),
      ...this.#items.map((item) => Buffer.from(`${item.name}\0`)),
      ...this.#items.map((item) => Buffer.from(Int32Array.from(item.shape).buffer)),
    ]);
    const padding = 256 - ((head.length + 8) % 256);
    return Buffer.concat([head, u64([padding]), Buffer.alloc(padding), ...data]);
  }
}

const u64 = (values: readonly number[]): Buffer => Buffer.from(BigUint64Array.from(values, BigInt).buffer);
