import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../../lib/threads.ts';
import type { CompiledEngine, EngineText } from './wasm.ts';

/** A model as a thread is told of it. `name` tells models apart; `gemmPrecision` is Marian's setting. */
export interface ModelPaths {
  readonly name: string;
  readonly model: string;
  readonly vocabs: readonly string[];
  readonly shortlist?: string;
  readonly gemmPrecision: string;
  readonly scores: boolean;
  /** Engine memory it is expected to take, in MB. */
  readonly heapMb: number;
}

/** What one call does: forgets the models `drop`, then translates the texts through one model or through two in a row. */
export interface Order {
  readonly chain: readonly ModelPaths[];
  readonly drop: readonly string[];
  readonly texts: readonly EngineText[];
}

/** What a thread answers; after a failure it is ended. `cause`: what is to blame. */
export type Reply =
  | { readonly ok: true; readonly texts: readonly string[]; readonly heapBytes: number }
  | { readonly ok: false; readonly detail: string; readonly cause: 'model' | 'text' | 'thread' | 'limit' };

export interface ThreadData {
  readonly wasm: CompiledEngine;
}

/** One thread with an engine in it. */
export interface EngineThread {
  /** One call at a time. Never throws. The thread is of no use after a failure. */
  ask(order: Order, limit: AbortSignal): Promise<Reply>;
  end(): Promise<void>;
}

/** Starts a thread. `ended` is called when it is no more, for whatever reason. */
export function startThread(wasm: CompiledEngine, ended: () => void): EngineThread {
  const data: ThreadData = { wasm };
  const worker = new Worker(siblingModule('./worker', import.meta.url), { workerData: data });
  worker.on('error', () => undefined);
  worker.once('exit', ended);
  return {
    ask: (order, limit) => ask(worker, order, limit),
    end: async () => {
      await worker.terminate();
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
    const stop = (): void => settle({ ok: false, detail: 'it was stopped or took too long', cause: 'limit' });
    const failed = (error: unknown): void =>
      settle({ ok: false, detail: error instanceof Error ? error.message : String(error), cause: 'thread' });
    const exited = (): void => settle({ ok: false, detail: 'its thread ended', cause: 'thread' });
    worker.on('message', settle).on('error', failed).on('exit', exited);
    limit.addEventListener('abort', stop);
    if (limit.aborted) stop();
    else worker.postMessage(order);
  });
}
