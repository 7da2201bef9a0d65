import type { Failure } from './core/failure.ts';
import { policyOf, sentenceOf } from './core/failure.ts';
import type { Clock, Log } from './core/ports.ts';
import type { StageName } from './core/provenance.ts';
import { err, type Result } from './core/result.ts';
import type { AnyStage } from './core/stage.ts';
import type { Claim, Settlement, Store } from './core/store.ts';
import { settleFailure } from './settle.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly stages: readonly AnyStage[];
  readonly clock: Clock;
  readonly log: Log;
  /** A worker that says nothing for this long has lost its claims. */
  readonly leaseSeconds: number;
  /** How often an idle stage looks for work that others queued or that fell due. */
  readonly pollMs: number;
  /** Names a storage error that is not a bug, such as a full disk. */
  readonly storageFailure: (error: unknown) => Failure | undefined;
  /** Called after each settlement, for progress lines. */
  readonly onSettled?: (stage: StageName, settlement: Settlement) => void;
}

export interface Runner {
  /** Works until nothing is due any more; answers what ended it early, such as a full disk. */
  drain(signal: AbortSignal): Promise<Failure | undefined>;
  /** Works until the signal, then lets what is running finish. */
  loop(signal: AbortSignal): Promise<void>;
  /** Stages that stopped because of bugs. */
  stopped(): readonly StageName[];
}

// Two limits of patience: an input that was in work this often in a row when its worker ended is parked; this many bugs in a row stop a stage.
const maxLosses = 10;
const maxBugsInARow = 5;
const fullDiskPauseMs = 10_000;

