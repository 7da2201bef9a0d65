import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later } from '../core/provenance.ts';
import type { HubSubscription } from '../core/source.ts';
import { dueAfterWord, isCallback, signatureOf, verify } from './hub-call.ts';
import { callbackKey } from './subscription.ts';

const now = '2026-03-12T12:00:00.000Z';
const topic = 'https://seepost.example/rss?a=1&b=2';
const day = 86_400_000;
const hub: HubSubscription = { hub: 'https://hub.example/', topic, secret: 's3cret', state: 'asked', at: now, tries: 2, why: 'late' };
const asks = (more: Record<string, string>) =>
  new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'c h', 'hub.lease_seconds': '3600', ...more });

test('what was asked is confirmed for as long as the hub grants, at most a month', () => {
  const { subscription, echo } = verify(hub, asks({}), now)!;
  expect(echo).toBe('c h');
  expect(subscription).toEqual({
    hub: hub.hub,
    topic,
    secret: 's3cret',
    state: 'confirmed',
    at: now,
    leaseUntil: later(now, 3_600_000),
  });
  const until = (seconds: string) => verify(hub, asks({ 'hub.lease_seconds': seconds }), now)!.subscription.leaseUntil;
  expect(until('99999999999')).toBe(later(now, 30 * day));
  for (const odd of ['', '0', '-5', '1e9', 'NaN', '999999999999999999999']) expect(until(odd)).toBe(later(now, day));
});

test.each([
  ['another topic', { 'hub.topic': 'https://seepost.example/rss' }, {}],
  ['another mode', { 'hub.mode': 'unsubscribe' }, {}],
  ['no mode', { 'hub.mode': '' }, {}],
  ['no challenge', { 'hub.challenge': '' }, {}],
  ['an endless challenge', { 'hub.challenge': 'x'.repeat(4097) }, {}],
  ['what was refused', {}, { state: 'refused' }],
] as const)('%s is not confirmed', (_name, query, more) => {
  expect(verify({ ...hub, ...more }, asks(query), now)).toBeUndefined();
});

test('a hub that denies is believed, with its reason on one line', () => {
  const denied = (reason: string) =>
    verify({ ...hub, leaseUntil: later(now, day) }, asks({ 'hub.mode': 'denied', 'hub.reason': reason }), now)!.subscription;
  expect(denied('no\n  such feed')).toMatchObject({ state: 'refused', tries: 2, why: 'it denies the subscription (no such feed)' });
  expect(denied('')).toMatchObject({ why: 'it denies the subscription' });
  expect(denied('')).not.toHaveProperty('leaseUntil');
  expect(denied('x'.repeat(999)).why!.length).toBeLessThan(250);
  expect(verify(hub, new URLSearchParams({ 'hub.mode': 'denied', 'hub.topic': 'x' }), now)).toBeUndefined();
});

const holds = (header: string | null, body: string): boolean | undefined => {
  const signature = signatureOf(hub, header);
  for (const byte of Buffer.from(body)) signature?.add(Uint8Array.of(byte));
  return signature?.holds();
};

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('a %s signature of the body holds, any other does not', (method) => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (body, other) => {
      const digest = createHmac(method, hub.secret).update(body).digest('hex');
      expect(holds(`${method}=${digest}`, body)).toBe(true);
      expect(holds(`${method.toUpperCase()}=${digest.toUpperCase()}`, body)).toBe(true);
      expect(holds(`${method}=${digest}`, other)).toBe(body === other);
      expect(holds(`${method}=${createHmac(method, other).update(body).digest('hex')}`, body)).toBe(other === hub.secret);
      expect(holds(`${method}=${digest.slice(1)}0`, body)).toBe(digest === `${digest.slice(1)}0`);
    }),
    { numRuns: 30 },
  );
});

test('what is no signature is none', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constant(null)), (header) => !holds(header, 'body')));
  const md5 = createHmac('md5', hub.secret).update('').digest('hex');
  const sha224 = createHmac('sha224', hub.secret).update('').digest('hex');
  for (const header of [`md5=${md5}`, `sha224=${sha224}`, 'sha256=', 'sha256', '']) expect(holds(header, '')).toBeUndefined();
  expect(holds(`sha256=${createHmac('sha1', hub.secret).update('').digest('hex')}`, '')).toBe(false);
});

test('only the address that the hub was told is a callback', () => {
  expect(isCallback(hub, callbackKey(hub))).toBe(true);
  for (const key of ['', callbackKey(hub).slice(1), callbackKey({ ...hub, secret: 'other' })]) expect(isCallback(hub, key)).toBe(false);
});

test('a hub makes a feed due at once, then once a minute; what it says while that is to come changes nothing', () => {
  const due = (seconds: number) => dueAfterWord({ ...hub, toldAt: later(now, seconds * 1000) }, now);
  expect(dueAfterWord(hub, now)).toBe(now);
  expect(due(-61)).toBe(now);
  expect(due(-20)).toBe(later(now, 40_000));
  expect(due(0)).toBe(later(now, 60_000));
  expect(due(40)).toBeUndefined();
});
