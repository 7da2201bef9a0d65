import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../lib/threads.ts';

/** Connections of the worker thread: one that writes, one that reads beside it. */
export type Lane = 'write' | 'aside';

/** A statement on its way to the worker thread. */
export interface Request {
  readonly id: number;
  readonly lane: Lane | 'close';
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What it gave. */
export interface Answer {
  readonly rows: unknown[];
  readonly changes: number;
}

/** The worker thread's word on a request. */
export type Reply = { readonly id: number } & (Answer | { readonly error: { readonly message: string; readonly code: string } });

/** How the worker thread opens its file; `pageLimit` (pages of 4 KiB) stands in for a small disk in tests. */
export interface ThreadOptions {
  readonly file: string;
  readonly pageLimit?: number;
}

/** An error of SQLite, carried over from the worker thread with its code, such as `SQLITE_FULL`. */
export class StatementError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'StatementError';
    this.code = code;
  }
}

/** The worker thread as its user sees it. */
export interface Wire {
  /** Runs one statement; throws `StatementError`. */
  run(lane: Lane, sql: string, parameters: readonly unknown[]): Promise<Answer>;
  /** Closes both connections and ends the thread, after what was asked before. */
  close(): Promise<void>;
}

/** Starts the worker thread; it keeps the process alive only while statements run. */
export function startWire(options: ThreadOptions): Wire {
  const worker = new Worker(siblingModule('./thread', import.meta.url), { workerData: options });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let next = 0;
  let ended: Error | undefined;

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in reply) caller?.reject(new StatementError(reply.error.message, reply.error.code));
    else caller?.resolve(reply);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the database is closed')));
  worker.unref();

  const send = (lane: Request['lane'], sql: string, parameters: readonly unknown[]): Promise<Answer> => {
    if (ended) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, lane, sql, parameters } satisfies Request);
    });
  };
  return {
    run: send,
    async close() {
      if (ended) return;
      await send('close', '', []);
      ended = new Error('the database is closed');
      await worker.terminate();
    },
  };
}
