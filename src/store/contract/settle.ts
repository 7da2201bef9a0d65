import { expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import type { Handles } from '../contract.ts';
import { all, article, at, claimOne, done, item, noon, publication, translation, work } from './rows.ts';

/** The end of a claim: one transaction, or nothing. */
export function settleContract({ store, second }: Handles): void {
  test('writes outputs, the next work and the end of the claim together', async () => {
    await store().work.enqueue([work('feeds', 'f1')], noon);
    const claim = await claimOne(store(), 'feeds');
    const next = [work('fetch', 'a', { priority: 5 }), work('fetch', 'b', { priority: 4 })];
    const outputs = [
      { table: 'items', row: item('a') },
      { table: 'items', row: item('b') },
    ] as const;
    expect(await store().work.settle(claim, 2, done({ outcome: { kind: 'again', due: at(30) }, outputs, next }), noon)).toBe(true);
    expect(await store().articles.item('b')).toEqual(item('b'));
    expect((await store().work.claim('fetch', { limit: 9, leaseSeconds: 60, now: noon })).map((c) => c.subject)).toEqual(['a', 'b']);
    expect((await claimOne(store(), 'feeds', at(30))).attempts).toBe(0);
  });

  test('counts retries, and forgets them when it is done', async () => {
    await store().work.enqueue([work('fetch', 'a')], noon);
    for (const attempts of [0, 1, 2]) {
      const claim = await claimOne(store(), 'fetch');
      expect(claim.attempts).toBe(attempts);
      await store().work.settle(claim, 1, done({ outcome: { kind: 'retry', due: noon } }), noon);
    }
    await store().work.settle(await claimOne(store(), 'fetch'), 1, done({ outcome: { kind: 'again', due: noon } }), noon);
    expect((await claimOne(store(), 'fetch')).attempts).toBe(0);
  });

  test('a claim settles once', async () => {
    await store().work.enqueue([work('fetch', 'a')], noon);
    const claim = await claimOne(store(), 'fetch');
    const settle = (from: typeof claim, by = store()) => by.work.settle(from, 1, done({ next: [work('extract', 'a')] }), noon);
    const both = await Promise.all([settle(claim), settle(claim, await second())]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await settle({ ...claim, token: 'guessed' })).toBe(false);
    expect(await store().work.counts()).toEqual([
      { stage: 'extract', state: 'due', count: 1 },
      { stage: 'fetch', state: 'done', count: 1 },
    ]);
  });

  test('the same outputs written again leave the same contents', async () => {
    const outputs = [
      { table: 'articles', row: article('a') },
      { table: 'translations', row: translation('a') },
      { table: 'publications', row: publication('a') },
    ] as const;
    const run = async (): Promise<string[]> => {
      await store().work.enqueue([work('publish', 'a', { mode: 'again' })], noon);
      await store().work.settle(await claimOne(store(), 'publish'), 1, done({ outputs, next: [work('feeds', 'f')] }), noon);
      return all(store().admin.dump());
    };
    const first = await run();
    expect(await run()).toEqual(first);
  });

  test('an output that cannot be written leaves nothing at all, and the claim as it was', async () => {
    await store().work.enqueue([work('extract', 'a')], noon);
    const before = await all(store().admin.dump());
    const claim = await claimOne(store(), 'extract');
    const outputs = [
      { table: 'publications', row: publication('a') },
      { table: 'articles', row: article('a', 0) },
    ] as const;
    await expect(store().work.settle(claim, 1, done({ outputs, next: [work('identify', 'a')] }), noon)).rejects.toThrow();
    expect(await store().articles.publication('a')).toBeUndefined();
    expect(await store().articles.dataVersion()).toBe(0);
    expect((await all(store().admin.dump())).map((line) => line.replace('leased', 'due'))).toEqual(before);
    expect(await store().work.settle(claim, 1, done(), noon)).toBe(true);
  });

  test('lists the latest failure of each row, newest first, until it succeeds', async () => {
    const offline: Failure = { kind: 'offline', host: 'bote.example' };
    const engine: Failure = { kind: 'engine', engine: 'fake', detail: 'no "words"\0' };
    await store().work.enqueue([work('fetch', 'a'), work('translate', 'b')], noon);
    await store().work.settle(
      await claimOne(store(), 'fetch'),
      1,
      done({ outcome: { kind: 'retry', due: at(1) }, failure: offline }),
      at(1),
    );
    await store().work.settle(await claimOne(store(), 'translate'), 1, done({ outcome: { kind: 'park' }, failure: engine }), at(2));
    const parked = {
      stage: 'translate',
      subject: 'b',
      failure: { ...engine, detail: 'no "words"' },
      outcome: 'park',
      attempts: 0,
      at: at(2),
    };
    const retried = { stage: 'fetch', subject: 'a', failure: offline, outcome: 'retry', attempts: 1, at: at(1) };
    expect(await store().work.failures({ limit: 9 })).toEqual([parked, retried]);
    expect(await store().work.failures({ limit: 1 })).toEqual([parked]);
    expect(await store().work.failures({ stage: 'fetch', limit: 9 })).toEqual([retried]);
    expect(await store().work.failures({ subject: 'b', limit: 9 })).toEqual([parked]);
    await store().work.settle(await claimOne(store(), 'fetch', at(3)), 1, done(), at(3));
    expect(await store().work.failures({ limit: 9 })).toEqual([parked]);
  });

  test('settlements that write each other’s rows in any order do not block one another', async () => {
    const other = await second();
    const subjects = Array.from({ length: 12 }, (_, i) => `s${i}`);
    await store().work.enqueue(
      subjects.map((s) => work('publish', s)),
      noon,
    );
    const claims = await store().work.claim('publish', { limit: 12, leaseSeconds: 600, now: noon });
    const settled = await Promise.all(
      claims.map((claim, i) => {
        const order = i % 2 === 0 ? subjects : subjects.toReversed();
        const outputs = order.map((s) => ({ table: 'publications', row: publication(s, { title: `By ${i}` }) }) as const);
        const next = order.map((s) => work('enrich', s, { mode: 'again' }));
        return (i % 2 === 0 ? store() : other).work.settle(claim, 1, done({ outputs, next }), noon);
      }),
    );
    expect(settled).toEqual(claims.map(() => true));
    expect(await store().articles.dataVersion()).toBe(12);
  });
}
