import { randomUUID } from 'node:crypto';
import { sql, type ExpressionBuilder } from 'kysely';
import type { Failure } from '../../core/failure.ts';
import { later, type Instant, type StageName } from '../../core/provenance.ts';
import type { Claim, Outcome, Settlement, Work, WorkState, WorkStore } from '../../core/store.ts';
import type { Connection, Database } from './database.ts';
import { learn } from './learning.ts';
import { raise } from './meta.ts';
import { articlesIn, prepare, write as writeOutputs } from './outputs.ts';
import { encode } from './record.ts';
import type { Tables, WorkRow } from './schema.ts';
import { articlesOf, takenDown, without } from './tombstones.ts';
import { transact } from './transaction.ts';
import { batches } from './upsert.ts';

const stateAfter = { done: 'done', again: 'due', retry: 'due', wait: 'waiting', park: 'parked', drop: 'dropped' } as const;

/** The queue. A claim is one statement, a settlement one transaction whose first statement checks the token and locks the row. */
export function workStore({ dialect, write, read }: Database): WorkStore {
  return {
    enqueue: (work, now) =>
      transact(write, async (trx) => enqueue(trx, without(work, await takenDown(trx, dialect, articlesOf(work))), now)),

    async claim(stage, { limit, leaseSeconds, now }) {
      const token = randomUUID();
      const { rows } = await sql<Claim>`
        with next as materialized (
          select stage, subject from work where stage = ${stage} and due <= ${now}
          order by priority desc, due, subject limit ${limit} ${dialect.skipLocked}
        )
        update work set
          due = ${later(now, leaseSeconds * 1000)},
          lease_token = ${token} || '/' || work.subject,
          losses = losses + case when state = 'leased' then 1 else 0 end,
          claimed_generation = generation,
          state = 'leased'
        from next where work.stage = next.stage and work.subject = next.subject
        returning work.stage as stage, work.subject as subject, priority, attempts, losses, lease_token as token`.execute(write);
      return rows.toSorted((a, b) => b.priority - a.priority || (a.subject < b.subject ? -1 : 1));
    },

    async renew(claims, { leaseSeconds, now }) {
      const held: string[] = [];
      for (const batch of batches(claims)) {
        const rows = await write
          .updateTable('work')
          .set({ due: later(now, leaseSeconds * 1000) })
          .where('state', '=', 'leased')
          .where((eb) => eb.or(batch.map((claim) => holds(eb, claim))))
          .returning('lease_token')
          .execute();
        for (const { lease_token } of rows) if (lease_token !== null) held.push(lease_token);
      }
      return held;
    },

    async settle(claim, version, settlement, now) {
      const prepared = await prepare(settlement.outputs, dialect, now);
      return transact(write, async (trx) => {
        const gone = await takenDown(trx, dialect, [...articlesIn(prepared), ...articlesOf(settlement.next)]);
        if (!(await end(trx, claim, version, settlement, now))) return false;
        const { visible, sighted } = await writeOutputs(trx, prepared, gone);
        await enqueue(trx, without(settlement.next, gone), now);
        // Last, and in this order, because these counters are every writer's: who holds one waits for nothing before it, so no circle can form.
        await learn(trx, sighted, now);
        if (visible) await raise(trx, 'data-version');
        return true;
      });
    },

    async releaseAll(now) {
      const result = await write
        .updateTable('work')
        .set((eb) => ({ state: 'due', due: now, lease_token: null, losses: eb('losses', '+', 1) }))
        .where('state', '=', 'leased')
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    async wake(stage, kinds, now) {
      if (kinds.length === 0) return 0;
      // What is in work may have looked just before, and would be left waiting for what is there. First, so that none settles unseen in between.
      await write
        .updateTable('work')
        .set((eb) => ({ generation: eb('generation', '+', 1) }))
        .where('stage', '=', stage)
        .where('state', '=', 'leased')
        .execute();
      const result = await write
        .updateTable('work')
        .set({ state: 'due', due: now })
        .where('stage', '=', stage)
        .where('state', '=', 'waiting')
        .where('failure_kind', 'in', [...kinds])
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    requeue: (stage, subjects, now) => transact(write, async (trx) => (await putBack(trx, stage, subjects, now)).length),

    async requeueStale(stage, version, notBefore, now) {
      const result = await write
        .updateTable('work')
        .set({ state: 'due', due: now, attempts: 0 })
        .where('stage', '=', stage)
        .where('due', 'is', null)
        .where('version', '<', version)
        .where('settled_at', '>=', notBefore)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    async nextDue(stages) {
      // A question for each stage: the answer is then one end of an index.
      const rows = await Promise.all(
        stages.map((stage) =>
          read
            .selectFrom('work')
            .select((eb) => eb.fn.min('due').as('due'))
            .where('stage', '=', stage)
            .where('due', 'is not', null)
            .executeTakeFirst(),
        ),
      );
      return rows.flatMap((row) => row?.due ?? []).sort()[0];
    },

    async counts(now) {
      const split = read.selectFrom('work').select(['stage', now === undefined ? 'state' : laterThan(now)]);
      return read
        .selectFrom(split.as('split'))
        .select((eb) => ['stage', 'state', eb.fn.countAll<number>().as('count')] as const)
        .groupBy(['stage', 'state'])
        .orderBy('stage')
        .orderBy('state')
        .execute();
    },

    async failures({ stage, subject, limit }) {
      let query = read
        .selectFrom('work')
        .select(['stage', 'subject', 'failure', 'outcome', 'attempts', 'settled_at'])
        .where('failure', 'is not', null);
      if (stage !== undefined) query = query.where('stage', '=', stage);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      const rows = await query.orderBy('settled_at', 'desc').orderBy('subject').limit(limit).execute();
      return rows.map(({ settled_at, failure, outcome, ...row }) => ({
        ...row,
        failure: JSON.parse(failure!) as Failure,
        outcome: outcome!,
        at: settled_at!,
      }));
    },
  };
}

/** Puts back rows of a stage that are finished, wait or are due later, inside a transaction of the caller; answers the subjects that were. */
export async function putBack(db: Connection, stage: StageName, subjects: readonly string[], now: Instant): Promise<readonly string[]> {
  const back: string[] = [];
  for (const batch of batches([...new Set(subjects)].sort())) {
    const rows = await db
      .updateTable('work')
      .set({ ...anew, due: sql<Instant>`case when state = 'leased' then due else ${now} end` })
      .where('stage', '=', stage)
      .where('subject', 'in', batch)
      .where((eb) => eb.or([eb('state', '<>', 'due'), eb('due', '>', now)]))
      .returning('subject')
      .execute();
    back.push(...rows.map(({ subject }) => subject));
  }
  return back;
}

const laterThan = (now: Instant) =>
  sql<WorkState | 'later'>`case when state = 'due' and due > ${now} then 'later' else state end`.as('state');

/** Adds work inside a transaction of the caller. */
export async function enqueue(db: Connection, work: readonly Work[], now: Instant): Promise<void> {
  for (const mode of ['once', 'again'] as const) {
    const rows = new Map(work.filter((w) => w.mode === mode).map((w) => [`${w.stage}\n${w.subject}`, newRow(w, now)]));
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    for (const batch of batches(sorted)) {
      await db
        .insertInto('work')
        .values(batch)
        .onConflict((conflict) => {
          const target = conflict.columns(['stage', 'subject']);
          return mode === 'once' ? target.doNothing() : target.doUpdateSet(again);
        })
        .execute();
    }
  }
}

/** What queueing again does to a row: a leased one keeps its lease and is marked by its generation, any other falls due now. */
const again = {
  priority: sql<number>`excluded.priority`,
  generation: sql<number>`work.generation + 1`,
  attempts: sql<number>`case when work.state in ('due', 'leased') then work.attempts else 0 end`,
  due: sql<Instant>`case when work.state = 'leased' or (work.state = 'due' and work.due < excluded.due) then work.due else excluded.due end`,
  state: sql<'due'>`case when work.state = 'leased' then work.state else excluded.state end`,
};

/** The same without a new row: `again` with the priority there is. */
const anew = {
  generation: again.generation,
  attempts: sql<number>`case when state = 'leased' then attempts else 0 end`,
  state: sql<'due'>`case when state = 'leased' then state else 'due' end`,
};

function newRow(
  work: Work,
  now: Instant,
): Omit<WorkRow, 'claimed_generation' | 'lease_token' | 'version' | 'settled_at' | 'outcome' | 'failure' | 'failure_kind'> {
  const { stage, subject, priority } = work;
  return { stage, subject, priority, state: 'due', due: now, attempts: 0, losses: 0, generation: 0 };
}

function holds(eb: ExpressionBuilder<Tables, 'work'>, claim: Claim) {
  return eb.and([eb('stage', '=', claim.stage), eb('subject', '=', claim.subject), eb('lease_token', '=', claim.token)]);
}

/** Ends a claim if its token still holds; answers whether it did. */
async function end(db: Connection, claim: Claim, version: number, { outcome, failure }: Settlement, now: Instant): Promise<boolean> {
  const unchanged = sql<boolean>`generation = claimed_generation`;
  const result = await db
    .updateTable('work')
    .set({
      state: sql`case when ${unchanged} then ${stateAfter[outcome.kind]} else 'due' end`,
      due: sql`case when ${unchanged} then ${sql.val(dueAfter(outcome))} else ${now} end`,
      attempts: sql`case when ${unchanged} then ${attemptsAfter(outcome)} else 0 end`,
      ...('priority' in outcome && { priority: sql<number>`case when ${unchanged} then ${outcome.priority} else priority end` }),
      losses: 0,
      lease_token: null,
      claimed_generation: null,
      version,
      settled_at: now,
      outcome: outcome.kind,
      failure: failure ? encode(failure) : null,
      failure_kind: failure?.kind ?? null,
    })
    .where('state', '=', 'leased')
    .where((eb) => holds(eb, claim))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

const dueAfter = (outcome: Outcome): Instant | null => ('due' in outcome ? outcome.due : null);

function attemptsAfter({ kind }: Outcome) {
  if (kind === 'retry') return sql<number>`attempts + 1`;
  return kind === 'done' || kind === 'again' ? sql<number>`0` : sql<number>`attempts`;
}
