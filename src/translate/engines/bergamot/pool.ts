import type { Batch, Caller, Chain, Sentence } from './queue.ts';
import { sentenceQueue } from './queue.ts';
import { overgrown, placeModels, type Placement, type Seat, type SeatedModel } from './room.ts';
import { startThread, type EngineThread, type Reply } from './thread.ts';
import { compileEngine, type CompiledEngine } from './wasm.ts';

/** Limits of the engine's threads. */
export interface PoolLimits {
  readonly threads: number;
  /**
   * Ceiling of the engine memory of all threads together, in MB. About half of it is ever touched. Memory may grow past it by up to a model
   * in the call that loads one; the thread is replaced after that call.
   */
  readonly memoryMb: number;
  /** Model loads after which a thread is replaced. */
  readonly loads: number;
  /** Longest time a call may take. */
  readonly callSeconds: number;
  /** Time without work after which a thread ends and gives its memory back. */
  readonly idleSeconds: number;
}

/** What the pool has done so far. */
export interface PoolFigures {
  readonly threadsStarted: number;
  readonly calls: number;
  readonly modelLoads: number;
  /** Engine memory of all threads together now, and at most so far, in MB. */
  readonly heapMb: number;
  readonly peakHeapMb: number;
}

/** Threads that translate sentences of all callers together. */
export interface EnginePool {
  /** Every sentence gets `done` or `failed`, as soon as its call ends. */
  add(chain: Chain, sentences: readonly Sentence[]): void;
  /** The caller's waiting sentences are forgotten; a call in which nobody else has a sentence costs its thread. */
  stop(caller: Caller): void;
  figures(): PoolFigures;
  close(): Promise<void>;
}

interface Slot {
  thread: EngineThread | undefined;
  busy: boolean;
  heapMb: number;
  models: readonly SeatedModel[];
  usedAt: number;
  loads: number;
  /** Calls in a row without asking who has waited longest. */
  turns: number;
  batch: Batch | undefined;
  stop: AbortController;
  idle: NodeJS.Timeout | undefined;
}

// A thread keeps to its models for so many calls while others wait: loading a model takes as long as a third of a call.
const turnsInARow = 8;
// Fewer words than this are left to the thread that has the model.
const wordsForAnother = 1024;
const megabyte = 1048576;

