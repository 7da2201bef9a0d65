import { createHmac } from 'node:crypto';
import { later, type Instant } from '../core/provenance.ts';
import type { HubSubscription } from '../core/source.ts';
import { sameSecret } from '../lib/hash.ts';
import { callbackKey, leaseSeconds, refused } from './subscription.ts';

const dayMs = 86_400_000;
// A hub that names no term (PubSubHubbub 0.3) is believed for a day; none for longer than this.
const longestLeaseMs = 3 * leaseSeconds * 1000;
const longestChallenge = 4096;
/** A hub may make a feed be polled once in this time. */
const gapMs = 60_000;

/** Whether a call came to the address that this subscription's hub was told. */
export const isCallback = (hub: HubSubscription, key: string): boolean => sameSecret(callbackKey(hub), key);

/** What is known of a subscription after a hub's question, and the answer it wants. */
export interface Verification {
  readonly subscription: HubSubscription;
  /** What is to be sent back. */
  readonly echo: string;
}

/**
 * A hub's question whether its subscription is wanted, or its word that it gives none (WebSub §5.2, §5.3). Undefined for everything that
 * was not asked: another topic, the end of the subscription, a subscription that was refused.
 */
export function verify(hub: HubSubscription, query: URLSearchParams, now: Instant): Verification | undefined {
  if (query.get('hub.topic') !== hub.topic) return undefined;
  const mode = query.get('hub.mode');
  if (mode === 'denied') {
    const reason = (query.get('hub.reason') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    return {
      subscription: refused(hub, reason === '' ? 'it denies the subscription' : `it denies the subscription (${reason})`, now),
      echo: '',
    };
  }
  const challenge = query.get('hub.challenge') ?? '';
  if (mode !== 'subscribe' || hub.state === 'refused' || challenge === '' || challenge.length > longestChallenge) return undefined;
  const { hub: address, topic, secret, toldAt } = hub;
  const leaseUntil = later(now, leaseMs(query.get('hub.lease_seconds')));
  const kept = toldAt === undefined ? {} : { toldAt };
  return { subscription: { hub: address, topic, secret, ...kept, state: 'confirmed', at: now, leaseUntil }, echo: challenge };
}

function leaseMs(said: string | null): number {
  return said !== null && /^[1-9]\d{0,11}$/.test(said) ? Math.min(Number(said) * 1000, longestLeaseMs) : dayMs;
}

const methods = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Checks the signature of what a hub sends, as it comes in (WebSub §7.1); undefined for a header that is none. */
export function signatureOf(
  { secret }: HubSubscription,
  header: string | null,
): { add(bytes: Uint8Array): void; holds(): boolean } | undefined {
  const [, method = '', digest = ''] = /^\s*(sha\d+)=([0-9a-f]{40,128})\s*$/i.exec(header ?? '') ?? [];
  if (!methods.has(method.toLowerCase())) return undefined;
  const hmac = createHmac(method.toLowerCase(), secret);
  return { add: (bytes) => void hmac.update(bytes), holds: () => sameSecret(hmac.digest('hex'), digest.toLowerCase()) };
}

/**
 * When a feed is due of whose news the hub tells now; undefined where it is promised already that it is polled a little later. The poll that
 * comes before keeps that promise (`nextPoll`).
 */
export function dueAfterWord({ toldAt }: HubSubscription, now: Instant): Instant | undefined {
  if (toldAt === undefined) return now;
  if (toldAt > now) return undefined;
  const free = later(toldAt, gapMs);
  return free > now ? free : now;
}
