import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ModelPaths, Order, Reply, ThreadData } from './threads.ts';
import { startEngine, type LoadedModel } from './wasm.ts';

const { wasm, modelsPerThread } = workerData as ThreadData;
const starting = startEngine(wasm);
/** Least recently used first. */
const loaded = new Map<string, LoadedModel>();
let loads = 0;

parentPort!.on('message', (order: Order) => {
  void answer(order).then((reply) => parentPort!.postMessage(reply));
});

async function answer({ model, texts, html }: Order): Promise<Reply> {
  try {
    const engine = await starting;
    let translator = loaded.get(model.name);
    if (translator) loaded.delete(model.name);
    else {
      for (const [name, oldest] of loaded) {
        if (loaded.size < modelsPerThread) break;
        oldest.delete();
        loaded.delete(name);
      }
      translator = engine.load(read(model));
      loads++;
    }
    loaded.set(model.name, translator);
    const translated = engine.translate(translator, texts, html);
    return { ok: true, texts: translated, heapBytes: engine.heapBytes(), loads, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function read({ model, vocabs, shortlist, gemmPrecision }: ModelPaths): Parameters<Awaited<typeof starting>['load']>[0] {
  return {
    model: readFileSync(model),
    vocabs: vocabs.map((path) => readFileSync(path)),
    ...(shortlist ? { shortlist: readFileSync(shortlist) } : {}),
    gemmPrecision,
  };
}
