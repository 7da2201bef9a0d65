import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ModelPaths, Order, Reply, ThreadData } from './thread.ts';
import { startEngine, type Engine, type LoadedModel } from './wasm.ts';

const { wasm } = workerData as ThreadData;
const starting = startEngine(wasm);
const loaded = new Map<string, LoadedModel>();

parentPort!.on('message', (order: Order) => {
  void answer(order).then((reply) => parentPort!.postMessage(reply));
});

async function answer({ chain, drop, texts }: Order): Promise<Reply> {
  let loading = true;
  try {
    const engine = await starting;
    for (const name of drop) {
      loaded.get(name)?.delete();
      loaded.delete(name);
    }
    const models = chain.map((paths) => loaded.get(paths.name) ?? load(engine, paths));
    loading = false;
    const translated = engine.translate(models, texts, chain.at(-1)?.scores ?? false);
    return { ok: true, texts: translated, heapBytes: engine.heapBytes() };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error), cause: loading ? 'model' : 'text' };
  }
}

function load(engine: Engine, { name, model, vocabs, shortlist, gemmPrecision, scores }: ModelPaths): LoadedModel {
  const fresh = engine.load({
    model: readFileSync(model),
    vocabs: vocabs.map((path) => readFileSync(path)),
    ...(shortlist ? { shortlist: readFileSync(shortlist) } : {}),
    gemmPrecision,
    scores,
  });
  // The engine reads a model's weights at its first sentence: a damaged one shows here, and is not taken for a bad sentence.
  engine.translate([fresh], [{ text: '.', html: false }], false);
  loaded.set(name, fresh);
  return fresh;
}