/** Runs the stages over the store's queue: claims, works, commits; each stage in its own loop with its own slots. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, stages, clock, log } = options;
  const inFlight = new Map<string, Claim>();
  const bugsInARow = new Map<StageName, number>();
  const wakers = new Set<() => void>();
  let pausedUntil = 0;
  let onFull: ((failure: Failure) => void) | undefined;

  const wakeAll = (): void => {
    for (const wake of wakers) wake();
  };
  const isStopped = (stage: AnyStage): boolean => (bugsInARow.get(stage.name) ?? 0) >= maxBugsInARow;

  /** No new work for a while; said once a pause. */
  function pauseFor(failure: Failure, stage: AnyStage): void {
    if (Date.now() >= pausedUntil) log.error({ stage: stage.name }, sentenceOf(failure));
    pausedUntil = Date.now() + fullDiskPauseMs;
    onFull?.(failure);
  }

  /** What the disk had no room for is put back by a write so small that it may still fit: no worker died, so that nothing may count as a loss. */
  async function putBack(stage: AnyStage, claim: Claim, failure: Failure): Promise<void> {
    try {
      await store.work.settle(claim, stage.version, settleFailure(failure, claim, clock.now()), clock.now());
    } catch {
      // Then its lease ends.
    }
  }

  async function attempt(stage: AnyStage, claim: Claim, signal: AbortSignal): Promise<Settlement> {
    if (claim.losses >= maxLosses) {
      const detail = `${stage.name} of ${claim.subject} ended its worker ${claim.losses} times`;
      return settleFailure({ kind: 'bug', detail }, claim, clock.now());
    }
    const input = await stage.input(store, claim.subject);
    if (input === undefined) return { outcome: { kind: 'done' }, outputs: [], next: [] };
    let result: Result<unknown, Failure>;
    try {
      result = await stage.run(input, signal);
    } catch (error) {
      result = err({ kind: 'bug', detail: error instanceof Error ? error.message : String(error) });
      log.error({ stage: stage.name, subject: claim.subject, err: error }, 'a stage threw');
    }
    const settlement = stage.settle(input, result, claim);
    if (settlement) return settlement;
    if (result.ok) throw new Error(`stage ${stage.name} settled nothing for a success`);
    return settleFailure(result.error, claim, clock.now());
  }

  async function work(stage: AnyStage, claim: Claim, signal: AbortSignal): Promise<void> {
    inFlight.set(claim.token, claim);
    try {
      const settlement = await attempt(stage, claim, signal);
      const { failure } = settlement;
      // What fails while we stop may fail because we stop: its lease ends and it is done again.
      if (signal.aborted && failure) return;
      if (failure?.kind === 'bug') bugsInARow.set(stage.name, (bugsInARow.get(stage.name) ?? 0) + 1);
      else bugsInARow.delete(stage.name);
      if (failure && policyOf(failure) === 'stop-work') pauseFor(failure, stage);
      const held = await store.work.settle(claim, stage.version, settlement, clock.now());
      if (!held) log.warn({ stage: stage.name, subject: claim.subject }, 'the lease was lost; another worker has this work');
      else options.onSettled?.(stage.name, settlement);
      if (failure) log.info({ stage: stage.name, subject: claim.subject, failure: failure.kind }, sentenceOf(failure));
    } catch (error) {
      const failure = options.storageFailure(error);
      if (failure) {
        pauseFor(failure, stage);
        await putBack(stage, claim, failure);
      } else {
        pausedUntil = Date.now() + 1000;
        log.error(
          { stage: stage.name, subject: claim.subject, err: error },
          'the store failed; the work stays queued until its lease ends',
        );
      }
    } finally {
      inFlight.delete(claim.token);
      wakeAll();
    }
  }

  /** One stage's loop. Answers when `finished` says that the drain is over, or on the signal. */
  async function serve(stage: AnyStage, signal: AbortSignal, over: (idle: boolean) => boolean): Promise<void> {
    const running = new Set<Promise<void>>();
    let woken = false;
    const hasWoken = (): boolean => woken;
    let wake: () => void = () => undefined;
    const waker = (): void => {
      woken = true;
      wake();
    };
    wakers.add(waker);
    while (!signal.aborted) {
      woken = false;
      const free = isStopped(stage) || Date.now() < pausedUntil ? 0 : stage.concurrency - running.size;
      const claims = free > 0 ? await claim(stage, free) : [];
      for (const one of claims) {
        const task = work(stage, one, signal).finally(() => running.delete(task));
        running.add(task);
      }
      if (over(running.size === 0)) break;
      if (claims.length === 0 && !hasWoken()) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, options.pollMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
    await Promise.all(running);
    wakers.delete(waker);
  }

  async function claim(stage: AnyStage, limit: number): Promise<readonly Claim[]> {
    try {
      return await store.work.claim(stage.name, { limit, leaseSeconds: options.leaseSeconds, now: clock.now() });
    } catch (error) {
      const failure = options.storageFailure(error);
      if (failure) pauseFor(failure, stage);
      else {
        pausedUntil = Date.now() + 1000;
        log.error({ stage: stage.name, err: error }, 'the store did not hand out work');
      }
      return [];
    }
  }

  async function run(signal: AbortSignal, over: (stage: AnyStage) => (idle: boolean) => boolean): Promise<void> {
    signal.addEventListener('abort', wakeAll);
    const renewal = setInterval(
      () => {
        const claims = [...inFlight.values()];
        if (claims.length > 0) store.work.renew(claims, { leaseSeconds: options.leaseSeconds, now: clock.now() }).catch(() => undefined);
      },
      (options.leaseSeconds * 1000) / 3,
    );
    await Promise.all(stages.map((stage) => serve(stage, signal, over(stage))));
    clearInterval(renewal);
    signal.removeEventListener('abort', wakeAll);
  }

  return {
    loop: (signal) => run(signal, () => () => false),
    async drain(signal) {
      const idle = new Set<StageName>();
      const stop = new AbortController();
      let ended: Failure | undefined;
      onFull = (failure) => {
        ended = failure;
        stop.abort();
      };
      const names = stages.map((stage) => stage.name);
      let rest: Promise<void> | undefined;
      let finished = false;
      const look = async (): Promise<void> => {
        const due = await store.work.nextDue(stages.filter((stage) => !isStopped(stage)).map((stage) => stage.name));
        const nothingDue = due === undefined || due > clock.now();
        // Rows leased elsewhere are waited for: their worker commits them, or its lease ends and they are ours.
        const leased = nothingDue && (await store.work.counts()).some((row) => row.state === 'leased');
        if (idle.size === names.length && nothingDue && !leased) finished = true;
        rest = undefined;
        if (finished) wakeAll();
      };
      await run(AbortSignal.any([signal, stop.signal]), (stage) => (isIdle) => {
        if (isIdle) idle.add(stage.name);
        else idle.delete(stage.name);
        if (idle.size === names.length && !finished) rest ??= look();
        return finished && isIdle;
      });
      await rest;
      onFull = undefined;
      return ended;
    },
    stopped: () => stages.filter(isStopped).map((stage) => stage.name),
  };
}
