import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

const load = createRequire(import.meta.url);
const folder = join(dirname(load.resolve('@browsermt/bergamot-translator/package.json')), 'worker');
const gluePath = join(folder, 'bergamot-translator-worker.js');

/** The compiled engine: a `WebAssembly.Module`, which neither ES2023's types nor Node's have. Structured clone hands it to threads. */
export type CompiledEngine = object;

interface WasmApi {
  readonly Module: new (bytes: Uint8Array) => CompiledEngine;
  instantiate(module: CompiledEngine, imports: object): Promise<object>;
}
const { WebAssembly: wasmApi } = globalThis as unknown as { WebAssembly: WasmApi };

/** Version of the engine, for provenance. */
export const engineVersion = (load('@browsermt/bergamot-translator/package.json') as { version: string }).version;

/** Compiles the engine once for all threads (about a second); hand it over by `workerData`. */
export function compileEngine(): CompiledEngine {
  return new wasmApi.Module(readFileSync(join(folder, 'bergamot-translator-worker.wasm')));
}

/** A model's files as bytes: one vocabulary for both sides, or two. */
export interface ModelBytes {
  readonly model: Uint8Array;
  readonly vocabs: readonly Uint8Array[];
  readonly shortlist?: Uint8Array;
  /** Marian's name of the integer arithmetic the model was quantised for. */
  readonly gemmPrecision: string;
  /** Compute probabilities, so that texts translated as HTML carry scores. */
  readonly scores: boolean;
}

/** A text as the engine takes it: one sentence, plain or balanced HTML. */
export interface EngineText {
  readonly text: string;
  readonly html: boolean;
}

export interface LoadedModel {
  delete(): void;
}

/** The engine in this thread. Any call may throw when the engine aborts; it is broken from then on. */
export interface Engine {
  load(bytes: ModelBytes): LoadedModel;
  /**
   * Translates each text as one sentence through one model, or through two in a row; in HTML tags follow their words. With `scores`
   * HTML comes back with `<font>` tags of the engine's own around sentences and words.
   */
  translate(chain: readonly LoadedModel[], texts: readonly EngineText[], scores: boolean): readonly string[];
  /** Size of the engine's memory, which never shrinks. */
  heapBytes(): number;
}

interface List<T> extends LoadedModel {
  push_back(item: T): void;
}
interface Memory {
  getByteArrayView(): Int8Array;
}
interface Responses extends LoadedModel {
  get(index: number): { getTranslatedText(): string; delete(): void };
}
interface Glue {
  readonly asm: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly HEAP8: Int8Array;
  readonly BlockingService: new (options: { cacheSize: number }) => {
    translate(model: LoadedModel, texts: List<string>, options: List<object>): Responses;
    translateViaPivoting(first: LoadedModel, second: LoadedModel, texts: List<string>, options: List<object>): Responses;
  };
  readonly AlignedMemory: new (bytes: number, alignment: number) => Memory;
  readonly AlignedMemoryList: new () => List<Memory>;
  readonly TranslationModel: new (yaml: string, model: Memory, shortlist: Memory, vocabs: List<Memory>, quality: null) => LoadedModel;
  readonly VectorString: new () => List<string>;
  readonly VectorResponseOptions: new () => List<object>;
}

// The engine imports these as native code where a browser has them; each has its own fallback inside.
const gemmImports = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
};

/** Starts the engine. The package's own worker fails under Node (an ES module that calls `require`), so its glue is run from here. */
export async function startEngine(wasm: CompiledEngine): Promise<Engine> {
  const run = compileFunction(readFileSync(gluePath, 'utf8'), ['Module', 'require', '__filename', '__dirname'], { filename: gluePath }) as (
    ...args: readonly unknown[]
  ) => void;
  const glue = await new Promise<Glue>((resolve, reject) => {
    const module = {
      asm: {} as Glue['asm'],
      noExitRuntime: true,
      print: () => undefined,
      printErr: () => undefined,
      onAbort: (reason: unknown) => reject(new Error(`the engine did not start: ${String(reason)}`)),
      onRuntimeInitialized: () => resolve(module as unknown as Glue),
      instantiateWasm(imports: object, accept: (instance: object) => void) {
        const fallback =
          (own: string) =>
          (...args: unknown[]): unknown =>
            module.asm[own]!(...args);
        const fallbacks = Object.fromEntries(Object.entries(gemmImports).map(([name, own]) => [name, fallback(own)]));
        wasmApi.instantiate(wasm, { ...imports, wasm_gemm: fallbacks }).then(accept, reject);
        return {};
      },
    };
    run(module, load, gluePath, folder);
  });
  return engineOf(glue);
}

function engineOf(glue: Glue): Engine {
  const service = new glue.BlockingService({ cacheSize: 0 });
  const memory = (bytes: Uint8Array, alignment: number): Memory => {
    const aligned = new glue.AlignedMemory(bytes.byteLength, alignment);
    aligned.getByteArrayView().set(bytes);
    return aligned;
  };
  return {
    load({ model, vocabs, shortlist, gemmPrecision, scores }) {
      const list = new glue.AlignedMemoryList();
      for (const vocab of vocabs) list.push_back(memory(vocab, 64));
      // With split vocabularies the shortlist cannot copy source words and repeats others: mozilla/translations 1192 and 1068.
      const short = vocabs.length === 1 && shortlist ? shortlist : new Uint8Array(0);
      return new glue.TranslationModel(settings(gemmPrecision, scores), memory(model, 256), memory(short, 64), list, null);
    },
    translate([model, pivot], texts, scores) {
      if (!model) throw new Error('no model was named');
      const inputs = new glue.VectorString();
      const options = new glue.VectorResponseOptions();
      for (const { text, html } of texts) {
        inputs.push_back(text);
        options.push_back({ html, alignment: html, qualityScores: html && scores });
      }
      const responses = pivot ? service.translateViaPivoting(model, pivot, inputs, options) : service.translate(model, inputs, options);
      const translated = texts.map((_, i) => {
        const response = responses.get(i);
        const text = response.getTranslatedText();
        response.delete();
        return text;
      });
      for (const used of [inputs, options, responses]) used.delete();
      return translated;
    },
    heapBytes: () => glue.HEAP8.byteLength,
  };
}

// Firefox's settings but for: mini-batch-words (256 is a quarter faster than 1024, less than max-length-break × max-length-factor aborts)
// and ssplit-mode (we cut sentences; the engine's own rules know no abbreviations).
const settings = (gemmPrecision: string, scores: boolean): string =>
  `beam-size: 1
normalize: 1.0
word-penalty: 0
max-length-break: 128
mini-batch-words: 256
workspace: 128
max-length-factor: 2.0
skip-cost: ${scores ? 'false' : 'true'}
cpu-threads: 0
quiet: true
quiet-translation: true
gemm-precision: ${gemmPrecision}
alignment: soft
ssplit-mode: sentence
`;