/** Starts no thread before the first call. */
export function enginePool(limits: PoolLimits): EnginePool {
  const queue = sentenceQueue();
  const slots = Array.from({ length: limits.threads }, (): Slot => ({
    ...noThread,
    busy: false,
    usedAt: 0,
    batch: undefined,
    stop: new AbortController(),
    idle: undefined,
  }));
  const figures = { threadsStarted: 0, calls: 0, modelLoads: 0, peakHeapMb: 0 };
  let wasm: CompiledEngine | undefined;
  let closed = false;
  let clock = 0;

  function start(slot: Slot): EngineThread {
    figures.threadsStarted++;
    const thread = startThread((wasm ??= compileEngine()), () => {
      if (slot.thread === thread) Object.assign(slot, noThread);
    });
    return thread;
  }

  async function end(slot: Slot): Promise<void> {
    const { thread } = slot;
    clearTimeout(slot.idle);
    Object.assign(slot, noThread);
    await thread?.end();
  }

  /** The next call: what a free thread has loaded, and after some turns whatever waits longest. */
  function next(): { chain: Chain; placement: Placement } | undefined {
    const waiting = queue.chains();
    for (const [seat, slot] of slots.entries()) {
      if (slot.busy || !slot.thread || slot.turns >= turnsInARow) continue;
      const chain = waiting.find(({ models }) => models.every((model) => holds(slot, model.name)));
      if (chain) return { chain, placement: { seat, end: [], drop: [] } };
    }
    for (const chain of waiting) {
      const running = slots.some((slot) => slot.busy && slot.batch?.chain.key === chain.key);
      if (running && queue.words(chain.key) < wordsForAnother) continue;
      const placement = placeModels(slots, chain.models, { ceilingMb: limits.memoryMb, loads: limits.loads });
      // Whoever waits longest is not passed over for want of memory: threads that end their call stay free until there is room.
      if (!placement) return undefined;
      slots[placement.seat]!.turns = 0;
      return { chain, placement };
    }
    return undefined;
  }

  function pump(): void {
    for (let move = closed ? undefined : next(); move; move = next()) {
      const batch = queue.take(move.chain.key, limits.threads)!;
      const slot = slots[move.placement.seat]!;
      slot.busy = true;
      slot.batch = batch;
      void run(slot, batch, move.placement);
    }
  }

  async function run(slot: Slot, batch: Batch, { end: ending, drop }: Placement): Promise<void> {
    clearTimeout(slot.idle);
    slot.stop = new AbortController();
    const ended = ending.map((seat) => end(slots[seat]!));
    const { models } = batch.chain;
    const kept = slot.models.filter(({ name }) => !drop.includes(name));
    const fresh = models.filter(({ name }) => !kept.some((model) => model.name === name));
    slot.models = [...kept.filter(({ name }) => !models.some((model) => model.name === name)), ...models];
    slot.loads += fresh.length;
    slot.usedAt = ++clock;
    slot.turns++;
    // Expected, until the thread tells.
    if (drop.length === 0) slot.heapMb += fresh.reduce((all, model) => all + model.heapMb, 0);
    await Promise.all(ended);
    if (closed) {
      for (const sentence of batch.sentences) sentence.failed('it was closed');
      return;
    }
    slot.thread ??= start(slot);
    figures.calls++;
    figures.modelLoads += fresh.length;
    const texts = batch.sentences.map((sentence) => sentence.write(batch.plain));
    const limit = AbortSignal.any([slot.stop.signal, AbortSignal.timeout(limits.callSeconds * 1000)]);
    const reply = await slot.thread.ask({ chain: models, drop, texts }, limit);
    if (reply.ok) {
      slot.heapMb = reply.heapBytes / megabyte;
      figures.peakHeapMb = Math.max(figures.peakHeapMb, heapMb());
      batch.sentences.forEach((sentence, i) => sentence.done({ text: reply.texts[i] ?? '', html: texts[i]!.html }));
      // Together, as a thread that is idle now may have work after a wait.
      await Promise.all(overgrown(slots, slots.indexOf(slot), models.length, limits.memoryMb).map((seat) => end(slots[seat]!)));
    } else {
      await end(slot);
      tryAgain(batch, reply);
    }
    release(slot);
  }

  function release(slot: Slot): void {
    slot.busy = false;
    slot.batch = undefined;
    slot.idle = setTimeout(() => void end(slot), limits.idleSeconds * 1000).unref();
    pump();
  }

  /** Halves of the batch, so that a bad sentence is found in a few calls; alone, it gets one more chance as plain text. */
  function tryAgain(batch: Batch, { detail, cause }: Reply & { ok: false }): void {
    const sentences = batch.sentences.filter(({ caller }) => !caller.stopped);
    if (sentences.length === 0) return;
    // A model that is replaced at that moment, or a thread without room for it, shows like a damaged one: a fresh thread tells.
    const fresh = (cause === 'thread' || cause === 'model') && batch.lost === 0;
    if (closed || (cause === 'model' && !fresh)) for (const sentence of sentences) sentence.failed(detail);
    // The thread was ended by something else: the sentences are not to blame, unless it happens again.
    else if (fresh) queue.again({ ...batch, sentences, lost: 1 });
    else if (sentences.length > 1) {
      const half = Math.ceil(sentences.length / 2);
      queue.again({ ...batch, sentences: sentences.slice(half) });
      queue.again({ ...batch, sentences: sentences.slice(0, half) });
    } else if (batch.plain || !sentences[0]!.write(false).html) sentences[0]!.failed(detail);
    else queue.again({ ...batch, sentences, plain: true });
  }

  const heapMb = (): number => slots.reduce((all, slot) => all + slot.heapMb, 0);

  return {
    add(chain, sentences) {
      if (closed) for (const sentence of sentences) sentence.failed('it was closed');
      else queue.add(chain, sentences);
      pump();
    },
    stop(caller) {
      queue.leave(caller);
      for (const { batch, stop } of slots) if (batch?.sentences.every((sentence) => sentence.caller.stopped)) stop.abort();
    },
    figures: () => ({ ...figures, heapMb: heapMb() }),
    async close() {
      closed = true;
      for (const { key } of queue.chains())
        for (let batch = queue.take(key, 1); batch; batch = queue.take(key, 1))
          for (const sentence of batch.sentences) sentence.failed('it was closed');
      await Promise.all(slots.map(end));
    },
  };
}

const noThread = { thread: undefined, heapMb: 0, models: [], loads: 0, turns: 0 } as const;

const holds = (slot: Pick<Seat, 'models'>, name: string): boolean => slot.models.some((model) => model.name === name);
