import type { Clock, Log } from '../core/ports.ts';
import type { FeedState, HubSubscription } from '../core/source.ts';
import type { Store } from '../core/store.ts';
import { dueAfterWord, isCallback, signatureOf, verify } from '../feeds/hub-call.ts';
import { limitsOfKind } from '../fetch/limits.ts';
import { securityHeaders } from './headers.ts';
import { hostGuard } from './hosts.ts';
import type { WebSettings } from './settings.ts';

/** What hubs are answered with. */
export interface HubTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: WebSettings;
}

type Subscribed = FeedState & { readonly hub: HubSubscription };

const address = /^\/websub\/([0-9a-z]{1,24})\/([0-9a-f]{32})$/;
const largestBody = limitsOfKind.feed.bytes;
/** How often a write is tried over what another wrote at the same time. */
const tries = 3;

const answer = (status: number, body: string): Response =>
  new Response(body, { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });
const unknown = (): Response => answer(404, 'There is no such subscription here.\n');
const heard = (): Response => answer(202, 'Thank you.\n');

/**
 * Answers hubs at `/websub/<feed>/<key>` (WebSub §5.3 and §7), and nothing but hubs: undefined for every other request. Hubs are no browsers, so
 * neither a form's token nor its size count here; the address that only the hub was told does, under our own names and that of the callback.
 *
 * What a hub sends is checked but not read: its word puts the feed due, and the poll that follows reads the feed where it always does. So
 * there is one way into the paper, a stolen secret can make the desk do no more than poll, and hubs that send only a part lose nothing.
 */
export function hubDoor(tools: HubTools): (request: Request, host: string) => Promise<Response | undefined> {
  const { callbackUrl, host: listening, names = [] } = tools.settings;
  const isOurs = hostGuard(listening, callbackUrl === undefined ? names : [...names, new URL(callbackUrl).hostname]);
  return async (request, host) => {
    const url = new URL(request.url);
    const [, feedId, key] = address.exec(url.pathname) ?? [];
    if (feedId === undefined || key === undefined || !isOurs(host) || !['GET', 'POST'].includes(request.method)) return undefined;
    const feed = await subscribed(tools.store, feedId);
    if (!feed || !isCallback(feed.hub, key)) return unknown();
    return request.method === 'GET' ? verification(tools, feed, url.searchParams) : word(tools, feed, request);
  };
}

async function subscribed(store: Store, feedId: string): Promise<Subscribed | undefined> {
  const feed = await store.sources.feed(feedId);
  return feed?.hub && { ...feed, hub: feed.hub };
}

async function verification({ store, clock, log }: HubTools, feed: Subscribed, query: URLSearchParams): Promise<Response> {
  const verified = verify(feed.hub, query, clock.now());
  if (!verified) return unknown();
  const { subscription, echo } = verified;
  // Whoever wrote meanwhile asked anew or heard the hub; it will ask again.
  if (!(await store.sources.keepSubscription(feed.id, subscription, feed.hub))) return answer(503, 'Please ask again.\n');
  log.info({ feed: feed.url, hub: subscription.hub, state: subscription.state }, 'a hub answered');
  return answer(200, echo);
}

async function word(tools: HubTools, feed: Subscribed, request: Request): Promise<Response> {
  // What it says more while a poll is on its way needs no look.
  if (feed.hub.state === 'refused') return unknown();
  if (dueAfterWord(feed.hub, tools.clock.now()) === undefined) return heard();
  const signed = await isSigned(feed.hub, request);
  if (signed === undefined) return answer(413, 'This is more than a feed may be.\n');
  // Answered as if it counted, as the Recommendation wants (§7.1): who guesses learns nothing.
  if (!signed) tools.log.info({ feed: feed.url, hub: feed.hub.hub }, 'a notification without a good signature was ignored');
  else await putDue(tools, feed);
  return heard();
}

/** Whether the signature is that of the body, which is not kept; undefined where the body is too large. */
async function isSigned(hub: HubSubscription, request: Request): Promise<boolean | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return undefined;
  const signature = signatureOf(hub, request.headers.get('x-hub-signature'));
  if (!signature) return false;
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > largestBody) return undefined;
    signature.add(chunk as Uint8Array);
  }
  return signature.holds();
}

async function putDue({ store, clock }: HubTools, feed: Subscribed): Promise<void> {
  let now: Subscribed | undefined = feed;
  for (let left = tries; now && left > 0; left--) {
    const due = dueAfterWord(now.hub, clock.now());
    if (due === undefined) return;
    if (await store.sources.keepSubscription(now.id, { ...now.hub, toldAt: due }, now.hub)) {
      await store.work.requeue('feeds', [now.id], due);
      return;
    }
    now = await subscribed(store, feed.id);
  }
}
