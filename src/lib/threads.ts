import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';

/** A module's worker threads: calls its exported functions off the main thread, each within a time limit. */
export interface Threads {
  /** Calls `name` with `input` (structured clone); a thread that exceeds the limit or its memory is ended and replaced. */
  call<Out>(name: string, input: unknown, what: string): Promise<Result<Out, Failure>>;
  close(): Promise<void>;
}

/**
 * Threads for a sibling module given without its extension, such as `siblingModule('./worker', import.meta.url)`.
 * The limit counts from when a thread takes the call, not from when it was queued. Idle threads end after `idleSeconds`; `heapMb` bounds
 * each thread's JavaScript heap.
 */
export function startThreads(
  module: string,
  options: { threads: number; limitSeconds: number; heapMb: number; idleSeconds?: number },
): Threads {
  const pool = new Piscina({
    filename: module,
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: (options.idleSeconds ?? 30) * 1000,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMb },
  });
  const turns = takeTurns(options.threads);

  async function call<Out>(name: string, input: unknown, what: string): Promise<Result<Out, Failure>> {
    const limit = AbortSignal.timeout(options.limitSeconds * 1000);
    try {
      return ok((await pool.run(input, { name, signal: limit })) as Out);
    } catch (error) {
      if (limit.aborted) return err({ kind: 'timeout', what, seconds: options.limitSeconds });
      if (isOutOfMemory(error)) return err({ kind: 'malformed', what, detail: `it needs more than ${options.heapMb} MB of memory` });
      return err({ kind: 'bug', detail: `${what}: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return {
    call: (name, input, what) => turns(() => call(name, input, what)),
    close: () => pool.destroy(),
  };
}

/** Runs at most `places` tasks at once, the others in the order they came. */
function takeTurns(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** File path of a sibling module with the extension the caller itself runs under: `.ts` in a checkout, `.js` when built. */
export function siblingModule(relative: string, callerUrl: string): string {
  return fileURLToPath(new URL(relative + extname(new URL(callerUrl).pathname), callerUrl));
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
