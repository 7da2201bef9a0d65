import { expect, test } from 'vitest';
import type { Handles } from '../contract.ts';
import { at, claimOne, done, noon, work } from './rows.ts';

/** Queueing, leases and what operators ask the queue. */
export function workContract({ store, second }: Handles): void {
  const counts = async () => Object.fromEntries((await store().work.counts()).map((c) => [`${c.stage} ${c.state}`, c.count]));

  test('claims due work of the stage asked for, highest priority first', async () => {
    const rows = [3, 1, 2].map((priority) => work('fetch', `a${priority}`, { priority }));
    await store().work.enqueue([...rows, work('extract', 'other')], noon);
    const claims = await store().work.claim('fetch', { limit: 2, leaseSeconds: 60, now: noon });
    expect(claims.map((c) => [c.stage, c.subject, c.priority, c.attempts, c.losses])).toEqual([
      ['fetch', 'a3', 3, 0, 0],
      ['fetch', 'a2', 2, 0, 0],
    ]);
    expect(new Set(claims.map((c) => c.token)).size).toBe(2);
    expect(await counts()).toEqual({ 'extract due': 1, 'fetch due': 1, 'fetch leased': 2 });
  });

  test('work that is done and due once more may come back with another priority, and counts as later until then', async () => {
    await store().work.enqueue([work('fetch', 'a', { priority: 9 }), work('fetch', 'b', { priority: 5 })], noon);
    await store().work.settle(await claimOne(store(), 'fetch'), 1, done({ outcome: { kind: 'again', due: at(10), priority: 4 } }), noon);
    expect(await store().work.counts(noon)).toEqual([
      { stage: 'fetch', state: 'due', count: 1 },
      { stage: 'fetch', state: 'later', count: 1 },
    ]);
    expect(await counts()).toEqual({ 'fetch due': 2 });
    const claims = await store().work.claim('fetch', { limit: 9, leaseSeconds: 60, now: at(10) });
    expect(claims.map((c) => [c.subject, c.priority])).toEqual([
      ['b', 5],
      ['a', 4],
    ]);
  });

  test('work queued again while it is leased keeps the priority it was queued with', async () => {
    await store().work.enqueue([work('fetch', 'a', { priority: 9 })], noon);
    const claim = await claimOne(store(), 'fetch');
    await store().work.enqueue([work('fetch', 'a', { mode: 'again', priority: 8 })], noon);
    await store().work.settle(claim, 1, done({ outcome: { kind: 'again', due: at(10), priority: 4 } }), noon);
    expect((await claimOne(store(), 'fetch')).priority).toBe(8);
  });

  test('work that is due later can be put back', async () => {
    await store().work.enqueue([work('fetch', 'a')], noon);
    await store().work.settle(await claimOne(store(), 'fetch'), 1, done({ outcome: { kind: 'again', due: at(10) } }), noon);
    expect(await store().work.requeue('fetch', ['a'], at(1))).toBe(1);
    expect((await claimOne(store(), 'fetch', at(1))).subject).toBe('a');
  });

  test('keeps fractional and very large priorities apart', async () => {
    await store().work.enqueue([work('fetch', 'a', { priority: 1773316800.25 }), work('fetch', 'b', { priority: 1773316800.5 })], noon);
    expect((await claimOne(store(), 'fetch')).subject).toBe('b');
  });

  test('does not claim what is not due yet', async () => {
    await store().work.enqueue([work('fetch', 'a')], at(5));
    expect(await store().work.claim('fetch', { limit: 9, leaseSeconds: 60, now: at(4) })).toEqual([]);
    expect((await claimOne(store(), 'fetch', at(5))).subject).toBe('a');
  });

  test('queued once, work is not queued a second time, not even when it is done', async () => {
    await store().work.enqueue([work('fetch', 'a', { priority: 1 }), work('fetch', 'a', { priority: 1 })], noon);
    await store().work.enqueue([work('fetch', 'a', { priority: 9 })], noon);
    const claim = await claimOne(store(), 'fetch');
    expect(claim.priority).toBe(1);
    await store().work.enqueue([work('fetch', 'a')], noon);
    await store().work.settle(claim, 1, done(), noon);
    await store().work.enqueue([work('fetch', 'a')], noon);
    expect(await counts()).toEqual({ 'fetch done': 1 });
  });

  test('queued again, finished work is due once more with its new priority and no attempts', async () => {
    for (const outcome of [{ kind: 'done' }, { kind: 'park' }, { kind: 'drop' }, { kind: 'wait', due: at(600) }] as const) {
      await store().work.enqueue([work('fetch', 'a', { mode: 'again' })], noon);
      await store().work.settle(await claimOne(store(), 'fetch'), 1, done({ outcome: { kind: 'retry', due: noon } }), noon);
      await store().work.settle(await claimOne(store(), 'fetch'), 1, done({ outcome }), noon);
      await store().work.enqueue([work('fetch', 'a', { mode: 'again', priority: 7 })], at(1));
      const claim = await claimOne(store(), 'fetch', at(1));
      expect(claim).toMatchObject({ priority: 7, attempts: 0 });
      await store().work.settle(claim, 1, done(), noon);
    }
  });

  test('queued again while leased, work is due again when the claim settles, and only once', async () => {
    await store().work.enqueue([work('extract', 'a')], noon);
    const claim = await claimOne(store(), 'extract');
    await store().work.enqueue([work('extract', 'a', { mode: 'again' })], at(1));
    expect(await store().work.claim('extract', { limit: 1, leaseSeconds: 60, now: at(1) })).toEqual([]);
    expect(await store().work.settle(claim, 1, done(), at(2))).toBe(true);
    const repeated = await claimOne(store(), 'extract', at(2));
    await store().work.settle(repeated, 1, done(), at(3));
    expect(await counts()).toEqual({ 'extract done': 1 });
  });

  test('queued again while it waits for a retry, work is due now', async () => {
    await store().work.enqueue([work('extract', 'a')], noon);
    await store().work.settle(await claimOne(store(), 'extract'), 1, done({ outcome: { kind: 'retry', due: at(60) } }), noon);
    await store().work.enqueue([work('extract', 'a', { mode: 'again' })], at(1));
    expect((await claimOne(store(), 'extract', at(1))).attempts).toBe(1);
  });

  test('an expired lease is claimed anew and counted as a loss; its old token settles nothing', async () => {
    await store().work.enqueue([work('fetch', 'a')], noon);
    const lost = await claimOne(store(), 'fetch');
    expect(await store().work.claim('fetch', { limit: 1, leaseSeconds: 60, now: at(9) })).toEqual([]);
    const taken = await claimOne(store(), 'fetch', at(10));
    expect(taken).toMatchObject({ subject: 'a', losses: 1 });
    expect(await store().work.settle(lost, 1, done({ next: [work('extract', 'a')] }), at(11))).toBe(false);
    expect(await counts()).toEqual({ 'fetch leased': 1 });
    expect(await store().work.settle(taken, 1, done({ outcome: { kind: 'again', due: at(12) } }), at(11))).toBe(true);
    expect((await claimOne(store(), 'fetch', at(12))).losses).toBe(0);
  });

  test('renewing extends held leases and names them; lost ones are left out', async () => {
    await store().work.enqueue([work('fetch', 'a'), work('fetch', 'b')], noon);
    const claims = await store().work.claim('fetch', { limit: 2, leaseSeconds: 60, now: noon });
    const [kept, lost] = [claims[0]!, claims[1]!];
    await store().work.settle(lost, 1, done(), noon);
    expect(await store().work.renew(claims, { leaseSeconds: 600, now: noon })).toEqual([kept.token]);
    expect(await store().work.claim('fetch', { limit: 9, leaseSeconds: 60, now: at(9) })).toEqual([]);
    expect((await claimOne(store(), 'fetch', at(10))).subject).toBe(kept.subject);
    expect(await store().work.renew([], { leaseSeconds: 1, now: noon })).toEqual([]);
  });

  test('releasing makes every leased row due and counts the loss', async () => {
    await store().work.enqueue([work('fetch', 'a'), work('extract', 'b'), work('publish', 'c')], noon);
    const claim = await claimOne(store(), 'fetch');
    await claimOne(store(), 'extract');
    expect(await store().work.releaseAll(at(1))).toBe(2);
    expect(await store().work.settle(claim, 1, done(), at(1))).toBe(false);
    expect(await claimOne(store(), 'fetch', at(1))).toMatchObject({ losses: 1 });
    expect(await counts()).toEqual({ 'fetch leased': 1, 'extract due': 1, 'publish due': 1 });
  });

  test('what was in work when others were woken is due again when it settles', async () => {
    await store().work.enqueue([work('translate', 'a')], noon);
    const claim = await claimOne(store(), 'translate');
    expect(await store().work.wake('translate', ['model-missing'], at(1))).toBe(0);
    const failure = { kind: 'model-missing', from: 'de', to: 'en' } as const;
    expect(await store().work.settle(claim, 1, done({ outcome: { kind: 'wait', due: at(600) }, failure }), at(1))).toBe(true);
    expect(await claimOne(store(), 'translate', at(1))).toMatchObject({ subject: 'a' });
  });

  test('waking makes waiting rows of the named failures due', async () => {
    await store().work.enqueue([work('translate', 'model'), work('translate', 'budget'), work('translate', 'retry')], noon);
    for (const claim of await store().work.claim('translate', { limit: 3, leaseSeconds: 60, now: noon })) {
      const missing = { kind: 'model-missing', from: 'de', to: 'en' } as const;
      const failure = claim.subject === 'budget' ? ({ kind: 'over-budget', engine: 'x' } as const) : missing;
      const kind = claim.subject === 'retry' ? 'retry' : 'wait';
      await store().work.settle(claim, 1, done({ outcome: { kind, due: at(600) }, failure }), noon);
    }
    expect(await store().work.wake('fetch', ['model-missing'], at(1))).toBe(0);
    expect(await store().work.wake('translate', [], at(1))).toBe(0);
    expect(await store().work.wake('translate', ['model-missing'], at(1))).toBe(1);
    const claims = await store().work.claim('translate', { limit: 9, leaseSeconds: 60, now: at(1) });
    expect(claims.map((c) => c.subject)).toEqual(['model']);
    expect((await store().work.claim('translate', { limit: 9, leaseSeconds: 60, now: at(600) })).map((c) => c.subject).sort()).toEqual([
      'budget',
      'model',
      'retry',
    ]);
  });

  test('puts back what is finished, waits, is parked or due later, each with its own priority; what is leased is due again when it settles', async () => {
    const outcomes = {
      done: { kind: 'done' },
      dropped: { kind: 'drop' },
      parked: { kind: 'park' },
      waiting: { kind: 'wait', due: at(600) },
    } as const;
    const subjects = [...Object.keys(outcomes), 'leased', 'retrying', 'unnamed'];
    await store().work.enqueue(
      subjects.map((subject, priority) => work('translate', subject, { priority })),
      noon,
    );
    const claims = await store().work.claim('translate', { limit: 9, leaseSeconds: 600, now: noon });
    for (const claim of claims) {
      const outcome =
        claim.subject in outcomes
          ? outcomes[claim.subject as keyof typeof outcomes]
          : claim.subject === 'retrying'
            ? ({ kind: 'retry', due: at(60) } as const)
            : ({ kind: 'done' } as const);
      if (claim.subject !== 'leased') await store().work.settle(claim, 1, done({ outcome }), noon);
    }
    const named = [...subjects.filter((subject) => subject !== 'unnamed'), 'done', 'absent'];
    expect(await store().work.requeue('fetch', named, at(1))).toBe(0);
    expect(await store().work.requeue('translate', [], at(1))).toBe(0);
    expect(await store().work.requeue('translate', named, at(1))).toBe(6);
    const again = await store().work.claim('translate', { limit: 9, leaseSeconds: 600, now: at(1) });
    expect(again.map((claim) => [claim.subject, claim.priority])).toEqual([
      ['retrying', 5],
      ['waiting', 3],
      ['parked', 2],
      ['dropped', 1],
      ['done', 0],
    ]);
    const leased = claims.find((claim) => claim.subject === 'leased')!;
    expect(await store().work.settle(leased, 1, done(), at(2))).toBe(true);
    expect((await claimOne(store(), 'translate', at(2))).subject).toBe('leased');
    expect((await claimOne(store(), 'translate', at(60))).subject).toBe('retrying');
  });

  test('puts back any number of rows', async () => {
    const subjects = Array.from({ length: 450 }, (_, i) => `a${i}`);
    await store().work.enqueue(
      subjects.map((subject) => work('translate', subject)),
      noon,
    );
    const claims = await store().work.claim('translate', { limit: 450, leaseSeconds: 60, now: noon });
    await Promise.all(claims.map((claim) => store().work.settle(claim, 1, done(), noon)));
    expect(await store().work.requeue('translate', subjects, at(1))).toBe(450);
    expect(await counts()).toEqual({ 'translate due': 450 });
  });

  test('puts back finished work of older versions that is young enough', async () => {
    await store().work.enqueue(
      ['old', 'young', 'current', 'dropped'].map((subject) => work('extract', subject)),
      noon,
    );
    const claims = await store().work.claim('extract', { limit: 9, leaseSeconds: 60, now: noon });
    for (const claim of claims) {
      const settledAt = claim.subject === 'old' ? at(1) : at(5);
      const outcome = claim.subject === 'dropped' ? ({ kind: 'drop' } as const) : ({ kind: 'done' } as const);
      await store().work.settle(claim, claim.subject === 'current' ? 2 : 1, done({ outcome }), settledAt);
    }
    expect(await store().work.requeueStale('extract', 2, at(5), at(9))).toBe(2);
    expect(await store().work.requeueStale('extract', 2, at(5), at(9))).toBe(0);
    const again = await store().work.claim('extract', { limit: 9, leaseSeconds: 60, now: at(9) });
    expect(again.map((c) => c.subject).sort()).toEqual(['dropped', 'young']);
  });

  test('tells when the next row falls due, a lease at its end', async () => {
    expect(await store().work.nextDue(['fetch'])).toBeUndefined();
    expect(await store().work.nextDue([])).toBeUndefined();
    await store().work.enqueue([work('fetch', 'a')], at(3));
    await store().work.enqueue([work('extract', 'b')], at(2));
    expect(await store().work.nextDue(['fetch', 'publish'])).toBe(at(3));
    expect(await store().work.nextDue(['fetch', 'extract'])).toBe(at(2));
    const claim = await claimOne(store(), 'fetch', at(3));
    expect(await store().work.nextDue(['fetch'])).toBe(at(13));
    await store().work.settle(claim, 1, done(), at(4));
    expect(await store().work.nextDue(['fetch'])).toBeUndefined();
  });

  test('two handles that claim at once never get the same row', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => work('fetch', `a${i}`, { priority: i % 7 }));
    await store().work.enqueue(rows, noon);
    const other = await second();
    const drain = async (from: typeof other): Promise<string[]> => {
      const got: string[] = [];
      for (;;) {
        const claims = await from.work.claim('fetch', { limit: 9, leaseSeconds: 60, now: noon });
        if (claims.length === 0) return got;
        got.push(...claims.map((c) => c.subject));
      }
    };
    const got = (await Promise.all([drain(store()), drain(other), drain(store()), drain(other)])).flat();
    expect(got.length).toBe(200);
    expect(new Set(got).size).toBe(200);
  });
}
