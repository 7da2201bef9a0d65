import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../core/result.ts';
import { siblingModule } from '../../../lib/threads.ts';
import { compileEngine, type CompiledEngine } from './wasm.ts';

/** A model as a thread is told of it. `name` tells models apart; `gemmPrecision` is Marian's setting. */
export interface ModelPaths {
  readonly name: string;
  readonly model: string;
  readonly vocabs: readonly string[];
  readonly shortlist?: string;
  readonly gemmPrecision: string;
}

/** What one call translates. */
export interface Order {
  readonly model: ModelPaths;
  readonly texts: readonly string[];
  readonly html: boolean;
}

/** What a thread answers; after a failure its engine is not used again. */
export type Reply =
  | { readonly ok: true; readonly texts: readonly string[]; readonly heapBytes: number; readonly loads: number; readonly rssBytes: number }
  | { readonly ok: false; readonly detail: string };

export interface ThreadData {
  readonly wasm: CompiledEngine;
  readonly modelsPerThread: number;
}

/** Limits of the engine's threads. Its memory never shrinks, so a thread that has grown or loaded much is replaced. */
export interface ThreadLimits {
  readonly threads: number;
  readonly modelsPerThread: number;
  /** Engine memory above which a thread is replaced after its call. */
  readonly heapMb: number;
  /** Model loads after which a thread is replaced. */
  readonly loads: number;
  /** Longest time a call may take. */
  readonly callSeconds: number;
  /** Time without work after which a thread ends and gives its memory back. */
  readonly idleSeconds: number;
}

/** The engine's threads. A call that aborts the engine, hangs or is stopped costs its thread, and nothing else. */
export interface EngineThreads {
  call(order: Order, signal: AbortSignal): Promise<Result<readonly string[], string>>;
  /** Threads started so far. */
  started(): number;
  close(): Promise<void>;
}

interface Slot {
  worker: Worker | undefined;
  busy: boolean;
  models: readonly string[];
  idle: NodeJS.Timeout | undefined;
}

/** Starts no thread before the first call. */
export function engineThreads(limits: ThreadLimits): EngineThreads {
  const slots = Array.from({ length: limits.threads }, (): Slot => ({ worker: undefined, busy: false, models: [], idle: undefined }));
  const waiting: { order: Order; go: (slot: Slot) => void }[] = [];
  let wasm: CompiledEngine | undefined;
  let started = 0;

  function start(slot: Slot): Worker {
    started++;
    wasm ??= compileEngine();
    const data: ThreadData = { wasm, modelsPerThread: limits.modelsPerThread };
    const worker = new Worker(siblingModule('./worker', import.meta.url), { workerData: data });
    worker.on('error', () => undefined);
    // One that ends between two calls would leave the next call waiting for its whole time.
    worker.once('exit', () => {
      if (slot.worker === worker) [slot.worker, slot.models] = [undefined, []];
    });
    return worker;
  }

  async function end(slot: Slot): Promise<void> {
    const { worker } = slot;
    clearTimeout(slot.idle);
    slot.worker = undefined;
    slot.models = [];
    await worker?.terminate();
  }

  function free(order: Order): Slot | undefined {
    const idle = slots.filter((slot) => !slot.busy);
    return idle.find((slot) => slot.models.includes(order.model.name)) ?? idle.find((slot) => slot.worker) ?? idle[0];
  }

  function take(order: Order): Promise<Slot> {
    const slot = free(order);
    if (slot) {
      slot.busy = true;
      return Promise.resolve(slot);
    }
    return new Promise((go) => waiting.push({ order, go }));
  }

  function release(slot: Slot): void {
    const next = waiting.findIndex(({ order }) => slot.models.includes(order.model.name));
    const [turn] = waiting.splice(Math.max(0, next), 1);
    if (turn) {
      turn.go(slot);
      return;
    }
    slot.busy = false;
    slot.idle = setTimeout(() => void end(slot), limits.idleSeconds * 1000).unref();
  }

  return {
    async call(order, signal) {
      const slot = await take(order);
      clearTimeout(slot.idle);
      try {
        if (signal.aborted) return err('it was stopped');
        const reply = await ask(
          (slot.worker ??= start(slot)),
          order,
          AbortSignal.any([signal, AbortSignal.timeout(limits.callSeconds * 1000)]),
        );
        if (!reply.ok) {
          await end(slot);
          return err(reply.detail);
        }
        slot.models = [order.model.name, ...slot.models.filter((name) => name !== order.model.name)].slice(0, limits.modelsPerThread);
        if (reply.heapBytes > limits.heapMb * 1048576 || reply.loads >= limits.loads) await end(slot);
        return ok(reply.texts);
      } finally {
        release(slot);
      }
    },
    started: () => started,
    async close() {
      await Promise.all(slots.map(end));
    },
  };
}

function ask(worker: Worker, order: Order, limit: AbortSignal): Promise<Reply> {
  return new Promise((resolve) => {
    const settle = (reply: Reply): void => {
      worker.off('message', settle).off('error', failed).off('exit', exited);
      limit.removeEventListener('abort', stop);
      resolve(reply);
    };
    const stop = (): void => settle({ ok: false, detail: 'it was stopped or took too long' });
    const failed = (error: unknown): void => settle({ ok: false, detail: error instanceof Error ? error.message : String(error) });
    const exited = (): void => settle({ ok: false, detail: 'its thread ended' });
    worker.on('message', settle).on('error', failed).on('exit', exited);
    limit.addEventListener('abort', stop);
    if (limit.aborted) stop();
    else worker.postMessage(order);
  });
}
