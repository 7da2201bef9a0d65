import { setTimeout as pause } from 'node:timers/promises';
import { backoffMs, type Failure } from '../../core/failure.ts';
import type { Clock, Log, Obtaining } from '../../core/ports.ts';
import type { Pair } from '../../core/translation.ts';
import { closestPair } from '../languages.ts';
import type { Architectures } from './architecture.ts';
import { localModels } from './folder.ts';
import { modelName, pairOf } from './manifest.ts';
import { pullModel } from './pull.ts';
import type { Registry } from './registry.ts';
import { stagedModels } from './staging.ts';
import { watchModels } from './watch.ts';

export interface SupplyOptions {
  /** Folder of the models. */
  readonly dir: string;
  /** Asked in this order. */
  readonly registries: readonly Registry[];
  readonly clock: Clock;
  /** False: nothing is fetched over a network unless by command; folders among the registries are still looked into. */
  readonly fetch: boolean;
  readonly architectures?: Architectures | undefined;
  readonly log?: Pick<Log, 'info' | 'warn'> | undefined;
  /** How often the folder is looked at where the system does not tell of changes. */
  readonly pollMs?: number;
  /** How often it is looked whether another process has ended its download. */
  readonly waitMs?: number;
  /** Wait before a second try within one pull. */
  readonly pauseMs?: number;
}

/** What fetches models at need, in the background. */
export interface ModelSupply {
  /** Starts to fetch the model of a pair, once however often it is asked; after a failure again, when its `nextTry` has come. */
  obtain(pair: Pair): Obtaining;
  /** Calls back when a model came, went or could not be fetched, by whatever process. */
  onModels(listener: () => void): void;
  /** Every pair asked for whose model is not there yet. */
  state(): readonly { readonly pair: Pair; readonly obtaining: Obtaining }[];
  /** Stops what is under way; what has come stays, and the next process goes on from there. */
  close(): Promise<void>;
}

interface Order {
  readonly pair: Pair;
  obtaining: Obtaining;
  failures: number;
}

const atOnce = 2;
const longestWaitMs = 6 * 3_600_000;

/** Fetches models when they are first needed: two at a time, in the order they were asked for. Never throws. */
export function modelSupply(options: SupplyOptions): ModelSupply {
  const { dir, clock, fetch, log, pollMs, waitMs = 1000 } = options;
  const registries = options.registries.filter((registry) => fetch || registry.local);
  const orders = new Map<string, Order>();
  const listeners = new Set<() => void>();
  const queue: Order[] = [];
  const running = new Set<Promise<void>>();
  const stop = new AbortController();
  const tell = (): void => listeners.forEach((listener) => listener());
  let telling = Promise.resolve();
  const onChange = (): void => {
    telling = tellOfInstalled();
  };
  const watch = watchModels(dir, onChange, pollMs);

  async function installed(pair: Pair): Promise<boolean> {
    const pairs = (await localModels(dir)).map((model) => pairOf(model.manifest));
    return closestPair(pair, pairs) !== undefined;
  }

  function forget(order: Order): void {
    if (orders.get(keyOf(order.pair)) === order) orders.delete(keyOf(order.pair));
  }

  /** Forgets what came only in the moment it is told of: until then it counts as on its way. */
  async function tellOfInstalled(): Promise<void> {
    const came: Order[] = [];
    for (const order of orders.values()) if (await installed(order.pair)) came.push(order);
    came.forEach(forget);
    tell();
  }

  async function fill(order: Order): Promise<void> {
    const { pair } = order;
    while (!stop.signal.aborted) {
      if (await installed(pair)) {
        forget(order);
        tell();
        return;
      }
      const pulled = await pullModel(pair, {
        ...options,
        registries,
        signal: stop.signal,
        progress: ({ bytes, total }) => (order.obtaining = fetching(bytes, total)),
      });
      if (pulled.ok) {
        log?.info(
          { model: modelName(pulled.value.manifest), licence: pulled.value.manifest.licence },
          pulled.value.note ?? 'model installed',
        );
        await watch.look();
        await telling;
        forget(order);
        return;
      }
      if (pulled.error.kind !== 'in-use') {
        fail(order, pulled.error);
        return;
      }
      // Another process fetches it: its progress is ours.
      const staged = closestStaged(pair, await stagedModels(dir));
      if (staged) order.obtaining = fetching(staged.bytes, staged.total);
      await pause(waitMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }

  function fail(order: Order, failure: Failure): void {
    if (stop.signal.aborted) return;
    const waitFor = Math.min(backoffMs(failure, order.failures), longestWaitMs);
    order.failures += 1;
    const nextTry = new Date(Date.parse(clock.now()) + waitFor).toISOString();
    order.obtaining = { kind: 'failed', failure, nextTry };
    log?.warn({ pair: keyOf(order.pair), failure: failure.kind, nextTry }, 'model not fetched');
    tell();
  }

  function startNext(): void {
    while (running.size < atOnce && queue.length > 0 && !stop.signal.aborted) {
      const order = queue.shift()!;
      const work = fill(order)
        .catch((error: unknown) => fail(order, { kind: 'bug', detail: error instanceof Error ? error.message : String(error) }))
        .finally(() => {
          running.delete(work);
          startNext();
        });
      running.add(work);
    }
  }

  const answer = ({ obtaining }: Order): Obtaining =>
    !fetch && obtaining.kind === 'failed' && obtaining.failure.kind === 'pair-unsupported' ? { kind: 'off' } : obtaining;

  return {
    obtain(pair) {
      if (registries.length === 0 || stop.signal.aborted) return { kind: 'off' };
      const known = orders.get(keyOf(pair));
      if (known && !(known.obtaining.kind === 'failed' && known.obtaining.nextTry <= clock.now())) return answer(known);
      const order: Order = { pair, obtaining: fetching(0, undefined), failures: known?.failures ?? 0 };
      orders.set(keyOf(pair), order);
      queue.push(order);
      startNext();
      return order.obtaining;
    },
    onModels: (listener) => void listeners.add(listener),
    state: () => [...orders.values()].map((order) => ({ pair: order.pair, obtaining: answer(order) })),
    async close() {
      stop.abort();
      watch.close();
      listeners.clear();
      await Promise.all(running);
    },
  };
}

const keyOf = ({ from, to }: Pair): string => `${from}-${to}`;
const fetching = (bytes: number, total: number | undefined): Obtaining => ({
  kind: 'fetching',
  bytes,
  ...(total === undefined ? {} : { total }),
});

function closestStaged<T extends Pair>(pair: Pair, staged: readonly T[]): T | undefined {
  const closest = closestPair(pair, staged);
  return staged.find((one) => one.from === closest?.from && one.to === closest.to);
}
