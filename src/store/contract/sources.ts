import { expect, test } from 'vitest';
import type { FeedState, HubSubscription, PressChoice } from '../../core/source.ts';
import type { SourceStore } from '../../core/store.ts';
import type { Handles } from '../contract.ts';
import { at, claimOne, done, noon, source, write } from './rows.ts';

/** Newspapers, their feeds and the polling of them. */
export function sourceContract({ store }: Handles): void {
  const claimFeeds = (now: string) => store().work.claim('feeds', { limit: 9, leaseSeconds: 60, now });

  test('writes sources and queues a poll for each new feed, once', async () => {
    const papers = [source('bote', ['https://bote.example/1', 'https://bote.example/2']), source('fanal', ['https://fanal.example/'])];
    await store().sources.sync(papers, noon);
    await store().sources.sync(papers, at(1));
    expect(await store().sources.list()).toEqual(papers);
    expect(await store().sources.get('fanal')).toEqual(papers[1]);
    expect(await store().sources.get('nobody')).toBeUndefined();
    const feeds = await store().sources.feeds();
    expect(feeds.map((f) => f.url).sort()).toEqual(['https://bote.example/1', 'https://bote.example/2', 'https://fanal.example/']);
    expect((await store().sources.feeds('fanal')).map((f) => f.failures)).toEqual([0]);
    expect((await claimFeeds(noon)).map((c) => c.subject).sort()).toEqual(feeds.map((f) => f.id).sort());
  });

  test('a changed source replaces the old; its feeds keep what they remember', async () => {
    await store().sources.sync([source('bote', ['https://bote.example/1'])], noon);
    const feed = (await store().sources.feeds())[0]!;
    await write(store(), { table: 'feeds', row: { ...feed, etag: 'x', failures: 3 } });
    const renamed = { ...source('bote', []), name: 'Der Bote', feeds: [{ url: 'https://bote.example/1', section: 'Sport' }] };
    await store().sources.sync([renamed], at(1));
    expect(await store().sources.list()).toEqual([renamed]);
    expect(await store().sources.feeds()).toEqual<FeedState[]>([{ ...feed, section: 'Sport', etag: 'x', failures: 3 }]);
    await store().sources.sync([source('bote', ['https://bote.example/1'])], at(2));
    expect((await store().sources.feeds())[0]).not.toHaveProperty('section');
  });

  test('a subscription is written by itself, and only over what was known of it', async () => {
    const address = 'https://bote.example/1';
    await store().sources.sync([source('bote', [address])], noon);
    const feed = (await store().sources.feeds())[0]!;
    const asked: HubSubscription = { topic: address, hub: 'https://hub.example/', secret: 'é"', state: 'asked', at: noon, tries: 1 };
    const confirmed: HubSubscription = { ...asked, state: 'confirmed', at: at(1), leaseUntil: at(99) };
    const keepSubscription: SourceStore['keepSubscription'] = (...kept) => store().sources.keepSubscription(...kept);
    expect(await keepSubscription(feed.id, asked, confirmed)).toBe(false);
    expect(await keepSubscription(feed.id, asked, undefined)).toBe(true);
    expect(await keepSubscription(feed.id, asked, undefined)).toBe(false);
    expect(await store().sources.feed(feed.id)).toEqual({ ...feed, hub: asked });
    await write(store(), { table: 'feeds', row: { ...feed, etag: 'x' } });
    const shuffled = Object.fromEntries(Object.entries(asked).toReversed()) as unknown as HubSubscription;
    expect(await keepSubscription(feed.id, confirmed, shuffled)).toBe(true);
    expect(await keepSubscription(feed.id, asked, asked)).toBe(false);
    await store().sources.sync([source('bote', [address], { feeds: [{ url: address, section: 'Sport' }] })], at(2));
    expect(await store().sources.feeds()).toEqual([{ ...feed, etag: 'x', section: 'Sport', hub: confirmed }]);
    expect(await keepSubscription('nobody', asked, undefined)).toBe(false);
  });

  test('the owner’s choice is there once it is made, and a later one replaces it', async () => {
    expect(await store().sources.choice()).toBeUndefined();
    const first: PressChoice = { breadth: 'starter', countries: ['de', 'fr'], languages: ['sw'], sections: ['politics'], at: noon };
    const later: PressChoice = { breadth: 'all', countries: [], languages: [], sections: [], at: at(1) };
    await store().sources.choose(first);
    expect(await store().sources.choice()).toEqual(first);
    await store().sources.choose(later);
    expect(await store().sources.choice()).toEqual(later);
  });

  test('a source no longer listed stays for its articles and is not polled, not even by a poll under way', async () => {
    await store().sources.sync([source('bote', ['https://bote.example/1']), source('fanal', [])], noon);
    const poll = await claimOne(store(), 'feeds');
    await store().sources.sync([source('fanal', [])], at(1));
    expect((await store().sources.list()).map((s) => s.id)).toEqual(['fanal']);
    expect(await store().sources.get('bote')).toEqual(source('bote', ['https://bote.example/1']));
    expect(await store().sources.feeds()).toEqual([]);
    expect(await store().sources.feed(poll.subject)).toMatchObject({ url: 'https://bote.example/1' });
    expect(await store().work.settle(poll, 1, done({ outcome: { kind: 'again', due: at(2) } }), at(2))).toBe(false);
    expect(await claimFeeds(at(60))).toEqual([]);
    await store().sources.sync([source('bote', ['https://bote.example/1'])], at(61));
    expect((await claimFeeds(at(61))).map((c) => c.subject)).toEqual([poll.subject]);
  });
}
