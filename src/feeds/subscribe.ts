import { policyOf, sentenceOf, type Failure } from '../core/failure.ts';
import type { Clock, Fetcher } from '../core/ports.ts';
import type { FeedState, HubSubscription } from '../core/source.ts';
import type { SourceStore } from '../core/store.ts';
import { askedFor, callbackOf, isToAsk, isTold, leaseSeconds, refused } from './subscription.ts';

/** How hubs are asked. */
export interface Asking {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  /** Public address of this desk. */
  readonly callbackUrl: string;
}

/** Asks the hub a feed offers where it is time to; answers what the operator should know of it. */
export type Subscribe = (state: FeedState, keep: SourceStore['keepSubscription'], signal: AbortSignal) => Promise<Failure | undefined>;

/**
 * Asks hubs for subscriptions (WebSub §5.1). What is asked is written before the hub hears of it, as some hubs call back before they
 * answer. A hub is asked one thing at a time and the other feeds wait for their next poll, so that a slow hub holds up no more than one.
 */
export function hubSubscriber({ fetcher, clock, callbackUrl }: Asking): Subscribe {
  const beingAsked = new Set<string>();

  async function ask(feedId: string, asked: HubSubscription, keep: SourceStore['keepSubscription'], signal: AbortSignal) {
    const form = {
      'hub.mode': 'subscribe',
      'hub.topic': asked.topic,
      'hub.callback': callbackOf(callbackUrl, feedId, asked),
      'hub.secret': asked.secret,
      'hub.lease_seconds': String(leaseSeconds),
      // Hubs of PubSubHubbub 0.3 want it; later ones ignore it.
      'hub.verify': 'async',
    };
    const answer = await fetcher.fetch({ url: asked.hub, kind: 'hub', form }, signal);
    if (answer.ok || signal.aborted) return asked;
    const why = sentenceOf(answer.error).replace(/\.$/, '');
    const told = policyOf(answer.error) === 'retry' ? { ...asked, why } : refused(asked, why, clock.now());
    // Not where the hub called back meanwhile: then it has said more than its answer does.
    await keep(feedId, told, asked);
    return told;
  }

  return async (state, keep, signal) => {
    const { id, offeredHub, hub } = state;
    const now = clock.now();
    if (!offeredHub || beingAsked.has(offeredHub.hub) || !isToAsk(state, now)) return offeredHub && complaintOf(state, hub, now);
    beingAsked.add(offeredHub.hub);
    try {
      const asked = askedFor(offeredHub, hub, now);
      // A hub that called since the poll began may have changed everything: the next poll looks again.
      if (!(await keep(id, asked, hub))) return undefined;
      return complaintOf(state, await ask(id, asked, keep, signal), now);
    } finally {
      beingAsked.delete(offeredHub.hub);
    }
  };
}

/** What is wrong with a subscription; nothing while the hub can be relied on, and nothing after a first ask that was heard. */
function complaintOf(state: FeedState, hub: HubSubscription | undefined, now: string): Failure | undefined {
  if (!hub || isTold({ ...state, hub }, now)) return undefined;
  const { host } = new URL(hub.hub);
  if (hub.why !== undefined) return { kind: 'hub', host, why: hub.why };
  if ((state.untold ?? 0) > 0 && hub.state === 'confirmed')
    return { kind: 'hub', host, why: 'it did not tell of what the last polls found' };
  if (hub.state === 'confirmed' || (hub.tries ?? 0) < 2) return undefined;
  return { kind: 'hub', host, why: `it was asked ${hub.tries} times and did not call back` };
}
