import type { Failure } from '../../core/failure.ts';
import type { Budget, Clock } from '../../core/ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Segment, Translated } from '../../core/translation.ts';
import { reserve, type Reservation } from '../budget.ts';
import { place } from '../spans.ts';
import type { Refused } from './http.ts';
import { plainText } from './reading.ts';
import type { Slots } from './slots.ts';
import { stopped } from '../stopped.ts';

/** A sentence on its way to a server: `plain` without its marks, `alone` in a request of its own. */
export interface Item {
  readonly index: number;
  readonly segment: Segment;
  readonly plain: boolean;
  readonly alone: boolean;
}

/** What came back for a sentence; `again` asks for one more try that way, and `answer` stands where that gives nothing. */
export interface Reading {
  readonly answer: Answer;
  readonly again?: 'plain' | 'alone';
}

/** What a server gave for a request: as many readings as items, and how much it counted where it tells. */
export interface Answered {
  readonly readings: readonly Reading[];
  readonly used?: number;
}

/** What is particular to an engine that is asked over the network. */
export interface BatchedEngine {
  /** As `Translated` names it. */
  readonly model: string;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly slots: Slots;
  /** Of one request; a longer sentence goes by itself. */
  readonly most: { readonly sentences: number; readonly characters: number };
  /** What a request costs at most, in the budget's unit. */
  cost(items: readonly Item[]): number;
  /** Parts that cannot share a request; their costs add up. */
  parts?(items: readonly Item[]): readonly (readonly Item[])[];
  ask(items: readonly Item[], signal: AbortSignal): Promise<Result<Answered, Refused>>;
}

type Answer = Result<Translated, Failure>;

/** Second tries that may fail in a row before a call makes no more of them. */
const patience = 3;

/**
 * Translates sentences in requests as large as the server takes. A batch is counted before it is sent, and sent as far as the budget goes.
 * What fails as a batch is asked again sentence by sentence, so that a bad one costs only itself; what came back with damaged marks is asked
 * again as plain text.
 */
export async function translateInBatches(
  engine: BatchedEngine,
  segments: readonly Segment[],
  signal: AbortSignal,
): Promise<readonly Answer[]> {
  const answers = new Map<number, Answer>();
  const counting = counter(engine);
  /** Why nothing more is sent. */
  let down: Failure | undefined;
  let refusals = 0;
  let failures = 0;

  function record(item: Item, { answer, again }: Reading): readonly Item[] {
    if (answer.ok || !answers.get(item.index)?.ok) answers.set(item.index, answer);
    if (item.alone) failures = answer.ok ? 0 : failures + 1;
    return again && !item[again] ? [{ ...item, [again]: true }] : [];
  }

  async function send(items: readonly Item[]): Promise<void> {
    const { fitting, reservation, failure } = await counting(items, () => down);
    const again = reservation ? await request(fitting, reservation) : [];
    for (const item of items.slice(fitting.length)) if (failure) record(item, { answer: err(failure) });
    const together = again.filter((item) => !item.alone);
    for (const batch of batchesOf(together, engine.most)) await send(batch);
    for (const item of again.filter((one) => one.alone)) if (failures < patience) await send([item]);
  }

  async function request(items: readonly Item[], reservation: Reservation): Promise<readonly Item[]> {
    const again: Item[] = [];
    let used = 0;
    for (const part of engine.parts?.(items) ?? [items]) {
      const answer = down ? err({ failure: down, billed: false, lasting: true }) : await engine.ask(part, signal);
      if (answer.ok) {
        refusals = 0;
        used += answer.value.used ?? engine.cost(part);
        for (const [i, item] of part.entries()) again.push(...record(item, answer.value.readings[i]!));
        continue;
      }
      const { failure, billed, lasting } = answer.error;
      used += billed ? engine.cost(part) : 0;
      if (part.length === 1) refusals += 1;
      if (lasting || refusals >= patience) down ??= failure;
      for (const item of part) again.push(...record(item, { answer: err(failure), ...(part.length > 1 && { again: 'alone' as const }) }));
    }
    await reservation.settle(used);
    return again;
  }

  const items = segments.flatMap((segment, index) => {
    if (plainText(segment) !== '') return [{ index, segment, plain: false, alone: false }];
    answers.set(index, ok({ text: '', ...place(segment, '', []), model: engine.model }));
    return [];
  });
  // No more wait for a place than could ever have one, however long the text.
  const waiting = batchesOf(items, engine.most).values();
  const work = async (): Promise<void> => {
    for (const batch of waiting) await engine.slots.within(() => send(batch), signal);
  };
  await Promise.all(Array.from({ length: engine.slots.count }, work));
  return segments.map((_, index) => answers.get(index) ?? err(stopped));
}

interface Counted {
  /** The first of the items, as many as the budget has room for. */
  readonly fitting: readonly Item[];
  readonly reservation?: Reservation;
  readonly failure?: Failure;
}

/** Counts batches one after the other, so that a sentence is let through only after those before it. */
function counter(engine: BatchedEngine): (items: readonly Item[], ended: () => Failure | undefined) => Promise<Counted> {
  let turn: Promise<unknown> = Promise.resolve();
  let full: Failure | undefined;

  async function fit(items: readonly Item[], ended: Failure | undefined): Promise<Counted> {
    const failure = full ?? ended;
    if (failure) return { fitting: [], failure };
    for (let fitting = items; fitting.length > 0; fitting = fitting.slice(0, -1)) {
      const reservation = await reserve(engine.budget, engine.cost(fitting), engine.clock);
      if (reservation.ok) return { fitting, reservation: reservation.value, ...(full && { failure: full }) };
      full = reservation.error;
    }
    return { fitting: [], ...(full && { failure: full }) };
  }

  return (items, ended) => {
    const counted = turn.then(() => fit(items, ended()));
    turn = counted.catch(() => undefined);
    return counted;
  };
}

function batchesOf(items: readonly Item[], most: BatchedEngine['most']): readonly (readonly Item[])[] {
  const batches: Item[][] = [];
  let characters = 0;
  for (const item of items) {
    const last = batches.at(-1);
    characters += item.segment.text.length;
    if (last && last.length < most.sentences && characters <= most.characters) last.push(item);
    else {
      batches.push([item]);
      characters = item.segment.text.length;
    }
  }
  return batches;
}
